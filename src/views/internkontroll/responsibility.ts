import { numberIn } from '../../model/statutes.js';
import { planFor } from '../../queries/internal-control.js';
import { type Context, countOf, type Made, type SectionMaker, table, titleOf } from '../context.js';
import { documentTable } from '../document-rows.js';
import type { Cell } from '../view.js';

/** Who answers for the internal control: the nämnd, the documents that steer it, and who makes which control. */
export const ansvar: SectionMaker = (context) => ({
  tabeller: [
    governing(context),
    table(
      'ansvariga',
      'Vem som ansvarar för kontrollerna',
      ['Funktion', 'Interna kontroller', 'Andra kontroller som hanterar risker'],
      owners(context),
      'Ingen kontroll är planerad under året.',
      'Kontroller i årets plan, på den eller de funktioner som ansvarar. En kontroll med flera ansvariga räknas på var och en. Andra kontroller: egenkontroller och uppföljningar som en riskanalys pekar ut.',
    ),
  ],
  rader: [`Ansvarig nämnd är ${titleOf(context, context.year.handbook.settings.namnd) || 'inte angiven'}.`],
});

function governing(context: Context): Made {
  const plan = planFor(context.year, context.year.year).egna;
  const named = new Set(plan.flatMap(({ control }) => control.data.gäller ?? []));
  const laws = context.regelverk?.avsnitt.find(({ avsnitt }) => avsnitt === 'ansvar')?.lagrum ?? [];
  const numbers = new Set(laws.map(numberIn));
  return documentTable(
    context,
    {
      rubrik: 'Styrande dokument',
      tom: 'Handboken har inget reglemente och ingen plan för intern kontroll.',
      definition: 'Styrdokument som de interna kontrollerna gäller, eller som hänvisar till kommunallagen.',
    },
    ({ id, data }) => named.has(id) || (data.lagrum ?? []).some((text) => numbers.has(numberIn(text))),
  );
}

function owners(context: Context): Cell[][] {
  const { egna, andra } = planFor(context.year, context.year.year);
  const controls = (rows: typeof egna, id: string) =>
    [...new Set(rows.map(({ control }) => control))].filter(({ data }) => data.ansvar?.includes(id));
  const ids = new Set([...egna, ...andra].flatMap(({ control }) => control.data.ansvar ?? []));
  return [...ids]
    .map((id): Cell[] => [titleOf(context, id), ...[egna, andra].map((rows) => countOf(context, controls(rows, id)))])
    .sort((a, b) => String(a[0]).localeCompare(String(b[0]), 'sv'));
}
