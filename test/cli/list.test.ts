import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { type Files, handbook } from '../helpers/handbook.js';
import { run, runJson } from '../helpers/run.js';
import { enhet, process, roll, rutin, åtgärd } from '../helpers/texts.js';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const check = new Ajv2020({ strict: false }).compile(
  JSON.parse(readFileSync(at('schemas/output/list.schema.json'), 'utf8')),
);

const FILES: Files = {
  'chef.md': roll({ id: 'chef', titel: 'Enhetschef' }),
  'hela.md': enhet({ id: 'hela', titel: 'Hela' }),
  'barn.md': enhet({ id: 'barn', titel: 'Barn', del_av: 'hela' }),
  'utreda.md': process(),
  'o.md': rutin({ id: 'rutin-o', titel: 'Över', ansvar: ['socialnamnden', 'chef'] }),
  'a.md': rutin({ id: 'rutin-aa', titel: 'Ärende', enhet: 'barn' }),
  'z.md': rutin({ id: 'rutin-z', titel: 'Zon', status: 'utkast' }),
  'atgard.md': åtgärd(),
};

describe('text', () => {
  test('types and titles in Swedish order, with the id first', async () => {
    expect(await run(['list'], handbook(FILES))).toEqual({
      code: 0,
      stderr: '',
      stdout: [
        'enhet (2)',
        '  barn  Barn',
        '  hela  Hela',
        '',
        'process (1)',
        '  utreda  Utreda',
        '',
        'roll (2)',
        '  chef           Enhetschef',
        '  socialnamnden  Socialnämnden',
        '',
        'rutin (3)',
        '  rutin-z   Zon (utkast)',
        '  rutin-aa  Ärende',
        '  rutin-o   Över',
        '',
        'åtgärd (1)',
        '  atgard-a  Åtgärd A (pågår)',
        '',
        '9 dokument.',
        '',
      ].join('\n'),
    });
  });

  test('no line is wider than the screen, and nothing steers it', async () => {
    const titel = `\u001b[31m\u202e ${'Ett långt ord i titeln '.repeat(8)}`;
    const root = handbook({
      ...FILES,
      'x.md': rutin({ id: `rutin-${'lang-'.repeat(9)}x`, titel }),
      'y.md': roll({ id: undefined, titel }),
    });
    const { stdout } = await run(['list'], root);
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    for (const sign of ['\u001b', '\u202e']) expect(stdout).not.toContain(sign);
    expect(stdout).toContain('(utan id) y.md');
  });

  test('what cannot be read is told, when the whole handbook is asked for', async () => {
    const root = handbook({ ...FILES, 'trasig.md': '---\nx: [\n---\n' });
    expect((await run(['list'], root)).stdout).toMatch(
      /Går inte att läsa \(1\)\n {2}trasig\.md\n[\s\S]*\n9 dokument, 1 fil går inte att läsa\.\n$/,
    );
    expect((await run(['list', 'rutin'], root)).stdout).not.toContain('trasig');
  });
});

describe('filters', () => {
  const ids = async (...options: string[]) =>
    (await runJson(['list', ...options], handbook(FILES))).json.items.map(
      ({ document }: { document: string }) => document,
    );

  test.each([
    [['rutin'], ['rutin-z', 'rutin-aa', 'rutin-o']],
    [['a\u030atga\u0308rd'], ['atgard-a']],
    [['--role', 'chef'], ['rutin-o']],
    [['rutin', '--unit', 'hela'], ['rutin-aa']],
    [['enhet', '--unit', 'hela'], ['hela']],
    [['--status', 'pågår'], ['atgard-a']],
    [
      ['rutin', '--status', 'gällande'],
      ['rutin-aa', 'rutin-o'],
    ],
    [['rutin', '--status', 'upphävd'], []],
    [['register'], []],
  ])('%j', async (options, wanted) => expect(await ids(...options)).toEqual(wanted));

  test.each([
    [['rutiner'], 'Typen rutiner finns inte.\nMenar du rutin?\n'],
    [['x'.repeat(500)], `Typen ${'x'.repeat(60)}… finns inte.\nVälj mellan: `],
    [['--status', 'gallande'], '--status kan inte vara "gallande".\nMenar du gällande?\n'],
    [['--role', 'chefen'], '--role: det finns ingen roll med id "chefen".\nMenar du chef?\n'],
    [['--unit', '../barn'], '--unit: det finns ingen enhet med id "../barn".\n'],
    [['--format', 'xml'], '--format kan inte vara "xml".\n'],
  ])('%j is refused', async (options, message) => {
    const ran = await run(['list', ...options], handbook(FILES));
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr.startsWith(message)).toBe(true);
  });

  test('nothing found says so', async () => {
    expect((await run(['list', 'register'], handbook(FILES))).stdout).toBe('Inga dokument.\n');
  });
});

describe('other formats', () => {
  test.each([
    ['the example', at('handbook-example')],
    ['the broken handbook', at('test/fixtures/broken-handbook')],
    ['the smallest handbook', handbook()],
  ])('%s: JSON follows the schema, and counts what it lists', async (_, root) => {
    const { code, json } = await runJson(['list'], root);
    check(json);
    expect([code, check.errors]).toEqual([0, null]);
    expect([json.summary.documents, json.summary.unreadable]).toEqual([json.items.length, json.unreadable.length]);
    expect(check({ ...json, items: [{}] })).toBe(false);
  });

  test('one row says all of a document', async () => {
    const { json } = await runJson(['list', 'rutin', '--unit', 'barn'], handbook(FILES));
    expect(json.items).toEqual([
      {
        ...{ document: 'rutin-aa', type: 'rutin', title: 'Ärende', file: 'a.md', status: 'gällande' },
        ...{ units: ['barn'], responsible: ['socialnamnden'], review: '2099-01-01' },
      },
    ]);
  });

  test('CSV for Excel carries no formula', async () => {
    const root = handbook({ ...FILES, 'f.md': rutin({ id: 'rutin-f', titel: '=1+1;"x"' }) });
    const { stdout } = await run(['list', 'rutin', '--format', 'csv'], root);
    expect(stdout.startsWith('\ufeffTyp;Titel;Id;Status;Ansvarig;Enhet;Revideras senast;Fil\r\n')).toBe(true);
    expect(stdout).toContain(`rutin;"'=1+1;""x""";rutin-f;gällande;Socialnämnden;;2099-01-01;f.md\r\n`);
    expect(stdout).toContain('rutin;Ärende;rutin-aa;gällande;Socialnämnden;barn;2099-01-01;a.md\r\n');
  });

  test('the chef of a unit answers for it', async () => {
    const root = handbook({ ...FILES, 'egen.md': enhet({ id: 'egen', titel: 'Egen', chef: 'chef' }) });
    expect((await run(['list', 'enhet', '--format', 'csv'], root)).stdout).toContain(
      'enhet;Egen;egen;gällande;Enhetschef;;;egen.md\r\n',
    );
    expect((await runJson(['list', 'enhet', '--role', 'chef'], root)).json.items).toMatchObject([{ document: 'egen' }]);
  });

  test('markdown carries no markup of a title', async () => {
    const root = handbook({ ...FILES, 'f.md': rutin({ id: 'rutin-f', titel: '<b> [x](y) @alla' }) });
    const { stdout } = await run(['list', 'rutin', '--format', 'md'], root);
    expect(stdout).toContain('## rutin\n\n');
    expect(stdout).toContain('- \\<b\\> \\[x\\](y) \\@alla (`rutin-f`)\n');
  });

  test('a person number in a title is never told whole', async () => {
    const root = handbook({ 'f.md': roll({ id: 'f', titel: 'Akt 19460909-9824' }) });
    for (const format of ['text', 'json', 'csv', 'md'])
      expect((await run(['list', '--format', format], root)).stdout).not.toContain('9824');
  });
});
