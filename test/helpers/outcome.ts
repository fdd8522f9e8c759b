import type { Finding } from '../../src/model/finding.js';
import { type Outcome, summarise } from '../../src/reporters/reporter.js';
import { CATALOGUE } from '../../src/rules/index.js';
import { TODAY } from './run.js';

/** A finding as `validate` makes it. */
export const FINDING: Finding = {
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

/** What a reporter is given, made of findings. */
export const outcomeOf = (findings: readonly Finding[], more: Partial<Outcome> = {}): Outcome => ({
  findings,
  summary: summarise(findings, 3, 0),
  version: '0.1.0',
  today: TODAY,
  commit: null,
  prefix: '',
  failOn: 'fel',
  rules: [...CATALOGUE.values()],
  ...more,
});

/** A screen for reporters that have no use of one. */
export const SCREEN = { width: 80, color: false, lineOf: () => undefined };

/** Texts that somebody could write in a handbook to trick the program that reads a report. */
export const HOSTILE: Record<string, string> = {
  'a workflow command': 'x%0A::error::y\n::error file=a.md::z\r\n::add-mask::s',
  'an old workflow command': '##[error]x ##vso[task.setvariable variable=PATH]/tmp',
  'the end of CDATA': ']]> <![CDATA[ <failure/> --> <!-- &amp; &#0;',
  quotes: `"'\`\\ "},{"a":"b"`,
  'control characters': '\u0000\u0007\u001b[31mröd\u001b]0;titel\u0007 \u009b1m \u007f\u202eomvänd\u2066',
  'half characters': 'a\ud83d b\ude00 \ufffe\uffff',
  emoji: 'åäö 😀 👩‍👩‍👧 ”citat” – §',
  placeholders: '{0} {{1}} [klicka](https://example.org) $& $1',
  'a property separator': 'a,b:c=d;e',
  'a long text': `${'ord '.repeat(25_000)}slut`,
};

/** The same, and what somebody could write in a title to trick a spreadsheet, a page, a drawing or a calendar. */
export const HOSTILE_TITLES: Record<string, string> = {
  ...HOSTILE,
  'a formula': `=cmd|'/C calc'!A0`,
  'a formula after a blank': ' ＝HYPERLINK("http://x";"y")',
  'a script': `<script>alert(1)</script><svg onload="x" style='y'>`,
  'the end of a list and of an event': '- [x] \r\nEND:VEVENT\r\nBEGIN:VEVENT\nUID:x\n## Rubrik\n| a | b |',
  'a very long word': 'Omsorgs'.repeat(200),
};

/** Names of files that need care in addresses and attributes. */
export const FILES = [
  'rutiner/en rutin.md',
  'rutiner/a#b?c.md',
  'rutiner/100%25.md',
  'åäö/<a> & "b" \'c\'.md',
  'a:b,c.md',
  'ond\u001b[31m.md',
];
