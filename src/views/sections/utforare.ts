import { parseDay } from '../../calendar/dates.js';
import { parsePeriod, within } from '../../calendar/spans.js';
import type { Dokument } from '../../model/document.js';
import { ofTyp } from '../../model/handbook.js';
import { controlWindows } from '../../queries/controls.js';
import type { Year } from '../../queries/year.js';
import { countOf, type SectionMaker, table } from '../context.js';

/** External providers: contracts, what they reported, and how they were followed up. */
export const utforare: SectionMaker = (context) => {
  const { handbook, year, day, span } = context.year;
  const providers = ofTyp(handbook, 'utförare').filter(
    ({ data }) =>
      (parseDay(data.avtal?.från) ?? 0) <= day &&
      (parseDay(data.avtal?.till) ?? Number.POSITIVE_INFINITY) >= span.first,
  );
  const reported = (doc: Dokument<'utförare'>) =>
    ofTyp(handbook, 'protokoll').filter(
      (minutes) => minutes.data.avser?.startsWith(`${doc.id}#`) && isOf(minutes, context.year),
    );
  const followed = (doc: Dokument<'utförare'>) =>
    ofTyp(handbook, 'uppföljning')
      .filter((control) => control.data.gäller?.includes(doc.id))
      .flatMap((control) =>
        controlWindows(handbook, control, year, day)
          .filter((item) => ['gjord', 'sen'].includes(item.state))
          .flatMap((item) => item.protokoll),
      );
  return {
    tabeller: [
      table(
        'avtal',
        'Externa utförare',
        ['Utförare', 'Driftform', 'Avtal till', 'Redovisningar under året', 'Uppföljningar under året'],
        providers.map((doc) => [
          doc.titel,
          doc.data.driftform ?? '',
          doc.data.avtal?.till ?? 'uppgift saknas',
          countOf(context, reported(doc)),
          countOf(context, [...new Set(followed(doc))]),
        ]),
        'Inga externa utförare hade avtal under året.',
      ),
    ],
    ...(providers.length ? { skriv: 'Beskriv vad uppföljningen av utförarna visade.' } : {}),
  };
};

function isOf(minutes: Dokument<'protokoll'>, year: Year): boolean {
  const period = parsePeriod(minutes.data.period);
  return period !== undefined && within(period, year.span);
}
