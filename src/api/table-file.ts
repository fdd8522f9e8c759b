import type { Report } from '../model/finding.js';
import type { Table, TableRow } from '../model/table.js';

/** A register's file as it was read: the table to count, and everything else that is published with it. */
export interface TableFile {
  table: Table | undefined;
  /** Why there is no table to count, at a line of the file where that helps. */
  fault: (Pick<Report, 'message' | 'hint'> & { line?: number }) | undefined;
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
export const unread = (fault: TableFile['fault'], text = ''): TableFile => ({
  table: undefined,
  fault,
  text,
  sheets: [],
  texts: [],
  how: '',
  remark: undefined,
});
