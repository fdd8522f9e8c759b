import Papa from 'papaparse';

/** What a spreadsheet may take for a formula, in full width and after blanks too. */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

/** Rows for Swedish Excel: semicolon, BOM, CRLF, and no cell that a program would run as a formula. */
export const csvText = (rows: readonly (readonly (string | number)[])[]) =>
  `\ufeff${Papa.unparse(rows as (string | number)[][], { delimiter: ';', newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;
