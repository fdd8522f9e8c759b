import { expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import { summarise } from '../../src/reporters/reporter.js';
import { text } from '../../src/reporters/text.js';

const FINDING: Finding = {
  rule: 'referens-finns',
  severity: 'fel',
  file: 'rutiner/a.md',
  line: 6,
  column: 9,
  endLine: 6,
  endColumn: 12,
  message: 'ansvar: det finns ingen roll med id "abc".',
  hint: 'Menar du abd?',
  lagrum: 'SOSFS 2011:9 5 kap. 7 §',
  document: 'a',
};

function shown(findings: Finding[], line: string | undefined, width = 80): string {
  const outcome = {
    findings,
    summary: summarise(findings, 3, 0),
    version: '0',
    today: '2026-11-22',
    commit: null,
    prefix: '',
    failOn: 'fel' as const,
    rules: [],
  };
  return text(outcome, { width, color: false, lineOf: () => line });
}

test('a finding says severity, place, rule and law, cause, the line with a mark, and the remedy', () => {
  expect(shown([FINDING], 'ansvar: abc')).toBe(`rutiner/a.md
  fel  rad 6, kolumn 9  referens-finns · SOSFS 2011:9 5 kap. 7 §
    ansvar: det finns ingen roll med id "abc".
    6 | ansvar: abc
      |         ^^^
    → Menar du abd?

3 dokument kontrollerade: 1 fel, 0 varningar, 0 tips.
`);
});

test('without a line to show there is no excerpt', () => {
  for (const line of [undefined, '', '   ']) expect(shown([FINDING], line)).not.toContain('|');
});

test('a long line is cut round the fault, and nothing is wider than the screen', () => {
  const line = `${'x'.repeat(300)}FEL${'y'.repeat(300)}`;
  const out = shown([{ ...FINDING, column: 301, endColumn: 304, message: 'ord '.repeat(60) }], line, 60);
  expect(out).toContain('FEL');
  for (const one of out.split('\n').slice(2, -2)) expect(one.length).toBeLessThanOrEqual(60);
  const [excerpt = '', marker = ''] = out.split('\n').filter((one) => one.includes(' | '));
  expect(excerpt.slice(marker.indexOf('^'), marker.lastIndexOf('^') + 1)).toBe('FEL');
});

test('several files are told apart, each once', () => {
  const out = shown([FINDING, { ...FINDING, line: 7 }, { ...FINDING, file: 'b.md' }], 'x');
  expect(out.match(/^\S+\.md$/gm)).toEqual(['rutiner/a.md', 'b.md']);
  expect(out).toContain('3 fel');
});
