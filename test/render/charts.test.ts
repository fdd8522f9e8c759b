import { describe, expect, test } from 'vitest';
import { formatNumber } from '../../src/model/number.js';
import { NARROW, WIDE } from '../../src/render/charts/chart.js';
import { DEEP, EDGE } from '../../src/render/charts/marks.js';
import { numberOf } from '../../src/render/charts/plot.js';
import { figure, hidden, show, unknown } from '../../src/views/figure.js';
import { draw, months, PLOTS, plot, shapesOf } from '../helpers/charts.js';

const EVERY = Object.entries(PLOTS).flatMap(([name, given]) =>
  [WIDE, NARROW].map((width) => [`${name}, ${width} px`, given, width] as const),
);
const textsOf = (svg: string) => shapesOf(svg).flatMap(({ name, text }) => (name === 'text' ? [text] : []));
const n = (value: number) => figure(value, []);

describe('a chart', () => {
  test.each(EVERY)('%s: is XML that says what it is, and fetches and runs nothing', (_, given, width) => {
    const { svg, height } = draw(given, width);
    const [root, title, desc] = shapesOf(svg);
    expect(root).toMatchObject({
      name: 'svg',
      attributes: { role: 'img', lang: 'sv', viewBox: `-3 0 ${width} ${height}`, width: String(width) },
    });
    expect(root?.attributes['font-family']).toMatch(/^'Source Sans 3'/);
    expect([title?.name, desc?.name]).toEqual(['title', 'desc']);
    expect(title?.text.length).toBeGreaterThan(3);
    expect(desc?.text).toContain('Alla siffror står i tabell 7.');
    expect(new Set(shapesOf(svg).map(({ name }) => name))).toSatisfy((names: Set<string>) =>
      [...names].every((name) => ['svg', 'title', 'desc', 'rect', 'path', 'circle', 'text', 'g'].includes(name)),
    );
    const attributes = shapesOf(svg).flatMap(({ attributes: all }) => Object.keys(all));
    expect(attributes.filter((name) => /^(on|href|xlink|style|id$)/i.test(name))).toEqual([]);
  });

  test.each(EVERY)(
    '%s: every figure stands in it as the table says it, and the same twice gives the same bytes',
    (_, given, width) => {
      const { svg } = draw(given, width);
      const texts = textsOf(svg);
      const told = texts.join(' ').replace(/ +/g, ' ');
      const [whole = [], part = []] = given.figures;
      const wanted =
        given.form === 'andel'
          ? part.map((one, index) => `${show(one)} av ${show(whole[index] ?? one)}`)
          : given.figures.flat().map(show);
      for (const text of new Set(wanted)) {
        const often = wanted.filter((other) => other === text).length;
        // Words below columns are set in two lines, and once when a whole year lacks them.
        if (given.form === 'tid' && !/^\d/.test(text)) expect(told).toContain(text);
        else expect([text, texts.filter((other) => other === text).length]).toSatisfy(([, n]) => Number(n) >= often);
      }
      expect(draw(structuredClone(given), width).svg).toBe(svg);
    },
  );

  test('of ordinary bars has one number per figure, in order, and lengths in proportion', () => {
    const { svg } = draw(
      plot({
        form: 'staplar',
        figures: [
          [n(40), n(10), n(0)],
          [n(20), n(1000), n(7)],
        ],
      }),
    );
    const numbers = textsOf(svg)
      .filter((text) => /^[\d\u00a0]+$/.test(text))
      .slice(2);
    expect(numbers).toEqual([40, 20, 10, 1000, 0, 7].map(formatNumber));
    const filled = shapesOf(svg)
      .filter(({ name, attributes }) => name === 'rect' && attributes.fill === DEEP)
      .slice(1);
    expect(filled).toHaveLength(2);
    const [a, b] = filled.map(({ attributes }) => Number(attributes.width));
    expect((a ?? 0) / (b ?? 1)).toBeCloseTo(4, 0);
  });

  test('draws no mark for what is hidden, missing or zero', () => {
    const none = plot({ form: 'staplar', figures: [[hidden('färre än 5'), unknown('Ingen vet.'), n(0), n(9)]] });
    const marks = shapesOf(draw(none).svg).filter(
      ({ name, attributes }) => name === 'rect' && attributes.fill === DEEP,
    );
    expect(marks).toHaveLength(1 + 1);
    const time = months(
      Array.from({ length: 12 }, (_, month) => [hidden('färre än 5'), unknown(''), n(0), n(9)][month % 4] ?? n(1)),
    );
    const { svg } = draw(time);
    const columns = shapesOf(svg).filter(({ name, attributes }) => name === 'rect' && attributes.fill === DEEP);
    const empty = shapesOf(svg).filter(({ attributes }) => attributes['stroke-dasharray'] === '2 3');
    expect([columns.length - 1, empty.length - 1]).toEqual([3, 6]);
    expect(textsOf(svg)).toContain('Ingen siffra att visa');
  });

  test('a line over time is broken where there is no number', () => {
    const gap = Array.from({ length: 12 }, (_, month) => (month === 5 ? unknown('') : n(month)));
    const dashed = shapesOf(draw(months(gap, gap)).svg).filter(
      ({ name, attributes }) =>
        name === 'path' && attributes['stroke-dasharray'] === '6 4' && attributes.d?.includes('M', 1),
    );
    expect(dashed).toHaveLength(1);
    expect(dashed[0]?.attributes.d?.match(/M/g)).toHaveLength(2);
  });

  test('is described in words: the highest and lowest, and where there is no number', () => {
    const given = months(
      Array.from({ length: 12 }, (_, month) => (month < 2 ? hidden('färre än 5') : n(month + 4))),
      Array.from({ length: 12 }, () => unknown('')),
    );
    const desc = shapesOf(draw(given).svg)[2]?.text;
    expect(desc).toBe(
      'Stapeldiagram över tid. Händelser per månad: avvikelse. 2024: högst 15 (dec), lägst 6 (mar); färre än 5: jan, feb. 2023: uppgift saknas. Alla siffror står i tabell 7.',
    );
  });

  test('numbers too wide for columns lie as bars', () => {
    const { svg } = draw(PLOTS['months of very large numbers'] ?? months());
    expect(svg).not.toContain('<circle');
    expect(textsOf(svg)).toContain(formatNumber(123_456_789));
    expect(draw(PLOTS['months of thousands'] ?? months()).svg).toContain('<circle');
  });
});

describe('marks and text', () => {
  const colours = Object.values(PLOTS).flatMap((given) => shapesOf(draw(given).svg));
  test('text has a contrast of at least 4.5, marks of at least 3, also on the ground of marked cells', () => {
    for (const colour of new Set(
      colours.flatMap(({ name, attributes }) => (name === 'text' ? [attributes.fill ?? ''] : [])),
    ))
      for (const ground of ['#ffffff', '#fbe9d7']) expect(contrast(colour, ground)).toBeGreaterThan(4.5);
    for (const colour of [DEEP, EDGE, '#8a3b00']) expect(contrast(colour, '#ffffff')).toBeGreaterThan(3);
  });

  test('series are told apart without colour: filled, hatched, empty', () => {
    const { svg } = draw(PLOTS['three series'] ?? months());
    const rects = shapesOf(svg).filter(({ name }) => name === 'rect');
    const looks = rects.slice(0, 3).map(({ attributes }) => [attributes.fill, attributes['stroke-dasharray'] ?? '']);
    expect(looks).toEqual([
      [DEEP, ''],
      ['#ffffff', ''],
      ['#ffffff', '4 2'],
    ]);
    expect(
      shapesOf(svg).filter(
        ({ name, attributes }) =>
          name === 'path' && attributes['stroke-width'] === '1' && (attributes.d?.split('M').length ?? 0) > 3,
      ).length,
    ).toBeGreaterThan(2);
  });

  test('a number is drawn from its value only', () => {
    expect([n(3), n(-2), hidden('x'), unknown('y')].map(numberOf)).toEqual([3, 0, undefined, undefined]);
  });
});

function contrast(a: string, b: string): number {
  const light = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [high = 0, low = 0] = [light(a), light(b)].sort((m, k) => k - m);
  return (high + 0.05) / (low + 0.05);
}
