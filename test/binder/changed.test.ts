import { describe, expect, test } from 'vitest';
import { changedSince } from '../../src/views/binder/changed.js';
import { previousIn } from '../../src/views/binder/note.js';
import { swapOf } from '../../src/views/binder/swap.js';
import type { BinderChange, PreviousBinder, PrintedPart, Remembered } from '../../src/views/binder/view.js';

const doc = (id: string, keys: Partial<Remembered> = {}): Remembered => ({
  ...{ id, titel: id.toUpperCase(), version: '1', innehåll: 'i', uppgifter: 'u', ...keys },
});
const previous = (dokument: Remembered[], delar: PrintedPart[] | null = null): PreviousBinder => ({
  ...{ datum: '2026-10-05', commit: null, dokument, delar },
});
const part = (id: string, from: number, to: number, keys: Partial<PrintedPart> = {}): PrintedPart => ({
  ...{ id, titel: id.toUpperCase(), sidor: [from, to], text: 't', blad: `${from}-${to}`, ...keys },
});

describe('what has changed', () => {
  test.each<[string, Remembered[], Remembered[], Pick<BinderChange, 'id' | 'slag' | 'vad'>[]]>([
    ['nothing', [doc('a')], [doc('a')], []],
    ['new', [], [doc('a')], [{ id: 'a', slag: 'ny', vad: [] }]],
    ['gone', [doc('a')], [], [{ id: 'a', slag: 'borttagen', vad: ['Hör inte längre till pärmen.'] }]],
    [
      'in substance, without history',
      [doc('a')],
      [doc('a', { innehåll: 'j', version: '2' })],
      [
        {
          id: 'a',
          slag: 'ändrad',
          vad: ['Version 2, förut 1.', 'Texten är ändrad. Vad som skiljer går inte att läsa ur historiken.'],
        },
      ],
    ],
    [
      'only reviewed',
      [doc('a')],
      [doc('a', { uppgifter: 'v' })],
      [{ id: 'a', slag: 'ny översyn', vad: ['Uppgifterna om översyn eller beslut är nya. Texten är densamma i sak.'] }],
    ],
  ])('%s', (_, then, now, expected) => {
    expect(changedSince(previous(then), now, new Map())).toEqual(
      expected.map((change) => expect.objectContaining(change)),
    );
  });
});

describe('which pages to swap', () => {
  const swap = (
    then: PreviousBinder | null,
    parts: PrintedPart[],
    ändringar: BinderChange[] = [],
    always: string[] = [],
  ) => swapOf({ förra: then, ändringar }, parts, always);
  const change = (id: string, slag: BinderChange['slag']): BinderChange => ({
    id,
    titel: id.toUpperCase(),
    slag,
    vad: [],
  });

  test('the first binder has nothing to take out', () => {
    expect(swap(null, [part('a', 1, 2)])).toEqual({ rader: [], hela: true });
  });

  test('only what is drawn otherwise than it was, and why', () => {
    const then = previous(
      [doc('a'), doc('b'), doc('c'), doc('d')],
      [part('a', 1, 1), part('b', 2, 2), part('c', 3, 4), part('d', 5, 5), part('e', 6, 6)],
    );
    const now = [
      part('a', 1, 1),
      part('b', 2, 3, { text: 'ny' }),
      part('c', 4, 5),
      part('n', 6, 6),
      part('e', 7, 7, { text: 'annan' }),
    ];
    const { rader } = swap(then, now, [change('b', 'ändrad'), change('n', 'ny'), change('d', 'borttagen')]);
    expect(rader.map((row) => Object.values(row).join(' | '))).toEqual([
      'Sida 2: B | Sida 2–3: B | Ändrat i sak',
      'Sida 3–4: C | Sida 4–5: C | Nya sidnummer',
      '– | Sida 6: N | Nytt',
      'Sida 6: E | Sida 7: E | Nya uppgifter',
      'Sida 5: D | – | Inte längre i pärmen',
    ]);
  });

  test('what tells the day is always replaced; most pages replaced is all of them', () => {
    const then = previous([], [part('a', 1, 1), part('b', 2, 2), part('c', 3, 3)]);
    expect(swap(then, [part('a', 1, 1), part('b', 2, 2), part('c', 3, 3)], [], ['a'])).toEqual({
      rader: [{ utdrag: 'Sida 1: A', insättning: 'Sida 1: A', varför: 'Ny dag' }],
      hela: false,
    });
    expect(swap(then, [part('a', 1, 2), part('b', 3, 3), part('c', 4, 4)]).hela).toBe(true);
  });

  test('without the last pages: documents by title', () => {
    const then = previous([doc('a'), doc('b'), doc('d')]);
    const { rader } = swap(
      then,
      [part('a', 2, 2), part('b', 3, 3), part('n', 4, 4)],
      [change('b', 'ändrad'), change('n', 'ny'), change('d', 'borttagen')],
    );
    expect(rader.map((row) => Object.values(row).join(' | '))).toEqual([
      'B | Sida 3: B | Ändrat i sak',
      '– | Sida 4: N | Nytt',
      'D | – | Inte längre i pärmen',
    ]);
  });
});

describe('the note', () => {
  const last = { datum: '2026-11-02', commit: 'abcdef1', dokument: [doc('a')], delar: [part('a', 1, 1)] };
  const note = (keys: object = {}) => JSON.stringify({ ...last, förra: { ...last, datum: '2026-10-05' }, ...keys });

  test('tells of the last binder; made again the same day it is compared with the one before', () => {
    expect(previousIn(note(), '2026-11-22')).toEqual({ previous: last });
    expect(previousIn(note(), '2026-11-02')?.previous?.datum).toBe('2026-10-05');
    expect(previousIn(note({ förra: null }), '2026-11-02')).toEqual({ previous: null });
  });

  test.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['nothing', 'null'],
    ['no day', note({ datum: '2026' })],
    ['documents that are none', note({ dokument: [{ id: 7 }] })],
  ])('%s is no note', (_, text) => {
    expect(previousIn(text, '2026-11-22')).toBeUndefined();
  });

  test('a commit that could be an option is none; broken pages are unknown pages', () => {
    expect(previousIn(note({ commit: '--output=x', delar: [{}] }), '2026-11-22')?.previous).toMatchObject({
      commit: null,
      delar: null,
    });
  });
});
