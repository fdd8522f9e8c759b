/** Why a cell cannot be read as what its column stands for. */
export interface CellFault {
  message: string;
  hint: string;
}

/** What a cell says: a value for its key, nothing, or a fault. */
export type CellValue = { value: unknown } | { fault: CellFault } | undefined;

/** Reads the cells of one column. Made once for each column, and called for each row. */
export type CellReader = (cell: string) => CellValue;

/** Ids by title in small letters, type by type, for units, processes and routines that a system knows by name. */
export type Titles = ReadonlyMap<string, ReadonlyMap<string, string>>;
