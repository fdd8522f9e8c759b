import type { Paragraph, Table, TableCell } from 'mdast';
import { type Page, placeOf } from '../page.js';
import type { Rule, ToldInText } from '../rule.js';
import { nodesOf, opensLine, sourceOf, startOf } from './tree.js';

const EMPTY_ROW = /^[ \t>*+\-\d.)]*\|(?:[ \t|\u00a0]|&#?\w{1,9};)*$/;
const ROW = /^[ \t>*+\-\d.)]*\|.*\|[ \t]*$/;
const PLAIN_ROW = /^ {0,3}\|.*\|[ \t]*$/;
const DELIMITER = /^[ \t]{0,3}\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$/;

/** A table without headings is a grid of words: nobody who listens knows what a cell is about. */
export const tabellHarRubriker: Rule = {
  id: 'tabell-har-rubriker',
  severity: 'varning',
  summary: 'Varje tabell har en rubrikrad med text.',
  why: 'Skärmläsare läser upp kolumnens rubrik före varje cell. Utan rubrik går det inte att veta vad cellen handlar om.',
  fix: 'Skriv en rad med rubriker överst och en rad med streck under: |---|---|.',
  lagrum: null,
  force: 'lokalt',
  text: {
    suspects: (body) => body.includes('|') && mayLackHeadings(body),
    *check(page) {
      for (const node of nodesOf(page, 'table')) if (lacksHeadings(node)) yield tell(page, startOf(node), WITHOUT);
      for (const node of nodesOf(page, 'paragraph')) {
        const at = looseRows(page, node);
        if (at !== undefined) yield tell(page, at, LOOSE);
      }
    },
  },
};

const WITHOUT = {
  message: 'Tabellens rubrikrad är tom.',
  hint: 'Skriv i den översta raden vad varje kolumn innehåller.',
};
const LOOSE = {
  message: 'Raderna ser ut som en tabell, men streckraden under rubrikerna saknas eller har fel antal kolumner.',
  hint: 'Skriv rubriker i första raden och lägg en rad som |---|---| under, med lika många kolumner.',
};

function tell(page: Page, at: number, told: { message: string; hint: string }): ToldInText {
  const end = page.body.indexOf('\n', at);
  return { place: placeOf(page, at, end < 0 ? page.body.length : end), ...told };
}

const isBlank = (cell: TableCell) => cell.children.every((child) => child.type === 'text' && !child.value.trim());

const lacksHeadings = (table: Table) => Boolean(table.children[0]?.children.every(isBlank));

/** Where in a paragraph two lines in a row look like rows of a table. */
function looseRows(page: Page, node: Paragraph): number | undefined {
  const lines = sourceOf(page, node).split('\n');
  const first = lines.findIndex((line, index) => ROW.test(line) && ROW.test(lines[index + 1] ?? ''));
  if (first < 0) return undefined;
  return startOf(node) + lines.slice(0, first).join('\n').length + (first > 0 ? 1 : 0);
}

/** An empty row, or two rows in a row whose table is not beyond doubt. Only lines that open with a bar are looked at. */
function mayLackHeadings(body: string): boolean {
  let inTable = false;
  for (let bar = body.indexOf('|'), end = -1; bar >= 0; bar = body.indexOf('|', end)) {
    const from = body.lastIndexOf('\n', bar) + 1;
    inTable &&= from === end + 1;
    end = endOfLine(body, bar);
    if (opensLine(body, bar)) {
      const row = body.slice(from, end);
      if (EMPTY_ROW.test(row)) return true;
      const next = body.slice(end + 1, endOfLine(body, end + 1));
      inTable &&= PLAIN_ROW.test(row);
      if (!inTable && ROW.test(row) && ROW.test(next)) {
        if (!isSureTable(row, next) || !standsFree(body, from)) return true;
        inTable = true;
      }
    }
  }
  return false;
}

function endOfLine(body: string, at: number): number {
  const end = body.indexOf('\n', at);
  return end < 0 ? body.length : end;
}

/** A plain delimiter below, and as many bars in both lines. */
const isSureTable = (header: string, delimiter: string) =>
  header.search(/\S/) === delimiter.search(/\S/) &&
  /^ {0,3}\|/.test(header) &&
  DELIMITER.test(delimiter) &&
  bars(header) === bars(delimiter);

/** Whether the lines right before, up to a blank one, are plain text at the margin: no item, quote or code goes on. */
function standsFree(body: string, from: number): boolean {
  for (let end = from - 1; end > 0; ) {
    const start = body.lastIndexOf('\n', end - 1) + 1;
    const line = body.slice(start, end);
    if (!line.trim()) return true;
    if (/^(?:[>*+\-\d`~< \t]|\[\^)/.test(line)) return false;
    end = start - 1;
  }
  return true;
}

const bars = (line: string) => (line.match(/(?<!\\)\|/g) ?? []).length;
