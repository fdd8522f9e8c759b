import { civil, dayOf, parseDay } from '../../calendar/dates.js';
import { formatSpan } from '../../calendar/format-span.js';
import type { Span } from '../../calendar/spans.js';
import type { Dokument } from '../../model/document.js';
import { ofTyp } from '../../model/handbook.js';
import { type Context, type SectionMaker, table } from '../context.js';
import { eventsOf, type Pick, totalOf } from '../event-sums.js';
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
        'Granskningar som var öppna någon gång under året. Brister: de som granskaren har pekat ut. Utan åtgärd: brister som ingen åtgärd svarar mot.',
      ),
      table(
        'ej-verkstallda-beslut',
        'Ej verkställda beslut',
        ['Period', String(year.year), String(year.year - 1)],
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
  const { unit, year } = context;
  const events = eventsOf((unit?.whole ?? context).year, PENDING);
  const spans = new Map(events.map(({ when }) => [formatSpan(when), when]));
  return [...spans]
    .sort(([, a], [, b]) => a.first - b.first || a.last - b.last)
    .map(([name, span]) => [
      name,
      totalOf(context, 'year', inSpan(span)),
      totalOf(context, 'before', inSpan(aYearBefore(span, year.year))),
    ]);
}

const PENDING = 'ej verkställt beslut';

const inSpan =
  (span: Span): Pick =>
  (year) =>
    eventsOf(year, PENDING).filter(({ when }) => when.first === span.first && when.last === span.last);

/** The same months of the year before. */
function aYearBefore(span: Span, year: number): Span {
  const [first, after] = [civil(span.first), civil(span.last + 1)];
  return { first: dayOf(year - 1, first.month, first.day), last: dayOf(after.year - 1, after.month, after.day) - 1 };
}

function supervision(context: Context, doc: Dokument<'tillsyn'>): Cell[] {
  const flaws = doc.data.brister ?? [];
  const answered = flaws.filter(
    (flaw) =>
      flaw.åtgärder?.length ||
      ofTyp(context.year.whole ?? context.year.handbook, 'åtgärd').some((other) =>
        other.data.med_anledning_av?.some((cause) => cause === doc.id || cause === `${doc.id}#${flaw.id}`),
      ),
  );
  return [
    doc.titel,
    doc.data.granskare ?? '',
    doc.data.öppnad ?? '',
    doc.data.beslutad ?? 'inget beslut än',
    doc.data.utfall ?? 'inget utfall än',
    figure(flaws.length, [context.source(doc, ['brister'])]),
    figure(flaws.length - answered.length, [context.source(doc, ['brister'])]),
  ];
}
