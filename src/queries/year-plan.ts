import { formatDay } from '../calendar/dates.js';
import { yearSpan } from '../calendar/spans.js';
import type { Handbook } from '../model/handbook.js';
import { concerns, isCommonFor } from '../model/units.js';
import { KINDS, type Kind } from './due-item.js';
import { isBeslutat, isGällande } from './in-force.js';
import { plannedDelgivning } from './obligations/delgivning.js';
import { FINDERS } from './obligations/index.js';
import { once, owedBy, type Series } from './obligations/obligation.js';
import { meetings, ongoing } from './ongoing.js';
import { reviewDate } from './reviews.js';
import type { Planned, YearItem } from './year-item.js';

export type { YearItem } from './year-item.js';

/** A year: always twelve months, each with what is due in it, and beside them what is only done when something happens. */
export interface YearPlan {
  year: number;
  months: { month: number; items: YearItem[] }[];
  löpande: YearItem[];
  /** With `unit`: how many are left out since they are common, not the unit's own. */
  common?: number;
}

/** Which part of the plan is wanted; without `kinds` all of it, meetings included. */
export interface YearFilter {
  role?: string;
  unit?: string;
  kinds?: readonly YearItem['kind'][];
}

/** Every obligation whose due day lies in a year, done or not: the plan, not what is left of it. */
export function yearPlan(handbook: Handbook, year: number, filter: YearFilter): YearPlan {
  const { unit } = filter;
  const asked = ({ kind, responsible }: Pick<YearItem, 'kind' | 'responsible'>) =>
    (!filter.kinds || filter.kinds.includes(kind)) && (!filter.role || responsible.includes(filter.role));
  const all = [...KINDS.flatMap((kind) => seriesOf(handbook, kind, year)), ...meetings(handbook)].filter(asked);
  const isOwn = ({ units }: Pick<YearItem, 'units'>) => !unit || concerns(handbook, units, unit);
  const isCommon = ({ units }: Pick<YearItem, 'units'>) => unit !== undefined && isCommonFor(handbook, units, unit);
  const dated = all
    .filter(isOwn)
    .flatMap((series) => itemsIn(series, year))
    .sort(byDue);
  const months = Array.from({ length: 12 }, (_, index) => ({
    month: index + 1,
    items: dated.filter(({ due }) => Number(due?.slice(5, 7)) === index + 1),
  }));
  const undated = ongoing(handbook, year).filter(asked);
  const common = [...all.filter(isCommon).flatMap((series) => itemsIn(series, year)), ...undated.filter(isCommon)];
  const plan = { year, months, löpande: undated.filter(isOwn) };
  return unit === undefined ? plan : { ...plan, common: common.length };
}

/** What is owed of one kind, as it looks when the year begins. */
function seriesOf(handbook: Handbook, kind: Kind, year: number): Series[] {
  if (kind === 'revision') return reviews(handbook);
  return kind === 'delgivning' ? plannedDelgivning(handbook) : FINDERS[kind](handbook, yearSpan(year).first);
}

/** The reviews by the documents' own dates: what brings one forward cannot be planned. */
const reviews = (handbook: Handbook): Series[] =>
  handbook.documents.filter(isBeslutat).flatMap((doc) => {
    const due = isGällande(doc) ? reviewDate(doc) : undefined;
    if (due === undefined) return [];
    return [{ kind: 'revision', ...owedBy(handbook, doc), occasions: once(due, false, 'översyn'), reasons: () => [] }];
  });

function itemsIn({ kind, document, part, about, occasions, ...owner }: Planned, year: number) {
  const { type, title, file, units, responsible } = owner;
  const { first, last } = yearSpan(year);
  return occasions(last)
    .filter(({ due }) => due >= first && due <= last)
    .map(
      ({ due, what }): YearItem => ({
        ...{ kind, document, ...(part === undefined ? {} : { part }), type, title, file, units, responsible },
        ...{ due: formatDay(due), what: about === undefined ? what : `${about}: ${what}` },
      }),
    );
}

/** By day, then in the order of kinds and files. */
function byDue(a: YearItem, b: YearItem): number {
  return compare(a.due ?? '', b.due ?? '') || order(a) - order(b) || compare(a.file, b.file);
}

const order = ({ kind }: YearItem) => (kind === 'möte' ? KINDS.length : KINDS.indexOf(kind));
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
