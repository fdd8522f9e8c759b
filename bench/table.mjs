/** Prints a line. */
export const say = (text) => process.stdout.write(`${text}\n`);
/** A time as the table shows it. */
export const seconds = (value) => `${value.toFixed(2)} s`;
const rows = [];

/** One line of the table. Without a limit the figure is only told. */
export function tell(what, size, figure, value, against, limit) {
  const ratio = against ? `${value.toFixed(2)} × ${against}` : '';
  const verdict = limit === undefined ? '' : value <= limit ? 'OK' : 'ÖVER';
  rows.push([what, size, figure, ratio, limit === undefined ? '' : `≤ ${limit}`, verdict]);
}

/** Prints everything that was told. */
export function print() {
  const table = [['what', 'documents', 'figure', 'ratio', 'budget', ''], ...rows].map((row) => row.map(String));
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  for (const row of table)
    say(
      row
        .map((cell, column) =>
          column === 0 || column > 3 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
        )
        .join('  ')
        .trimEnd(),
    );
}
