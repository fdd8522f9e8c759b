import { type MeasureRow, measureRows } from '../../queries/measures.js';
import { bars, charts } from '../charts.js';
import { type Context, countOf, partOf, type SectionMaker, table, titleOf, titlesOf } from '../context.js';
import { measureAges } from '../measure-age.js';
import type { Cell } from '../view.js';

/** Measures: decided, done, overdue, and whether they had effect. */
export const atgarder: SectionMaker = (context) => {
  const rows = measureRows(context.year);
  const alder = measureAges(context, rows);
  const [brief, ...lists] = measureTables(context, rows, measureRows(context.before));
  return {
    tabeller: [...(brief ? [brief] : []), alder, ...lists],
    diagram: charts([alder], { alder: bars() }),
    skriv: 'Beskriv de viktigaste åtgärderna och vilken effekt de har haft.',
  };
};

/** Some åtgärder counted, both years, and one by one. */
export const measureTables = (context: Context, rows: readonly MeasureRow[], before: readonly MeasureRow[]) => [
  table(
    'sammanstallning',
    'Åtgärder vid årets slut',
    ['Uppgift', 'Antal', 'Året före'],
    bothYears(context, rows, before),
    'Inga åtgärder.',
    'Åtgärder som var öppna den dag då året bedöms, eller som beslutades, genomfördes eller följdes upp under året. Försenade: dagen i senast har passerat.',
  ),
  table(
    'lista',
    'Åtgärder',
    ['Åtgärd', 'Ansvarig', 'Med anledning av', 'Senast', 'Genomförd', 'Läge', 'Effekt'],
    [...rows].sort((a, b) => a.doc.titel.localeCompare(b.doc.titel, 'sv')).map((row) => cells(context, row)),
    'Inga åtgärder.',
  ),
];

/** The same questions of both years: what is asked of the year before is judged at its own end. */
function bothYears(context: Context, rows: readonly MeasureRow[], of: readonly MeasureRow[]): Cell[][] {
  const before = measureSummary(context, of);
  return measureSummary(context, rows).map((row, index) => [...row, before[index]?.[1] ?? '']);
}

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
