import { formatDay } from '../../calendar/dates.js';
import { addTime, parseTime } from '../../calendar/times.js';
import type { Place } from '../../model/finding.js';
import type { EventRow } from '../../model/register.js';
import type { CountedEvent, Teller } from '../../queries/events.js';

type Key = keyof EventRow['data'];

const isRow = (teller: Teller): teller is EventRow => 'columns' in teller;

/** What the documents and rows that tell of a händelse say of one key, whichever says it first. */
export const known = <K extends Key>(event: CountedEvent, key: K): EventRow['data'][K] =>
  event.tellers.map((teller) => (teller.data as EventRow['data'])[key]).find((value) => value !== undefined);

/** Whether nothing that tells of a händelse says a key; what cannot be read is not absent. */
export const isSilentOn = (event: CountedEvent, key: Key): boolean =>
  known(event, key) === undefined && event.tellers.every((teller) => !teller.refused.includes(key));

/** The same for what could have said it: a register without a column for the key knows nothing about it. */
export const lacks = (event: CountedEvent, key: Key): boolean =>
  isSilentOn(event, key) && event.tellers.some((teller) => !isRow(teller) || teller.columns.has(key));

/** Where a reader should look: the first of the keys that the document has, or the row of the register. */
export function placeOf({ tellers }: CountedEvent, ...keys: Key[]): Place {
  const teller = tellers[0] as Teller;
  if (isRow(teller)) return { file: teller.file, line: teller.row, column: 1 };
  const key = keys.find((name) => (teller.data as EventRow['data'])[name] !== undefined);
  return { file: teller.file, path: [key ?? 'slag'], on: 'value' };
}

/** Which document a finding belongs to: the händelse, or the register that holds the row. */
export function documentOf({ tellers }: CountedEvent): string {
  const teller = tellers[0] as Teller;
  return isRow(teller) ? teller.register.id : teller.id;
}

/** The last day by the handbook's own time from the day it came in, when that has passed. */
export function overdue(event: CountedEvent, limit: string | undefined, today: number): string | undefined {
  const time = parseTime(limit);
  if (!time) return undefined;
  const last = addTime(event.when.first, time);
  return last < today ? formatDay(last) : undefined;
}
