import type { Dokument } from '../../model/document.js';
import { controlWindows } from '../../queries/controls.js';
import { hasTold, owingUnits } from '../../queries/reporting-units.js';
import { ofTypThen, type Year } from '../../queries/year.js';
import { type Context, type SectionMaker, table } from '../context.js';
import { type At, eventsOf, type Pick, totalOf } from '../event-sums.js';
import { type Figure, figure, hidden, isSmall, NOT_SHOWN, notApplicable, unknown } from '../figure.js';
import { unitContext } from '../unit-context.js';
import type { Cell } from '../view.js';

const AT: readonly At[] = ['year', 'before'];
const DEVIATIONS: Pick = (year) => eventsOf(year, 'avvikelse');
const COMPLAINTS: Pick = (year) => eventsOf(year, 'klagomål', 'synpunkt');

/** What each unit that owes a report has told, what stands on no such unit, and the whole that they add up to. */
export const enheternasUppgifter: SectionMaker = (context) => {
  const units = owingUnits(context.year, context.unit?.id);
  if (!units.length) return {};
  const columns = ['Avvikelser', 'Klagomål och synpunkter', 'Gjorda egenkontroller'];
  return {
    tabeller: [
      table(
        'enheter',
        'Enheternas uppgifter',
        ['Enhet', ...columns.flatMap((name) => AT.map((at) => `${name} ${context[at].year}`))],
        rows(context, units),
        '',
        'De enheter som ska lämna en egen berättelse. Händelser räknas på den enhet som anges först, egenkontroller på den enhet som ska göra dem. En enhet som inte har lämnat några uppgifter räknas inte som noll.',
      ),
    ],
    rader: silent(context, units),
  };
};

function rows(context: Context, units: readonly Dokument<'enhet'>[]): Cell[][] {
  const of = units.map(({ id, titel }) => ({ titel, cells: cellsOf(unitContext(context.unit?.whole ?? context, id)) }));
  const all = cellsOf(context);
  const rest = all.map((cell, column) =>
    left(
      cell,
      of.map(({ cells }) => cells[column] as Figure),
      context.year.handbook.settings.minstaGrupp,
    ),
  );
  return [
    ...of.map(({ titel, cells }): Cell[] => [titel, ...cells]),
    ['Gemensamt och på andra enheter', ...rest],
    [context.unit ? context.unit.titel : 'Alla', ...all],
  ];
}

function cellsOf(context: Context): Figure[] {
  return [
    ...AT.map((at) => totalOf(context, at, DEVIATIONS, ['avvikelse'])),
    ...AT.map((at) => totalOf(context, at, COMPLAINTS, ['klagomål', 'synpunkt'])),
    ...AT.map((at) => controls(context, at)),
  ];
}

/** What is left of the whole when the units are taken away: told only where every unit's number is. */
function left(all: Figure, units: readonly Figure[], least: number): Figure {
  if (all.läge !== 'värde') return all;
  if (units.some(({ läge }) => läge === 'dold')) return hidden(NOT_SHOWN);
  const sum = (key: 'värde' | 'av') => units.reduce((total, cell) => total - (cell[key] ?? 0), all[key] ?? 0);
  if (all.av !== undefined && sum('av') === 0) return notApplicable('Ingen egenkontroll skulle göras.');
  if (all.av === undefined && isSmall(sum('värde'), least)) return hidden(NOT_SHOWN);
  const own = new Set(units.flatMap(({ källor }) => källor.map(({ file }) => file)));
  const others = all.källor.filter(({ file }) => !own.has(file));
  const sources = sum('värde') && !others.length ? all.källor : others;
  return figure(sum('värde'), sources, all.av === undefined ? {} : { av: sum('av') });
}

/** Controls that were done, of those that were planned. */
function controls(context: Context, at: At): Figure {
  const year: Year = context[at];
  const { unit } = context;
  if (unit && !hasTold(unit.whole[at], unit.id))
    return unknown(`Enheten har inte lämnat några uppgifter för ${year.year}.`);
  const windows = ofTypThen(year, true, 'egenkontroll').flatMap((control) =>
    controlWindows(year.handbook, control, year.year, year.day),
  );
  const done = windows.filter(({ state }) => state === 'gjord' || state === 'sen');
  const docs = [...windows.map(({ control }) => control), ...done.flatMap(({ protokoll }) => protokoll)];
  if (!windows.length) return notApplicable('Ingen egenkontroll skulle göras.');
  return figure(
    done.length,
    docs.map((doc) => context.source(doc)),
    { av: windows.length },
  );
}

/** The units that have told nothing, by name: their numbers are missing, and nobody may read them as zero. */
function silent(context: Context, units: readonly Dokument<'enhet'>[]): string[] {
  const whole = (context.unit?.whole ?? context).year;
  const none = units.filter(({ id }) => !hasTold(whole, id)).map(({ titel }) => titel);
  return none.length
    ? [`Har inte lämnat några uppgifter för ${whole.year}, och är inte räknade som noll: ${none.join(', ')}.`]
    : [];
}
