import { civil, type Day } from '../../calendar/dates.js';
import { parseHistoric, type Span } from '../../calendar/spans.js';
import type { Window } from '../../calendar/windows.js';
import type { Handbook } from '../../model/handbook.js';

/** SOSFS 2011:9 has held since 2012: nothing is asked for from before. */
export const EPOCH = 2012;

/** The years in which something may have been due, through that of a day. */
export const yearsUntil = (until: Day): number[] =>
  Array.from({ length: Math.max(0, civil(until).year - EPOCH) }, (_, index) => EPOCH + 1 + index);

/** The years whose report of a kind is decided (`berättelse.beslut`): a unit's own, or the whole organisation's. */
export const decidedYears = ({ settings: { raw } }: Handbook, mall: string, unit: string | undefined): number[] =>
  (raw.berättelse?.beslut ?? []).flatMap((one) =>
    (one.mall ?? MALL) === mall && one.enhet === unit && parseHistoric(one.fastställd) && one.år !== undefined
      ? [one.år]
      : [],
  );

/** The report that `beslut` means when it names none (format.md 1). */
export const MALL = 'kvalitetsberattelse';

/**
 * A statutory duty has no first day in the handbook. It is owed from the first period that is recorded; while none is,
 * only the latest one that has passed and those to come are, so that no history is invented.
 */
export function fromFirst(all: readonly Window[], recorded: readonly Span[], today: Day): Window[] {
  const first = Math.min(...recorded.map((span) => span.first));
  const passed = all.findLast(({ due }) => due < today)?.first ?? Number.NEGATIVE_INFINITY;
  const start = recorded.length ? first : passed;
  return all.filter((window) => window.last >= start);
}
