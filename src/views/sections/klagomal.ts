import { parseDay } from '../../calendar/dates.js';
import { addTime, parseTime } from '../../calendar/times.js';
import type { CountedEvent } from '../../queries/events.js';
import type { Year } from '../../queries/year.js';
import type { Context, SectionMaker } from '../context.js';
import { table } from '../context.js';
import { eventSources } from '../event-source.js';
import type { Pick } from '../event-sums.js';
import { beside, EMPTY, eventsOf, silence, singlesOf, sumNote, sumRow, unitRows, valueRows } from '../event-tables.js';
import { figure, hidden } from '../figure.js';
import { COMPLAINTS } from '../kinds.js';
import type { Cell } from '../view.js';

/** Complaints and views: by sender and unit, and answered in time. */
export const klagomal: SectionMaker = (context) => {
  const own: Pick = (year) => eventsOf(year, ...COMPLAINTS.slag);
  const kinds = context.unit ? [COMPLAINTS] : ['klagomål', 'synpunkt'].map((slag) => ({ name: slag, slag: [slag] }));
  const senders = valueRows(context, 'från', own);
  const units = unitRows(context, own, COMPLAINTS.slag);
  return {
    tabeller: [
      table(
        'slag',
        'Klagomål och synpunkter',
        ['Slag', ...beside(context)],
        kinds.map(({ name, slag }) => sumRow(context, name, (year) => eventsOf(year, ...slag), slag)),
        EMPTY,
        'Klagomål: någon klagar på att verksamheten inte håller god kvalitet. Synpunkt: annat som rör kvaliteten, till exempel förslag.',
      ),
      table(
        'avsandare',
        'Klagomål och synpunkter efter avsändare',
        ['Från', ...beside(context)],
        senders,
        EMPTY,
        'Alla klagomål och synpunkter som kom in, efter vem de kom från.',
        { summa: sumNote(context, own, senders) },
      ),
      table(
        'enheter',
        'Klagomål och synpunkter per enhet',
        ['Enhet', ...beside(context)],
        units,
        EMPTY,
        'Alla klagomål och synpunkter som kom in, på den enhet som anges först. En enhet som inte har lämnat några uppgifter räknas inte som noll.',
        { summa: sumNote(context, own, units) },
      ),
      ...(context.unit ? [] : [answerTable(context)]),
    ],
    ...(context.unit ? { rader: ['Svaren till dem som har klagat redovisas i den samlade berättelsen.'] } : {}),
    skriv: 'Beskriv vad klagomålen och synpunkterna handlade om och vad de ledde till.',
  };
};

/** Of klagomål only: in a unit's report the answers would tell how many of its numbers are klagomål. */
const answerTable = (context: Context) =>
  table(
    'aterkoppling',
    'Svar till den som klagade',
    ['Uppgift', ...beside(context)],
    answers(context),
    EMPTY,
    'Bara klagomål som är registrerade var för sig.',
  );

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
      return figure(all.filter((event) => pick(event, year)).length, eventSources(context, all), { av: all.length });
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
