import type { CellText } from '../model/register.js';
import { findInCells } from '../model/table.js';
import { isDutyHeading, mayBePerson, mayBePersonUnder } from '../words/cells.js';
import type { ReadSheet, TableFile } from './table-file.js';

/** A text and where it stands, before it is known which register it belongs to. */
type Suspect = Pick<CellText, 'row' | 'where' | 'heading' | 'text'>;

/** The cells and other texts of a register's file that may name or reach a person. Cheap, since it sees every cell. */
export function* suspectsIn({ sheets, texts }: TableFile): Iterable<Suspect> {
  for (const sheet of sheets) yield* inSheet(sheet);
  for (const { where, text } of texts) if (mayBePerson(text).length) yield { row: 1, where, heading: '', text };
}

function* inSheet(sheet: ReadSheet): Iterable<Suspect> {
  const columns = new Map<number, Set<number>>();
  const add = (row: number, column: number) => columns.set(row, (columns.get(row) ?? new Set()).add(column));
  for (const { row, column } of findInCells(sheet.rows, mayBePerson)) add(row, column);
  const ofPeople = sheet.headings.flatMap((heading, column) => (isDutyHeading(heading) ? [column] : []));
  for (const { row, cells } of ofPeople.length ? sheet.rows : [])
    for (const column of ofPeople) if (mayBePersonUnder(cells[column] ?? '')) add(row, column);
  if (!columns.size) return;
  for (const { row, cells } of sheet.rows)
    for (const column of columns.get(row) ?? []) {
      const [heading = '', text = ''] = [sheet.headings[column], cells[column]];
      yield { row, where: sheet.placeOf(row, column), heading, text };
    }
}
