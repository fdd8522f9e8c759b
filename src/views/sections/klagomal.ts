import { parseDay } from '../../calendar/dates.js';
import { addTime, parseTime } from '../../calendar/times.js';
import type { CountedEvent } from '../../queries/events.js';
import type { Year } from '../../queries/year.js';
import type { Context, SectionMaker } from '../context.js';
import { table } from '../context.js';
import { beside, EMPTY, eventsOf, silence, singlesOf, sumRow, unitRows, valueRows } from '../event-tables.js';
import { figure, hidden } from '../figure.js';
import type { Cell } from '../view.js';

/** Complaints and views: by sender and unit, and answered in time. */
export const klagomal: SectionMaker = (context) => {
  const own = (year: Year) => eventsOf(year, 'klagomål', 'synpunkt');
  return {
    tabeller: [
      table(
        'slag',
        'Klagomål och synpunkter',
        ['Slag', ...beside(context)],
        ['klagomål', 'synpunkt'].map((slag) => sumRow(context, slag, (year) => eventsOf(year, slag))),
        EMPTY,
        'Klagomål: någon klagar på att verksamheten inte håller god kvalitet. Synpunkt: annat som rör kvaliteten, till exempel förslag.',
      ),
      table(
        'avsandare',
        'Klagomål och synpunkter efter avsändare',
        ['Från', ...beside(context)],
        valueRows(context, 'från', own),
        EMPTY,
      ),
      table(
        'enheter',
        'Klagomål och synpunkter per enhet',
        ['Enhet', ...beside(context)],
        unitRows(context, own),
        EMPTY,
      ),
      table(
        'aterkoppling',
        'Svar till den som klagade',
        ['Uppgift', ...beside(context)],
        answers(context),
        EMPTY,
        'Bara klagomål som är registrerade var för sig.',
      ),
    ],
    skriv: 'Beskriv vad klagomålen och synpunkterna handlade om och vad de ledde till.',
  };
};

function answers(context: Context): Cell[][] {
  const limit = parseTime(context.year.handbook.settings.raw.tider?.återkoppling);
  const row = (name: string, pick: (event: CountedEvent, year: Year) => boolean): Cell[] => [
    name,
    ...[context.year, context.before].map((year) => {
      const all = singlesOf(year, 'klagomål');
      const silent = silence(year, all, 'återkopplad', 'Registret säger inte vilka som har fått svar.');
      if (silent) return silent;
      if (all.length && all.length < year.handbook.settings.minstaGrupp)
        return hidden(`färre än ${year.handbook.settings.minstaGrupp}`);
      return figure(
        all.filter((event) => pick(event, year)).length,
        all.flatMap((event) => context.sources(event.source)),
        { av: all.length },
      );
    }),
  ];
  const answered = (event: CountedEvent) => parseDay(event.data.återkopplad);
  const rows = [row('Har fått svar', (event, year) => (answered(event) ?? Number.POSITIVE_INFINITY) <= year.day)];
  if (limit)
    rows.push(
      row(
        `Svar inom ${context.year.handbook.settings.raw.tider?.återkoppling}`,
        (event) => (answered(event) ?? Number.POSITIVE_INFINITY) <= addTime(event.when.first, limit),
      ),
    );
  return rows;
}
