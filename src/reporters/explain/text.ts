import { Chalk, type ChalkInstance } from 'chalk';
import type { Article, Block, Text } from '../../model/article.js';
import { plain, wrap } from '../plain.js';
import type { ExplainReporter } from './explain-reporter.js';

/** No line is longer: an explanation is read as prose. */
const WIDEST = 80;

/** The first column of a list with two is never wider than this. */
const FIRST = 24;

interface Pen {
  width: number;
  paint: ChalkInstance;
}

/** For people: sections with indented text, tables as lists whose explanations line up and wrap. */
export const text: ExplainReporter = (articles, { width, color }) => {
  const pen = { width: Math.min(width, WIDEST), paint: new Chalk({ level: color ? 1 : 0 }) };
  return articles.map((article) => one(article, pen)).join('\n');
};

function one({ title, kind, blocks }: Article, pen: Pen): string {
  const head = lines(plain(`${title} (${kind})`), pen.width).map((line) => pen.paint.bold.underline(line));
  return `${[head, ...blocks.map((block) => draw(block, pen))].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function draw(block: Block, pen: Pen): string[] {
  const { paint, width } = pen;
  switch (block.kind) {
    case 'heading':
      return lines(words(block.text), width).map((line) => paint.bold(line));
    case 'lead':
      return indented(words(block.text), 2, width).map((line) => paint.bold(line));
    case 'text':
      return indented(words(block.text), 2, width);
    case 'facts':
      return aligned(
        block.rows.map(([label, value]) => [label, words(value)]),
        pen,
      );
    case 'table':
      return aligned(
        block.rows.map((row) => [words(row[0] ?? []), rest(row)]),
        pen,
      );
    case 'list':
      return block.items.flatMap(({ text, detail }) => [
        ...indented(words(text), 2, width),
        ...(detail ? indented(words(detail), 6, width).map((line) => paint.dim(line)) : []),
      ]);
    case 'code':
      return block.text.split('\n').flatMap((line) => cut(plain(line), width - 4).map((piece) => `    ${piece}`));
  }
}

/** The cells after the first as one text. A name that only repeats the first cell is left out. */
function rest(row: readonly Text[]): string {
  const name = (cell: string) => cell.replace(/ \*$/, '').replaceAll('_', ' ').toLowerCase();
  const [first = '', ...others] = row.map(words);
  return others.filter((cell) => cell && name(cell) !== name(first)).join(': ');
}

/** Two columns: the second wraps beside the first, or begins below it when the first is long. */
function aligned(rows: readonly (readonly [string, string])[], { width, paint }: Pen): string[] {
  const column = Math.min(FIRST, Math.max(0, ...rows.map(([first]) => first.length)));
  const at = column + 4;
  return rows.flatMap(([first, second]) => {
    const [head = '', ...more] = indented(second, at, width);
    if (first.length > column) return [...indented(first, 2, width).map((line) => paint.cyan(line)), head, ...more];
    return [`  ${paint.cyan(first.padEnd(column))}  ${head.trimStart()}`.trimEnd(), ...more];
  });
}

const words = (text: Text) =>
  plain(text.map((part) => (typeof part === 'string' ? part : 'code' in part ? part.code : part.text)).join(''));

const indented = (body: string, by: number, width: number) =>
  lines(body, width - by).map((line) => ' '.repeat(by) + line);

/** Wrapped at words; a word that is longer than the line (a path, an address) is cut. `4 §` stays together. */
function lines(body: string, width: number): string[] {
  const glued = body.replace(/(\d(?: [a-zåäö])?) (?=§|kap\.)|(→) /g, '$1$2\u00a0');
  const pieces = glued.split(' ').flatMap((word) => cut(word, width));
  return wrap(pieces.join(' '), width).map((line) => line.replaceAll('\u00a0', ' '));
}

const cut = (word: string, width: number) => word.match(new RegExp(`.{1,${width}}`, 'gs')) ?? [''];
