import { within } from '../../calendar/spans.js';
import type { Dokument } from '../../model/document.js';
import { concerns } from '../../model/units.js';
import type { CountedEvent } from '../../queries/events.js';
import { type Compared, comparedPeriods, type Period } from '../../queries/patterns/periods.js';
import { type Telling, tellingOf } from '../../queries/patterns/telling.js';
import type { Context } from '../context.js';

/** Kinds of händelser that are told together. */
export interface Kinds {
  id: string;
  titel: string;
  slag: readonly string[];
}

const AVVIKELSER: Kinds = { id: 'avvikelser', titel: 'Avvikelser', slag: ['avvikelse'] };
const KLAGOMÅL_OCH_SYNPUNKTER: Kinds = {
  id: 'klagomal-och-synpunkter',
  titel: 'Klagomål och synpunkter',
  slag: ['klagomål', 'synpunkt'],
};
const LEX: readonly Kinds[] = [
  { id: 'lex-sarah', titel: 'Lex Sarah', slag: ['lex Sarah'] },
  { id: 'lex-maria', titel: 'Lex Maria', slag: ['lex Maria'] },
];

/** The kinds that are broken down by process, rutin, enhet and kategori. */
export const BROKEN_DOWN: readonly Kinds[] = [AVVIKELSER, KLAGOMÅL_OCH_SYNPUNKTER, ...LEX];

/** What the view is made of: what every section has, and which unit and periods it is about. */
export interface Scope {
  context: Context;
  unit: string | undefined;
  compared: Compared;
  /** The period that is looked at. */
  now: Period;
  /** The händelser of the unit, or all. */
  events: readonly CountedEvent[];
  /**
   * The kinds that are told one by one. Within a unit, klagomål and synpunkter are told together only: beside the
   * tables that break them down together, one of them would give the other away.
   */
  kinds: readonly Kinds[];
  /** The smallest group that is told. */
  least: number;
}

/** Gathers what a year's patterns are made of. */
export function scopeOf(context: Context, unit?: string): Scope {
  const { handbook, year, events, finished, day } = context.year;
  const compared = comparedPeriods(year, finished ? day + 1 : day);
  return {
    context,
    unit,
    compared,
    now: compared.periods.at(-1) as Period,
    events: unit ? events.filter(({ enhet }) => concerns(handbook, enhet, unit)) : events,
    kinds: unit ? BROKEN_DOWN : [AVVIKELSER, ...KLAGOMÅL_OCH_SYNPUNKTER.slag.map(alone), ...LEX],
    least: handbook.settings.minstaGrupp,
  };
}

const alone = (slag: string): Kinds => ({
  id: slag === 'klagomål' ? 'klagomal' : slag,
  titel: slag === 'synpunkt' ? 'Synpunkter' : 'Klagomål',
  slag: [slag],
});

/** The händelser of some kinds in a period, each counted once. */
export const eventsIn = ({ events }: Scope, { slag }: Kinds, { span }: Period) =>
  events.filter((event) => !event.därav && slag.includes(event.slag) && within(event.when, span));

/** The same, but those that were recorded one by one, also inside a count. */
export const singlesIn = ({ events }: Scope, { slag }: Kinds, { span }: Period) =>
  events.filter((event) => event.single && slag.includes(event.slag) && within(event.when, span));

/** What is told of some kinds in each period; for a unit of the table, only by registers that concern it. */
export const tellings = ({ context, compared, unit }: Scope, { slag }: Kinds, of = unit): Telling[] =>
  compared.periods.map(({ span }) => tellingOf(context.year.handbook, slag, span, of));

/** Whether a document is the unit's own; without a unit all are. Common documents are not counted as a unit's. */
export const isOwn = ({ context, unit }: Scope, doc: Dokument) =>
  !unit || concerns(context.year.handbook, doc.data.enhet, unit);
