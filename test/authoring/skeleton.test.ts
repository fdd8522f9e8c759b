import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { put, whatIsMissing } from '../../src/authoring/missing.js';
import { skeleton } from '../../src/authoring/skeleton.js';
import { parseFile } from '../../src/parse/frontmatter.js';
import { checkData } from '../../src/schema/check.js';
import type { Json } from '../../src/schema/flatten.js';
import { sampleFor } from '../helpers/answers.js';
import { SKELETONS, TYPES, typeNamed } from '../helpers/types.js';

/** Fills in whatever is missing until nothing is. */
function filled(typ: string, values: Json): Json {
  const all = { typ, ...values };
  for (let round = 0; round < 5; round += 1) {
    const missing = whatIsMissing(all, typeNamed(typ));
    if (!missing.length) return all;
    for (const { path, node, words } of missing) put(all, path, words[0] ?? sampleFor(node));
  }
  throw new Error(`${typ} never has enough`);
}

describe('every type', () => {
  test.each([...TYPES.documents.keys()])('%s: what is asked for is all that it takes', (typ) => {
    const values = filled(typ, {});
    const { folder, text } = skeleton(typ, values, SKELETONS);
    const parsed = parseFile('ny.md', text);
    expect(parsed.reports).toEqual([]);
    expect(parsed.data).toEqual(values);
    expect(checkData(parsed.data ?? {}, typeNamed(typ), 'ny.md').reports).toEqual([]);
    expect(folder).toMatch(/^[a-z]+(\/[a-z]+)?$/);
    expect(parsed.body.trim()).not.toBe('');
  });

  test.each([...TYPES.documents.keys()])('%s: without values its key facts are asked for', (typ) => {
    const asked = whatIsMissing({ typ }, typeNamed(typ)).map(({ path }) => path.join('.'));
    expect(asked).toEqual(expect.arrayContaining(['id', 'titel']));
    expect(new Set(asked).size).toBe(asked.length);
  });
});

describe('what is missing', () => {
  const keys = (typ: string, values: Json = {}) =>
    whatIsMissing({ typ, id: 'x', titel: 'X', ...values }, typeNamed(typ)).map(({ path }) => path.join('.'));

  test.each([
    ['rutin', {}, ['ansvar', 'fastställd', 'fastställd_av', 'version', 'revisionsdatum', 'process']],
    ['rutin', { status: 'utkast' }, ['ansvar', 'process']],
    ['rutin', { status: 'utkast', aktivitet: 'a' }, ['ansvar']],
    ['rutin', { status: 'utkast', del_av: 'r' }, []],
    [
      'egenkontroll',
      { frekvens: 'löpande' },
      ['ansvar', 'metod', 'gäller', 'kontrollpunkter.0.id', 'kontrollpunkter.0.text'],
    ],
    [
      'egenkontroll',
      { frekvens: 'varje år', ansvar: 'a', metod: 'm', gäller: 'g', kontrollpunkter: { id: 'a', text: 'b' } },
      ['från'],
    ],
    ['utförare', { driftform: 'LOV' }, ['avtal.från', 'avtal.till']],
    ['uppföljning', { ansvar: 'a', gäller: 'b', slag: 'annan' }, ['senast']],
    ['roll', {}, ['nivå', 'uppgifter']],
  ])('%s with %j', (typ, values, expected) => {
    expect(keys(typ, values)).toEqual(expected);
  });
});

describe('text', () => {
  test('keys stand in the order of the schema, short lists on one line', () => {
    const values = {
      id: 'r',
      utförs_av: ['a', 'b'],
      ansvar: 'c',
      titel: 'Ta emot: anmälan',
      process: 'p',
      status: 'utkast',
    };
    expect(skeleton('rutin', values, SKELETONS).text).toMatch(
      /^---\ntyp: rutin\nid: r\ntitel: "Ta emot: anmälan"\nstatus: utkast\nansvar: c\nprocess: p\nutförs_av: \[a, b\]\n---\n## Syfte\n/,
    );
  });

  test('groups stand as groups, and what looks like a number stays text', () => {
    const { text } = skeleton('tillsyn', { dnr: '2024', brister: [{ id: 'a', text: 'b' }] }, SKELETONS);
    expect(text).toContain('dnr: "2024"\n');
    expect(text).toContain('brister:\n  - id: a\n    text: b\n');
  });

  test('a type of the organisation begins empty, in its own folder', () => {
    const schema = { ...typeNamed('roll').schema, 'x-kvalitet': { typ: 'blankett', mapp: 'blanketter' } };
    const settings = { ...SKELETONS, types: new Map([['blankett', { ...typeNamed('roll'), schema }]]) };
    expect(skeleton('blankett', { id: 'a', titel: 'A' }, settings)).toEqual({
      folder: 'blanketter',
      text: '---\ntyp: blankett\nid: a\ntitel: A\n---\n',
    });
  });

  test('any text is read back as it was given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (titel) => {
        const { text } = skeleton('roll', { titel }, SKELETONS);
        expect(parseFile('a.md', text).data).toEqual({ typ: 'roll', titel });
      }),
    );
  });
});
