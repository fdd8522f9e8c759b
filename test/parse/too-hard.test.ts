import { expect, test } from 'vitest';
import { isTooHard } from '../../src/parse/too-hard.js';

const nested = (depth: number) => Array.from({ length: depth }, (_, level) => `${'  '.repeat(level)}- steg`).join('\n');

test.each([
  ['nothing', '', false],
  ['five levels of lists', nested(5), false],
  ['a long page', 'En rad om arbetet, med några ord i.\n'.repeat(2500), false],
  ['a list of a thousand steps', '1. Ta emot anmälan.\n'.repeat(1000), false],
  ['a rule of hyphens', `${'-'.repeat(500)}\n`, false],
  ['a wide table', `|${' a |'.repeat(500)}\n|${' - |'.repeat(500)}\n`, false],
  ['code far to the right', `\`\`\`\n${`${' '.repeat(80)}x\n`.repeat(200)}\`\`\`\n`, false],
  ['numbers and dates', '2024 01 01 12 30 '.repeat(300), false],
  ['a hundred levels and more', nested(120), true],
  ['five thousand lists on a line', '1. '.repeat(5000), true],
  ['a thousand quotes on a line', '> '.repeat(1000), true],
  ['quotes without blanks', '>'.repeat(1000), true],
  ['some levels and very many lines', `${nested(30)}${'\n'.repeat(60_000)}`, true],
  ['very long', 'a'.repeat(100_001), true],
  ['very many brackets', '[]'.repeat(2001), true],
])('%s', (_, body, hard) => {
  expect(isTooHard(body)).toBe(hard);
});
