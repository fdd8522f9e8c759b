import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMap, parseDocument } from 'yaml';
import { readByLines } from '../../src/parse/known-lines.js';
import { plainData } from '../../src/parse/plain-data.js';
import { readYaml } from '../../src/parse/read-yaml.js';
import { yamlReports } from '../../src/parse/yaml-faults.js';

/** What YAML itself says of a text, all of it read together. */
function together(source: string): { [key: string]: unknown } | undefined {
  const doc = parseDocument(source, { prettyErrors: false });
  if (yamlReports('a.md', doc, source, 2).length || !isMap(doc.contents)) return undefined;
  try {
    return plainData(doc, source);
  } catch {
    return undefined;
  }
}

/** Lines and pieces of lines with every sign that YAML gives a meaning, put together at random. */
const line = fc
  .tuple(
    fc.constantFrom('a: ', 'b: ', 'c: ', 'å_d: ', 'a:', 'b:\n', '', ' ', '  ', '- ', '# ', '"a": ', 'A: ', '1: ', '? '),
    fc.array(
      fc.constantFrom(
        ...['x', 'y z', '3', '1.50', 'ja', 'true', 'null', '~', '"q"', "'q'", '"', "'", '[', ']', '{', '}', '[x, y]'],
        ...[
          ', ',
          ': ',
          ' # k',
          '|',
          '>-',
          '|+',
          '&a ',
          '*a',
          '!x ',
          '!',
          '%',
          '@',
          '---',
          '...',
          '- ',
          '2024-01-01',
          ' ',
        ],
        ...['{värde: 14,2}', '<<: ', '\t', 'constructor', '\u00a0', '0x1F', '1e3', '.inf', '?'],
      ),
      { maxLength: 3 },
    ),
  )
  .map(([start, rest]) => start + rest.join(''));
/** Lines such as most are, which come again and again. */
const plain = fc.constantFrom(
  'a: x',
  'b: y z',
  'c: 3',
  'å_d: [x, y]',
  'e: "q"',
  'f: 2024-01-01',
  'g:',
  'h: |',
  "i: 'q' # k",
);
const text = fc
  .tuple(
    fc.array(fc.oneof({ weight: 4, arbitrary: plain }, line), { minLength: 1, maxLength: 7 }),
    fc.constantFrom('', '\n', '\n\n'),
  )
  .map(([lines, end]) => lines.join('\n') + end);

describe('a head whose lines are known from other documents', () => {
  test('says what YAML says of it all', () => {
    let [good, short] = [0, 0];
    fc.assert(
      fc.property(text, (source) => {
        const whole = together(source);
        const read: string[] = [];
        const byLines = readByLines(source, (rest) => {
          read.push(rest);
          return together(rest);
        });
        if (byLines) {
          expect([JSON.stringify(byLines), whole && Object.getPrototypeOf(byLines)]).toEqual([
            JSON.stringify(whole),
            Object.prototype,
          ]);
          if (read.join('').length < source.length) short += 1;
        }
        if (whole) good += 1;
        const { data, reports } = readYaml('a.md', source);
        expect(JSON.stringify(data)).toBe(JSON.stringify(whole));
        if (whole) expect(reports).toEqual([]);
      }),
      { numRuns: 20_000 },
    );
    // The lines came again: otherwise nothing was tried.
    expect(good).toBeGreaterThan(2000);
    expect(short).toBeGreaterThan(500);
  });

  test('reads a line once, and the lines that are a document’s own each time', () => {
    const read: string[] = [];
    const source = 'typ: rutin\nid: ett\nansvar: roll-prov-en-gång\nutförs_av: [a, b]\nsteg:\n  - x\n';
    const once = () =>
      readByLines(source, (rest) => {
        read.push(rest);
        return together(rest);
      });
    const first = once();
    expect(once()).toEqual(first);
    expect(read[1]).toBe('id: ett\nsteg:\n  - x\n');
    expect(Object.keys(first ?? {})).toEqual(['typ', 'id', 'ansvar', 'utförs_av', 'steg']);
  });

  test('gives each document a list of its own', () => {
    const source = 'id: x\nlagrum: [en, två]\n';
    const [one, two] = [1, 2, 3].map(() => readByLines(source, together)?.lagrum as string[]);
    one?.push('tre');
    expect(two).toEqual(['en', 'två']);
    expect(readByLines(source, together)?.lagrum).toEqual(['en', 'två']);
  });

  test.each([
    ['a quote that is never closed before a known line', 'id: x\ntyp: "rutin\nstatus: utkast"\n'],
    ['a bracket that is never closed before a known line', 'id: x\ntyp: [rutin,\nstatus: utkast\n'],
    ['a key twice', 'id: x\ntyp: rutin\ntyp: rutin\n'],
    ['a key twice, first as a list', 'id: x\ntyp:\n  - rutin\ntyp: rutin\n'],
    ['a line at the margin that is no key', 'id: x\ntyp: rutin\nfri text\n'],
  ])('is refused with %s', (_, source) => {
    for (const line of ['typ: rutin', 'status: utkast', 'status: utkast"']) readByLines(`id: y\n${line}\n`, together);
    expect(readByLines(source, together)).toBeUndefined();
    expect(readYaml('a.md', source).reports.length).toBeGreaterThan(0);
  });
});
