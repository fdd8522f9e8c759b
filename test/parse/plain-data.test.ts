import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { plainData } from '../../src/parse/plain-data.js';
import { firstGroupKey } from '../../src/parse/yaml-faults.js';

/** Pieces that YAML gives a meaning, put together at random: most are no YAML, and those are passed by. */
const PIECES = [
  'a: ',
  'b: ',
  '- ',
  '\n',
  '\n  ',
  '{',
  '}',
  '[',
  ']',
  ', ',
  'x',
  '3',
  '1.50',
  'true',
  'null',
  '~',
  '"q"',
  '? ',
];
const ODD = [
  '1: ',
  '&a ',
  '*a',
  '!!set ',
  '!x ',
  '__proto__: ',
  'constructor: x',
  '2024-01-01',
  '|\n  t\n',
  '# c',
  '<<: ',
];

const read = (source: string) => parseDocument(source, { prettyErrors: false, logLevel: 'silent' });

describe('the data of a YAML document', () => {
  test('is what the package itself reads', () => {
    let counted = 0;
    const source = fc
      .array(fc.constantFrom(...PIECES, ...ODD), { maxLength: 14 })
      .map((parts) => `a: ${parts.join('')}`);
    fc.assert(
      fc.property(source, (text) => {
        const doc = read(text);
        if (doc.errors.length || doc.warnings.length) return;
        let whole: unknown;
        try {
          whole = doc.toJS({ maxAliasCount: 20 });
        } catch {
          return;
        }
        counted += 1;
        // A list or a group as a key is refused; the package would write it out.
        if (firstGroupKey(doc) !== undefined) expect(() => plainData(doc, text)).toThrow(TypeError);
        else expect(JSON.stringify(plainData(doc, text))).toBe(JSON.stringify(whole));
      }),
      { numRuns: 3000 },
    );
    expect(counted).toBeGreaterThan(100);
  });

  test('has keys that are names of the object’s own workings as keys like any other', () => {
    const text = '__proto__: {x: 1}\nconstructor: 2\ntoString: 3\n';
    const data = plainData(read(text), text);
    expect(Object.keys(data)).toEqual(['__proto__', 'constructor', 'toString']);
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
  });
});
