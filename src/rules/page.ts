import type { List, Nodes, Root, Table, TableRow } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Dokument } from '../model/document.js';
import type { Place } from '../model/finding.js';

/** A body that CommonMark has parsed. `bodyLine` is the line of the file (from 1) on which the body begins. */
export interface Page {
  doc: Dokument;
  body: string;
  bodyLine: number;
  tree: Root;
}

/** A piece of running text as it stands in the source, so that offsets hold; code and addresses are blanked out. */
export interface Prose {
  text: string;
  /** Where the text begins in the body. */
  at: number;
  slag: 'stycke' | 'rubrik' | 'cell';
  /** Whether it is an item of a list; `steg` when the list is numbered. */
  list: 'steg' | 'punkt' | undefined;
  quoted: boolean;
  /** What a cell stands beside: the table's heading and its own row. Other blocks are their own context. */
  around: string;
}

const SLAG: Record<string, Prose['slag']> = { paragraph: 'stycke', heading: 'rubrik' };

const known = new WeakMap<Page, Prose[]>();

/** The running text of a page, block by block, worked out once: paragraphs, headings and table cells, never code. */
export function proseOf(page: Page): readonly Prose[] {
  const made = known.get(page) ?? collect(page);
  known.set(page, made);
  return made;
}

function collect(page: Page): Prose[] {
  const found: Prose[] = [];
  walk(page.tree, undefined, false);
  return found;

  function walk(node: Nodes, inside: List | undefined, quoted: boolean): void {
    const slag = SLAG[node.type];
    if (slag) found.push(prose(page.body, node, slag, inside, quoted));
    else if (node.type === 'table')
      for (const row of node.children) found.push(...cellsOf(page.body, node, row, quoted));
    else if ('children' in node)
      for (const child of node.children)
        walk(child, node.type === 'list' ? node : inside, quoted || node.type === 'blockquote');
  }
}

function prose(body: string, node: Nodes, slag: Prose['slag'], inside: List | undefined, quoted: boolean): Prose {
  const at = node.position?.start.offset ?? 0;
  const text = blank(node, body.slice(at, node.position?.end.offset), at);
  return { text, at, slag, list: inside && (inside.ordered ? 'steg' : 'punkt'), quoted, around: text };
}

function cellsOf(body: string, table: Table, row: TableRow, quoted: boolean): Prose[] {
  const source = (node: TableRow | undefined) =>
    body.slice(node?.position?.start.offset ?? 0, node?.position?.end.offset ?? 0);
  const around = `${source(table.children[0])} ${source(row)}`;
  return row.children.map((cell) => ({ ...prose(body, cell, 'cell', undefined, quoted), around }));
}

/** Takes code, HTML, images and the addresses of links out of a text, letter for letter. */
function blank(node: Nodes, text: string, at: number): string {
  let out = text;
  visit(node, (child: Nodes) => {
    const [from, to] = [child.position?.start.offset ?? at, child.position?.end.offset ?? at];
    const hidden = child.type === 'inlineCode' || child.type === 'html' || child.type === 'image';
    const start = child.type === 'link' ? (child.children.at(-1)?.position?.end.offset ?? from) : from;
    if (!hidden && child.type !== 'link') return;
    out = out.slice(0, start - at) + out.slice(start - at, to - at).replace(/[^\n]/g, ' ') + out.slice(to - at);
  });
  return out;
}

/** The place in the file of a stretch of the body, from one offset to another. */
export function placeOf({ doc, body, bodyLine }: Page, from: number, to: number): Place {
  const [start, end] = [lineAndColumn(body, from), lineAndColumn(body, to)];
  return {
    file: doc.file,
    line: start.line + bodyLine - 1,
    column: start.column,
    endLine: end.line + bodyLine - 1,
    endColumn: end.column,
  };
}

/** The place of a node. */
export const placeOfNode = (page: Page, node: Nodes): Place =>
  placeOf(page, node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);

/** Goes on from the latest place when the next one stands after it, so that many places in a body cost one pass. */
function lineAndColumn(body: string, offset: number) {
  if (latest.body !== body || latest.offset > offset) latest = { body, offset: 0, line: 1, start: 0 };
  let { line, start } = latest;
  for (let at = body.indexOf('\n', latest.offset); at >= 0 && at < offset; at = body.indexOf('\n', at + 1)) {
    line += 1;
    start = at + 1;
  }
  latest = { body, offset, line, start };
  return { line, column: offset - start + 1 };
}

let latest = { body: '', offset: 0, line: 1, start: 0 };
