import { ofTyp } from '../../model/handbook.js';
import { controlWindows } from '../../queries/controls.js';
import { lawsOf } from '../../queries/coverage/applies.js';
import { measureRows } from '../../queries/measures.js';
import { analysesIn } from '../../queries/risks.js';
import { ofTypThen, type Year } from '../../queries/year.js';
import { type Context, countOf, table, titleOf } from '../context.js';
import { beside, eventsOf, sumRow } from '../event-tables.js';
import { type Figure, figure, notApplicable } from '../figure.js';
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
  if (!windows.length) return notApplicable('Inga kontroller var planerade.');
  const done = windows.filter(({ state }) => state === 'gjord' || state === 'sen');
  const sources = [...windows.map(({ control }) => control), ...done.flatMap(({ protokoll }) => protokoll)];
  return figure(
    done.length,
    sources.map((doc) => context.source(doc)),
    { av: windows.length },
  );
}

/** What each part of the work did, so that the parts can be judged by themselves. Händelser stand in their own table. */
export const delar = ofCare(({ context }) => {
  const { handbook, year } = context.year;
  const isCare = (id: string) => lawsOf(handbook, id).some((law) => law === 'HSL' || law === 'TvL');
  const units = ofTyp(handbook, 'enhet')
    .filter(({ id, data }) => data.status !== 'upphävd' && isCare(id))
    .filter(({ id }, _, all) => !all.some(({ data }) => data.del_av === id))
    .sort((a, b) => a.titel.localeCompare(b.titel, 'sv'));
  return {
    tabeller: [
      table(
        'delar',
        'Verksamhetens delar',
        ['Enhet', 'Chef', 'Driftform', 'Riskanalyser', 'Kontroller, gjorda av planerade'],
        units.map(({ id, titel, data }) => [
          titel,
          titleOf(context, data.chef),
          data.driftform ?? 'ej angivet',
          countOf(
            context,
            analysesIn(context.year).filter((doc) => doc.data.enhet?.includes(id)),
          ),
          doneOf(context, context.year, id),
        ]),
        'Handboken har ingen enhet som arbetar enligt HSL eller tandvårdslagen.',
        `Enheter som arbetar enligt HSL eller tandvårdslagen. Riskanalyser och kontroller ${year} som enheten själv står på.`,
      ),
    ],
    skriv: 'Beskriv hur patientsäkerhetsarbetet har bedrivits i de olika delarna, så att var och en går att bedöma.',
  };
});
