import { describe, expect, test } from 'vitest';
import { dueList } from '../../src/queries/due.js';
import { reviewObligations, stateOf } from '../../src/queries/reviews.js';
import { day, open } from '../helpers/open.js';
import { process, rutin, styrdokument } from '../helpers/texts.js';

const TODAY = '2026-11-22';

async function due(keys: Record<string, unknown>, today = TODAY, settings = '') {
  const book = await open({
    'utreda.md': process(),
    'rutin.md': rutin(keys),
    'handbok.yaml': `format: 1\norganisation: E\nnämnd: socialnamnden\nlagar: [SoL]\n${settings}`,
  });
  return dueList(book, day(today), {});
}

describe('overdue, soon and later (format.md 5.1)', () => {
  test.each([
    ['2026-11-21', 'overdue', -1],
    ['2016-11-22', 'overdue', -3652],
    ['2021-11-22', 'overdue', -1826],
    ['2026-11-22', 'soon', 0],
    ['2026-11-23', 'soon', 1],
    ['2027-01-21', 'soon', 60],
    ['2027-01-22', 'later', 61],
  ])('revisionsdatum %s is %s, %i days', async (revisionsdatum, state, days) => {
    const list = await due({ revisionsdatum });
    expect(list.summary).toMatchObject({ [state]: state === 'later' ? 2 : 1 });
    if (state !== 'later')
      expect(list.items).toMatchObject([{ document: 'rutin-a', state, days, due: revisionsdatum }]);
    else expect(list.items).toEqual([]);
  });

  test.each([
    ['30 dagar', '2026-12-22', 'soon'],
    ['30 dagar', '2026-12-23', 'later'],
    ['1 månad', '2026-12-22', 'soon'],
    ['1 månad', '2026-12-23', 'later'],
    ['0 dagar', '2026-11-22', 'soon'],
  ])('varsel %s: %s is %s', async (varsel, revisionsdatum, state) => {
    const { summary } = await due({ revisionsdatum }, TODAY, `revision: {varsel: ${varsel}}\n`);
    expect(summary.soon).toBe(state === 'soon' ? 1 : 0);
  });

  test('a month of notice clamps to the end of a shorter month', () => {
    expect(stateOf(day('2024-03-31'), day('2024-02-29'), '1 månad')).toBe('soon');
    expect(stateOf(day('2024-03-31'), day('2024-02-28'), '1 månad')).toBe('later');
  });
});

describe('who is owed a review (format.md 5.2)', () => {
  const late = { revisionsdatum: '2026-01-01' };
  test.each([
    ['gällande', {}, 1],
    ['gällande, said out loud', { status: 'gällande' }, 1],
    ['utkast', { status: 'utkast' }, 0],
    ['upphävd', { status: 'upphävd', gäller_till: '2026-06-30' }, 0],
    ['not yet in force', { gäller_från: '2026-11-23' }, 0],
    ['in force from today', { gäller_från: '2026-11-22' }, 1],
    ['no longer in force', { gäller_till: '2026-11-21' }, 0],
    ['in force for the last day', { gäller_till: '2026-11-22' }, 1],
    ['decided in the year, which may have begun', { fastställd: '2026' }, 1],
  ])('%s: %i', async (_, keys, count) => {
    expect((await due({ ...late, ...keys })).items).toHaveLength(count);
  });
});

describe('a date that is missing or unreadable is listed apart', () => {
  test.each([
    ['missing', { revisionsdatum: undefined }, 'Revisionsdatum saknas.'],
    ['blank', { revisionsdatum: null }, 'Revisionsdatum saknas.'],
    ['unreadable', { revisionsdatum: '2026-02-30' }, 'Revisionsdatum går inte att läsa.'],
    ['a list', { revisionsdatum: ['2026-01-01', '2027-01-01'] }, 'Revisionsdatum går inte att läsa.'],
  ])('%s', async (_, keys, reason) => {
    const { items, unreadable } = await due(keys);
    expect(items).toEqual([]);
    expect(unreadable).toEqual([{ file: 'rutin.md', reason }]);
  });

  test('but not for drafts, delprocesser and what others decide', async () => {
    const book = await open({
      'utreda.md': process(),
      'del.md': process({
        id: 'del',
        del_av: 'utreda',
        fastställd: undefined,
        fastställd_av: undefined,
        version: undefined,
        revisionsdatum: undefined,
      }),
      'utkast.md': rutin({ status: 'utkast', revisionsdatum: undefined }),
      'externt.md': styrdokument({ externt: 'ja', revisionsdatum: undefined, fastställd_av: 'Regeringen' }),
    });
    expect(dueList(book, day(TODAY), {}).unreadable).toEqual([]);
  });

  test('a file that cannot be read is listed with its reason', async () => {
    const book = await open({ 'trasig.md': '---\ntitel: a: b\n---\n' });
    expect(dueList(book, day(TODAY), {}).unreadable).toEqual([
      { file: 'trasig.md', reason: expect.stringContaining('kolon') },
    ]);
  });
});

test('every obligation says why', async () => {
  const book = await open({
    'utreda.md': process({ revisionsdatum: '2026-01-01' }),
    'r.md': rutin({ revisionsdatum: TODAY }),
  });
  const reasons = reviewObligations(book, day(TODAY), '60 dagar').map(({ reasons: list }) =>
    list.map(({ code }) => code),
  );
  expect(reasons).toEqual([['revisionsdatum'], ['revisionsdatum-passerat']]);
});
