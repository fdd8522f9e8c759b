import { type MeasureRow, measureRows } from '../../queries/measures.js';
import { type Context, countOf, partOf, type SectionMaker, table, titleOf, titlesOf } from '../context.js';
import type { Cell } from '../view.js';

/** Measures: decided, done, overdue, and whether they had effect. */
export const atgarder: SectionMaker = (context) => {
  return {
    tabeller: measureTables(context, measureRows(context.year)),
    skriv: 'Beskriv de viktigaste åtgärderna och vilken effekt de har haft.',
  };
};

/** Some åtgärder counted, and one by one. */
export const measureTables = (context: Context, rows: readonly MeasureRow[]) => [
  table(
    'sammanstallning',
    'Åtgärder vid årets slut',
    ['Uppgift', 'Antal'],
    measureSummary(context, rows),
    'Inga åtgärder.',
  ),
  table(
    'lista',
    'Åtgärder',
    ['Åtgärd', 'Ansvarig', 'Med anledning av', 'Senast', 'Genomförd', 'Läge', 'Effekt'],
    [...rows].sort((a, b) => a.doc.titel.localeCompare(b.doc.titel, 'sv')).map((row) => cells(context, row)),
    'Inga åtgärder.',
  ),
];

/** How many were decided, done and late, and how many had effect. */
export function measureSummary(context: Context, rows: readonly MeasureRow[]): Cell[][] {
  const docs = (pick: (row: MeasureRow) => boolean) => rows.filter(pick).map((row) => row.doc);
  const count = (name: string, pick: (row: MeasureRow) => boolean): Cell[] => [name, countOf(context, docs(pick))];
  const done = docs((row) => row.state === 'genomförd');
  const checked = docs((row) => row.state === 'genomförd' && CHECKED.includes(row.effekt));
  return [
    count('Beslutade under året', (row) => row.beslutadIÅr),
    count('Genomförda under året', (row) => row.genomfördIÅr),
    count('Öppna vid årets slut, inom tiden', (row) => row.state === 'öppen'),
    count('Öppna vid årets slut, försenade', (row) => row.state === 'försenad'),
    count('Avbrutna', (row) => row.state === 'avbruten'),
    ['Genomförda med uppföljd effekt', partOf(context, checked, done)],
    [
      'Därav med nådd effekt',
      partOf(
        context,
        docs((row) => checked.includes(row.doc) && row.effekt === 'nådd'),
        checked,
      ),
    ],
  ];
}

const CHECKED: readonly MeasureRow['effekt'][] = ['nådd', 'delvis nådd', 'inte nådd'];

function cells(context: Context, { doc, state, effekt }: MeasureRow): Cell[] {
  const causes =
    doc.data.med_anledning_av ??
    context.year.handbook.references.flatMap((ref) =>
      ref.id === doc.id && ref.key.endsWith('åtgärder') && ref.from ? [ref.from.id] : [],
    );
  const because = [...new Set(causes.map((cause) => titleOf(context, cause.split('#')[0])))].join(', ');
  return [
    doc.titel,
    titlesOf(context, doc.data.ansvar),
    because || 'ej angivet',
    doc.data.senast ?? 'ej angivet',
    state === 'genomförd' ? (doc.data.genomförd ?? '') : '–',
    state,
    effekt,
  ];
}
