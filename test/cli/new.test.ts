import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, handbook } from '../helpers/handbook.js';
import { robot } from '../helpers/robot.js';
import { run, runJson } from '../helpers/run.js';
import { aktivitet, egenkontroll, enhet, process, roll, rutin, styrdokument } from '../helpers/texts.js';
import { tree } from '../helpers/tree.js';
import { TYPES } from '../helpers/types.js';

/** Something of each type that others point at. */
const FILES = {
  'chef.md': roll({ id: 'chef', titel: 'Enhetschef' }),
  'enhet.md': enhet(),
  'process.md': process(),
  'aktivitet.md': aktivitet(),
  'rutin.md': rutin(),
  'kontroll.md': egenkontroll(),
  'register/data.csv': 'slag;inkom\n',
};

const read = (root: string, file: string) => readFileSync(join(root, file), 'utf8');
const errors = (json: { findings: { severity: string; file: string; message: string }[] }) =>
  json.findings.filter(({ severity }) => severity === 'error').map(({ file, message }) => `${file}: ${message}`);

describe('every type', () => {
  test.each([...TYPES.documents.keys()])('%s: what a person answers becomes a document without faults', async (typ) => {
    const root = handbook(FILES);
    const ask = robot({ Fil: 'data.csv', Period: '2025', Avser: 'egenkontroll-a' });
    const ran = await run(['new', typ, 'En', 'ny', 'sak'], root, { ask });
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    const [, file = ''] = /^Skrev (.*)$/m.exec(ran.stdout) ?? [];
    expect(read(root, file)).toContain(`typ: ${typ}\n`);
    expect(errors((await runJson(['validate'], root)).json)).toEqual([]);
    expect(ran.stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  test.each([...TYPES.documents.keys()])(
    '%s: without a terminal everything that is missing is told at once',
    async (typ) => {
      const root = handbook(FILES);
      const before = tree(root);
      const { code, stdout, stderr } = await run(['new', typ], root);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(/^Det här saknas för .+titel – Titel.+\nKör kommandot i en terminal.+ --set titel=.+\n$/);
      expect(tree(root)).toEqual(before);
    },
  );
});

describe('--set', () => {
  test('flags instead of questions; what nobody said is told', async () => {
    const root = handbook(FILES);
    const given = [
      'ansvar=chef',
      'aktivitet=ta-emot',
      'enhet=enhet-barn',
      'utförs_av=chef, socialnamnden',
      'lagrum=SOSFS 2011:9 4 kap. 4 §',
    ];
    const { code, stdout } = await run(
      ['new', 'rutin', 'Ta emot brev', ...given.flatMap((one) => ['--set', one])],
      root,
    );
    expect(code).toBe(0);
    expect(read(root, 'rutiner/rutin-ta-emot-brev.md')).toMatch(
      /^---\ntyp: rutin\nid: rutin-ta-emot-brev\ntitel: Ta emot brev\nstatus: utkast\nenhet: enhet-barn\nansvar: chef\nlagrum: SOSFS 2011:9 4 kap\. 4 §\naktivitet: ta-emot\nutförs_av: \[chef, socialnamnden\]\n---\n\n?## Syfte/,
    );
    expect(stdout).toContain('status  utkast  (tills dokumentet är beslutat)');
    expect(stdout).toContain('kvalitet review rutin-ta-emot-brev --decided');
  });

  test('a decided document gets its first version and its next review', async () => {
    const root = handbook(FILES);
    const given = ['ansvar=chef', 'process=utreda', 'fastställd=2026-11-10', 'fastställd_av=socialnamnden'];
    await run(['new', 'rutin', 'Ta emot brev', ...given.flatMap((one) => ['--set', one])], root);
    expect(read(root, 'rutiner/rutin-ta-emot-brev.md')).toContain(
      'fastställd: 2026-11-10\nfastställd_av: socialnamnden\nversion: 1\nrevisionsdatum: 2027-11-10\n',
    );
  });

  test('groups by dots and brackets, lists by repeating, wholes as in a file', async () => {
    const root = handbook(FILES);
    const given = [
      ...[
        'ansvar=chef',
        'frekvens=varje kvartal',
        'metod=Läser tio akter, två gånger',
        'gäller=utreda',
        'gäller=rutin-a',
      ],
      ...[
        'kontrollpunkter.text=Är samtycket antecknat?',
        'kontrollpunkter[2].text=Finns planen?',
        'kontrollpunkter[2].målvärde=minst 95',
      ],
      'underlag=[aktgranskning, statistik]',
    ];
    const ran = await run(['new', 'egenkontroll', 'Akter', ...given.flatMap((one) => ['--set', one])], root);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    const text = read(root, 'egenkontroller/egenkontroll-akter.md');
    expect(text).toContain('gäller: [utreda, rutin-a]\n');
    expect(text).toContain('metod: Läser tio akter, två gånger\n');
    expect(text).toContain('kontrollpunkter:\n  - text: Är samtycket antecknat?\n    id: ar-samtycket-antecknat\n');
    expect(text).toContain('    målvärde: minst 95\n');
    expect(text).toContain('underlag: [aktgranskning, statistik]\nfrån: 2026-11-22\n');
  });

  test.each([
    ['no equals sign', ['--set', 'ansvar'], /--set tar nyckel=värde, inte "ansvar"/],
    ['no value', ['--set', 'ansvar='], /"ansvar=" saknar värde/],
    ['an unknown key', ['--set', 'ansvarig=chef'], /Nyckeln ansvarig finns inte för rutin\.\nMenar du ansvar\?/],
    ['a value that is none', ['--set', 'fastställd=igår'], /"igår" är inte ett datum\.\nSkriv en dag/],
    ['a word that is none', ['--set', 'status=färdig'], /"färdig" är inte ett giltigt värde för status/],
    [
      'two values where one may stand',
      ['--set', 'del_av=a', '--set', 'del_av=b'],
      /del_av har en lista, men tar bara ett värde/,
    ],
    ['YAML that is none', ['--set', 'utförs_av=[a, b'], /går inte att läsa/],
    ['another type', ['--set', 'typ=process'], /"process" är inte ett giltigt värde för typ/],
    ['a role that is not there', ['--set', 'ansvar=chefen', '--set', 'process=utreda'], /chefen.*\nMenar du chef\?/s],
    [
      'a person',
      ['--set', 'ansvar=Anna Svensson', '--set', 'process=utreda'],
      /"Anna Svensson" är en person, inte en funktion/,
    ],
    ['an id that is taken', ['--set', 'ansvar=chef', '--set', 'process=utreda', '--set', 'id=utreda'], /utreda/],
    [
      'a person number in the title',
      ['--set', 'titel=Om 19640823-3234', '--set', 'ansvar=chef', '--set', 'process=utreda'],
      /personnummer/,
    ],
  ])('%s is refused, and nothing is written', async (_, flags, message) => {
    const root = handbook(FILES);
    const before = tree(root);
    const titled = flags.some((flag) => flag.startsWith('titel=')) ? [] : ['Titel'];
    const { code, stdout, stderr } = await run(['new', 'rutin', ...titled, ...flags], root);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('0823-3234');
    expect(tree(root)).toEqual(before);
  });
});

describe('questions', () => {
  test('only what nobody has given is asked, with what the handbook has to choose from', async () => {
    const root = handbook(FILES);
    const ask = robot({ Vilket: 'process', Process: 'utreda' });
    await run(['new', 'rutin', 'Ta emot brev', '--set', 'ansvar=chef'], root, { ask });
    expect(ask.asked).toEqual([
      'Vilket av dem passar?',
      expect.stringMatching(/^Process: Processerna som rutinen hör till/),
    ]);
  });

  test('what a rule wants is asked for too', async () => {
    const root = handbook(FILES);
    const ask = robot({ 'Med anledning': 'rutin-a' });
    const ran = await run(['new', 'åtgärd', 'Byta lås', '--set', 'ansvar=chef', '--set', 'senast=2027-01-31'], root, {
      ask,
    });
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ask.asked.map((question) => question.split(':')[0])).toEqual(['Beslutad', 'Med anledning av']);
    expect(read(root, 'atgarder/byta-las.md')).toContain(
      'status: planerad\nansvar: chef\nbeslutad: 2026-11-22\nsenast: 2027-01-31\nmed_anledning_av: rutin-a\n',
    );
  });

  test('without anything to choose from, that is to be made first', async () => {
    const { code, stderr } = await run(['new', 'aktivitet', 'Ta emot'], handbook(), { ask: robot() });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'Handboken har inget att välja för process.\nGör det dokumentet först, med kvalitet new.\n',
    });
  });
});

describe('where it lands', () => {
  const rutiner = (n: number, where: string, keys = {}) => ({
    [`${where}/r${n}.md`]: rutin({ id: `x-${n}`, titel: `Sak ${n}`, ...keys }),
  });
  test.each([
    ["the type's default folder", {}, [], 'rutiner/brev.md'],
    [
      'where such documents lie',
      { ...rutiner(1, 'ifo/rutiner/a'), ...rutiner(2, 'ifo/rutiner/b') },
      [],
      'ifo/rutiner/brev.md',
    ],
    [
      'beside those of the unit',
      { ...rutiner(1, 'a/b', { enhet: 'enhet-barn' }), ...rutiner(2, 'a/c') },
      ['enhet=enhet-barn'],
      'a/b/brev.md',
    ],
  ])('%s', async (_, files, given, expected) => {
    const { 'rutin.md': _taken, ...rest } = FILES;
    const root = handbook({ ...rest, ...files });
    const sets = ['ansvar=chef', 'process=utreda', ...given].flatMap((one) => ['--set', one]);
    expect((await run(['new', 'rutin', 'Brev', ...sets], root)).stdout).toContain(`Skrev ${expected}\n`);
    expect(existsSync(join(root, expected))).toBe(true);
  });

  test("an id that is or was another's gets the type before it", async () => {
    const root = handbook({ ...FILES, 'g.md': styrdokument({ id: 'plan', titel: 'Plan', tidigare_id: 'brev' }) });
    const given = ['--set', 'syfte=Rätt', '--set', 'ansvar=chef'];
    expect((await run(['new', 'process', 'Brev', ...given], root)).stdout).toContain('Skrev processer/process-brev.md');
    expect((await run(['new', 'process', 'Brev', ...given], root)).code).toBe(2);
  });

  test('never through a link out of the handbook', async () => {
    const root = handbook(FILES);
    symlinkSync(folder(), join(root, 'mal'));
    const { code, stderr } = await run(['new', 'mål', 'Nöjda', '--set', 'nivå=nämnd', '--set', 'år=2026'], root);
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('är en länk ut ur handboken') });
  });

  test('--dry-run shows the text and writes nothing', async () => {
    const root = handbook(FILES);
    const before = tree(root);
    const { code, stdout } = await run(
      ['new', 'mål', 'Nöjda', '--set', 'nivå=nämnd', '--set', 'år=2026', '--dry-run'],
      root,
    );
    expect(code).toBe(0);
    expect(stdout).toContain('Skulle skriva mal/nojda.md:\n\n---\ntyp: mål\n');
    expect(tree(root)).toEqual(before);
  });

  test('a type of the organisation, from its own schema', async () => {
    const schema = {
      'x-kvalitet': { typ: 'blankett', mapp: 'blanketter' },
      title: 'Blankett',
      description: 'En blankett.',
      type: 'object',
      allOf: [{ $ref: 'gemensamt.schema.json#/$defs/dokument' }],
      properties: {
        typ: { const: 'blankett' },
        nummer: { title: 'Nummer', description: 'Blankettens nummer', type: 'integer' },
      },
      required: ['nummer'],
    };
    const root = handbook({ ...FILES, 'schemas/blankett.json': JSON.stringify(schema) });
    const ran = await run(['new', 'blankett', 'Ansökan', '--set', 'nummer=12'], root);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(read(root, 'blanketter/ansokan.md')).toBe(
      '---\ntyp: blankett\nid: ansokan\ntitel: Ansökan\nnummer: 12\n---\n',
    );
    expect(errors((await runJson(['validate'], root)).json)).toEqual([]);
  });
});

test('a type that does not exist: the nearest is named', async () => {
  expect(await run(['new', 'atgard'], handbook(FILES))).toMatchObject({
    code: 2,
    stderr: 'Typen atgard finns inte.\nMenar du åtgärd?\n',
  });
  expect((await run(['new', 'xyz'], handbook(FILES))).stderr).toMatch(/Välj mellan: aktivitet, analys/);
});

describe('titles that nobody would want', () => {
  test.each([
    ['\u001b[31mröd\u0007', 'titel innehåller tecken som inte syns, till exempel styrtecken.\nSkriv texten för hand'],
    ['a\u202eb', 'titel innehåller tecken som inte syns'],
    ['rad 1\nrad 2', 'Titeln har flera rader.\nSkriv den på en rad.\n'],
    ['lång '.repeat(80), 'Titeln är 399 tecken lång.\nSkriv högst 200 tecken, och resten i brödtexten.\n'],
    ['   ', 'Det här saknas för roll: titel'],
  ])('%j is refused, and nothing is written', async (titel, message) => {
    const root = handbook(FILES);
    const before = tree(root);
    const ran = await run(['new', 'roll', titel, '--set', 'nivå=enhet', '--set', 'uppgifter=x'], root);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr.startsWith(message)).toBe(true);
    expect(tree(root)).toEqual(before);
  });

  test.each([
    ['../x', 'x', 'titel: ../x\n'],
    ['Åtgärder i Örebro – 100 % "klara"', 'atgarder-i-orebro-100-klara', 'titel: Åtgärder i Örebro – 100 % "klara"\n'],
    ['C:\\rutiner\\namn', 'c-rutiner-namn', 'titel: C:\\rutiner\\namn\n'],
  ])('%j becomes a file in its folder, and validates', async (titel, id, line) => {
    const root = handbook(FILES);
    await run(['new', 'roll', titel, '--set', 'nivå=enhet', '--set', 'uppgifter=Gör saker'], root);
    const [file = ''] = Object.keys(tree(root)).filter((path) => path.endsWith(`/${id}.md`));
    expect(read(root, file)).toContain(line);
    expect(errors((await runJson(['validate'], root)).json)).toEqual([]);
  });
});
