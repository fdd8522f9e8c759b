import { ofTyp } from '../../model/handbook.js';
import { controlWindows } from '../../queries/controls.js';
import { lawsOf } from '../../queries/coverage/applies.js';
import { measureRows } from '../../queries/measures.js';
import { analysesIn } from '../../queries/risks.js';
import { ofTypThen, type Year } from '../../queries/year.js';
import { type Context, countOf, table, titleOf } from '../context.js';
import { beside, breakdown, eventsOf, sumRow } from '../event-tables.js';
import { type Figure, figure } from '../figure.js';
import type { Cell } from '../view.js';
import { ofCare } from './care.js';
import { count, grave, investigated } from './investigated.js';
import { REPORTED } from './reports.js';

/** The year's results in figures, this year beside the last. */
export const resultat = ofCare(({ context }) => {
  const per = (name: string, make: (year: Year) => Figure): Cell[] => [
    name,
    ...[context.year, context.before].map(make),
  ];
  return {
    tabeller: [
      table(
        'aret-i-siffror',
        'Året i siffror',
        ['Uppgift', ...beside(context)],
        [
          per('Riskanalyser', (year) => countOf(context, analysesIn(year))),
          per('Kontroller som blev gjorda', (year) => doneOf(context, year, undefined)),
          sumRow(context, 'Rapporterade händelser', (year) => eventsOf(year, ...REPORTED)),
          per('Händelser som har utretts', (year) => count(context, year, investigated)),
          per('Vårdskador som har bedömts som allvarliga', (year) => count(context, year, grave)),
          sumRow(context, 'Klagomål och synpunkter', (year) => eventsOf(year, 'klagomål', 'synpunkt')),
          per('Genomförda åtgärder', (year) => measures(context, year, ({ genomfördIÅr }) => genomfördIÅr)),
          per('Åtgärder som har visat avsedd effekt', (year) =>
            measures(
              context,
              year,
              ({ effekt, doc }) => effekt === 'nådd' && isFollowedUp(doc.data.effekt?.uppföljd, year),
            ),
          ),
        ],
        '',
        'Kontroller: gjorda av planerade.',
      ),
    ],
    skriv:
      'Beskriv vilka resultat som har nåtts, jämför med målen och med tidigare år, och säg vad som inte har blivit bättre.',
  };
});

const isFollowedUp = (date: unknown, { year }: Year) => String(date ?? '').startsWith(String(year));

const measures = (context: Context, year: Year, pick: (row: ReturnType<typeof measureRows>[number]) => boolean) =>
  countOf(
    context,
    measureRows(year)
      .filter(pick)
      .map(({ doc }) => doc),
  );

/** Done of planned; for one unit, or for all. */
function doneOf(context: Context, year: Year, unit: string | undefined): Figure {
  const controls = ofTypThen(year, true, 'egenkontroll', 'uppföljning');
  const windows = controls
    .flatMap((control) => controlWindows(year.handbook, control, year.year, year.day))
    .filter((item) => unit === undefined || item.unit === unit);
  const done = windows.filter(({ state }) => state === 'gjord' || state === 'sen');
  const sources = [...windows.map(({ control }) => control), ...done.flatMap(({ protokoll }) => protokoll)];
  return figure(done.length, sources.map(context.source), { av: windows.length });
}

/** What each part of the work did, so that the parts can be judged by themselves. */
export const delar = ofCare(({ context }) => {
  const units = ofTyp(context.year.handbook, 'enhet')
    .filter(
      ({ id, data }) =>
        data.status !== 'upphävd' && lawsOf(context.year.handbook, id).some((law) => law === 'HSL' || law === 'TvL'),
    )
    .filter(({ id }, _, all) => !all.some(({ data }) => data.del_av === id))
    .sort((a, b) => a.titel.localeCompare(b.titel, 'sv'));
  const ids = units.map(({ id }) => id);
  const groups = ids.map(
    (id) =>
      ({ enhet }: { enhet: readonly string[] }) =>
        enhet[0] === id,
  );
  const all = eventsOf(context.year, ...REPORTED);
  const cells = breakdown(context, context.year, all, [...groups, ({ enhet }) => !ids.includes(enhet[0] ?? '')]);
  const row = (titel: string, chef: string, index: number, id?: string): Cell[] => [
    titel,
    chef,
    cells[index] as Figure,
    id ? doneOf(context, context.year, id) : '–',
  ];
  return {
    tabeller: [
      table(
        'delar',
        'Verksamhetens delar',
        ['Enhet', 'Chef', 'Rapporterade händelser', 'Kontroller, gjorda av planerade'],
        [
          ...units.map((unit, index) => row(unit.titel, titleOf(context, unit.data.chef), index, unit.id)),
          row('Andra enheter, eller ingen enhet angiven', '–', units.length),
        ],
        '',
        'Enheter som arbetar enligt HSL eller tandvårdslagen. Kontroller som alla delar gemensamt är inte med.',
      ),
    ],
    skriv: 'Beskriv hur patientsäkerhetsarbetet har bedrivits i de olika delarna, så att var och en går att bedöma.',
  };
});
