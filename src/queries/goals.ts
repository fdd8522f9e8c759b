import { addMonths, civil } from '../calendar/dates.js';
import { parsePeriod, type Span, within } from '../calendar/spans.js';
import type { Dokument } from '../model/document.js';
import { type Handbook, lookUp, ofTyp } from '../model/handbook.js';
import { parseNumber } from '../model/number.js';
import { meets, parseTarget } from '../model/target.js';
import type { Year } from './year.js';

type Outcome = NonNullable<Dokument<'indikator'>['data']['utfall']>[number];

/** One outcome beside its target and the period before. */
export interface GoalRow {
  indikator: Dokument<'indikator'>;
  mål: Dokument<'mål'>[];
  enhet: string | undefined;
  period: string;
  målvärde: string | undefined;
  utfall: number | undefined;
  outcome: Outcome | undefined;
  /** The outcome of the same period a year before, and its value. */
  outcomeBefore: Outcome | undefined;
  förra: number | undefined;
  /** Whether the target was met; undefined when it cannot be judged. */
  uppfyllt: boolean | undefined;
}

/** The indikatorer that a year's goals have, and those that are only watched: one row per outcome, or one that lacks it. */
export function goalRows(year: Year): GoalRow[] {
  return ofTyp(year.handbook, 'indikator').flatMap((indikator) => {
    const mål = goalsOf(year.handbook, indikator);
    if (mål.length && !mål.some((doc) => doc.data.år?.includes(year.year))) return [];
    const outcomes = (indikator.data.utfall ?? []).filter((outcome) => isIn(outcome, year.span));
    const rows = outcomes.length ? outcomes : [undefined];
    return rows.map((outcome) => row(year, indikator, mål, outcome));
  });
}

/** The goals that an indikator belongs to. */
const goalsOf = (handbook: Handbook, indikator: Dokument<'indikator'>) =>
  (indikator.data.mål ?? []).map((id) => lookUp(handbook, 'mål', id)).filter((doc) => doc !== undefined);

/** The latest outcome of each unit that can be judged against the target of its own year. */
export function latestJudged(handbook: Handbook, indikator: Dokument<'indikator'>): GoalRow[] {
  const mål = goalsOf(handbook, indikator);
  const latest = new Map<string | undefined, { row: GoalRow; span: Span }>();
  for (const outcome of indikator.data.utfall ?? []) {
    const span = parsePeriod(outcome.period);
    if (!span) continue;
    const judged = row({ handbook, year: civil(span.last).year, past: undefined }, indikator, mål, outcome);
    const known = latest.get(outcome.enhet);
    if (judged.uppfyllt !== undefined && (!known || isLater(span, known.span)))
      latest.set(outcome.enhet, { row: judged, span });
  }
  return [...latest.values()].map((item) => item.row);
}

/** Of two periods that end the same day the longer says more. */
const isLater = (a: Span, b: Span) => a.last > b.last || (a.last === b.last && a.first < b.first);

function isIn(outcome: Outcome, span: Span): boolean {
  const period = parsePeriod(outcome.period);
  return period !== undefined && within(period, span);
}

/** What judging an outcome asks of a year. */
type Judged = Pick<Year, 'handbook' | 'year' | 'past'>;

function row(
  year: Judged,
  indikator: Dokument<'indikator'>,
  mål: Dokument<'mål'>[],
  outcome: Outcome | undefined,
): GoalRow {
  const period = String(outcome?.period ?? year.year);
  const utfall = parseNumber(outcome?.värde);
  const målvärde = targetOf(year, indikator);
  const target = parseTarget(målvärde);
  const before = parseNumber(find(indikator, outcome?.enhet, shifted(period, 'längd'))?.värde);
  const outcomeBefore = find(indikator, outcome?.enhet, shifted(period, 'år'));
  return {
    indikator,
    mål,
    enhet: outcome?.enhet,
    period,
    målvärde,
    utfall,
    outcome,
    outcomeBefore,
    förra: parseNumber(outcomeBefore?.värde),
    uppfyllt: target ? meets(target, utfall, before) : undefined,
  };
}

/** The target that held in a year: by the list's years, else as the indikator stood at the year's end (format.md 2, 5.8). */
export function targetOf(year: Judged, indikator: Dokument<'indikator'>): string | undefined {
  const now = indikator.data.målvärde;
  const given = Array.isArray(now)
    ? now
    : ((year.past?.byId.get(indikator.id)?.data as typeof indikator.data | undefined)?.målvärde ?? now);
  if (!Array.isArray(given)) return given;
  const held = given
    .filter((item) => (item.från ?? Number.POSITIVE_INFINITY) <= year.year)
    .sort((a, b) => (b.från ?? 0) - (a.från ?? 0));
  return held[0]?.målvärde;
}

/** The period a year before, or the one of the same length just before. */
function shifted(period: string, how: 'år' | 'längd'): Span | undefined {
  const span = parsePeriod(period);
  if (!span) return undefined;
  if (/W/.test(period))
    return how === 'längd'
      ? { first: span.first - 7, last: span.last - 7 }
      : parsePeriod(period.replace(/^\d+/, (text) => String(Number(text) - 1)));
  const end = civil(span.last + 1);
  const start = civil(span.first);
  const months = how === 'år' ? 12 : (end.year - start.year) * 12 + end.month - start.month;
  return { first: addMonths(span.first, -months), last: addMonths(span.last + 1, -months) - 1 };
}

function find(
  indikator: Dokument<'indikator'>,
  enhet: string | undefined,
  span: Span | undefined,
): Outcome | undefined {
  return (indikator.data.utfall ?? []).find((outcome) => {
    const period = parsePeriod(outcome.period);
    return outcome.enhet === enhet && span !== undefined && period?.first === span.first && period.last === span.last;
  });
}
