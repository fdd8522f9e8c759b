import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { riskanalys } from '../helpers/coverage.js';
import { handbookRepository } from '../helpers/git.js';
import { type Files, handbook } from '../helpers/handbook.js';
import { run, runJson } from '../helpers/run.js';
import {
  aktivitet,
  egenkontroll,
  enhet,
  händelse,
  process,
  protokoll,
  register,
  roll,
  rutin,
  åtgärd,
} from '../helpers/texts.js';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const check = new Ajv2020({ strict: false }).compile(
  JSON.parse(readFileSync(at('schemas/output/show.schema.json'), 'utf8')),
);

const FILES: Files = {
  'handbok.yaml':
    'format: 1\norganisation: Exempelby\nnämnd: socialnamnden\nlagar: [SoL]\nkrav: [{id: krav-a, text: Det finns en rutin}]\nrevision: {längsta_intervall: 99 år}\n',
  'chef.md': roll({ id: 'chef', titel: 'Enhetschef' }),
  'enhet.md': enhet({ chef: 'chef' }),
  'utreda.md': process(),
  'steg.md': aktivitet(),
  'rutin.md': rutin({
    process: undefined,
    aktivitet: 'ta-emot',
    ansvar: 'chef',
    enhet: 'enhet-barn',
    lagrum: 'SOSFS 2011:9 4 kap. 4 §',
    uppfyller: 'krav-a',
    reviderad: '2026-04-01',
    revisionsdatum: '2026-12-01',
    tidigare_id: ['rutin-gammal'],
  }),
  'lank.md': roll({ id: 'lank', titel: 'Länkar' }, 'Se [A](rutin.md), `[[rutin-a]]` och [[rutin-a]].\n'),
  'kod.md': roll({ id: 'kod', titel: 'Kod' }, 'Se `[[rutin-a]]`.\n'),
  'kontroll.md': egenkontroll({ gäller: ['utreda', 'rutin-a'] }),
  'protokoll.md': protokoll(),
  'risk.md': riskanalys({
    id: 'risker',
    gäller: 'utreda',
    risker: [
      {
        id: 'sen',
        händelse: 'Anmälan ses för sent',
        sannolikhet: 3,
        konsekvens: 3,
        hanteras_av: 'rutin-a',
        åtgärder: 'atgard-a',
      },
      { id: 'annan', händelse: 'Något annat', sannolikhet: 1, konsekvens: 1 },
    ],
  }),
  'atgard.md': åtgärd({ senast: '2026-10-01' }),
  'andrar.md': åtgärd({
    id: 'atgard-b',
    titel: 'Ny blankett',
    ändrar: 'rutin-a',
    status: 'genomförd',
    genomförd: '2026-02-01',
    effekt: { nådd: 'delvis' },
  }),
  'h.md': händelse({ rutin: 'rutin-a', process: 'utreda', utredd: '2026-03-20' }),
  'register.md': register({ period: '2025' }),
  'a.csv': 'slag;inkom;rutin\nklagomål;2025-01-02;rutin-a\nklagomål;2025-01-03;rutin-a\nklagomål;2025-01-03;\n',
};

const shown = async (id: string, root = handbook(FILES)) => (await runJson(['show', id], root)).json;

describe('everything that hangs on a rutin', () => {
  test('what it is, and what it is to do', async () => {
    const { document, data, obligations } = await shown('rutin-a');
    expect(document).toEqual({
      ...{
        document: 'rutin-a',
        type: 'rutin',
        title: 'Rutin A',
        file: 'rutin.md',
        status: 'gällande',
        units: ['enhet-barn'],
      },
      ...{ responsible: ['chef'], review: '2026-12-01', formerIds: ['rutin-gammal'], sameId: [] },
    });
    expect(data).toMatchObject({ typ: 'rutin', version: 1 });
    expect(obligations).toMatchObject([{ kind: 'revision', due: '2026-12-01', state: 'soon', days: 9 }]);
  });

  test('what points at it: keys and links, but no code', async () => {
    const { pointing } = await shown('rutin-a');
    const told = pointing.map(({ document, key }: Record<string, string>) => `${document} ${key}`);
    expect(told.sort()).toEqual([
      'atgard-b ändrar',
      'egenkontroll-a gäller',
      'handelse-a rutin',
      'lank null',
      'register-a rutin',
      'risker risker.hanteras_av',
    ]);
  });

  test('its risks, åtgärder and händelser', async () => {
    const { risks, measures, events } = await shown('rutin-a');
    expect(risks).toMatchObject([
      { risk: 'sen', value: 9, over: true, relation: 'hanteras_av', measures: ['atgard-a'] },
    ]);
    expect(measures.map(({ document, effect }: Record<string, string>) => [document, effect])).toEqual([
      ['atgard-b', 'delvis'],
      ['atgard-a', null],
    ]);
    expect(events).toEqual({
      documents: [
        {
          ...{ document: 'handelse-a', title: 'Händelse A', file: 'h.md', kind: 'avvikelse' },
          ...{ received: '2026-03-01', investigated: '2026-03-20' },
        },
      ],
      counts: [
        { year: 2026, kind: 'avvikelse', count: 1 },
        { year: 2025, kind: 'klagomål', count: 2 },
      ],
    });
  });

  test('the law and krav that it answers to', async () => {
    const { law } = await shown('rutin-a');
    expect(law).toMatchObject({
      lagrum: ['SOSFS 2011:9 4 kap. 4 §'],
      krav: [{ id: 'krav-a', text: 'Det finns en rutin' }],
    });
    expect(law.paragraphs.map(({ place }: { place: string }) => place)).toContain('4 kap. 4 §');
  });

  test('its history in Git, with its former name and what is not saved', async () => {
    const repo = handbookRepository(FILES);
    repo.git('mv', 'rutin.md', 'flyttad.md');
    repo.commit({}, '2026-02-01', 'Flyttad \u001b[31m');
    repo.commit(
      { 'flyttad.md': (FILES['rutin.md'] as string).replace('version: 1', 'version: 2') },
      '2026-03-01',
      'Version 2',
    );
    const { history, commit } = await shown('rutin-a', repo.root);
    expect(history).toMatchObject({ state: 'full', uncommitted: false, formerNames: ['rutin.md'] });
    expect(
      history.changes.map(({ date, kind, subject }: Record<string, string>) => [date, kind, subject]),
    ).toMatchObject([
      ['2026-03-01', 'ändrad', 'Version 2'],
      ['2026-02-01', 'flyttad', 'Flyttad \u001b[31m'],
      [expect.any(String), 'ny', expect.any(String)],
    ]);
    expect(history.changes[0].commit).toBe(commit);
    const { stdout } = await run(['show', 'rutin-a'], repo.root);
    expect(stdout).toContain('2026-02-01 flyttad');
    expect(stdout).not.toContain('\u001b');
  });

  test('without Git it says so', async () => {
    const { history } = await shown('rutin-a');
    expect(history).toMatchObject({ state: 'none', changes: [] });
    expect((await run(['show', 'rutin-a'], handbook(FILES))).stdout).toContain('Historiken är inte känd');
  });
});

describe('other documents', () => {
  test('a riskanalys has its own risks; the highest stands first', async () => {
    const { risks } = await shown('risker');
    expect(risks.map(({ risk, relation }: Record<string, string>) => [risk, relation])).toEqual([
      ['sen', 'egen'],
      ['annan', 'egen'],
    ]);
  });

  test('an åtgärd tells the risk that it meets, and that it is late', async () => {
    const { risks, obligations, measures } = await shown('atgard-a');
    expect(risks).toMatchObject([{ risk: 'sen', relation: 'åtgärder' }]);
    expect(obligations).toMatchObject([{ kind: 'åtgärd', state: 'overdue' }]);
    expect(measures).toEqual([]);
  });

  test('a role is shown what is late or near for it', async () => {
    const { obligations } = await shown('chef');
    expect(obligations.map(({ document }: Record<string, string>) => document)).toContain('rutin-a');
    const { pointing } = await shown('socialnamnden');
    expect(pointing).toContainEqual({
      ...{ document: null, type: 'handbok', title: 'handbok.yaml', file: 'handbok.yaml', key: 'nämnd', part: null },
    });
  });

  test('a document that owes nothing for long is told when', async () => {
    const { obligations } = await shown('utreda');
    expect(obligations).toMatchObject([{ kind: 'revision', due: '2099-01-01', state: 'later' }]);
  });

  test('by its file, when it has no id', async () => {
    const root = handbook({ ...FILES, 'utan.md': roll({ id: undefined, titel: 'Utan id' }) });
    expect(await shown('utan.md', root)).toMatchObject({
      document: { document: null, title: 'Utan id' },
      pointing: [],
    });
  });

  test('two with the same id', async () => {
    const root = handbook({ ...FILES, 'z.md': roll({ id: 'chef', titel: 'En till' }) });
    expect((await run(['show', 'chef'], root)).stdout).toContain('Samma id står också på z.md.');
  });
});

test('an egenkontroll that several units owe: each is told', async () => {
  const root = handbook({
    ...FILES,
    'barn2.md': enhet({ id: 'enhet-vuxen', titel: 'Vuxna', chef: 'chef' }),
    'kontroll.md': egenkontroll({ enhet: ['enhet-barn', 'enhet-vuxen'], från: '2026-01-01' }),
  });
  const { stdout } = await run(['show', 'egenkontroll-a'], root);
  expect(stdout).toContain('egenkontroll · Barn och unga\n');
  expect(stdout).toContain('egenkontroll · Vuxna\n');
});

describe('formats', () => {
  const ids = (root: string) =>
    runJson(['list'], root).then(({ json }) =>
      json.items.flatMap(({ document }: { document: string }) => document ?? []),
    );
  test.each([
    ['the example', at('handbook-example'), 90],
    ['the broken handbook', at('test/fixtures/broken-handbook'), 25],
    ['a small one', handbook(FILES), 2],
  ])(
    '%s: JSON follows the schema, and text fits the screen',
    async (_, root, each) => {
      for (const id of (await ids(root)).filter((_id: string, index: number) => index % each === 0)) {
        const { code, json, stderr } = await runJson(['show', id], root);
        check(json);
        expect([id, code, stderr, check.errors]).toEqual([id, 0, '', null]);
        const { stdout } = await run(['show', id], root);
        expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
        expect(stdout).not.toMatch(/undefined|\[object|null/);
      }
    },
    120_000,
  );

  test('the schema refuses what it should', async () => expect(check({ ...(await shown('chef')), x: 1 })).toBe(false));

  test('text and markdown', async () => {
    const root = handbook({
      ...FILES,
      'rutin.md': (FILES['rutin.md'] as string).replace('titel: Rutin A', 'titel: "<b> \\e[31m *A*"'),
    });
    const { stdout } = await run(['show', 'rutin-a'], root);
    const headings = stdout.split('\n').filter((line) => /^\S/.test(line));
    expect(headings).toEqual([
      '<b> \ufffd[31m *A* (rutin rutin-a)',
      'Att göra',
      'Risker',
      'Händelser',
      'Åtgärder',
      'Det här pekar hit',
      'Lag och krav',
      'Historik',
    ]);
    expect(stdout).toContain('  2026-12-01, om 9 dagar: översyn\n      Revisionsdatum närmar sig.\n');
    expect(stdout).toContain('  Svarar på kravet krav-a: Det finns en rutin\n');
    const md = (await run(['show', 'rutin-a', '--format', 'md'], root)).stdout;
    expect(md).toContain('# \\<b\\> \ufffd\\[31m \\*A\\* (rutin rutin-a)\n');
  });
});

describe('what is refused', () => {
  test.each([
    ['finns-inte', 'Det finns inget dokument med id "finns-inte".\nKör kvalitet list'],
    ['rutin-aa', 'Det finns inget dokument med id "rutin-aa".\nMenar du rutin-a?'],
    ['rutin-gammal', 'rutin-gammal heter numera rutin-a.\nSkriv rutin-a i stället.'],
    ['../rutin.md', 'Det finns inget dokument med id "../rutin.md".'],
    ['\u001b[2J', 'Det finns inget dokument med id "\ufffd[2J".'],
    ['å ä ö', 'Det finns inget dokument med id "å ä ö".'],
    ['x'.repeat(5000), `Det finns inget dokument med id "${'x'.repeat(40)}…".\n`],
    ['__proto__', 'Det finns inget dokument med id "__proto__".'],
    ['trasig', 'Dokumentet trasig går inte att läsa.\nKör kvalitet validate'],
  ])('%s', async (id, message) => {
    const ran = await run(['show', id], handbook({ ...FILES, 'trasig.md': '---\nid: trasig\nx: [\n---\n' }));
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr.startsWith(message)).toBe(true);
  });
});

describe('a process as a drawing', () => {
  test('svg: the map, without links, since nothing lies beside it', async () => {
    const { code, stdout } = await run(['show', 'utreda', '--format', 'svg'], handbook(FILES));
    expect(code).toBe(0);
    expect(stdout).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
    expect(stdout).toContain('>Ta emot</tspan>');
    expect(stdout).toContain('>Rutin A</tspan>');
    expect(stdout).not.toContain('<a ');
  });

  test('bpmn: for drawing tools, by the file too', async () => {
    const { code, stdout } = await run(['show', 'utreda.md', '--format', 'bpmn'], handbook(FILES));
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^<\?xml [\s\S]*<bpmn:task id="Aktivitet_ta-emot" name="Ta emot">[\s\S]*<\/bpmn:definitions>\n$/,
    );
  });

  test('whether a routine holds is judged on the day that is asked for', async () => {
    const root = handbook({ ...FILES, 'ny.md': rutin({ id: 'ny', titel: 'Ny', gäller_från: '2027-01-01' }) });
    const drawn = async (day: string) =>
      (await run(['show', 'utreda', '--format', 'svg', '--today', day], root)).stdout;
    expect(await drawn('2026-12-31')).toContain('Gäller inte än');
    expect(await drawn('2027-01-01')).not.toContain('Gäller inte än');
  });

  test('a personnummer in an id or a title is masked, and ids stay ids', async () => {
    const root = handbook({
      ...FILES,
      'pnr.md': aktivitet({ id: 'steg-20190101-2391', titel: 'Ring 20190101-2391', ordning: 20 }),
    });
    for (const format of ['svg', 'bpmn']) {
      const { stdout } = await run(['show', 'utreda', '--format', format], root);
      expect(stdout).toContain('Ring ');
      expect(stdout).not.toContain('0101-2391');
      for (const [, id] of stdout.matchAll(/ id="([^"]*)"/g)) expect(id).toMatch(/^[A-Za-z_][\w.-]*$/);
    }
  });

  test.each(['svg', 'bpmn'])('%s of something else than a process says so', async (format) => {
    const { code, stderr } = await run(['show', 'rutin-a', '--format', format], handbook(FILES));
    expect(code).toBe(2);
    expect(stderr).toContain(`rutin-a är inte en process utan typen rutin: --format ${format} ritar bara processer.`);
    expect((await run(['show', 'finns-inte', '--format', format], handbook(FILES))).code).toBe(2);
  });
});
