import { parseDay } from '../../calendar/dates.js';
import { formatSpan } from '../../calendar/format-span.js';
import type { Dokument } from '../../model/document.js';
import { ofTyp } from '../../model/handbook.js';
import { type Context, type SectionMaker, table } from '../context.js';
import { eventsOf, sum } from '../event-tables.js';
import { figure } from '../figure.js';
import type { Cell } from '../view.js';

/** Supervision by IVO and others, auditors, and decisions that were not carried out. */
export const tillsyn: SectionMaker = (context) => {
  const { year } = context;
  const open = (doc: Dokument<'tillsyn'>) =>
    (parseDay(doc.data.öppnad) ?? Number.POSITIVE_INFINITY) <= year.day &&
    (parseDay(doc.data.avslutad ?? doc.data.beslutad) ?? Number.POSITIVE_INFINITY) >= year.span.first;
  const docs = ofTyp(year.handbook, 'tillsyn').filter(open);
  return {
    tabeller: [
      table(
        'granskningar',
        'Granskningar som pågick eller avslutades under året',
        ['Granskning', 'Granskare', 'Öppnad', 'Beslut', 'Utfall', 'Brister', 'Utan åtgärd'],
        docs.map((doc) => supervision(context, doc)),
        'Ingen granskning pågick under året.',
      ),
      table(
        'ej-verkstallda-beslut',
        'Ej verkställda beslut',
        ['Period', 'Rapporterade'],
        pendingRows(context),
        'Uppgift saknas: inget register över ej verkställda beslut finns för året.',
        'Så många som rapporterades för varje period. Samma beslut kan finnas i flera perioder, och därför läggs de inte ihop.',
      ),
    ],
    ...(docs.length ? { skriv: 'Beskriv vad granskningarna kom fram till och vad de har lett till.' } : {}),
  };
};

/** One row per period: a decision that waits is reported again, so a sum over the year would count it twice. */
function pendingRows(context: Context): Cell[][] {
  const events = eventsOf(context.year, 'ej verkställt beslut');
  const periods = [...new Set(events.map((event) => formatSpan(event.when)))];
  const first = (period: string) => events.find((event) => formatSpan(event.when) === period)?.when.first ?? 0;
  return periods
    .sort((a, b) => first(a) - first(b))
    .map((period) => [
      period,
      sum(
        context,
        context.year,
        events.filter((event) => formatSpan(event.when) === period),
      ),
    ]);
}

function supervision(context: Context, doc: Dokument<'tillsyn'>): Cell[] {
  const flaws = doc.data.brister ?? [];
  const answered = flaws.filter(
    (flaw) =>
      flaw.åtgärder?.length ||
      ofTyp(context.year.handbook, 'åtgärd').some((other) =>
        other.data.med_anledning_av?.some((cause) => cause === doc.id || cause === `${doc.id}#${flaw.id}`),
      ),
  );
  return [
    doc.titel,
    doc.data.granskare ?? '',
    doc.data.öppnad ?? '',
    doc.data.beslutad ?? 'inget beslut än',
    doc.data.utfall ?? 'inget utfall än',
    figure(flaws.length, [context.source(doc)]),
    figure(flaws.length - answered.length, [context.source(doc)]),
  ];
}
