import { SaxesParser } from 'saxes';
import { drawChart, type Picture } from '../../src/render/charts/chart.js';
import { describe } from '../../src/render/charts/describe.js';
import type { Plot } from '../../src/render/charts/plot.js';
import { type Figure, figure, hidden, notApplicable, unknown } from '../../src/views/figure.js';
import { HOSTILE_TITLES } from './outcome.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const n = (value: number): Figure => figure(value, []);
const gone = unknown('Inget är registrerat.');
const few = hidden('färre än 5');
const notShown = hidden('visas inte');

/** A chart with figures, for tests: as the view makes it from a table. */
export const plot = (given: Partial<Plot> & Pick<Plot, 'form' | 'figures'>): Plot => ({
  id: 'prov',
  tabell: 'prov',
  rubrik: 'Prov',
  axel: 'Sort',
  kategorier: given.figures[0]?.map((_, index) => `Sort ${index + 1}`) ?? [],
  serier: given.figures.map((_, index) => ({ namn: String(2024 - index), celler: [] })),
  anmärkningar: [],
  ...given,
});

/** Months of a year and the year before. */
export const months = (...figures: Figure[][]): Plot =>
  plot({ form: 'tid', kategorier: MONTHS, axel: 'Månad', rubrik: 'Händelser per månad: avvikelse', figures });

/** A risk matrix with the given numbers, row by row. */
export function matrix(figures: Figure[][], words = (level: number) => `${level} mycket allvarlig`): Plot {
  const sides = figures.map((_, index) => words(index + 1));
  return plot({
    form: 'matris',
    axel: 'Konsekvens',
    kategorier: sides,
    serier: [...sides].reverse().map((namn) => ({ namn, celler: [] })),
    matris: { serieaxel: 'Sannolikhet', markering: 'Åtgärd krävs', markerade: [[0, figures.length - 1]] },
    figures,
  });
}

const year = (make: (month: number) => Figure) => MONTHS.map((_, index) => make(index));
const HOSTILE = Object.values(HOSTILE_TITLES).slice(-10);

/** Charts of every form, with ordinary and with difficult figures. */
export const PLOTS: Record<string, Plot> = {
  'months of two years': months(
    year((month) => n(5 + ((month * 7) % 9))),
    year((month) => n(4 + ((month * 5) % 11))),
  ),
  'months that are hidden and missing': months(
    year((month) => [n(12), few, notShown, gone, n(0)][month % 5] ?? gone),
    year(() => gone),
  ),
  'one month': months(year((month) => n(month === 3 ? 7 : 0))),
  'months of thousands': months(
    year((month) => n(1000 + month * 111)),
    year((month) => n(9000 - month * 111)),
  ),
  'months of very large numbers': months(
    year((month) => n(123_456_789 + month)),
    year(() => n(1)),
  ),
  'no month before': months(
    year(() => n(3)),
    year(() => notApplicable('Fanns inte.')),
  ),
  'bars of all kinds': plot({
    form: 'staplar',
    figures: [
      [n(37), n(1), few, notShown, gone],
      [n(36), n(0), few, gone, n(2)],
    ],
  }),
  'one bar': plot({ form: 'staplar', figures: [[n(1)]] }),
  'three series': plot({
    form: 'staplar',
    figures: [
      [n(8), n(11)],
      [n(13), n(11)],
      [n(0), n(1)],
    ],
  }),
  'bars with very large numbers': plot({
    form: 'staplar',
    figures: [
      [n(9_876_543_210), n(1)],
      [n(1_234_567_890), n(2)],
    ],
  }),
  '60 enheter': plot({
    form: 'staplar',
    kategorier: Array.from(
      { length: 60 },
      (_, index) => `Enheten för särskilt boende nummer ${index + 1}, Västra vägen`,
    ),
    figures: [
      Array.from({ length: 60 }, (_, index) => n(index * 3)),
      Array.from({ length: 60 }, (_, index) => n(200 - index)),
    ],
  }),
  'bars with hostile names': plot({
    form: 'staplar',
    rubrik: HOSTILE.join(' '),
    axel: HOSTILE[0] ?? '',
    kategorier: HOSTILE,
    serier: [{ namn: HOSTILE.join(' '), celler: [] }],
    figures: [HOSTILE.map((_, index) => n(index))],
  }),
  shares: plot({
    form: 'andel',
    serier: ['Planerade', 'Gjorda'].map((namn) => ({ namn, celler: [] })),
    figures: [
      [n(12), n(4), n(6), gone, n(1)],
      [n(12), n(0), n(5), n(3), few],
    ],
  }),
  'shares with hostile names': plot({
    form: 'andel',
    kategorier: HOSTILE,
    figures: [HOSTILE.map(() => n(2)), HOSTILE.map(() => n(1))],
  }),
  'a matrix of four': matrix([4, 3, 2, 1].map((row) => [1, 2, 3, 4].map((column) => n(row === column ? 12 : 0)))),
  'a matrix of three': matrix([3, 2, 1].map(() => [n(1), few, gone])),
  'a matrix of ten': matrix(
    Array.from({ length: 10 }, (_, row) => Array.from({ length: 10 }, (__, column) => n(row * column))),
  ),
  'a matrix with large numbers': matrix([
    [n(1234), n(9)],
    [n(0), n(123_456)],
  ]),
  'a matrix with hostile names': matrix(
    HOSTILE.map(() => HOSTILE.map(() => n(1))),
    (level) => `${level} ${HOSTILE[level - 1]}`,
  ),
};

/** A chart as it is drawn for paper (640) or a telephone (300). */
export const draw = (given: Plot, width = 640): Picture => drawChart(given, describe(given, '7'), width);

/** An element of an SVG: its name, attributes and text. */
export interface Shape {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** Reads an SVG with an XML parser that is not ours; throws when it is not well-formed. */
export function shapesOf(svg: string): Shape[] {
  const shapes: Shape[] = [];
  const open: Shape[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const shape = { name, attributes: attributes as Record<string, string>, text: '' };
    shapes.push(shape);
    open.push(shape);
  });
  parser.on('text', (text) => {
    const shape = open.at(-1);
    if (shape) shape.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(svg).close();
  return shapes;
}
