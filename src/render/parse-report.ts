import type { PhrasingContent, Root, RootContent, Table, TableRow } from 'mdast';
import { parseMarkdown } from '../parse/markdown.js';

/** So many lines of a table are left to the parser, however long it is. */
const LEFT = 100;

/** Rows that were taken out of a table, and where it stands in the text that is parsed. */
interface Cut {
  at: number;
  rows: readonly TableRow[];
}

/**
 * The tree of a report's markdown, without where anything stood in the text. The list of all documents behind the
 * figures may have thousands of rows, which would take the parser half the time of the report: plain rows are read here.
 */
export function parseReport(text: string): Root {
  const cuts: Cut[] = [];
  const blocks: string[] = [];
  let at = 0;
  for (const block of text.split('\n\n')) {
    const rows = plainRows(block);
    if (rows) cuts.push({ at, rows });
    const left = rows ? block.split('\n', LEFT).join('\n') : block;
    blocks.push(left);
    at += left.length + 2;
  }
  const tree = parseMarkdown(blocks.join('\n\n'));
  const tables = cuts.map((cut) => tree.children.find((node) => node.position?.start.offset === cut.at));
  // In a block of code there is no table: then nothing may be taken out.
  if (tables.some((node) => node?.type !== 'table')) return withoutPlaces(parseMarkdown(text));
  for (const [index, { rows }] of cuts.entries()) (tables[index] as Table).children.push(...rows);
  return withoutPlaces(tree);
}

/** Takes away where nodes stood in the text: half of what a tree weighs. */
function withoutPlaces<T extends Root | RootContent>(node: T): T {
  delete node.position;
  if ('children' in node) for (const child of node.children) withoutPlaces(child);
  return node;
}

/** The rows of a long table that are not left to the parser; undefined unless all of them are plain and as wide as its head. */
function plainRows(block: string): TableRow[] | undefined {
  if (!block.startsWith('| ')) return undefined;
  const [, under = '', ...lines] = block.split('\n');
  if (lines.length < LEFT || !/^(?:\| ?:?-+:? ?)+\|$/.test(under)) return undefined;
  const width = under.split('|').length - 2;
  const rows = lines.slice(LEFT - 2).map(rowOf);
  return rows.every((row) => row?.children.length === width) ? (rows as TableRow[]) : undefined;
}

function rowOf(line: string): TableRow | undefined {
  if (!line.startsWith('| ') || !line.endsWith(' |')) return undefined;
  const cells = line.slice(2, -2).split(' | ').map(inCell);
  if (cells.includes(undefined)) return undefined;
  return { type: 'tableRow', children: cells.map((children = []) => ({ type: 'tableCell', children })) };
}

/** Code, or words and escaped signs: what every parser of markdown makes the same of. */
const PIECE = /`([^`\\|]+)`|((?:[^`\\|*_<>&[\]!~\p{Cc}]|\\[!-/:-@[-`{-~])+)/uy;

function inCell(text: string): PhrasingContent[] | undefined {
  if (text.startsWith(' ') || text.endsWith(' ') || text.includes('``')) return undefined;
  const found: PhrasingContent[] = [];
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < text.length) {
    const [, code, words] = PIECE.exec(text) ?? [];
    if (words !== undefined) found.push({ type: 'text', value: words.replace(/\\(.)/g, '$1') });
    else if (code !== undefined && code === code.trim()) found.push({ type: 'inlineCode', value: code });
    else return undefined;
  }
  return found;
}
