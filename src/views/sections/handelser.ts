import { parseDay } from '../../calendar/dates.js';
import { addTime, parseTime } from '../../calendar/times.js';
import type { CountedEvent } from '../../queries/events.js';
import type { Year } from '../../queries/year.js';
import type { Context, SectionMaker } from '../context.js';
import { table } from '../context.js';
import { eventsOf, isCovered, MONTH_COLUMNS, monthRows, singlesOf, sum, unitRows, valueRows } from '../event-tables.js';
import { type Figure, figure, hidden, unknown } from '../figure.js';
import type { Cell } from '../view.js';

const SLAG = ['avvikelse', 'klagomål', 'synpunkt', 'lex Sarah', 'lex Maria'];
const beside = (context: Context) => [String(context.year.year), String(context.before.year)];
const EMPTY = 'Inget har registrerats.';

/** Deviations: how many, when, where, how serious, and how far the investigations came. */
export const avvikelser: SectionMaker = (context) => {
  const own = (year: Year) => eventsOf(year, 'avvikelse');
  return {
    tabeller: [
      table(
        'slag',
        'Händelser efter slag',
        ['Slag', ...beside(context)],
        SLAG.map((slag) => [
          slag,
          sum(context, context.year, eventsOf(context.year, slag)),
          sum(context, context.before, eventsOf(context.before, slag)),
        ]),
        EMPTY,
        'En händelse räknas en gång, så som den till sist hanterades. Året är det år den kom in.',
      ),
      table(
        'manader',
        'Händelser per månad',
        MONTH_COLUMNS,
        SLAG.flatMap((slag) => monthRows(context, slag, slag)).filter(hasNumbers),
        EMPTY,
      ),
      table('enheter', 'Avvikelser per enhet', ['Enhet', ...beside(context)], unitRows(context, own), EMPTY),
      table(
        'allvarlighet',
        'Avvikelser efter allvarlighet',
        ['Allvarlighet', ...beside(context)],
        valueRows(context, 'allvarlighet', (year) => singlesOf(year, 'avvikelse')),
        EMPTY,
        'Från 1 (mindre) till 4 (mycket allvarlig). Bara händelser som är registrerade var för sig.',
      ),
      table(
        'kategorier',
        'Avvikelser efter kategori',
        ['Kategori', ...beside(context)],
        valueRows(context, 'kategori', own),
        EMPTY,
      ),
      table(
        'utredning',
        'Utredning av avvikelser',
        ['Uppgift', ...beside(context)],
        investigation(context, 'avvikelse'),
        EMPTY,
        'Bara händelser som är registrerade var för sig.',
      ),
    ],
    skriv: 'Beskriv vad avvikelserna handlar om, vad de beror på och vad de har lett till.',
  };
};

const hasNumbers = (row: Cell[]) =>
  row.slice(1).some((cell) => typeof cell !== 'string' && (cell.läge === 'dold' || (cell.värde ?? 0) > 0));

/** What cannot be said about investigations: a year that nothing tells about, or registers without the date. */
function told(year: Year, events: readonly CountedEvent[]): Figure | undefined {
  if (!isCovered(year)) return unknown(`Inga händelser är registrerade för ${year.year}.`);
  const silent = events.length > 0 && events.every((event) => event.source.typ === 'register' && !event.data.utredd);
  return silent ? unknown('Registret säger inte vilka som är utredda.') : undefined;
}

/** Investigated by the day that the year is judged, and how long it took (median). */
function investigation(context: Context, ...slag: string[]): Cell[][] {
  const per = (make: (year: Year, events: readonly CountedEvent[]) => Figure) =>
    [context.year, context.before].map(
      (year) => told(year, singlesOf(year, ...slag)) ?? make(year, singlesOf(year, ...slag)),
    );
  const sources = (events: readonly CountedEvent[]) => events.flatMap((event) => context.sources(event.source));
  const done = (year: Year, events: readonly CountedEvent[]) =>
    events.filter((event) => (parseDay(event.data.utredd) ?? Number.POSITIVE_INFINITY) <= year.day);
  return [
    [
      'Utredda vid årets slut',
      ...per((year, events) => figure(done(year, events).length, sources(events), { av: events.length })),
    ],
    [
      'Öppna vid årets slut',
      ...per((year, events) =>
        figure(events.length - done(year, events).length, sources(events), { av: events.length }),
      ),
    ],
    ['Tid till utredd, median', ...per((year, events) => median(done(year, events), sources(done(year, events))))],
  ];
}

function median(events: readonly CountedEvent[], sources: Figure['källor']): Figure {
  const days = events.map((event) => (parseDay(event.data.utredd) ?? 0) - event.when.first).sort((a, b) => a - b);
  if (!days.length) return unknown('Ingen händelse är utredd.');
  const middle = Math.floor(days.length / 2);
  const value = days.length % 2 ? (days[middle] ?? 0) : ((days[middle - 1] ?? 0) + (days[middle] ?? 0)) / 2;
  return figure(value, sources, { mått: 'dagar', antal: days.length });
}

/** Which laws each duty to report follows from. */
const LEX: [string, ...string[]][] = [
  ['lex Sarah', 'SoL', 'LSS'],
  ['lex Maria', 'HSL', 'TvL'],
];

/** Lex Sarah and lex Maria: received, judged, notified to IVO; the judgements add up to what was received. */
export const lexSarahLexMaria: SectionMaker = (context) => ({
  tabeller: LEX.flatMap(([slag, ...laws]) => {
    const applies =
      (context.year.handbook.settings.raw.lagar ?? []).some((law) => laws.includes(law)) ||
      singlesOf(context.year, slag).length > 0;
    if (!applies)
      return [
        table(
          `${slag.replace(' ', '-').toLowerCase()}-antal`,
          `Rapporter enligt ${slag}`,
          [],
          [],
          `Ej tillämpligt: verksamheten bedrivs inte enligt ${laws.join(' eller ')}.`,
        ),
      ];
    const id = slag.replace(' ', '-').toLowerCase();
    const own = (year: Year) => singlesOf(year, slag);
    const notified = (year: Year) =>
      own(year).filter((event) => (parseDay(event.data.anmäld_ivo) ?? Number.POSITIVE_INFINITY) <= year.day);
    return [
      table(
        `${id}-antal`,
        `Rapporter enligt ${slag}`,
        ['Uppgift', ...beside(context)],
        [
          [
            'Inkomna',
            sum(context, context.year, eventsOf(context.year, slag)),
            sum(context, context.before, eventsOf(context.before, slag)),
          ],
          [
            'Anmälda till IVO',
            sum(context, context.year, notified(context.year)),
            sum(context, context.before, notified(context.before)),
          ],
        ],
        EMPTY,
      ),
      table(
        `${id}-bedomning`,
        `Bedömning av rapporter enligt ${slag}`,
        ['Bedömning', ...beside(context)],
        valueRows(context, 'bedömning', own),
        EMPTY,
      ),
    ];
  }),
  skriv: 'Beskriv vad rapporterna handlade om i stora drag, utan uppgifter om personer, och vad de ledde till.',
});

/** Complaints and views: by sender and unit, and answered in time. */
export const klagomal: SectionMaker = (context) => {
  const own = (year: Year) => eventsOf(year, 'klagomål', 'synpunkt');
  return {
    tabeller: [
      table(
        'slag',
        'Klagomål och synpunkter',
        ['Slag', ...beside(context)],
        ['klagomål', 'synpunkt'].map((slag) => [
          slag,
          sum(context, context.year, eventsOf(context.year, slag)),
          sum(context, context.before, eventsOf(context.before, slag)),
        ]),
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
      if (!isCovered(year)) return unknown(`Inga händelser är registrerade för ${year.year}.`);
      if (
        all.length &&
        !all.some((event) => event.data.återkopplad) &&
        all.every((event) => event.source.typ === 'register')
      )
        return unknown('Registret säger inte vilka som har fått svar.');
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
