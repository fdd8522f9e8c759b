import { beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import type { Handbook } from '../../src/model/handbook.js';
import { touchedBy } from '../../src/queries/touched.js';
import { open } from '../helpers/open.js';
import { aktivitet, process, rutin } from '../helpers/texts.js';

let handbook: Handbook;

beforeAll(async () => {
  handbook = await open({
    'a.md': rutin({ process: undefined, aktivitet: 'ta-emot' }),
    'b.md': rutin({ id: 'rutin-b', titel: 'B' }),
    'utreda.md': process(),
    'ta-emot.md': aktivitet(),
  });
});

const finding = (keys: Partial<Finding> = {}): Finding => ({
  ...{ rule: 'r', severity: 'fel', file: 'b.md', line: 1, column: 1, endLine: 1, endColumn: 2 },
  ...{ message: 'm', hint: null, lagrum: null, document: 'rutin-b' },
  ...keys,
});

type Changed = Parameters<typeof touchedBy>[1][number];
const changed = (path: string | undefined, before?: string, was = path): Changed => ({ path, was, before });
const added = (path: string): Changed => ({ path, was: undefined, before: undefined });
const whole = (id: string, more = '') => `---\ntyp: rutin\nid: ${id}\n${more}---\nText.\n`;

describe('touchedBy', () => {
  test.each<[string, Changed[], Partial<Finding>, boolean]>([
    ['nothing changed', [], {}, false],
    ['its file', [changed('b.md', whole('rutin-b'))], {}, true],
    ['a new file', [added('b.md')], {}, true],
    ['another file', [changed('a.md', whole('rutin-a'))], {}, false],
    ['its file was moved', [changed('b.md', whole('rutin-b'), 'gammal.md')], {}, true],
    ['the other end changed', [changed('a.md', whole('rutin-a'))], { about: ['rutin-a'] }, true],
    ['the other end, by file', [changed('a.md', whole('rutin-a'))], { about: ['a.md'] }, true],
    ['the other end was deleted', [changed(undefined, whole('borta'), 'borta.md')], { about: ['borta'] }, true],
    ['the other end was renamed', [changed('a.md', whole('gammalt-id'))], { about: ['gammalt-id'] }, true],
    ['the other end was moved', [changed('a.md', whole('rutin-a'), 'x/a.md')], { about: ['x/a.md'] }, true],
    ['an id in quotes', [changed(undefined, '---\nid: "borta"\n---\n', 'b2.md')], { about: ['borta'] }, true],
    [
      'an id in the body is none',
      [changed(undefined, '---\ntyp: x\n---\nid: borta\n', 'b2.md')],
      { about: ['borta'] },
      false,
    ],
    ['another other end', [changed('a.md', whole('rutin-a'))], { about: ['utreda'] }, false],
    [
      'a document that something stopped pointing at',
      [changed('a.md', whole('rutin-a', 'process: [utreda]\n'))],
      { file: 'utreda.md', document: 'utreda' },
      true,
    ],
    [
      'a document that is still pointed at',
      [changed('a.md', whole('rutin-a', 'aktivitet: ta-emot\n'))],
      { file: 'ta-emot.md', document: 'ta-emot' },
      false,
    ],
    [
      'a document that a deleted file pointed at',
      [changed(undefined, whole('borta', 'aktivitet: ta-emot\n'), 'borta.md')],
      { file: 'ta-emot.md', document: 'ta-emot' },
      true,
    ],
    ['a finding of no document', [changed('a.md', whole('rutin-a'))], { file: 'handbok.yaml', document: null }, false],
    ['handbok.yaml', [changed('handbok.yaml', 'format: 1\n')], { file: 'handbok.yaml', document: null }, true],
  ])('%s', (_, files, keys, expected) => {
    expect(touchedBy(handbook, files)(finding(keys))).toBe(expected);
  });
});
