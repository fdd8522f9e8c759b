import { countKinds, unbroken } from '../kinds.js';
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

const HEAD = 36;
const STEP = 16;
const SIZE = 12.5;
const DAY = 30;
const PAD = 12;

/** A month: its name, how much there is of each kind, and as many of the rows as there is room for. */
export function monthCard(name: string, rows: readonly Row[], { x, y, width, height }: Box): string {
  const room = width - 2 * PAD;
  const kinds = lines(rows.length ? unbroken(countKinds(rows)) : 'Inget planerat', room, SIZE, 3);
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

/**
 * Every row by itself where there is room; else those of the same day and kind together, and where not even these have
 * room the weightiest and how many are left.
 */
export function list(rows: readonly Row[], { x, y, width, height }: Box): string {
  const most = Math.floor(height / STEP);
  const chosen = choose(rows, width, most);
  const drawnRows = chosen.flatMap(({ day, text }) =>
    text.map((line, index) => ({ line, day: index || day === undefined ? '' : String(day) })),
  );
  const left = rows.length - chosen.reduce((sum, { number }) => sum + number, 0);
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

/** What stands together in a month: one row, or all of a day and kind. */
interface Entry {
  kind: Row['kind'];
  day?: number;
  words: string;
  number: number;
}

type Chosen = Entry & { text: string[] };

/** All when each can have a line; else the weightiest. */
function choose(rows: readonly Row[], width: number, most: number): Chosen[] {
  const room = width - (rows.some(({ day }) => day !== undefined) ? DAY : 0);
  const inLines = (entry: Entry, number: number): Chosen => ({
    ...entry,
    text: lines(entry.words, room, SIZE, number),
  });
  const entries = rows.length <= most ? rows.map(single) : together(rows);
  if (entries.length <= most) return spread(entries, inLines, most);
  return spread(weightiest(entries, most), inLines, most - 1);
}

type InLines = (entry: Entry, number: number) => Chosen;

/** A line each, and more for long ones as far as there is room. */
function spread(entries: readonly Entry[], inLines: InLines, most: number): Chosen[] {
  const chosen = entries.map((entry) => inLines(entry, 1));
  for (const number of [2, 3, 4, 5])
    chosen.forEach((one, index) => {
      const longer = inLines(one, number);
      if (heightOf(chosen) + longer.text.length - one.text.length <= most) chosen[index] = longer;
    });
  return chosen;
}

/** One line each, and one is left for telling how many more there are. */
function weightiest(entries: readonly Entry[], most: number): Entry[] {
  const all = entries.map((entry, index) => ({ entry, index }));
  const found = all.sort((a, b) => weight(a.entry) - weight(b.entry) || a.index - b.index).slice(0, most - 1);
  return found.sort((a, b) => a.index - b.index).map(({ entry }) => entry);
}

const heightOf = (chosen: readonly Chosen[]) => chosen.reduce((sum, { text }) => sum + text.length, 0);

const single = ({ kind, day, kindName, title, what }: Row): Entry => ({
  ...{ kind, day, number: 1 },
  words: `${kindName}: ${title}${what ? ` (${what})` : ''}`,
});

/** "Egenkontroll (3): a, b, c" for what is of the same kind on the same day. */
function together(rows: readonly Row[]): Entry[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.day} ${row.kind}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((all): Entry[] => {
    const [first] = all;
    if (!first || all.length === 1) return first ? [single(first)] : [];
    const titles = [...new Set(all.map(({ title }) => title))].join(', ');
    const { kind, day, kindName } = first;
    return [{ kind, day, number: all.length, words: `${kindName} (${all.length}): ${titles}` }];
  });
}

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
const weight = ({ kind }: Entry) => (WEIGHTS.includes(kind) ? WEIGHTS.indexOf(kind) : WEIGHTS.length);
