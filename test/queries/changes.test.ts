import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyParts } from '../../src/parse/body-parts.js';
import { headingChanges } from '../../src/queries/changes/heading-changes.js';
import { keyChanges } from '../../src/queries/changes/key-changes.js';
import { pairs } from '../../src/queries/changes/pairs.js';
import type { DocState, Entry, Surroundings } from '../../src/queries/changes/state.js';
import { keyWords } from '../../src/queries/changes/words.js';
import { wordsOf } from '../../src/queries/revisions.js';

const NAMES: Record<string, string> = { socialchef: 'Socialchef', enhetschef: 'Enhetschef' };
const around: Surroundings = {
  wordsOf: (_, path) => ({ label: path.at(-1) ?? '', relation: path.at(-1) === 'ansvar' }),
  nameOf: (id) => NAMES[id] ?? id,
  lookUp: () => undefined,
};
const state = (body: string, keys: Record<string, unknown> = {}): DocState => ({
  ...{ file: 'a.md', id: 'a', typ: 'rutin', titel: 'A', data: keys, body },
  parts: () => bodyParts(body).map(({ heading, text }) => ({ heading, words: wordsOf(text) })),
});

describe('keys that differ, in words', () => {
  test.each<[string, Record<string, unknown>, Record<string, unknown>, string[]]>([
    ['a value', { syfte: 'Rätt stöd' }, { syfte: 'Gott stöd' }, ['syfte: från Rätt stöd till Gott stöd.']],
    [
      'a document by its title',
      { ansvar: 'socialchef' },
      { ansvar: 'ny-roll' },
      ['ansvar: från Socialchef till ny-roll.'],
    ],
    ['one bare value and a list of one', { ansvar: 'socialchef' }, { ansvar: ['socialchef'] }, []],
    [
      'a list',
      { ansvar: ['socialchef'] },
      { ansvar: ['enhetschef'] },
      ['ansvar: tillagt Enhetschef; borttaget Socialchef.'],
    ],
    ['more values', { l: 'a' }, { l: ['a', 'b'] }, ['l: tillagt b.']],
    ['the order of values', { l: ['a', 'b'] }, { l: ['b', 'a'] }, ['l: från a, b till b, a.']],
    ['a new key', {}, { antal: 12500.5 }, ['antal: 12\u00a0500,5, förut inget.']],
    ['a key that is gone', { mål: 'X' }, {}, ['mål: borttaget, förut X.']],
    ['yes and no', { p: true }, { p: false }, ['p: från ja till nej.']],
    ['order of keys and line breaks', { a: 'x  y', b: 1 }, { b: 1, a: 'x\ny' }, []],
    [
      'a key in a group',
      { källa: { slag: 'egen', n: 1 } },
      { källa: { slag: 'Kolada', n: 1 } },
      ['källa: slag: från egen till Kolada.'],
    ],
    [
      'a part of a list',
      { risker: [{ id: 'r', händelse: 'Fel beslut', sannolikhet: 2 }] },
      { risker: [{ id: 'r', händelse: 'Fel beslut', sannolikhet: 3 }] },
      ['risker, Fel beslut: sannolikhet: från 2 till 3.'],
    ],
    [
      'parts that come and go',
      { risker: [{ id: 'r', händelse: 'Fel beslut' }] },
      { risker: [{ id: 's', händelse: 'Sent beslut' }] },
      ['risker: tillagt Sent beslut; borttaget Fel beslut.'],
    ],
    ['a part that only moved', { r: [{ id: 'a' }, { id: 'b' }] }, { r: [{ id: 'b' }, { id: 'a' }] }, []],
    [
      'parts with the same name',
      {
        r: [
          { id: 'a', v: 1 },
          { id: 'a', v: 2 },
        ],
      },
      { r: [{ id: 'a', v: 1 }] },
      ['r: borttaget id a; v 2.'],
    ],
    ['another shape', { k: { a: 1 } }, { k: 'text' }, ['k: från a 1 till text.']],
    [
      'names that every object has',
      { constructor: 'a' },
      { toString: 'b' },
      ['toString: b, förut inget.', 'constructor: borttaget, förut a.'],
    ],
  ])('%s', (_, before, after, words) => {
    expect(keyChanges('rutin', before, after, around).map(keyWords)).toEqual(words);
  });

  const value = fc.jsonValue({ maxDepth: 6 });
  const keys = fc.dictionary(fc.string({ maxLength: 6 }), value, { maxKeys: 5 });
  test('the same says nothing, and whatever differs is told, never refused', () => {
    fc.assert(
      fc.property(keys, keys, (one, two) => {
        expect(keyChanges('rutin', one, structuredClone(one), around)).toEqual([]);
        const there = keyChanges('rutin', one, two, around);
        expect(keyChanges('rutin', two, one, around).length).toBe(there.length);
        for (const change of there) expect(keyWords(change).length).toBeLessThan(2000);
      }),
    );
  });
});

describe('headings of a body that differ', () => {
  test.each<[string, string, string, string[]]>([
    ['a new one', '## Syfte\nX', '## Syfte\nX\n\n## Ansvar\nY', ['ny Ansvar']],
    ['one that is gone', '## Syfte\nX\n\n## Ansvar\nY', '## Syfte\nX', ['borttagen Ansvar']],
    ['another text', '## Syfte\nX', '## Syfte\nZ', ['ändrad Syfte']],
    ['another name for the same text', '## Syfte\nX', '## Mål\nX', ['omdöpt Mål ← Syfte']],
    [
      'line breaks, emphasis, signs of items and addresses',
      '## S\n- ett *två*\n- [tre](a.md)',
      '## S\n\n* ett två\n* [tre](b/c.md)',
      [],
    ],
    ['the text before the first heading', 'Ett.\n## S\nX', 'Två.\n## S\nX', ['ändrad ']],
    ['a heading in code is none', '```\n## Kod\n```\n', '```\n## Annat\n```\n', ['ändrad ']],
    ['text in code', '## S\n```\na\n```', '## S\n```\nb\n```', ['ändrad S']],
    ['headings drawn by a line', 'Syfte\n---\nX', 'Syfte\n---\nZ', ['ändrad Syfte']],
    ['the second with the same name', '## A\nx\n## A\ny', '## A\nx\n## A\nz', ['ändrad A']],
    ['a moved part', '## A\nx\n## B\ny', '## B\ny\n## A\nx', ['ordning ']],
    ['emphasis in a heading', '## *Syfte*\nX', '## Syfte\nX', []],
    ['another level', '## Syfte\nX', '### Syfte\nX', []],
    ['empty parts are never taken for each other', '## A\n## B\nx', '## C\n## B\nx', ['ny C', 'borttagen A']],
  ])('%s', (_, before, after, told) => {
    const found = headingChanges(state(before), state(after));
    expect(found.map(({ change, heading, was }) => `${change} ${heading}${was ? ` ← ${was}` : ''}`)).toEqual(told);
  });
});

describe('a document is found again', () => {
  const doc = (id: string, file: string, more: Partial<DocState> = {}): Entry => {
    const read = () => ({ ...state(''), id, file, ...more });
    return { id, file, typ: more.typ ?? 'rutin', wasRenamed: more.data?.tidigare_id !== undefined, read };
  };
  const found = (before: Entry[], after: Entry[]) =>
    pairs(before, after).map(({ before: was, after: now }) => `${was?.file ?? '–'} → ${now?.file ?? '–'}`);
  const long = state('## Syfte\nRätt stöd.\n## Så här\n1. Gör det.').parts;

  const own = state(`## Syfte\n${'Rätt stöd i rätt tid. '.repeat(30)}\n## Så här\n1. Gör det.`);
  const text = { body: own.body, parts: own.parts };

  test.each<[string, Entry[], Entry[], string[]]>([
    [
      'by its text under another title, when there is enough of it',
      [doc('a', 'x.md', text)],
      [doc('b', 'y.md', { ...text, titel: 'B' })],
      ['x.md → y.md'],
    ],
    [
      'not by a text that two have',
      [doc('a', 'x.md', text)],
      [doc('b', 'y.md', text), doc('c', 'z.md', text)],
      ['– → y.md', '– → z.md', 'x.md → –'],
    ],
    [
      'not by a short text under another title: it may be the skeleton',
      [doc('a', 'x.md', { parts: long })],
      [doc('b', 'y.md', { parts: long, titel: 'B' })],
      ['– → y.md', 'x.md → –'],
    ],
    ['by its id, wherever it is', [doc('a', 'x.md')], [doc('a', 'y/z.md')], ['x.md → y/z.md']],
    [
      'by its id, when two have changed places',
      [doc('a', 'x.md'), doc('b', 'y.md')],
      [doc('b', 'x.md'), doc('a', 'y.md')],
      ['y.md → x.md', 'x.md → y.md'],
    ],
    [
      'by an id that it once had',
      [doc('a', 'x.md')],
      [doc('b', 'y.md', { data: { tidigare_id: ['a'] } })],
      ['x.md → y.md'],
    ],
    ['by its file, when it is of the same type', [doc('a', 'x.md')], [doc('b', 'x.md')], ['x.md → x.md']],
    [
      'not by its file, when the type is another',
      [doc('a', 'x.md')],
      [doc('b', 'x.md', { typ: 'process' })],
      ['– → x.md', 'x.md → –'],
    ],
    [
      'by its text, when both id and file are new',
      [doc('a', 'x.md', { parts: long })],
      [doc('b', 'y.md', { parts: long })],
      ['x.md → y.md'],
    ],
    [
      'not by a text that two had',
      [doc('a', 'x.md', { parts: long }), doc('c', 'z.md', { parts: long })],
      [doc('b', 'y.md', { parts: long })],
      ['– → y.md', 'x.md → –', 'z.md → –'],
    ],
    ['not by no text at all', [doc('a', 'x.md')], [doc('b', 'y.md')], ['– → y.md', 'x.md → –']],
    [
      'each once, when an id is doubled',
      [doc('a', 'x.md'), doc('a', 'y.md')],
      [doc('a', 'y.md'), doc('a', 'x.md')],
      ['y.md → y.md', 'x.md → x.md'],
    ],
  ])('%s', (_, before, after, told) => {
    expect(found(before, after)).toEqual(told);
  });
});
