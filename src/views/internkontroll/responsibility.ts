import type { Dokument } from '../../model/document.js';
import { numberIn } from '../../model/statutes.js';
import { planFor } from '../../queries/internal-control.js';
import { inForce } from '../../queries/year.js';
import { type Context, type SectionMaker, table, titleOf } from '../context.js';
import { figure } from '../figure.js';
import type { Cell } from '../view.js';

/** Who answers for the internal control: the nämnd, the documents that it decided, and who makes which control. */
export const ansvar: SectionMaker = (context) => ({
  tabeller: [
    table(
      'styrande-dokument',
      'Styrande dokument',
      ['Dokument', 'Slag', 'Fastställd av', 'Fastställd', 'Beslut'],
      governing(context),
      'Handboken har inget reglemente och ingen plan för intern kontroll.',
      'Styrdokument som de interna kontrollerna gäller, eller som hänvisar till kommunallagen.',
    ),
    table(
      'ansvariga',
      'Vem som ansvarar för kontrollerna',
      ['Funktion', 'Interna kontroller', 'Andra kontroller som hanterar risker'],
      owners(context),
      'Ingen kontroll är planerad under året.',
    ),
  ],
  rader: [
    `${titleOf(context, context.year.handbook.settings.namnd) || 'Nämnden'} ska inom sitt område se till att den interna kontrollen är tillräcklig.`,
  ],
});

function governing(context: Context): Cell[][] {
  const named = new Set(
    planFor(context.year, context.year.year).egna.flatMap(({ control }) => control.data.gäller ?? []),
  );
  const laws = context.regelverk?.avsnitt.find(({ avsnitt }) => avsnitt === 'ansvar')?.lagrum ?? [];
  const numbers = new Set(laws.map(numberIn));
  return inForce(context.year, 'styrdokument')
    .filter(({ doc }) => named.has(doc.id) || doc.data.lagrum?.some((text) => numbers.has(numberIn(text))))
    .map(({ doc }) => doc as Dokument<'styrdokument'>)
    .sort((a, b) => a.titel.localeCompare(b.titel, 'sv'))
    .map((doc) => [
      doc.titel,
      String(doc.data.slag ?? ''),
      titleOf(context, doc.data.fastställd_av) || 'ej angivet',
      String(doc.data.fastställd ?? 'ej angivet'),
      String(doc.data.beslut ?? 'ej angivet'),
    ]);
}

function owners(context: Context): Cell[][] {
  const { egna, andra } = planFor(context.year, context.year.year);
  const controls = (rows: typeof egna, id: string) =>
    [...new Set(rows.map(({ control }) => control))].filter(({ data }) => data.ansvar?.includes(id));
  const ids = new Set([...egna, ...andra].flatMap(({ control }) => control.data.ansvar ?? []));
  return [...ids]
    .map((id): Cell[] => [
      titleOf(context, id),
      ...[egna, andra].map((rows) => figure(controls(rows, id).length, controls(rows, id).map(context.source))),
    ])
    .sort((a, b) => String(a[0]).localeCompare(String(b[0]), 'sv'));
}
