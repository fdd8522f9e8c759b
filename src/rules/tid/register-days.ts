import { overlaps, parsePeriod } from '../../calendar/spans.js';
import type { Severity } from '../../model/finding.js';
import type { Handbook } from '../../model/handbook.js';
import { formatNumber } from '../../model/number.js';
import type { EventRow } from '../../model/register.js';
import { isAfterExtract, spanOf } from '../../queries/events.js';
import { foldSameFault } from '../../words/fold-rows.js';
import type { Told, ToldOrFault } from '../rule.js';
import { headingOf } from './dates-of.js';

/** Rows about days that had not come when the register was taken out of its system: a date or the `uttag` is wrong. */
export const afterExtract = (handbook: Handbook): ToldOrFault[] =>
  folded(handbook.rows.filter(isAfterExtract), (row) => ({
    severity: 'fel',
    message: `${columnOf(row)}: dagen är efter registrets uttag (${row.register.data.uttag}). Raden räknas inte.`,
    hint: 'Rätta dagen i tabellen, eller uttag i registret om tabellen är nyare.',
  }));

/** Rows about other days than the register says that it holds: counted in their own year, which may be a surprise. */
export const outsidePeriod = (handbook: Handbook): Told[] =>
  folded(
    handbook.rows.filter((row) => !isAfterExtract(row) && isOutside(row)),
    (row) => ({
      severity: 'varning',
      message: `${columnOf(row)}: dagen är utanför registrets period (${row.register.data.period}). Raden räknas på sin egen dag.`,
      hint: 'Rätta dagen i tabellen, eller period i registret.',
    }),
  );

function isOutside(row: EventRow): boolean {
  const [period, when] = [parsePeriod(row.register.data.period), spanOf(row)];
  return period !== undefined && when !== undefined && !overlaps(when, period);
}

function columnOf({ data, columns }: EventRow): string {
  const key = data.inkom !== undefined ? 'inkom' : data.datum !== undefined ? 'datum' : 'period';
  return `Kolumnen ${headingOf(columns, key)}`;
}

/** A whole table in the wrong year is one fault: the first rows are told one by one, the rest together. */
type Graded<S> = Omit<ToldOrFault, 'severity'> & { severity: S };

function folded<S extends Severity>(
  rows: readonly EventRow[],
  tell: (row: EventRow) => Pick<Graded<S>, 'severity' | 'message' | 'hint'>,
): Graded<S>[] {
  const byFile = new Map<string, Graded<S>[]>();
  for (const row of rows) {
    const told = byFile.get(row.file) ?? [];
    byFile.set(row.file, told);
    told.push({ document: row.register.id, place: { file: row.file, line: row.row, column: 1 }, ...tell(row) });
  }
  return [...byFile.values()].flatMap((told) => foldSameFault(told, formatNumber));
}
