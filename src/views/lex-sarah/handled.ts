import { parseDay } from '../../calendar/dates.js';
import { addTime, parseTime } from '../../calendar/times.js';
import type { CountedEvent } from '../../queries/events.js';
import type { Year } from '../../queries/year.js';
import { type Context, type SectionMaker, table } from '../context.js';
import { beside, silence } from '../event-tables.js';
import { type Figure, figure, hidden, unknown } from '../figure.js';
import { middle, shareOf } from '../part.js';
import type { Cell } from '../view.js';
import { isGrave, notifiedOn, recorded } from './reports.js';

const NEVER = Number.POSITIVE_INFINITY;

/** How fast the reports were investigated, told to IVO and answered. The law's own words are never made into days. */
export const handlaggning: SectionMaker = (context) => {
  const given = context.year.handbook.settings.raw.tider?.utredning;
  const limit = parseTime(given);
  const utredd = (event: CountedEvent) => parseDay(event.data.utredd) ?? NEVER;
  const rows: Cell[][] = [
    row(context, 'Utredda vid årets slut', (event, year) => utredd(event) <= year.day),
    ...(limit
      ? [row(context, `Utredda inom ${given}`, (event) => utredd(event) <= addTime(event.when.first, limit))]
      : []),
    times(context, 'Tid från rapport till utredd, median', (event) => parseDay(event.data.utredd)),
    times(context, 'Tid från rapport till anmälan till IVO, median', (event) =>
      isGrave(event) ? notifiedOn(event) : undefined,
    ),
    answeredRow(context),
  ];
  return {
    tabeller: [
      table(
        'tider',
        'Hur snabbt rapporterna hanterades',
        ['Uppgift', ...beside(context)],
        isTooFew(context) ? [] : rows,
        'För få rapporter för att visa hur snabbt de hanterades.',
        `Rapporter som är redovisade var för sig. Lagen säger att en rapport ska utredas genast (SoL) eller utan dröjsmål (LSS) och att allvarliga missförhållanden ska anmälas snarast. Den anger inga dagar.${limit ? ` Gränsen ${given} är organisationens egen.` : ''}`,
      ),
    ],
    skriv: 'Beskriv hur handläggningen har fungerat och vad som behöver gå fortare.',
  };
};

/** Neither year has enough reports to say anything of without saying it of single ones. */
const isTooFew = ({ year, before }: Context) =>
  recorded(year).length + recorded(before).length > 0 &&
  [year, before].every((one) => recorded(one).length < one.handbook.settings.minstaGrupp);

function row(context: Context, name: string, holds: (event: CountedEvent, year: Year) => boolean): Cell[] {
  const skäl = 'Registret säger inte vilka som är utredda.';
  return [
    name,
    ...[context.year, context.before].map((year) =>
      shareOf(context, year, recorded(year), { key: 'utredd', skäl, holds: (event) => holds(event, year) }),
    ),
  ];
}

function answeredRow(context: Context): Cell[] {
  const skäl = 'Registret säger inte vilka som har fått återkoppling.';
  const holds = (year: Year) => (event: CountedEvent) => (parseDay(event.data.återkopplad) ?? NEVER) <= year.day;
  return [
    'Den som rapporterade har fått återkoppling',
    ...[context.year, context.before].map((year) =>
      shareOf(context, year, recorded(year), { key: 'återkopplad', skäl, holds: holds(year) }),
    ),
  ];
}

function times(context: Context, name: string, end: (event: CountedEvent) => number | undefined): Cell[] {
  return [name, ...[context.year, context.before].map((year) => median(context, year, end))];
}

/** Not told for a few: the time of one report is a fact about that report. */
function median(context: Context, year: Year, end: (event: CountedEvent) => number | undefined): Figure {
  const least = year.handbook.settings.minstaGrupp;
  const silent = silence(year, recorded(year), 'utredd', 'Registret säger inte när rapporterna utreddes.');
  if (silent) return silent;
  const done = recorded(year).filter((event) => (end(event) ?? NEVER) <= year.day);
  if (recorded(year).length && done.length < least) return hidden('visas inte');
  const value = middle(done.map((event) => (end(event) ?? 0) - event.when.first));
  if (value === undefined) return unknown('Ingen rapport är registrerad.');
  return figure(
    value,
    done.flatMap((event) => context.sources(event.source)),
    { mått: 'dagar', antal: done.length },
  );
}
