import { Chalk, type ChalkInstance } from 'chalk';
import { capital } from '../../model/capital.js';
import { countKinds, unbroken } from '../kinds.js';
import { leftOut, linesOf } from '../plain.js';
import { MONTHS, monthRows, type Row, rowsOf, scopeOf, sumOf, type YearReporter } from './year-reporter.js';

/** For people: month by month, what is owed, by whom and where. Never wider than 80 columns. */
export const text: YearReporter = (outcome) => {
  const paint = new Chalk({ level: outcome.color ? 1 : 0 });
  const width = Math.min(outcome.width, 80);
  const months = monthRows(outcome);
  const löpande = rowsOf(outcome.plan.löpande, outcome);
  const head = [
    `${paint.bold(`Årshjul ${outcome.plan.year}`)}\n`,
    ...linesOf(scopeOf(outcome).join('. '), width).map((line) => `${line}\n`),
  ];
  return [
    head.join(''),
    ...months.map((rows, index) => part(capital(MONTHS[index] ?? ''), rows, 'Inget planerat.', width, paint)),
    ...(löpande.length ? [part('Utan fast dag', löpande, '', width, paint)] : []),
    closing(months, löpande, width, paint) + unitLine(outcome.plan.common, width),
  ].join('\n');
};

function part(name: string, rows: readonly Row[], empty: string, width: number, paint: ChalkInstance): string {
  const heading = `${paint.underline(name)} (${rows.length})\n`;
  return heading + (rows.length ? rows.map((row) => one(row, width, paint)).join('') : `  ${paint.dim(empty)}\n`);
}

/** Under so many columns the title stands below the kind instead of beside it. */
const NARROW = 70;
const KIND = 16;

function one(row: Row, width: number, paint: ChalkInstance): string {
  const day = row.day === undefined ? '  ' : String(row.day).padStart(2);
  const column = width < NARROW ? 6 : 8 + KIND;
  const lines = linesOf(row.title, width - column);
  const beside = width < NARROW ? '' : `${' '.repeat(column - 6 - row.kindName.length)}${lines.shift()}`;
  const detail = [row.what, row.document, few(row.responsible), few(row.units)].filter(Boolean).join(' · ');
  const below = [...lines, ...linesOf(detail, width - column).map((line) => paint.dim(line))];
  return `  ${day}  ${row.kindName}${beside}\n${below.map((line) => `${' '.repeat(column)}${line}\n`).join('')}`;
}

/** Many names hide the rest of the row: all of them stand in the markdown. */
const few = (names: readonly string[]) =>
  names.length > FEW ? `${names.slice(0, FEW - 1).join(', ')} och ${names.length - FEW + 1} till` : names.join(', ');
const FEW = 3;

function closing(months: readonly Row[][], löpande: readonly Row[], width: number, paint: ChalkInstance): string {
  const all = [...months.flat(), ...löpande];
  const numbers = months.map((rows, index) => `${MONTHS[index]} ${rows.length}`).join(', ');
  return [
    ...inLines(`Månader: ${numbers}.`, width),
    ...(all.length ? inLines(`Slag: ${countKinds(all)}.`, width) : []),
    ...linesOf(`${sumOf(months, löpande)}.`, width).map((line) => paint.bold(line)),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function unitLine(common: number | undefined, width: number): string {
  const text = leftOut(common, 'sak', 'saker');
  return (
    text &&
    linesOf(text, width)
      .map((line) => `${line}\n`)
      .join('')
  );
}

/** A name and its number stay on one line. */
const inLines = (text: string, width: number) =>
  linesOf(unbroken(text), width).map((line) => line.replaceAll('\u00a0', ' '));
