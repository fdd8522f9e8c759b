import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import { baselineOf, fingerprint, splitByBaseline } from '../../src/queries/baseline.js';
import fc from '../helpers/random.js';

const finding = (keys: Partial<Finding> = {}): Finding => ({
  ...{ rule: 'lank-finns', severity: 'fel', file: 'a.md', line: 3, column: 1, endLine: 3, endColumn: 9 },
  ...{ message: 'Länken leder ingenstans.', hint: 'Rätta den.', lagrum: null, document: 'rutin-a' },
  ...keys,
});
const LINE = 'Se [x](saknas.md).';
const line = () => LINE;
const known = (findings: readonly Finding[]) =>
  new Map(baselineOf(findings, line).map(({ avtryck, antal }) => [avtryck, antal]));

describe('fingerprint', () => {
  const print = fingerprint(finding(), LINE);
  test.each<[string, Partial<Finding>, string]>([
    ['a line that moved', { line: 40, endLine: 40, column: 7 }, LINE],
    ['a file that was renamed', { file: 'b/ny.md' }, LINE],
    ['another severity', { severity: 'tips' }, LINE],
    ['another hint', { hint: null }, LINE],
    ['other white space', {}, `  ${LINE.replace(' ', ' \t ')} `],
  ])('%s is the same', (_, keys, text) => {
    expect(fingerprint(finding(keys), text)).toBe(print);
  });

  test.each<[string, Partial<Finding>, string]>([
    ['another rule', { rule: 'bild-finns' }, LINE],
    ['another document', { document: 'rutin-b' }, LINE],
    ['another message', { message: 'Länken leder fel.' }, LINE],
    ['another line', {}, 'Se [y](borta.md).'],
  ])('%s is another', (_, keys, text) => {
    expect(fingerprint(finding(keys), text)).not.toBe(print);
  });

  test('days that pass change nothing', () => {
    const told = (days: number) => finding({ message: `Översynen är ${days} dagar sen.` });
    expect(fingerprint(told(9), LINE)).toBe(fingerprint(told(123), LINE));
  });

  test('without a document the file says which', () => {
    const of = (file: string) => fingerprint(finding({ document: null, file }), LINE);
    expect(of('a.md')).not.toBe(of('b.md'));
    expect(of('a.md')).toBe(fingerprint(finding({ document: 'a.md' }), LINE));
  });

  test('what stands in the parts cannot be moved between them', () => {
    expect(fingerprint(finding({ rule: 'a', document: 'bc' }), LINE)).not.toBe(
      fingerprint(finding({ rule: 'ab', document: 'c' }), LINE),
    );
  });
});

describe('splitByBaseline', () => {
  test.each([
    [0, 2, { fresh: 2, known: 0, gone: 0 }],
    [2, 2, { fresh: 0, known: 2, gone: 0 }],
    [2, 3, { fresh: 1, known: 2, gone: 0 }],
    [3, 1, { fresh: 0, known: 1, gone: 2 }],
    [2, 0, { fresh: 0, known: 0, gone: 2 }],
    [0, 0, { fresh: 0, known: 0, gone: 0 }],
  ])('%i known, %i found', (before, now, expected) => {
    const alike = (count: number) => Array.from({ length: count }, () => finding());
    const { fresh, ...rest } = splitByBaseline(alike(now), known(alike(before)), line);
    expect({ fresh: fresh.length, ...rest }).toEqual(expected);
  });

  test('the baseline itself is left as it was', () => {
    const baseline = known([finding()]);
    splitByBaseline([finding()], baseline, line);
    expect([...baseline.values()]).toEqual([1]);
  });

  test('a person number is never known, not even when somebody has written it in by hand', () => {
    const number = finding({ rule: 'inga-personnummer' });
    expect(baselineOf([number], line)).toEqual([]);
    const byHand = new Map([[fingerprint(number, LINE), 1]]);
    expect(splitByBaseline([number], byHand, line)).toMatchObject({ fresh: [number], known: 0 });
  });

  test('each finding looks at its own line', () => {
    const [one, two] = [finding({ line: 1 }), finding({ line: 2 })];
    const lineOf = ({ line: at }: Finding) => `rad ${at === 1 ? 'ett' : 'två'}`;
    const baseline = new Map([[fingerprint(two, lineOf(two)), 1]]);
    expect(splitByBaseline([one, two], baseline, lineOf).fresh).toEqual([one]);
  });
});

describe('baselineOf', () => {
  const some = fc.array(
    fc.record({
      rule: fc.constantFrom('a', 'b', 'inga-personnummer'),
      document: fc.constantFrom('x', 'y', null),
      file: fc.constantFrom('x.md', 'y.md'),
      message: fc.constantFrom('Ett', 'Två'),
    }),
    { maxLength: 12 },
  );

  test('whatever order findings come in, the file is the same, and nothing in it is new', () => {
    fc.assert(
      fc.property(some, (list) => {
        const findings = list.map((keys) => finding(keys));
        const entries = baselineOf(findings, line);
        expect(baselineOf(findings.toReversed(), line)).toEqual(entries);
        const baseline = new Map(entries.map(({ avtryck, antal }) => [avtryck, antal]));
        const { fresh, gone } = splitByBaseline(findings, baseline, line);
        expect(fresh.filter(({ rule }) => rule !== 'inga-personnummer')).toEqual([]);
        expect(gone).toBe(0);
      }),
    );
  });

  test('says rule, document and how many, never the line', () => {
    const entries = baselineOf([finding(), finding(), finding({ rule: 'b', document: null })], line);
    expect(entries).toMatchObject([
      { regel: 'b', dokument: 'a.md', antal: 1 },
      { regel: 'lank-finns', dokument: 'rutin-a', antal: 2 },
    ]);
    expect(JSON.stringify(entries)).not.toContain('saknas');
  });
});
