import Papa from 'papaparse';

/** Rows for Swedish Excel: semicolon, BOM, CRLF, and no cell that a program would run as a formula. */
export const csvText = (rows: readonly (readonly (string | number)[])[]) =>
  `\ufeff${Papa.unparse(rows as (string | number)[][], { delimiter: ';', newline: '\r\n', escapeFormulae: true })}\r\n`;
