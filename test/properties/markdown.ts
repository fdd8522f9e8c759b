import fc from '../helpers/random.js';

/** Pieces that a body is made of: prose, look-alikes, links and everything that may hide a link. */
const WORDS = [
  'ord',
  'Åtgärd',
  'a_b',
  '*fet*',
  '`kod`',
  '\\[',
  '<b>',
  '&amp;',
  '1.',
  '#',
  '|',
  '\\|',
  '](',
  '[',
  ']',
  '!',
  '\\',
  '``',
  '<!--',
  '-->',
  ':',
  '\t',
];
const LINKS = [
  '[a](b.md)',
  '![a](b.png)',
  '[[id]]',
  '[[id|text]]',
  '[[id#rubrik]]',
  '[a](<b c.md>)',
  '[a](b.md "t")',
  '[a](#rubrik)',
  '[a][d]',
  '[d]: b.md',
  '\n[d]: b.md\n',
  '[^1]: [a](b.md)',
  '[^1]',
  '[a](b(c).md)',
  '[a](b\\(c.md)',
  '`[a](b.md)`',
  '\\[a](b.md)',
  '[a](https://x.se)',
  '[![a](b.png)](c.md)',
  '[a](\nb.md)',
  '[a]( b.md )',
  '[a]()',
  '[a](b&amp;c.md)',
];
const HEADINGS = [
  '## Rubrik',
  '### Åtgärder & mål',
  '## Rubrik ##',
  'Rubrik\n---',
  '#Ingen',
  '    ## Kod',
  '## `kod`',
  '## [a](b.md)',
];
const BLOCKS = [
  '```',
  '~~~',
  '    indragen [a](b.md)',
  '---',
  '<div>',
  '</div>',
  '| a | b |\n|---|---|\n| [[id\\|x]] | [a](b.md) |',
  '<!-- [a](b.md) -->',
  '- [ ] [a](b.md)',
];

const inline = fc.array(fc.constantFrom(...WORDS, ...LINKS), { maxLength: 5 }).map((parts) => parts.join(' '));
const line = fc.oneof(
  { weight: 4, arbitrary: inline },
  { weight: 1, arbitrary: fc.constantFrom(...HEADINGS) },
  { weight: 1, arbitrary: fc.constantFrom(...BLOCKS) },
  { weight: 1, arbitrary: fc.constant('') },
);
const prefix = fc.constantFrom('', '', '', '- ', '  ', '> ', '1. ', '   ', '> - ', '      ');

/** Markdown with nested lists, fences, quotes, HTML, escapes and tables, with links everywhere. */
export const markdown = fc
  .array(fc.tuple(prefix, line), { maxLength: 12 })
  .map((lines) => lines.map(([before, text]) => before + text).join('\n'));
