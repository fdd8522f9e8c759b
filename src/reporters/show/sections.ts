import { type Block, code, joined, list, section, type Text } from '../../model/article.js';
import type { EventCount, ShownMeasure, ShownRisk } from '../../queries/show/shown.js';
import { short } from './short.js';
import type { ShowOutcome } from './show-reporter.js';

const RELATIONS: Readonly<Record<string, string>> = {
  egen: '',
  hanteras_av: 'hanteras av det här',
  åtgärder: 'möts av det här',
  gäller: 'gäller det här',
};

/** The risks, the highest first. */
export const risks = (all: readonly ShownRisk[]): Block[] =>
  section(
    'Risker',
    short(
      all.map(({ event, value, after, over, relation, analysis, risk, measures }) => ({
        text: [event],
        detail: joined(
          [
            ...(value === null ? [] : [`värde ${value}${over ? ' (kräver åtgärd)' : ''}`]),
            ...(after === null ? [] : [`efter åtgärd ${after}`]),
            ...(measures.length ? [`åtgärd: ${measures.join(', ')}`] : []),
            ...(RELATIONS[relation] ? [RELATIONS[relation]] : []),
            code(`${analysis ?? ''}#${risk}`),
          ],
          ' · ',
        ),
      })),
    ),
  );

/** Händelser: how many each year, and those that have a document of their own. */
export const events = ({ documents, counts }: ShowOutcome['shown']['events']): Block[] =>
  section('Händelser', [
    ...list(yearly(counts)),
    ...short(
      documents.map(({ title, document, file, kind, received, investigated }) => ({
        text: [title],
        detail: [
          `${kind}, inkom ${received ?? 'okänt datum'}, ${investigated ? `utredd ${investigated}` : 'inte utredd'} · `,
          code(document ?? file),
        ],
      })),
    ),
  ]);

/** One line for each year: `2024: avvikelse 19, klagomål 5`. */
function yearly(counts: readonly EventCount[]): { text: Text }[] {
  const years = [...new Set(counts.map(({ year }) => year))];
  return years.map((year) => {
    const kinds = counts.filter((one) => one.year === year).map(({ kind, count: number }) => `${kind} ${number}`);
    return { text: [`${year}: ${kinds.join(', ')}`] };
  });
}

const EFFECTS: Readonly<Record<string, string>> = {
  ja: 'effekten nådd',
  delvis: 'effekten delvis nådd',
  nej: 'effekten inte nådd',
};

/** The åtgärder, the latest first. */
export const measures = (all: readonly ShownMeasure[]): Block[] =>
  section(
    'Åtgärder',
    short(
      all.map(({ title, document, file, status, due, effect }) => ({
        text: [title],
        detail: joined(
          [
            ...(status ? [status] : []),
            ...(due ? [`senast ${due}`] : []),
            ...(effect ? [EFFECTS[effect] ?? effect] : []),
            code(document ?? file),
          ],
          ' · ',
        ),
      })),
    ),
  );
