import { describe, expect, test } from 'vitest';
import { handbook } from '../helpers/handbook.js';
import { run, runJson, TODAY } from '../helpers/run.js';
import { enhet, process, roll, rutin } from '../helpers/texts.js';

const FILES = {
  'chef.md': roll({ id: 'chef-barn', titel: 'Enhetschef barn' }),
  'bitr.md': roll({ id: 'bitradande', titel: 'Biträdande chef' }),
  'hela.md': enhet({ id: 'hela', titel: 'Hela' }),
  'barn.md': enhet({ id: 'barn', titel: 'Barn', del_av: 'hela', chef: 'chef-barn' }),
  'utreda.md': process({ revisionsdatum: '2027-06-01' }),
  'a.md': rutin({
    id: 'rutin-sen',
    titel: 'Sen rutin',
    revisionsdatum: '2026-11-21',
    ansvar: ['chef-barn', 'bitradande'],
    enhet: 'barn',
  }),
  'b.md': rutin({ id: 'rutin-snart', titel: 'Snar rutin', revisionsdatum: '2026-12-01' }),
  'c.md': rutin({ id: 'rutin-utan', titel: 'Utan datum', revisionsdatum: undefined }),
};

const ids = (json: { items: { document: string }[] }) => json.items.map(({ document }) => document);

describe('JSON (cli.md)', () => {
  test('has exactly the keys, in order', async () => {
    const { code, json } = await runJson(['due'], handbook(FILES));
    expect(code).toBe(0);
    expect(json).toEqual({
      kvalitet: expect.stringMatching(/^\d+\.\d+\.\d+/),
      today: TODAY,
      summary: { overdue: 1, soon: 1, later: 1 },
      unreadable: [{ file: 'c.md', reason: 'Revisionsdatum saknas.' }],
      items: [
        {
          kind: 'revision',
          document: 'rutin-sen',
          type: 'rutin',
          title: 'Sen rutin',
          file: 'a.md',
          units: ['barn'],
          responsible: ['chef-barn', 'bitradande'],
          due: '2026-11-21',
          state: 'overdue',
          days: -1,
          reasons: [{ code: 'revisionsdatum-passerat', text: 'Revisionsdatum har passerat.' }],
        },
        expect.objectContaining({ document: 'rutin-snart', state: 'soon', days: 9 }),
      ],
    });
    expect(Object.keys(json)).toEqual(['kvalitet', 'today', 'summary', 'unreadable', 'items']);
    expect(Object.keys(json.items[0])).toEqual([
      'kind',
      'document',
      'type',
      'title',
      'file',
      'units',
      'responsible',
      'due',
      'state',
      'days',
      'reasons',
    ]);
  });
});

describe('options', () => {
  test.each([
    ['--within, days', ['--within', '5d'], ['rutin-sen']],
    ['--within, words', ['--within', '12 månader'], ['rutin-sen', 'rutin-snart', 'utreda']],
    ['--within 0d', ['--within', '0d'], ['rutin-sen']],
    ['--role, the first', ['--role', 'chef-barn'], ['rutin-sen']],
    ['--role, any listed', ['--role', 'bitradande'], ['rutin-sen']],
    ['--role, by what they own', ['--role', 'socialnamnden'], ['rutin-snart']],
    ['--unit', ['--unit', 'barn'], ['rutin-sen']],
    ['--unit, with those below', ['--unit', 'hela'], ['rutin-sen']],
    ['--role and --unit', ['--role', 'socialnamnden', '--unit', 'barn'], []],
    ['--today', ['--today', '2026-11-21', '--within', '0d'], ['rutin-sen']],
    ['--today before', ['--today', '2026-11-20', '--within', '0d'], []],
  ])('%s', async (_, argv, expected) => {
    expect(ids((await runJson(['due', ...argv], handbook(FILES))).json)).toEqual(expected);
  });

  test('KVALITET_TODAY sets the day, --today goes first, and an empty one is none', async () => {
    const root = handbook(FILES);
    const at = async (argv: string[], KVALITET_TODAY: string) =>
      (await runJson(['due', ...argv], root, { env: { KVALITET_TODAY } })).json.today;
    expect(await at([], '2030-01-01')).toBe('2030-01-01');
    expect(await at(['--today', '2031-01-01'], '2030-01-01')).toBe('2031-01-01');
    expect(await at([], '')).toBe(TODAY);
  });

  test('with a date given, the clock is not asked', async () => {
    const clock = () => {
      throw new Error('the clock was asked');
    };
    expect((await run(['due', '--today', TODAY], handbook(FILES), { clock })).code).toBe(0);
    expect((await run(['validate'], handbook(FILES), { clock, env: { KVALITET_TODAY: TODAY } })).code).toBe(1);
  });
});

describe('--fail', () => {
  const { 'a.md': _late, 'c.md': _dateless, ...good } = FILES;
  test.each([
    ['something soon', good, 0],
    ['something overdue', { ...good, 'a.md': FILES['a.md'] }, 1],
    ['a date that is missing', { ...good, 'c.md': FILES['c.md'] }, 1],
    ['a file that cannot be read', { ...good, 'd.md': 'x' }, 1],
  ])('%s: %i', async (_, files, code) => {
    expect((await run(['due', '--fail'], handbook(files))).code).toBe(code);
    expect((await run(['due'], handbook(files))).code).toBe(0);
  });
});
