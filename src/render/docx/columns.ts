import { unbreakable, widthOf } from './metrics.js';

/** What a column needs, in thousandths of the type size: its longest word, and its longest text on one line. */
export interface Column {
  least: number;
  most: number;
}

/** The text of a cell, and how it is written: bold, and with code in it, text takes more room. */
export interface CellText {
  text: string;
  bold: boolean;
  code: boolean;
}

/** What each column of a table needs. */
export function columnsOf(rows: readonly (readonly CellText[])[]): Column[] {
  const columns: Column[] = [];
  for (const row of rows)
    row.forEach((cell, index) => {
      const column = columns[index] ?? { least: 0, most: 0 };
      columns[index] = column;
      const most = measured(cell.text, cell);
      column.most = Math.max(column.most, most);
      if (most > column.least)
        for (const word of unbreakable(cell.text)) column.least = Math.max(column.least, measured(word, cell));
    });
  return columns;
}

/** Every sign of code is this wide (Courier New). */
const CODE = 600;

const measured = (text: string, { bold, code }: CellText) =>
  Math.max(widthOf(text, bold), code ? text.length * CODE : 0);
