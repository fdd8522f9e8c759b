import { describe, expect, test } from 'vitest';
import { isEntry, reviewIndex, revisionOf } from '../../src/queries/revisions.js';
import fc from '../helpers/random.js';
import { rutin } from '../helpers/texts.js';

const of = (text: string, date = '2026-01-01') => revisionOf(text, 'c', date);
const essence = (body: string) => of(rutin({}, body)).essence;

describe('revisionOf', () => {
  test('reads what reviews are judged by, in any style', () => {
    const told = { reviderad: '2026-03-10', fastställd: '2026-03-12', version: '1.10', utanÄndring: true };
    for (const text of [
      '---\nreviderad: 2026-03-10\nfastställd: 2026-03-12\nversion: "1.10"\nreviderad_utan_ändring: ja\n---\n',
      "---\r\nversion: '1.10' # tio\r\nreviderad:   2026-03-10\r\nfastställd : 2026-03-12\r\nreviderad_utan_ändring: true\r\n---\r\n",
      '\uFEFF---\nfastställd: 2026-03-12\nreviderad: 2026-03-10\nreviderad_utan_ändring: "ja"\nversion: "1.10"\n---\n'.normalize(
        'NFD',
      ),
    ])
      expect(of(text)).toMatchObject(told);
  });

  test.each([
    ['no frontmatter', 'Bara text.\n'],
    ['a frontmatter that never ends', '---\nversion: 1\n'],
    ['nothing', ''],
    ['no reviews', '---\ntyp: rutin\n---\n'],
    ['keys without values', '---\nreviderad:\nfastställd:\nversion:\n---\n'],
  ])('%s', (_, text) => {
    expect(of(text)).toMatchObject({ reviderad: undefined, fastställd: undefined, utanÄndring: false });
  });

  test('a key inside a list is none of its own', () => {
    expect(of('---\nrisker:\n  - reviderad: 2020-01-01\n---\n').reviderad).toBeUndefined();
  });

  const word = fc.string({ unit: fc.constantFrom(...'abcåäö'), minLength: 1, maxLength: 6 });
  const words = fc.array(word, { minLength: 2, maxLength: 12 });

  test('how lines are wrapped never counts', () => {
    fc.assert(
      fc.property(words, fc.array(fc.constantFrom(' ', '\n', '  ', '\n  ')), (list, gaps) => {
        const wrapped = list.map((one, index) => one + (gaps[index] ?? ' ')).join('');
        expect(essence(wrapped)).toBe(essence(list.join(' ')));
      }),
    );
  });

  test('a word more, less or elsewhere always counts', () => {
    fc.assert(
      fc.property(words, fc.nat(), (list, at) => {
        const index = at % list.length;
        expect(essence(list.toSpliced(index, 1).join(' '))).not.toBe(essence(list.join(' ')));
        expect(essence(list.toSpliced(index, 0, 'ny').join(' '))).not.toBe(essence(list.join(' ')));
      }),
    );
  });
});

describe('reviewIndex', () => {
  const states = (...dates: (string | undefined)[]) =>
    dates.map((reviderad) => ({ ...of(rutin({ reviderad })), reviderad }));
  test.each<[string, (string | undefined)[], number]>([
    ['the only state', ['2026-01-01'], 0],
    ['the oldest with the date', ['2026-01-01', '2026-01-01', '2025-01-01'], 1],
    ['all the same', ['2026-01-01', '2026-01-01'], 1],
    ['never reviewed', [undefined, undefined], 1],
    ['a date that came and went', ['2026-01-01', '2025-01-01', '2026-01-01'], 0],
    ['no state', [], -1],
  ])('%s', (_, dates, index) => {
    expect(reviewIndex(states(...dates))).toBe(index);
  });

  test('the day that it came in', () => {
    const [first, later] = [of('', '2025-01-01'), of('', '2025-02-01')];
    expect([isEntry([later, first], first), isEntry([later, first], later)]).toEqual([true, false]);
  });
});
