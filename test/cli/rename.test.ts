import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Files, handbook } from '../helpers/handbook.js';
import { run, runJson } from '../helpers/run.js';
import { egenkontroll, enhet, process, protokoll, register, roll, rutin, åtgärd } from '../helpers/texts.js';
import { tree } from '../helpers/tree.js';

const FILES: Files = {
  'chef.md': roll({ id: 'chef', titel: 'Enhetschef' }),
  'enheter/enhet-barn.md': enhet({ chef: 'chef' }),
  'utreda.md': process(),
  'rutiner/rutin-a.md': rutin(),
  'rutiner/annan.md': rutin(
    { id: 'rutin-b', titel: 'Rutin B', ersätter: 'rutin-a' },
    'Se [A](rutin-a.md) och [[rutin-a]].\n',
  ),
};
const read = (root: string, file: string) => readFileSync(join(root, file), 'utf8');
const errors = async (root: string) =>
  (await runJson(['validate'], root)).json.findings.filter(
    ({ rule }: { rule: string }) => rule.startsWith('referens') || rule.startsWith('lank') || rule === 'id-unikt',
  );

describe('what changes', () => {
  test('id, file, keys, links and tidigare_id; the rest of the folder is left alone', async () => {
    const root = handbook(FILES);
    const before = tree(root);
    const ran = await run(['rename', 'rutin-a', 'rutin-ny'], root);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toBe(
      [
        'rutin-a heter nu rutin-ny: Rutin A.',
        '',
        '  rutiner/rutin-a.md',
        '    → rutiner/rutin-ny.md',
        '  rutiner/annan.md: 3 ställen',
        '',
        'Det gamla id:t står i tidigare_id: det får inget annat dokument ta.',
        '',
        'Kontrollera med kvalitet validate, och spara alla filerna i en och samma commit.',
        '',
      ].join('\n'),
    );
    expect(existsSync(join(root, 'rutiner/rutin-a.md'))).toBe(false);
    expect(read(root, 'rutiner/rutin-ny.md')).toBe(
      (FILES['rutiner/rutin-a.md'] as string).replace('id: rutin-a\n', 'id: rutin-ny\ntidigare_id: [rutin-a]\n'),
    );
    expect(read(root, 'rutiner/annan.md')).toContain('Se [A](rutin-ny.md) och [[rutin-ny]].');
    const others = ({ ...all }: Record<string, string>) => {
      for (const file of ['rutin-a', 'rutin-ny', 'annan']) delete all[`rutiner/${file}.md`];
      return all;
    };
    expect(others(tree(root))).toEqual(others(before));
    expect(await errors(root)).toEqual([]);
  });

  test('handbok.yaml, and parts that others name', async () => {
    const root = handbook({
      ...FILES,
      'kontroll.md': egenkontroll({ id: 'kontroll', kontrollpunkter: [{ id: 'p1', text: 'Finns rutinen?' }] }),
      'atgard.md': åtgärd({ med_anledning_av: ['kontroll#p1'] }),
      'protokoll.md': protokoll({ avser: 'kontroll' }),
    });
    expect(await run(['rename', 'kontroll', 'kontroll-av-akter'], root)).toMatchObject({ code: 0 });
    expect(read(root, 'atgard.md')).toContain('kontroll-av-akter#p1\n');
    expect(read(root, 'protokoll.md')).toContain('avser: kontroll-av-akter\n');
    expect(await run(['rename', 'socialnamnden', 'namnden'], root)).toMatchObject({ code: 0 });
    expect(read(root, 'handbok.yaml')).toContain('nämnd: namnden\n');
    expect(await errors(root)).toEqual([]);
  });

  test('a file that is not named after the id keeps its name', async () => {
    const root = handbook(FILES);
    const { stdout } = await run(['rename', 'rutin-b', 'rutin-c'], root);
    expect(stdout).toContain('rutiner/annan.md (filen heter inte som id:t, och behåller sitt namn)');
    expect(stdout).toContain('Inget annat dokument nämner det.');
    expect(read(root, 'rutiner/annan.md')).toContain('id: rutin-c\ntidigare_id: [rutin-b]\n');
  });

  test('cells of a table that name it, and no other cell', async () => {
    const table =
      'Kommentar;slag;inkom;Var;rutin\r\nenhet-barn;avvikelse;2025-01-02;enhet-barn;\r\n"a;\r\nenhet-barn";avvikelse;2025-01-03;"enhet-barn";"rutin-a,rutin-b"\r\nx;avvikelse;2025-01-04;Barn och unga;rutin-b';
    const root = handbook({
      ...FILES,
      'register.md': register({ kolumner: { Var: 'enhet' } }),
      'a.csv': `\ufeff${table}`,
    });
    const { stdout } = await run(['rename', 'enhet-barn', 'enhet-unga'], root);
    expect(stdout).toContain('  a.csv: 2 ställen');
    expect(stdout).toContain('Ändra också i systemet som den kommer ur');
    expect(read(root, 'a.csv')).toBe(
      `\ufeff${table.replace(';enhet-barn;', ';enhet-unga;').replace('"enhet-barn"', '"enhet-unga"')}`,
    );
    await run(['rename', 'rutin-a', 'rutin-ny'], root);
    expect(read(root, 'a.csv')).toContain('"rutin-ny,rutin-b"');
    expect(await errors(root)).toEqual([]);
  });

  test('a unit that a table names by its title needs no change there', async () => {
    const root = handbook({
      ...FILES,
      'register.md': register(),
      'a.csv': 'slag;inkom;enhet\navvikelse;2025-01-02;Barn och unga\n',
    });
    expect((await run(['rename', 'enhet-barn', 'enhet-unga'], root)).stdout).not.toContain('a.csv');
    expect(await errors(root)).toEqual([]);
  });

  test('a word that only happens to be the same stays', async () => {
    const root = handbook({
      ...FILES,
      'samverkan.md': `---\ntyp: samverkan\nid: avtal\ntitel: Avtal\nparter: [chef, Regionen]\ngäller: utreda\nfastställd: 2024-01-01\nfastställd_av: chef\nversion: 1\nrevisionsdatum: 2099-01-01\n---\nchef\n`,
    });
    await run(['rename', 'chef', 'enhetschef'], root);
    expect(read(root, 'samverkan.md')).toContain('parter: [chef, Regionen]\n');
    expect(read(root, 'samverkan.md')).toContain('fastställd_av: enhetschef\n');
  });

  test('files that cannot be read are told, not touched', async () => {
    const root = handbook({
      ...FILES,
      'trasig.md': '---\ntyp: rutin\nansvar: chef\nx: [\n---\n',
      'annan.md': '---\nx: [chefer\n---\n',
    });
    const { stdout } = await run(['rename', 'chef', 'enhetschef'], root);
    expect(stdout).toMatch(
      /Ändra själv i trasig\.md: filen går inte att läsa\s+som\s+ett dokument, och nämner\s+chef\./,
    );
    expect(stdout).not.toContain('annan.md');
  });

  test('--dry-run shows the diff and writes nothing', async () => {
    const root = handbook(FILES);
    const before = tree(root);
    const { code, stdout } = await run(['rename', 'rutin-a', 'rutin-ny', '--dry-run'], root);
    expect(code).toBe(0);
    expect(stdout).toContain('-id: rutin-a\n+id: rutin-ny\n+tidigare_id: [rutin-a]\n');
    expect(stdout).toContain('rutin-a skulle heta rutin-ny: Rutin A. Inget är skrivet.');
    expect(tree(root)).toEqual(before);
  });
});

describe('what is refused, with nothing written', () => {
  const långt = 'a'.repeat(300);
  test.each([
    ['finns-inte', 'ny', 'Det finns inget dokument med id "finns-inte".', 'Kör kvalitet list'],
    ['rutin-aa', 'ny', 'Det finns inget dokument med id "rutin-aa".', 'Menar du rutin-a?'],
    ['rutin-a', 'rutin-b', 'Id:t rutin-b finns redan: Rutin B.', 'återanvänds aldrig'],
    ['rutin-a', 'rutin-a', 'Dokumentet heter redan rutin-a.', 'annat id'],
    ['rutin-a', '../utanför', '"../utanför" kan inte vara ett id.', 'Till exempel utanfor.'],
    ['rutin-a', 'Rutin för åäö', '"Rutin för åäö" kan inte vara ett id.', 'Till exempel rutin-for-aao.'],
    ['rutin-a', '\u001b[2J\u0007', '"\ufffd[2J\ufffd" kan inte vara ett id.', 'Till exempel 2j.'],
    ['rutin-a', '', '"" kan inte vara ett id.', 'små bokstäver'],
    ['rutin-a', långt, `"${'a'.repeat(40)}…" är längre än 100 tecken.`, 'Till exempel aaa'],
    ['rutin-a', 'akt-19460909-9824', 'Det nya id:t ser ut som ett personnummer, och skrivs inte.', 'aldrig en persons'],
    ['rutin-a', 'patientsakerhetsberattelse', 'Id:t patientsakerhetsberattelse är upptaget.', 'Välj ett annat.'],
    ['../rutin-a', 'ny', 'Det finns inget dokument med id "../rutin-a".', 'Menar du rutin-a?'],
    ['rutin-forr', 'ny', 'rutin-forr heter numera rutin-nu.', 'Skriv rutin-nu i stället.'],
    ['rutin-a', 'rutin-forr', 'Nu har haft id:t rutin-forr.', 'återanvänds aldrig'],
    ['kopia', 'ny', 'Id:t kopia står på 2 dokument: k1.md, k2.md.', 'för hand först'],
    ['trasig', 'ny', 'Dokumentet trasig går inte att läsa.', 'validate'],
    ['rutin-a', 'trasig', 'Id:t trasig är upptaget.', 'Välj ett annat.'],
  ])('%s %s', async (from, to, message, hint) => {
    const root = handbook({
      ...FILES,
      'nu.md': rutin({ id: 'rutin-nu', titel: 'Nu', tidigare_id: ['rutin-forr'] }),
      'k1.md': roll({ id: 'kopia' }),
      'k2.md': roll({ id: 'kopia' }),
      'trasig.md': '---\nid: trasig\nx: [\n---\n',
    });
    const before = tree(root);
    const { code, stdout, stderr } = await run(['rename', from, to], root);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    const [said, advice] = stderr.split('\n');
    expect(said).toBe(message);
    expect(advice).toContain(hint);
    expect(tree(root)).toEqual(before);
  });

  test('a file in the way', async () => {
    const root = handbook({ ...FILES, 'rutiner/README.md': 'x', 'rutiner/ny.md': undefined });
    writeFileSync(join(root, 'rutiner/ny.md'), '---\ntyp: x\n---\n');
    const before = tree(root);
    expect(await run(['rename', 'rutin-a', 'ny'], root)).toMatchObject({
      code: 2,
      stderr:
        'Filen rutiner/ny.md finns redan, och skrivs inte över.\nByt namn på den, eller välj ett annat id. Inget är ändrat.\n',
    });
    expect(tree(root)).toEqual(before);
  });

  test('an alias in a file: nothing is written anywhere', async () => {
    const root = handbook({
      ...FILES,
      'alias.md': '---\ntyp: roll\nid: a\ntitel: A\nnivå: enhet\nuppgifter: [x]\nansvar: &ett chef\nenhet: []\n---\n',
    });
    const before = tree(root);
    const { code, stderr } = await run(['rename', 'chef', 'enhetschef'], root);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^alias\.md: .*ankare.* Inget är ändrat\.\n.*för hand/);
    expect(tree(root)).toEqual(before);
  });

  test('a file that cannot be replaced: those that were are put back', async () => {
    const root = handbook({ ...FILES, 'x.md': roll({ id: 'x', ansvar: 'chef' }) });
    mkdirSync(join(root, `.x.md.${globalThis.process.pid}.tmp`));
    const texts = () => Object.keys(tree(root)).map((path) => (path.endsWith('/') ? path : read(root, path)));
    const before = texts();
    const { code, stderr } = await run(['rename', 'chef', 'enhetschef'], root);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^x\.md skrevs inte: .*ligger i vägen\.\nInget är ändrat\./);
    expect(texts()).toEqual(before);
  });

  test('wrong number of words', async () => {
    expect(await run(['rename', 'rutin-a'], handbook(FILES))).toMatchObject({ code: 2, stdout: '' });
  });
});
