import { drawn, FONTS, lines, MUTED, PAPER, round, xml } from '../../drawing/svg-text.js';
import { capital } from '../../model/capital.js';
import { KIND_WORDS } from '../../views/kind-words.js';
import { list, monthCard } from './svg-month.js';
import { wheel } from './svg-wheel.js';
import {
  MONTHS,
  monthRows,
  type Row,
  rowsOf,
  scopeOf,
  sumOf,
  type YearOutcome,
  type YearReporter,
} from './year-reporter.js';

const WIDTH = 1600;
const HEIGHT = 1131;
const MARGIN = 40;
const LEFT = 390;
const GAP = 18;

/**
 * A poster for a wall (A3, landscape): the year as a wheel with a number for each month, and beside it the months with
 * what there is of each kind and what weighs most. It never overflows: what there is no room for is counted. All of it
 * stands as text in the description, for whoever does not see.
 */
export const svg: YearReporter = (outcome) => {
  const months = monthRows(outcome);
  const löpande = rowsOf(outcome.plan.löpande, outcome);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="420mm" height="297mm" role="img" lang="sv" xml:lang="sv" aria-labelledby="arshjul-titel" aria-describedby="arshjul-innehall" style="max-width:100%;height:auto" font-family="${FONTS}">\n`,
    `<title id="arshjul-titel">${xml([`Årshjul ${outcome.plan.year}`, ...scopeOf(outcome)].join(', '))}</title>\n`,
    `<desc id="arshjul-innehall">${alternative(months, löpande).split('\n').map(xml).join('\n')}</desc>\n`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${PAPER}"/>\n`,
    side(outcome, months, löpande),
    drawn(`Hela listan: kvalitet year ${outcome.plan.year}`, MARGIN, HEIGHT - 16, { size: 11, fill: MUTED }, LEFT),
    ...months.map((rows, index) => monthCard(capital(MONTHS[index] ?? ''), rows, boxOf(index))),
    '</svg>\n',
  ].join('');
};

/** Three months to a line, four lines. */
function boxOf(index: number) {
  const x = MARGIN + LEFT + 30;
  const width = (WIDTH - MARGIN - x - 2 * GAP) / 3;
  const height = (HEIGHT - 2 * MARGIN - 3 * GAP) / 4;
  const [column, row] = [index % 3, Math.floor(index / 3)];
  return { x: round(x + column * (width + GAP)), y: MARGIN + row * (height + GAP), width: round(width), height };
}

/** To the left: what it is, the wheel, how much there is of each kind, and what has no day. */
function side(outcome: YearOutcome, months: readonly Row[][], löpande: readonly Row[]): string {
  const scope = scopeOf(outcome)
    .flatMap((line) => lines(line, LEFT, 14, 2))
    .slice(0, 6);
  const numbers = months.map((rows) => rows.length);
  const kinds = kindNumbers([...months.flat(), ...löpande]);
  const head = 96 + scope.length * 20;
  const below = head + 400;
  const bottom = below + 34 + kinds.length * 19;
  return [
    drawn(`Årshjul ${outcome.plan.year}`, MARGIN, 76, { size: 38, bold: true }, LEFT),
    ...scope.map((line, index) => drawn(line, MARGIN, 106 + index * 20, { size: 14, fill: MUTED }, LEFT)),
    wheel(outcome.plan.year, numbers, { x: MARGIN + LEFT / 2, y: head + 195, radius: 185 }),
    kinds.length ? drawn('Slag', MARGIN, below + 24, { size: 16, bold: true }, LEFT) : '',
    ...kinds.map(([name, number], index) => kindLine(name, number, below + 46 + index * 19)),
    löpande.length ? withoutDay(löpande, bottom + 20) : '',
  ].join('');
}

const kindLine = (name: string, number: number, y: number) =>
  drawn(name, MARGIN, y, { size: 13.5 }, LEFT - 80) +
  drawn(String(number), MARGIN + 250, y, { size: 13.5, bold: true, anchor: 'end' }, 80);

function withoutDay(löpande: readonly Row[], y: number): string {
  const heading = drawn('Utan fast dag', MARGIN, y + 14, { size: 16, bold: true }, LEFT);
  return heading + list(löpande, { x: MARGIN, y: y + 20, width: LEFT, height: HEIGHT - MARGIN - y - 20 });
}

function kindNumbers(rows: readonly Row[]): [string, number][] {
  const kinds = Object.entries(KIND_WORDS).map(([kind, { name }]): [string, number] => [
    name,
    rows.filter((row) => row.kind === kind).length,
  ]);
  return kinds.filter(([, number]) => number).sort(([a, m], [b, n]) => n - m || a.localeCompare(b, 'sv'));
}

/** All of the plan as text: what a screen reader reads instead of the drawing. */
function alternative(months: readonly Row[][], löpande: readonly Row[]): string {
  const told = months.map((rows, index) => {
    const month = MONTHS[index] ?? '';
    const list = rows.map((row) => `${row.day} ${month}: ${row.kindName}, ${sentence(row)}`).join('\n');
    return `${capital(month)}, ${rows.length ? `${rows.length}:\n${list}` : 'inget planerat.'}`;
  });
  const always = löpande.map((row) => `${row.kindName}, ${sentence(row)}`).join('\n');
  const parts = [
    `${sumOf(months, löpande)}.`,
    ...told,
    ...(always ? [`Utan fast dag, ${löpande.length}:\n${always}`] : []),
  ];
  return parts.join('\n');
}

const sentence = ({ title, what, responsible }: Row) =>
  `${[title, what].filter(Boolean).join(', ')}.${responsible.length ? ` Ansvarig: ${responsible.join(', ')}.` : ''}`;
