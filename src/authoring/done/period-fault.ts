import { type Day, formatDay } from '../../calendar/dates.js';
import { overlaps, parsePeriod, type Span } from '../../calendar/spans.js';
import type { Handbook } from '../../model/handbook.js';
import { protokollOf, shareUnits } from '../../queries/protokoll-index.js';
import type { Given } from './doing.js';
import type { Owed } from './owed.js';

/** What is wrong with a period for something owed, in a sentence or two; undefined when it may have a protokoll. */
export function periodFault(
  owed: Owed,
  handbook: Handbook,
  { unit, isUnitKnown }: { unit: string | undefined; isUnitKnown: boolean },
  { period }: Pick<Given, 'period'>,
  today: Day,
): string | undefined {
  const span = parsePeriod(period);
  if (!span) return undefined;
  const outside = outsideOf(owed, span, today);
  if (outside) return [outside, openOnes(owed.open(unit))].filter(Boolean).join(' ');
  return owed.once && isUnitKnown ? alreadyThere(owed, handbook, unit, span) : undefined;
}

function outsideOf({ titel, from, to }: Owed, span: Span, today: Day): string | undefined {
  if (span.first > today) return `Perioden har inte börjat (i dag är det ${formatDay(today)}).`;
  if (from !== undefined && span.last < from) return `${titel} började ${formatDay(from)}, efter perioden.`;
  return to !== undefined && span.first > to ? `${titel} slutade ${formatDay(to)}, före perioden.` : undefined;
}

/** More than these are not told: the latest are what somebody has just done. */
const MOST = 6;

function openOnes(open: readonly string[]): string {
  const last = open.slice(-MOST);
  const names = last.length > 1 ? `${last.slice(0, -1).join(', ')} och ${last.at(-1)}` : last.join();
  return names ? `Protokoll saknas för ${names}.` : 'Ingen period väntar på protokoll.';
}

/** The protokoll that answers for the period already. Another part of the same window may have one of its own. */
function alreadyThere({ avser }: Owed, handbook: Handbook, unit: string | undefined, span: Span): string | undefined {
  const there = protokollOf(handbook, avser).find(({ data }) => {
    const its = parsePeriod(data.period);
    return its && overlaps(its, span) && shareUnits(handbook, data.enhet, unit === undefined ? [] : [unit]);
  });
  if (!there) return undefined;
  const { datum, utfall } = there.data;
  const said = [datum, utfall].filter(Boolean).join(', ');
  return `Perioden har redan ett protokoll: ${there.file} (${said}). Ändra i den filen om det inte stämmer.`;
}
