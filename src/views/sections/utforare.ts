import { parseDay } from '../../calendar/dates.js';
import { parsePeriod, within } from '../../calendar/spans.js';
import type { Dokument } from '../../model/document.js';
import { ofTyp } from '../../model/handbook.js';
import { controlWindows } from '../../queries/controls.js';
import type { Year } from '../../queries/year.js';
import { countOf, type SectionMaker, table } from '../context.js';

/** External providers: contracts, what they reported, and how they were followed up. */
export const utforare: SectionMaker = (context) => {
  const { handbook, day, span } = context.year;
  const providers = ofTyp(handbook, 'utförare').filter(
    ({ data }) =>
      (parseDay(data.avtal?.från) ?? 0) <= day &&
      (parseDay(data.avtal?.till) ?? Number.POSITIVE_INFINITY) >= span.first,
  );
  const reported = (doc: Dokument<'utförare'>, { handbook }: Year, of = context.year) =>
    ofTyp(handbook, 'protokoll').filter((minutes) => minutes.data.avser?.startsWith(`${doc.id}#`) && isOf(minutes, of));
  const followed = (doc: Dokument<'utförare'>, { handbook, year, day }: Year) =>
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
        [
          'Utförare',
          'Driftform',
          'Avtal till',
          'Redovisningar under året',
          'Uppföljningar under året',
          'Redovisningar året före',
          'Uppföljningar året före',
        ],
        providers.map((doc) => [
          doc.titel,
          doc.data.driftform ?? '',
          doc.data.avtal?.till ?? 'uppgift saknas',
          countOf(context, reported(doc, context.year)),
          countOf(context, [...new Set(followed(doc, context.year))]),
          countOf(context, reported(doc, context.before, context.before)),
          countOf(context, [...new Set(followed(doc, context.before))]),
        ]),
        'Inga externa utförare hade avtal under året.',
        'Utförare vars avtal gällde någon dag under året. Redovisningar: protokoll om det som utföraren ska redovisa. Uppföljningar: protokoll från gjorda uppföljningar av utföraren.',
      ),
    ],
    ...(providers.length ? { skriv: 'Beskriv vad uppföljningen av utförarna visade.' } : {}),
  };
};

function isOf(minutes: Dokument<'protokoll'>, year: Year): boolean {
  const period = parsePeriod(minutes.data.period);
  return period !== undefined && within(period, year.span);
}
