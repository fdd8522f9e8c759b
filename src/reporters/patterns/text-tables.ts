import type { ChalkInstance } from 'chalk';
import type { GroupRow, GroupTable, PatternsView } from '../../views/patterns/view.js';
import { count, plain, wrap } from '../plain.js';
import { short } from './patterns-reporter.js';

/** The least width of a number's column, and the width of what is said of a change. */
const NUMBER = 6;
const WORDS = 27;

/** As wide as the widest number needs, in all tables alike. */
function columnWidth({ tabeller, metod }: PatternsView): number {
  const cells = tabeller.flatMap(({ rader }) => rader.flatMap(({ antal, per_månad }) => [...antal, ...per_månad]));
  return cells.reduce((most, cell) => Math.max(most, short(cell, metod.minsta_grupp).length + 1), NUMBER);
}

/** One table of counts: the rows in which some number is shown, and how many others there are. */
export function tableLines(view: PatternsView, table: GroupTable, width: number, paint: ChalkInstance): string[] {
  const shown = table.rader.filter(({ antal }) => antal.some(({ läge, värde }) => läge === 'värde' && värde));
  const rest = table.rader.length - shown.length;
  const column = columnWidth(view);
  const room = width - view.perioder.length * column - WORDS;
  if (!shown.length) return [paint.bold(`${table.rubrik}:`) + paint.dim(' inget tal kan visas')];
  return [
    ...named(table.rubrik, room, `${years(view, column)}  Mot åren före`).map((line) => paint.bold(line)),
    ...shown.flatMap((row) => rowLines(view, row, room, column)),
    ...(rest ? [paint.dim(`${count(rest, 'rad', 'rader')} till, där inget år har ett tal som visas.`)] : []),
    ...(shown.some(({ förändring }) => förändring.ojämnt)
      ? wrap('* Åren före skiljer sig också åt mer än slumpen brukar ge.', width).map((line) => paint.dim(line))
      : []),
  ];
}

const years = ({ perioder }: PatternsView, column: number) =>
  perioder.map(({ år }) => String(år).padStart(column)).join('');

const columns = (texts: readonly string[], column: number) => texts.map((text) => text.padStart(column)).join('');

function rowLines(
  { metod }: PatternsView,
  { titel, antal, förändring }: GroupRow,
  room: number,
  column: number,
): string[] {
  const cells = columns(
    antal.map((cell) => short(cell, metod.minsta_grupp)),
    column,
  );
  const words = `${förändring.text.split(';')[0]}${förändring.ojämnt ? '*' : ''}`;
  return named(titel, room, `${cells}  ${words}`);
}

/** How many a month, kind by kind: the same months of each year. */
export function monthlyRates(view: PatternsView, width: number, paint: ChalkInstance): string[] {
  const rows = view.tabeller
    .filter(({ dimension }) => dimension === 'slag')
    .flatMap(({ rader }) => rader)
    .filter(({ per_månad }) => per_månad.some(({ läge, värde }) => läge === 'värde' && värde));
  if (!rows.length) return [];
  const column = columnWidth(view);
  const room = width - view.perioder.length * column - WORDS;
  return [
    ...named('Händelser per månad', room, years(view, column)).map((line) => paint.bold(line)),
    ...rows.flatMap(({ titel, per_månad }) => {
      const texts = per_månad.map((cell) => short(cell, view.metod.minsta_grupp));
      return named(titel, room, columns(texts, column));
    }),
  ];
}

/** A row whose name may need several lines: the numbers stand on the last. */
function named(name: string, room: number, rest: string): string[] {
  const lines = wrap(plain(name), room - 1).map((line) => line.slice(0, room - 1));
  return lines.map((line, index) => (index < lines.length - 1 ? line : `${line.padEnd(room)}${rest}`).trimEnd());
}

/** How the händelser were taken care of, kind by kind. */
export function handlingTable(view: PatternsView, width: number, paint: ChalkInstance): string[] {
  if (!view.handläggning.length) return [];
  const rows = view.handläggning.map(({ titel, figurer }) => ({
    titel,
    texts: figurer.map((cell) => withNumber(short(cell, view.metod.minsta_grupp), cell.antal)),
  }));
  const column = rows.flatMap(({ texts }) => texts).reduce((most, text) => Math.max(most, text.length + 1), 11);
  const room = width - view.perioder.length * column;
  return [
    paint.bold('Utredning och svar'.padEnd(room)) + paint.dim(years(view, column)),
    ...rows.flatMap(({ titel, texts }) => named(titel, room, columns(texts, column))),
    ...wrap('Läget vid periodens slut. Inom parentes: hur många mediantiden är räknad på.', width).map((line) =>
      paint.dim(line),
    ),
  ];
}

const withNumber = (value: string, n: number | undefined) => (n === undefined ? value : `${value} (${n})`);

/** A line of signs per kind, and the same in words. */
export function months({ månader }: PatternsView, width: number, paint: ChalkInstance): string[] {
  if (!månader.length) return [];
  return [
    paint.bold('Per månad (▁ inga, █ flest, · visas inte)'),
    ...månader.flatMap(({ titel, graf, text }) => [
      `${plain(titel).padEnd(24)}${graf}`.trimEnd(),
      ...wrap(text, width - 2).map((line) => paint.dim(`  ${line}`)),
    ]),
  ];
}
