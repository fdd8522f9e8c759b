import { countKinds } from '../kinds.js';
import { count } from '../plain.js';
import { drawn, LINE, lines, MUTED, PAPER, TINT } from './svg-text.js';
import type { Row } from './year-reporter.js';

/** A rectangle of the drawing. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A kind and its number stay on one line. */
const together = (text: string) => text.replace(/(?<!,) /g, '\u00a0');

const HEAD = 36;
const STEP = 16;
const SIZE = 12.5;
const DAY = 30;
const PAD = 12;

/** A month: its name, how much there is of each kind, and as many of the rows as there is room for. */
export function monthCard(name: string, rows: readonly Row[], { x, y, width, height }: Box): string {
  const room = width - 2 * PAD;
  const kinds = lines(rows.length ? together(countKinds(rows)) : 'Inget planerat', room, SIZE, 3);
  const top = y + HEAD + 8 + kinds.length * STEP;
  return [
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${PAPER}" stroke="${LINE}"/>\n`,
    `<rect x="${x}" y="${y}" width="${width}" height="${HEAD}" fill="${TINT}" stroke="${LINE}"/>\n`,
    drawn(name, x + PAD, y + 25, { size: 19, bold: true }, room * 0.7),
    drawn(count(rows.length, 'sak', 'saker'), x + width - PAD, y + 24, { size: 14, anchor: 'end' }, room * 0.3),
    ...kinds.map((line, index) =>
      drawn(line, x + PAD, y + HEAD + (index + 1) * STEP, { size: SIZE, fill: MUTED }, room),
    ),
    list(rows, { x: x + PAD, y: top, width: room, height: y + height - top - 8 }),
  ].join('');
}

/** As many rows as there is room for: the weightiest, by day, and how many are left. A row takes one or two lines. */
export function list(rows: readonly Row[], { x, y, width, height }: Box): string {
  const most = Math.floor(height / STEP);
  const chosen = choose(rows, width, most);
  const drawnRows = chosen.flatMap(({ row, text }) =>
    text.map((line, index) => ({ line, day: index || row.day === undefined ? '' : String(row.day) })),
  );
  const left = rows.length - chosen.length;
  const more = left ? [{ line: chosen.length ? `… och ${left} till` : `${left} till`, day: '' }] : [];
  const indent = rows.some(({ day }) => day !== undefined) ? DAY : 0;
  return [...drawnRows, ...more]
    .map(({ line, day }, index) => {
      const at = y + (index + 1) * STEP - 2;
      const number = day ? drawn(day, x + DAY - 9, at, { size: SIZE, bold: true, anchor: 'end' }, DAY - 9) : '';
      return number + drawn(line, x + indent, at, { size: SIZE }, width - indent);
    })
    .join('');
}

interface Chosen {
  row: Row;
  text: string[];
}

/** All rows when each can have a line, with more lines for long ones as far as there is room; else the weightiest. */
function choose(rows: readonly Row[], width: number, most: number): Chosen[] {
  const room = width - (rows.some(({ day }) => day !== undefined) ? DAY : 0);
  const inLines = (row: Row, number: number) => ({ row, text: lines(wordsOf(row), room, SIZE, number) });
  if (rows.length <= most) {
    const chosen = rows.map((row) => inLines(row, 1));
    for (const number of [2, 3])
      chosen.forEach(({ row, text }, index) => {
        const longer = inLines(row, number);
        if (heightOf(chosen) + longer.text.length - text.length <= most) chosen[index] = longer;
      });
    return chosen;
  }
  const found: (Chosen & { index: number })[] = [];
  const all = rows.map((row, index) => ({ ...inLines(row, 2), index }));
  for (const one of all.sort((a, b) => weight(a.row) - weight(b.row) || a.index - b.index))
    if (heightOf(found) + one.text.length < most) found.push(one);
  return found.sort((a, b) => a.index - b.index);
}

const heightOf = (chosen: readonly Chosen[]) => chosen.reduce((sum, { text }) => sum + text.length, 0);

const wordsOf = ({ kindName, title, what }: Row) => `${kindName}: ${title}${what ? ` (${what})` : ''}`;

/** What a nämnd must not miss stands first when there is not room for all. */
const WEIGHTS: readonly Row['kind'][] = [
  'lagstadgad',
  'möte',
  'redovisning',
  'uppföljning',
  'avtal',
  'riskanalys',
  'kvalitetsinsats',
  'kompetens',
  'egenkontroll',
];
const weight = ({ kind }: Row) => (WEIGHTS.includes(kind) ? WEIGHTS.indexOf(kind) : WEIGHTS.length);
