import { describe, expect, test } from 'vitest';
import { dueList } from '../../src/queries/due.js';
import { day, open } from '../helpers/open.js';
import { händelse, process, register, rutin } from '../helpers/texts.js';

/** One händelse per day given, all about rutin-a, which was last reviewed on 2026-01-15. */
async function due(days: string[], more: Record<string, string> = {}, today = '2026-11-22') {
  const events = days.map(
    (inkom, index) => [`h/${index}.md`, händelse({ id: `h-${index}`, inkom, rutin: 'rutin-a' })] as const,
  );
  const book = await open({
    'utreda.md': process(),
    'rutin.md': rutin({ reviderad: '2026-01-15' }),
    ...Object.fromEntries(events),
    ...more,
  });
  return dueList(book, day(today), {}).items;
}

describe('a rutin that many händelser are about is due early (format.md 5.11)', () => {
  test('on the day of the händelse that reached the limit', async () => {
    expect(await due(['2026-05-01', '2026-03-01', '2026-04-01', '2026-06-01'])).toMatchObject([
      {
        kind: 'revision',
        document: 'rutin-a',
        due: '2026-05-01',
        state: 'overdue',
        reasons: [{ code: 'tidig-översyn', text: expect.stringContaining('4 händelser') }],
      },
    ]);
  });

  test.each([
    ['too few', ['2026-03-01', '2026-04-01']],
    ['before the last review', ['2025-03-01', '2025-04-01', '2026-03-01', '2026-04-01']],
    ['on the day of the last review', ['2026-01-15', '2026-03-01', '2026-04-01']],
  ])('not when they are %s', async (_, days) => {
    expect(await due(days)).toEqual([]);
  });

  test('the limit is the handbook’s own', async () => {
    const settings = {
      'handbok.yaml': 'format: 1\norganisation: E\nnämnd: socialnamnden\nlagar: [SoL]\ntidig_översyn_vid: 1\n',
    };
    expect(await due(['2026-03-01'], settings)).toMatchObject([{ due: '2026-03-01' }]);
  });

  test('rows of registers count, and the same dnr counts once', async () => {
    const rows =
      'dnr;inkom;slag;rutin\nA-1;2026-03-01;avvikelse;rutin-a\nA-1;2026-03-01;avvikelse;rutin-a\nA-2;2026-04-01;avvikelse;rutin-a\n';
    const more = { 'register.md': register({ period: '2026', uttag: '2026-05-15' }), 'a.csv': rows };
    expect(await due([], more)).toEqual([]);
    expect(await due(['2026-05-01'], more)).toMatchObject([{ due: '2026-05-01' }]);
  });

  test('a date of its own that comes sooner goes first', async () => {
    const rutinFile = { 'rutin.md': rutin({ reviderad: '2026-01-15', revisionsdatum: '2026-02-01' }) };
    expect(await due(['2026-03-01', '2026-04-01', '2026-05-01'], rutinFile)).toMatchObject([
      { due: '2026-02-01', reasons: [{ code: 'revisionsdatum-passerat' }] },
    ]);
  });
});
