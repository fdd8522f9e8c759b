import type { Report } from '../model/finding.js';
import { findInCells, type TableRow } from '../model/table.js';
import { numbersIn, RULE, saidOf } from './number-reports.js';
import { type PersonNumber, personNumbersIn } from './person-numbers.js';

/** Some rows whose cells are looked through, what their columns are called, and what a place among them is called. */
export interface Cells {
  rows: readonly TableRow[];
  headings: readonly string[];
  placeOf: (row: number, column: number) => string;
}

/**
 * The person numbers of a register's file. A CSV file is looked through as text, so that nothing is missed where it is no
 * table; the cells then tell row and column, and show what stands too near its neighbour to be seen in the text.
 */
export function tableNumbers(file: string, text: string, cells: readonly Cells[]): Report[] {
  const inText = numbersIn(file, text);
  if (text && !inText.length && !text.includes('\t')) return [];
  const waiting = new Map<string, { number: PersonNumber; row: number; where: string }[]>();
  for (const { rows, placeOf } of cells)
    for (const { row, column, hit: number } of findInCells(rows, personNumbersIn)) {
      const same = waiting.get(number.masked);
      const found = { number, row, where: placeOf(row, column) };
      if (same) same.push(found);
      else waiting.set(number.masked, [found]);
    }
  for (const same of waiting.values()) same.reverse();
  const named = inText.map(({ number, report }) => standing(report, waiting.get(number.masked)?.pop()?.where));
  const rest = [...waiting.values()].flatMap((same) => same.reverse());
  return [
    ...named,
    ...rest.map(({ number, row, where }) => standing(saidOf(number, { file, line: row, column: 1 }), where)),
  ];
}

/** The person numbers in what a workbook says outside its cells. */
export const textNumbers = (file: string, texts: readonly { where: string; text: string }[]): Report[] =>
  texts.flatMap(({ where, text }) =>
    personNumbersIn(text).map((number) => standing(saidOf(number, { file, line: 1, column: 1 }), where)),
  );

/** A column for person numbers, also when they are masked, or when Excel took the first zero away. */
const FOR_NUMBERS =
  /^\P{L}*(?:\p{L}{1,20} )?(?:person|samordnings)(?:nummer|nr)\P{L}*$|^\P{L}*(?:pnr|persnr|pers\.? ?nr)\P{L}*$/iu;

/** Columns that are meant for person numbers and hold something: no such number need be whole to be somebody's. */
export const numberColumns = (file: string, { rows, headings }: Cells): Report[] =>
  headings.flatMap((heading, column) => {
    if (!FOR_NUMBERS.test(heading)) return [];
    const filled = rows.filter(({ cells }) => cells[column]?.trim() && cells[column] !== heading);
    const [first] = filled;
    if (!first || filled.some(({ cells }) => personNumbersIn(cells[column] ?? '').length)) return [];
    return {
      rule: RULE,
      place: { file, line: first.row, column: 1 },
      severity: 'varning' as const,
      message: `Kolumnen ${heading} är till för personnummer, och är ifylld på ${filled.length} ${filled.length === 1 ? 'rad' : 'rader'}.`,
      hint: 'Ta bort kolumnen ur tabellen. Ärendets nummer i systemet räcker.',
    };
  });

const standing = (report: Report, where: string | undefined): Report =>
  where === undefined ? report : { ...report, message: `${report.message} Det står ${where}.` };
