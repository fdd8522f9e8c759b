import type { Report } from '../model/finding.js';
import type { Table, TableRow } from '../model/table.js';

/** Something about a register's file that cannot be read, or is not what it says. */
export type FileFault = Pick<Report, 'message' | 'hint' | 'severity'> & { line?: number };

/** A register's file as it was read: the table to count, and everything else that is published with it. */
export interface TableFile {
  table: Table | undefined;
  /** Why there is no table to count, or not all of it; at a line of the file where that helps. */
  faults: readonly FileFault[];
  /** The text of a CSV file, as far as it can be read; empty for a workbook. */
  text: string;
  sheets: readonly ReadSheet[];
  texts: readonly { where: string; text: string }[];
  how: string;
  remark: string | undefined;
}

/** All rows of a sheet, headings and rows above them too. A CSV file is one sheet without a name. */
export interface ReadSheet {
  name: string;
  rows: readonly TableRow[];
  headings: readonly string[];
  /** What a cell's place is called, for a person. */
  placeOf: (row: number, column: number) => string;
}

/** What came of a file without a table. */
export const unread = (fault: FileFault, text = ''): TableFile => ({
  table: undefined,
  faults: [fault],
  text,
  sheets: [],
  texts: [],
  how: '',
  remark: undefined,
});
