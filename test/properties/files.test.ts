import { expect, test } from 'vitest';
import { normalise } from '../../src/content/read-text.js';
import { parseFile } from '../../src/parse/frontmatter.js';
import { positionsIn } from '../../src/parse/positions.js';
import fc from '../helpers/random.js';

const yaml = fc.array(
  fc.constantFrom(
    'typ: rutin',
    'id: a',
    'titel: A: B',
    'x: [',
    ']',
    '- a',
    '"',
    "'",
    '\t',
    '  b: c',
    '&a',
    '*a',
    '? ',
    '{',
    '}',
    '>= 80',
    '|',
    '>',
    '@',
    '%',
    '#',
    '---',
    '...',
    '!t',
    'å: ä',
    '😀: 😀',
    '',
  ),
  { maxLength: 8 },
);
const file = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .tuple(
      fc.constantFrom('---', '--- ', '----', '---js', '---yaml', '\ufeff---', ''),
      yaml,
      fc.constantFrom('---', '----', '--- x', '', '...'),
      fc.string({ maxLength: 30 }),
      fc.constantFrom('\n', '\r\n', '\r'),
    )
    .map(([open, keys, close, body, end]) => [open, ...keys, close, body].join(end)),
);

test('a file is read or refused with a reason, and nothing is thrown', () => {
  fc.assert(
    fc.property(file, (raw) => {
      const { data, reports } = parseFile('a.md', normalise(raw));
      if (data === undefined) expect(reports.length).toBeGreaterThan(0);
      else expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    }),
    { numRuns: 1000 },
  );
});

test('every place lies inside the file', () => {
  fc.assert(
    fc.property(file, (raw) => {
      const text = normalise(raw);
      const lines = text.split('\n');
      const { data, body, bodyLine, reports } = parseFile('a.md', text);
      const positionOf = positionsIn(text, false);
      const keys = Object.keys(data ?? {}).map((key) => ({ file: 'a.md', path: [key], on: 'key' as const }));
      for (const place of [
        ...reports.map((report) => report.place),
        ...keys,
        ...(data ? [{ file: 'a.md', path: ['finns-inte'] }] : []),
      ]) {
        const { line, column, endLine, endColumn } = positionOf(place);
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line, JSON.stringify({ place, text })).toBeLessThanOrEqual(lines.length);
        expect(endLine).toBeLessThanOrEqual(lines.length);
        expect(column).toBeGreaterThanOrEqual(1);
        expect(column, JSON.stringify({ place, text })).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
        expect(endLine * 1e6 + endColumn).toBeGreaterThanOrEqual(line * 1e6 + column);
      }
      if (data) expect(bodyLine - 1 + body.split('\n').length).toBeLessThanOrEqual(lines.length + 1);
    }),
    { numRuns: 1000 },
  );
});

test('the body is the end of the file, and begins on its line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (raw) => {
      const body = normalise(raw);
      const text = `---\ntyp: rutin\n---\n${body}`;
      const parsed = parseFile('a.md', text);
      expect(text.endsWith(parsed.body)).toBe(true);
      expect(
        text
          .split('\n')
          .slice(parsed.bodyLine - 1)
          .join('\n'),
      ).toBe(parsed.body);
    }),
    { numRuns: 1000 },
  );
});

test('normalising twice is normalising once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (raw) => {
      const text = normalise(raw).replace(/^\ufeff+/, '');
      expect(normalise(text)).toBe(text);
    }),
  );
});
