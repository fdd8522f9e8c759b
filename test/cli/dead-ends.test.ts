import { describe, expect, test } from 'vitest';
import { type Files, folder, handbook } from '../helpers/handbook.js';
import { run, runJson } from '../helpers/run.js';
import { document, enhet, process, roll, rutin } from '../helpers/texts.js';
import { tree } from '../helpers/tree.js';

const FILES: Files = { 'utreda.md': process(), 'r.md': rutin(), 'c.md': roll(), 'b.md': enhet() };
const provider = (avtal: object, keys = {}) =>
  document({ typ: 'utförare', id: 'stadbolaget', titel: 'Städbolaget', driftform: 'entreprenad', avtal, ...keys });
const CONFIG = [
  'format: 1',
  'organisation: Exempelby kommun',
  'nämnd: socialnamnden',
  'lagar: [SoL]',
  'berättelse: {namn: kvalitetsbokslut, senast: 03-31, enheternas_senast: 02-15}',
  '',
].join('\n');

/** What is said when something cannot be done; nothing may be written. */
async function refused(files: Files, argv: readonly string[]) {
  const root = handbook({ ...FILES, ...files });
  const before = tree(root);
  const { code, stdout, stderr } = await run(argv, root);
  expect({ code, stdout, after: tree(root) }).toEqual({ code: 2, stdout: '', after: before });
  return stderr.replaceAll('\n', ' ');
}

describe('done on an avtal says what to do', () => {
  test.each<[string, object, string[]]>([
    ['that ran out', { från: '2022-01-01', till: '2026-06-30' }, ['gick ut 2026-06-30', 'till under avtal i u.md']],
    [
      'that nobody has followed up',
      { från: '2024-01-01', till: '2029-01-01' },
      ['kvalitet new uppföljning', '--set slag=avtal', '--set gäller=stadbolaget', 'Skriv de nya dagarna'],
    ],
  ])('%s', async (_, avtal, expected) => {
    for (const id of ['stadbolaget', 'stadbolaget#avtal']) {
      const said = await refused({ 'u.md': provider(avtal) }, ['done', id]);
      for (const text of expected) expect(said).toContain(text);
    }
  });

  test('a misspelt redovisning still gets those that are there', async () => {
    const redovisar = [
      { id: 'a', vad: 'A', senast: '03-01' },
      { id: 'b', vad: 'B', senast: '03-01' },
    ];
    const files = { 'u.md': provider({ från: '2024-01-01', till: '2029-01-01' }, { redovisar }) };
    expect(await refused(files, ['done', 'stadbolaget#c'])).toContain('stadbolaget#a, stadbolaget#b');
  });
});

describe('a decided report stands in handbok.yaml', () => {
  test.each(['berattelse', 'berättelse', 'kvalitetsberattelse', 'kvalitetsbokslut'])('done %s', async (id) => {
    const said = await refused({ 'handbok.yaml': CONFIG }, ['done', id]);
    expect(said).toContain('handbok.yaml, under berättelse.beslut');
    expect(said).toContain('- {år: 2025, fastställd: 2026-11-22');
  });

  test('done for a unit', async () => {
    const said = await refused({ 'handbok.yaml': CONFIG }, ['done', 'kvalitetsberattelse-enhet-barn']);
    expect(said).toContain('- {år: 2025, enhet: enhet-barn, fastställd: 2026-11-22');
  });

  test('a document of that name is what it is', async () => {
    expect(await refused({ 'r.md': rutin({ id: 'berattelse' }) }, ['done', 'berattelse'])).toContain('kvalitet review');
  });

  test('due says so itself', async () => {
    const root = handbook({ ...FILES, 'handbok.yaml': CONFIG });
    const { json } = await runJson(['due', '--all'], root);
    const texts = json.items.flatMap(({ type, reasons }: { type: string; reasons: { text: string }[] }) =>
      type === 'berättelse' ? reasons.map(({ text }) => text) : [],
    );
    expect(texts).toContain(
      'Beslutet om berättelsen för 2025 är inte inskrivet. Det skrivs i handbok.yaml, under berättelse.beslut.',
    );
  });
});

test.each([
  [['init', 'ny bok'], "kvalitet init 'ny bok' --organisation"],
  [['init', 'bok', '--namnd', 'Socialnämnden', '--ci', 'none'], 'kvalitet init bok --ci none --organisation'],
  [['-C', 'bok', 'init'], 'kvalitet init -C bok --organisation'],
  [['init'], 'kvalitet init --organisation'],
  [['init', 'bok', '--namnd', 'Norra nämnden', '--ci', 'none'], "--namnd 'Norra nämnden'"],
])('the suggested command is the one that was run: %j', async (argv, expected) => {
  const { code, stderr } = await run(argv, folder());
  expect(code).toBe(2);
  expect(stderr).toContain(expected);
});

describe("names that Windows keeps for itself are no file's", () => {
  test.each(['con', 'prn', 'aux', 'nul', 'com1', 'com9', 'lpt1', 'lpt9'])('%s', async (id) => {
    expect(await refused({}, ['rename', 'rutin-a', id])).toContain('Windows');
    const said = await refused({}, [
      'new',
      'roll',
      'Ny',
      '--set',
      `id=${id}`,
      '--set',
      'nivå=enhet',
      '--set',
      'uppgifter=x',
    ]);
    expect(said).toContain('Windows');
  });

  test('a title that is such a name gives an id that says the type too', async () => {
    const { code, stdout } = await run(
      ['new', 'roll', 'Aux', '--set', 'nivå=enhet', '--set', 'uppgifter=x'],
      handbook(FILES),
    );
    expect(code).toBe(0);
    expect(stdout).toContain('roll-aux.md');
  });

  test.each(['com10', 'console', 'con-a'])('%s is no such name', async (id) => {
    expect((await run(['rename', 'rutin-a', id], handbook(FILES))).code).toBe(0);
  });
});
