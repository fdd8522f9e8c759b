import { type Day, parseDay } from '../../calendar/dates.js';
import { within } from '../../calendar/spans.js';
import type { CountedEvent } from '../../queries/events.js';
import type { Year } from '../../queries/year.js';
import { eventsOf, singlesOf } from '../event-tables.js';

const SLAG = 'lex Sarah';

/** All reports of a year: those recorded one by one, and those that a register only counts. */
export const received = (year: Year) => eventsOf(year, SLAG);

/** The reports that are recorded one by one, and can be told apart. */
export const recorded = (year: Year) => singlesOf(year, SLAG);

/** Reports that were at last handled as something else; they are counted there. */
export const handledOtherwise = (year: Year) =>
  year.events.filter(
    ({ data, slag, single, when }) =>
      single && slag !== SLAG && (data as { inkom_som?: string }).inkom_som === SLAG && within(when, year.span),
  );

/** The judgements in the words of the format (format.md 4), from the gravest. */
export const JUDGEMENTS = [
  'allvarligt missförhållande',
  'påtaglig risk för allvarligt missförhållande',
  'missförhållande',
  'risk för missförhållande',
  'inget',
] as const;

/** The judgements that the law wants told to IVO (SoL 27 kap. 6 §, LSS 24 f §). */
const GRAVE: readonly string[] = JUDGEMENTS.slice(0, 2);

/** What a report was judged to be. */
export const judgementOf = ({ data }: CountedEvent) => data.bedömning ?? 'ännu inte bedömd';

/** Whether a report was judged so grave that IVO must know. */
export const isGrave = ({ data }: CountedEvent) => GRAVE.includes(data.bedömning ?? '');

/** Whether IVO had been told on the day that the year is judged. */
export const isNotified = (event: CountedEvent, day: Day) => (notifiedOn(event) ?? Number.POSITIVE_INFINITY) <= day;

/** The day on which IVO was told. */
export const notifiedOn = ({ data }: CountedEvent) => parseDay(data.anmäld_ivo);
