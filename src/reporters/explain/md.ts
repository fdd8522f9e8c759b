import type { Article, Block, Inline, Text } from '../../model/article.js';
import { plain } from '../plain.js';
import type { ExplainReporter } from './explain-reporter.js';

/** To paste into an issue or a page. Names of other articles are not links there. */
export const md: ExplainReporter = (articles) =>
  articles
    .map((article) => page({ ...article, title: `${article.title} (${article.kind})` }, '', () => undefined))
    .join('\n');

/** One page of docs/: `note` stands under its title, `hrefOf` says how a link to another page is written from it. */
export function page(article: Article, note: string, hrefOf: (to: string) => string | undefined): string {
  const blocks = [note, ...article.blocks.map((one) => block(one, hrefOf))].filter(Boolean);
  return `${[`# ${words([article.title], hrefOf)}`, ...blocks].join('\n\n')}\n`;
}

type Href = (to: string) => string | undefined;

function block(one: Block, hrefOf: Href): string {
  switch (one.kind) {
    case 'heading':
      return `## ${words(one.text, hrefOf)}`;
    case 'lead':
      return `**${words(one.text, hrefOf)}**`;
    case 'text':
      return atLineStart(words(one.text, hrefOf));
    case 'facts':
      return table(
        ['', ''],
        one.rows.map(([label, value]) => [words([label], hrefOf), words(value, hrefOf)]),
      );
    case 'table':
      return table(
        one.heads,
        one.rows.map((row) => row.map((cell) => words(cell, hrefOf))),
      );
    case 'list':
      return one.items
        .map(
          ({ text, detail }) =>
            `- ${atLineStart(words(text, hrefOf))}${detail ? `  \n  ${atLineStart(words(detail, hrefOf))}` : ''}`,
        )
        .join('\n');
    case 'code':
      return `\`\`\`yaml\n${one.text}\n\`\`\``;
  }
}

const table = (heads: readonly string[], rows: readonly (readonly string[])[]) =>
  [heads, heads.map(() => '---'), ...rows]
    .map((row) => `|${row.map((cell) => (cell ? ` ${cell} ` : ' ')).join('|')}|`)
    .join('\n');

const words = (text: Text, hrefOf: Href) => text.map((part) => inline(part, hrefOf)).join('');

function inline(part: Inline, hrefOf: Href): string {
  if (typeof part === 'string') return escaped(part);
  if ('code' in part) return quoted(part.code);
  const href = hrefOf(part.to);
  return href ? `[${escaped(part.text)}](${href})` : quoted(part.text);
}

/** Code needs a fence longer than any run of backticks in it; a pipe would end its cell. */
function quoted(text: string): string {
  const safe = plain(text).replaceAll('|', '\\|');
  return safe.includes('`') ? escaped(text) : `\`${safe}\``;
}

/** Text from a handbook is text: no markup, no HTML, no mentions. Underscores inside words need no mark. */
const escaped = (text: string) =>
  plain(text)
    .replace(/[\\`*[\]<>|@]/g, '\\$&')
    .replace(/(?<![\p{L}\d])_|_(?![\p{L}\d])/gu, '\\_');

const atLineStart = (text: string) => text.replace(/^(?=[-+#>=~])/, '\\').replace(/^(\d{1,9})([.)] )/, '$1\\$2');
