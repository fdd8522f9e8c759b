import { type MeasureRow, measureRows } from '../../queries/measures.js';
import { type Context, countOf, partOf, type SectionMaker, table, titleOf, titlesOf } from '../context.js';
import type { Cell } from '../view.js';

/** Measures: decided, done, overdue, and whether they had effect. */
export const atgarder: SectionMaker = (context) => {
  const rows = measureRows(context.year);
  return {
    tabeller: [
      table(
        'sammanstallning',
        'Åtgärder vid årets slut',
        ['Uppgift', 'Antal'],
        summary(context, rows),
        'Inga åtgärder.',
      ),
      table(
        'lista',
        'Åtgärder',
        ['Åtgärd', 'Ansvarig', 'Med anledning av', 'Senast', 'Genomförd', 'Läge', 'Effekt'],
        [...rows].sort((a, b) => a.doc.titel.localeCompare(b.doc.titel, 'sv')).map((row) => cells(context, row)),
        'Inga åtgärder.',
      ),
    ],
    skriv: 'Beskriv de viktigaste åtgärderna och vilken effekt de har haft.',
  };
};

function summary(context: Context, rows: readonly MeasureRow[]): Cell[][] {
  const docs = (pick: (row: MeasureRow) => boolean) => rows.filter(pick).map((row) => row.doc);
  const done = docs((row) => row.state === 'genomförd');
  const checked = docs((row) => row.state === 'genomförd' && ['nådd', 'delvis nådd', 'inte nådd'].includes(row.effekt));
  return [
    [
      'Beslutade under året',
      countOf(
        context,
        docs((row) => row.beslutadIÅr),
      ),
    ],
    [
      'Genomförda under året',
      countOf(
        context,
        docs((row) => row.genomfördIÅr),
      ),
    ],
    [
      'Öppna vid årets slut, inom tiden',
      countOf(
        context,
        docs((row) => row.state === 'öppen'),
      ),
    ],
    [
      'Öppna vid årets slut, försenade',
      countOf(
        context,
        docs((row) => row.state === 'försenad'),
      ),
    ],
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
