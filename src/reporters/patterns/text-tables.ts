import type { ChalkInstance } from 'chalk';
import type { GroupRow, GroupTable, PatternsView } from '../../views/patterns/view.js';
import { count, plain, wrap } from '../plain.js';
import { short } from './patterns-reporter.js';

/** The width of a number's column, and of what is said of a change. */
const NUMBER = 6;
const WORDS = 27;

/** One table of counts: the rows in which some number is shown, and how many others there are. */
export function tableLines(view: PatternsView, table: GroupTable, width: number, paint: ChalkInstance): string[] {
  const shown = table.rader.filter(({ antal }) => antal.some(({ läge, värde }) => läge === 'värde' && värde));
  const rest = table.rader.length - shown.length;
  const room = width - view.perioder.length * NUMBER - WORDS;
  if (!shown.length) return [paint.bold(`${table.rubrik}:`) + paint.dim(' inget tal kan visas')];
  return [
    ...named(table.rubrik, room, `${years(view)}  Mot åren före`).map((line) => paint.bold(line)),
    ...shown.flatMap((row) => rowLines(view, row, room)),
    ...(rest ? [paint.dim(`${count(rest, 'rad', 'rader')} till, där inget år har ett tal som visas.`)] : []),
    ...(shown.some(({ förändring }) => förändring.ojämnt)
      ? wrap('* Åren före skiljer sig också åt mer än slumpen brukar ge.', width).map((line) => paint.dim(line))
      : []),
  ];
}

const years = ({ perioder }: PatternsView) => perioder.map(({ år }) => String(år).padStart(NUMBER)).join('');

function rowLines({ metod }: PatternsView, { titel, antal, förändring }: GroupRow, room: number): string[] {
  const cells = antal.map((cell) => short(cell, metod.minsta_grupp).padStart(NUMBER)).join('');
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
  const room = width - view.perioder.length * NUMBER - WORDS;
  return [
    ...named('Händelser per månad', room, years(view)).map((line) => paint.bold(line)),
    ...rows.flatMap(({ titel, per_månad }) =>
      named(titel, room, per_månad.map((cell) => short(cell, view.metod.minsta_grupp).padStart(NUMBER)).join('')),
    ),
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
  const column = 11;
  const room = width - view.perioder.length * column;
  const headings = view.perioder.map(({ år }) => String(år).padStart(column)).join('');
  return [
    paint.bold('Utredning och svar'.padEnd(room)) + paint.dim(headings),
    ...view.handläggning.flatMap(({ titel, figurer }) =>
      named(
        titel,
        room,
        figurer.map((cell) => withNumber(short(cell, view.metod.minsta_grupp), cell.antal).padStart(column)).join(''),
      ),
    ),
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
