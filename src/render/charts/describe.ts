import { type Figure, show } from '../../views/figure.js';
import { numberOf, type Plot } from './plot.js';

const FORMS: Readonly<Record<Plot['form'], string>> = {
  tid: 'Stapeldiagram över tid',
  staplar: 'Stapeldiagram',
  andel: 'Stapeldiagram',
  matris: 'Riskmatris',
};

/** So many figures of a series are told one by one; of more only the highest and the lowest. */
const FEW = 6;

/** What a chart shows, in words, for whoever does not see it. Facts only: what they mean is for a person to write. */
export function describe(plot: Plot, table: string | undefined): string {
  const all = table ? `Alla siffror står i tabell ${table}.` : 'Alla siffror står i tabellen.';
  return [`${FORMS[plot.form]}. ${plot.rubrik}.`, ...parts(plot), ...plot.anmärkningar, all].join(' ');
}

function parts(plot: Plot): string[] {
  if (plot.form === 'matris') return [matrix(plot)];
  if (plot.form === 'andel') return shares(plot);
  return plot.serier.map(({ namn }, index) => series(namn, plot.kategorier, plot.figures[index] ?? []));
}

function series(name: string, categories: readonly string[], figures: readonly Figure[]): string {
  const items = figures.map((figure, index) => ({ figure, name: categories[index] ?? '' }));
  const told = items.filter(({ figure }) => numberOf(figure) !== undefined);
  if (items.length <= FEW) return `${name}: ${items.map(one).join(', ')}.`;
  const ordered = [...told].sort((a, b) => (numberOf(b.figure) ?? 0) - (numberOf(a.figure) ?? 0));
  const [most, least] = [ordered[0], ordered.at(-1)];
  const range = most && least ? `högst ${one(most)}, lägst ${one(least)}` : '';
  return `${name}: ${[range, ...withoutNumber(items)].filter(Boolean).join('; ')}.`;
}

type Item = { figure: Figure; name: string };
const one = ({ figure, name }: Item) => `${show(figure)} (${name})`;

/** Where there is no number, and what stands there instead. */
function withoutNumber(items: readonly Item[]): string[] {
  const words = new Map<string, string[]>();
  for (const { figure, name } of items)
    if (numberOf(figure) === undefined) words.set(show(figure), [...(words.get(show(figure)) ?? []), name]);
  return [...words].map(([word, names]) => (names.length === items.length ? word : `${word}: ${names.join(', ')}`));
}

/** Parts that are not whole are told one by one; the others are counted. */
function shares({ kategorier, serier, figures: [whole = [], part = []] }: Plot): string[] {
  const items = kategorier.map((name, index) => ({
    name,
    part: show(part[index] as Figure),
    whole: show(whole[index] as Figure),
  }));
  const lacking = items.filter((item) => item.part !== item.whole);
  const done = items.length - lacking.length;
  return [
    `${serier[1]?.namn ?? ''} av ${(serier[0]?.namn ?? '').toLowerCase()}.`,
    ...(lacking.length ? [`${lacking.map((item) => `${item.name}: ${item.part} av ${item.whole}`).join('; ')}.`] : []),
    ...(done ? [`Hela antalet för ${lacking.length ? 'de övriga' : 'alla'}, ${done} stycken.`] : []),
  ];
}

function matrix({ matris, axel, kategorier, serier, figures }: Plot): string {
  const cells = figures.flatMap((row, serie) =>
    row.flatMap((figure, kategori) => {
      if (numberOf(figure) === 0) return [];
      const marked = matris?.markerade.some(([a, b]) => a === serie && b === kategori)
        ? ` (${matris.markering.toLowerCase()})`
        : '';
      const place = `${(matris?.serieaxel ?? '').toLowerCase()} ${serier[serie]?.namn} och ${axel.toLowerCase()} ${kategorier[kategori]}`;
      return [`${place}: ${show(figure)}${marked}`];
    }),
  );
  return `${cells.join('; ')}.`.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
