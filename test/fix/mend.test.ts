import { describe, expect, test } from 'vitest';
import { normalise } from '../../src/content/read-text.js';
import type { Mend } from '../../src/fix/edit.js';
import { mend } from '../../src/fix/mend.js';
import { respell } from '../../src/fix/respell.js';
import type { Path } from '../../src/model/finding.js';

const value = (path: Path, was: string, other: string): Mend => ({
  place: { file: 'a.md', path, on: 'value' },
  fix: { kind: 'replace', was, with: other },
});
const key = (path: Path, other: string): Mend => ({
  place: { file: 'a.md', path, on: 'key' },
  fix: { kind: 'replace', was: String(path.at(-1)), with: other },
});
const name: Mend = { place: { file: 'a.md', path: ['id'], on: 'key' }, fix: { kind: 'name' }, id: 'nytt-id' };

const mended = (raw: string, ...mends: Mend[]) => mend(raw, normalise(raw), false, mends).raw;

const TEXT = `---
# En kommentar
typ: rutin   # typen
titel:  'Det är "så"'
Ansvar:   [ a, "B c",  d ] # två
risker:
  - {id: r,   sannolikhet: 1} # flöde
  - id: &s "R 2"
    händelse: >-
      Vikt
      text
lagrum: *s
---
Brödtext med status: Gällande och [[B c]].
`;

describe('an edit changes its own words and nothing else', () => {
  test.each<[string, Mend[], [string, string][]]>([
    ['a key', [key(['Ansvar'], 'ansvar')], [['Ansvar:', 'ansvar:']]],
    ['a value in a list', [value(['Ansvar', 1], 'B c', 'b-c')], [['"B c"', '"b-c"']]],
    ['a key in braces', [key(['risker', 0, 'sannolikhet'], 'odds')], [['sannolikhet', 'odds']]],
    ['an anchored value', [value(['risker', 1, 'id'], 'R 2', 'r-2')], [['"R 2"', '"r-2"']]],
    ['a value with the same words as a key', [value(['typ'], 'rutin', 'process')], [['typ: rutin', 'typ: process']]],
    [
      'two at once',
      [value(['typ'], 'rutin', 'roll'), key(['Ansvar'], 'ansvar')],
      [
        ['typ: rutin', 'typ: roll'],
        ['Ansvar:', 'ansvar:'],
      ],
    ],
    ['a missing id', [name], [['# typen\n', '# typen\nid: nytt-id\n']]],
  ])('%s', (_, mends, changes) => {
    for (const dress of [(text: string) => text, crlf, (text: string) => `\ufeff${crlf(text)}`, cr])
      expect(mended(dress(TEXT), ...mends)).toBe(
        dress(changes.reduce((text, [from, to]) => text.replace(from, to), TEXT)),
      );
  });

  test.each<[string, Mend]>([
    ['other words than supposed', value(['typ'], 'process', 'roll')],
    ['a key that is not there', key(['saknas'], 'finns')],
    ['an alias', value(['lagrum'], 'R 2', 'r-2')],
    ['a text over several lines', value(['risker', 1, 'händelse'], 'Vikt text', 'Viktig text')],
    ['a number that is none', { ...value(['typ'], 'rutin', ''), fix: { kind: 'quote' } }],
    ['a key that is there already', key(['Ansvar'], 'typ')],
  ])('%s: nothing', (_, one) => {
    expect(mend(TEXT, TEXT, false, [one])).toEqual({ raw: TEXT, made: [] });
  });

  test('what cannot be made does not hinder the others', () => {
    const made = mend(TEXT, TEXT, false, [value(['typ'], 'process', 'x'), key(['Ansvar'], 'ansvar')]);
    expect(made.made).toHaveLength(1);
    expect(made.raw).toBe(TEXT.replace('Ansvar', 'ansvar'));
  });

  test('a file whose YAML has faults is left', () => {
    const raw = '---\ntyp: rutin\ntitel: [a\n---\n';
    expect(mended(raw, value(['typ'], 'rutin', 'roll'))).toBe(raw);
  });
});

const crlf = (text: string) => text.replaceAll('\n', '\r\n');
const cr = (text: string) => text.replaceAll('\n', '\r');

describe('a missing id', () => {
  test.each([
    ['after typ', '---\ntyp: a\ntitel: b\n---\n', '---\ntyp: a\nid: nytt-id\ntitel: b\n---\n'],
    ['after typ last', '---\ntitel: b\ntyp: a\n---\n', '---\ntitel: b\ntyp: a\nid: nytt-id\n---\n'],
    ['with the same indent', '---\n  typ: a\n  titel: b\n---\n', '---\n  typ: a\n  id: nytt-id\n  titel: b\n---\n'],
    ['within braces', '---\n{typ: a, titel: b}\n---\n', '---\n{typ: a, id: nytt-id, titel: b}\n---\n'],
    [
      'where the key is empty',
      '---\ntyp: a\nid: # vad\ntitel: b\n---\n',
      '---\ntyp: a\nid: nytt-id # vad\ntitel: b\n---\n',
    ],
    ['where the key is bare', '---\ntyp: a\nid:\n---\n', '---\ntyp: a\nid: nytt-id\n---\n'],
    ['not without typ', '---\ntitel: b\n---\n', '---\ntitel: b\n---\n'],
    ['not where there is one', '---\ntyp: a\nid: b\n---\n', '---\ntyp: a\nid: b\n---\n'],
  ])('%s', (_, before, after) => {
    expect(mended(before, name)).toBe(after);
  });
});

describe('[[id]] in a body', () => {
  const BODY = '---\ntyp: a\n---\nSe [[ B c |B c]] och [[B c#Steg]].\n';
  const link = (column: number, was = 'B c'): Mend => ({
    place: { file: 'a.md', line: 4, column, endLine: 4, endColumn: column + 8 },
    fix: { kind: 'replace', was, with: 'b-c' },
  });

  test('only the id within the link', () => {
    expect(mended(crlf(BODY), link(4), link(22))).toBe(
      crlf(BODY.replace('[[ B c ', '[[ b-c ').replace('[[B c#', '[[b-c#')),
    );
  });

  test.each([
    ['elsewhere', link(1)],
    ['another id', link(4, 'B d')],
    ['only the beginning of the id', link(4, 'B')],
    ['a line that is not there', { ...link(4), place: { file: 'a.md', line: 99, column: 4 } }],
  ])('%s: nothing', (_, one) => {
    expect(mended(BODY, one)).toBe(BODY);
  });
});

test.each([
  ['a', 'b', 'b'],
  ['"a"', 'b', '"b"'],
  ["'a'", 'b', "'b'"],
  ["'a'", "b's", "'b''s'"],
  ['"a"', 'b"c', '"b\\"c"'],
  ['a', '2025-03-01', '2025-03-01'],
  ['a', '03-31', '03-31'],
  ['a', 'SoL (2025:400) 27 kap. 2 §', 'SoL (2025:400) 27 kap. 2 §'],
  ['a', 'ris#k', 'ris#k'],
  ['a', '%', '"%"'],
  ['a', '2024', '"2024"'],
  ['a', '1e3', '"1e3"'],
  ['a', 'true', '"true"'],
  ['a', 'b: c', '"b: c"'],
  ['a', 'b #c', '"b #c"'],
  ['a', 'b, c', '"b, c"'],
  ['a', 'b\nc', '"b\\nc"'],
  ['a', '', '""'],
])('%s becomes %s as %s', (written, other, expected) => {
  expect(respell(written, { kind: 'replace', was: 'a', with: other })).toBe(expected);
});
