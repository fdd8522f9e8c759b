import { type Day, parseDay } from '../calendar/dates.js';
import { parseFrequency } from '../calendar/frequency.js';
import { parsePeriod, within, yearSpan } from '../calendar/spans.js';
import { parseTime } from '../calendar/times.js';
import { type Window, windows } from '../calendar/windows.js';
import type { Dokument } from '../model/document.js';
import { type Handbook, lookUp } from '../model/handbook.js';
import { answers, countsFor, type Protokoll, protokollOf } from './protokoll-index.js';

export type Control = Dokument<'egenkontroll' | 'uppföljning'>;

/** What became of one window of one control in one unit. */
export interface ControlWindow {
  control: Control;
  /** The unit that owes it; undefined when it is owed once for all. */
  unit: string | undefined;
  window: Window;
  state: 'gjord' | 'sen' | 'ej genomförd' | 'saknas' | 'pågår';
  /** The protokoll that closed it, or the N of `N gånger per år`. */
  protokoll: Protokoll[];
  /** How many the window needs: 1, or N. */
  behövs: number;
  /** How many have answered for it: carried out, or not carried out for a reason that is given (format.md 5.6). */
  besvarade: number;
}

/** Whether somebody still owes a protokoll for the window: rules and `due` ask the same question. */
export const isOpen = ({ besvarade, behövs }: ControlWindow) => besvarade < behövs;

/** Every window of a control that ends in a year, per unit, with its protokoll (format.md 5.4–5.6). */
export function controlWindows(handbook: Handbook, control: Control, year: number, day: Day): ControlWindow[] {
  const span = yearSpan(year);
  const owed = windowsOf(handbook, control, span.last).filter(({ last }) => last >= span.first && last <= span.last);
  return judged(handbook, control, owed, day);
}

/** Every window of a control that begins by a day, per unit. */
export const windowsUntil = (handbook: Handbook, control: Control, until: Day): ControlWindow[] =>
  judged(handbook, control, windowsOf(handbook, control, until), until);

/** The units that owe a control: those that are left of the ones it names, or everybody once (format.md 5.5). */
export function unitsOf(handbook: Handbook, control: Dokument): (string | undefined)[] {
  const named = control.data.enhet ?? [];
  const left = named.filter((id) => lookUp(handbook, 'enhet', id)?.data.status !== 'upphävd');
  return named.length ? left : [undefined];
}

function windowsOf(handbook: Handbook, control: Control, until: Day): Window[] {
  const { frekvens, från, till, forum } = control.data;
  const senast = parseDay((control.data as { senast?: string }).senast);
  if (senast !== undefined) return [{ first: senast, last: senast, due: senast }];
  if (parseFrequency(frekvens)?.slag === 'sammanträde')
    return meetingsOf(handbook, forum)
      .filter((day) => day >= (parseDay(från) ?? day) && day <= (lastDay(control, parseDay(till)) ?? day))
      .map((day) => ({ first: day, last: day, due: day }));
  return calendarWindows(control, until);
}

/** The windows that a calendar frekvens gives a control; none for utkast and for what no calendar decides. */
export function calendarWindows(control: Control, until: Day): Window[] {
  const { frekvens, från, till, frist } = control.data;
  const frequency = parseFrequency(frekvens);
  const [from, to] = [parseDay(från), parseDay(till)];
  if (!frequency || from === undefined || control.data.status === 'utkast') return [];
  return windows({ frequency, from, to: lastDay(control, to), grace: parseTime(frist) }, until);
}

/** A control that was repealed owes nothing after its last day. */
function lastDay(control: Control, to: Day | undefined): Day | undefined {
  const repealed = parseDay(control.data.gäller_till);
  return repealed === undefined ? to : Math.min(repealed, to ?? repealed);
}

/** The days on which a forum is listed to meet, in order; none when it only says how often. */
export function meetingsOf(handbook: Handbook, forum: string | undefined): Day[] {
  const dates = lookUp(handbook, 'roll', forum)?.data.sammanträden;
  const days = (Array.isArray(dates) ? dates : []).map(parseDay).filter((day): day is Day => day !== undefined);
  return [...new Set(days)].sort((a, b) => a - b);
}

function judged(handbook: Handbook, control: Control, owed: readonly Window[], day: Day): ControlWindow[] {
  const closing = closingBy(control, owed, protokollOf(handbook, control.id));
  const units = unitsOf(handbook, control);
  const frequency = parseFrequency(control.data.frekvens);
  const behövs = frequency?.slag === 'antal' ? frequency.times : 1;
  return owed.flatMap((window, index) =>
    units.map((unit) => {
      const own = closing.get(index)?.filter((doc) => countsFor(handbook, doc.data.enhet, unit)) ?? NONE;
      return { control, unit, window, behövs, ...judge(window, own, behövs, day) };
    }),
  );
}

const NONE: readonly Protokoll[] = [];

/** What the protokoll that fall on a window make of it. */
function judge(
  window: Window,
  closing: readonly Protokoll[],
  behövs: number,
  day: Day,
): Pick<ControlWindow, 'protokoll' | 'besvarade' | 'state'> {
  const done = closing.filter((doc) => doc.data.utfall !== 'ej genomförd');
  const protokoll = (done.length ? done : closing).slice(0, behövs);
  const besvarade = closing.filter(answers).length;
  return { besvarade, protokoll, state: stateOf(done, protokoll, behövs, window, day) };
}

function stateOf(
  done: readonly Protokoll[],
  protokoll: readonly Protokoll[],
  behövs: number,
  window: Window,
  day: Day,
): ControlWindow['state'] {
  if (done.length >= behövs)
    return protokoll.some((doc) => (parseDay(doc.data.datum) ?? 0) > window.due) ? 'sen' : 'gjord';
  if (protokoll.length && !done.length) return 'ej genomförd';
  return window.last > day ? 'pågår' : 'saknas';
}

/** Which protokoll close which window, by its place in the list: each closes at most one. */
function closingBy(control: Control, owed: readonly Window[], minutes: readonly Protokoll[]): Map<number, Protokoll[]> {
  const found = new Map<number, Protokoll[]>();
  const place = placeBy(control, owed);
  for (const doc of minutes) {
    const index = place(doc);
    if (index >= 0) found.set(index, [...(found.get(index) ?? []), doc]);
  }
  return found;
}

/** A one-off is closed by any protokoll, a meeting by its day, and a window of the calendar by the period within it. */
function placeBy(control: Control, owed: readonly Window[]): (doc: Protokoll) => number {
  if ((control.data as { senast?: string }).senast !== undefined) return () => 0;
  if (parseFrequency(control.data.frekvens)?.slag === 'sammanträde') return (doc) => meetingFor(doc, owed);
  return ({ data }) => {
    const period = parsePeriod(data.period);
    if (!period) return -1;
    const index = latestBy(owed, period.first);
    return owed[index] && within(period, owed[index]) ? index : -1;
  };
}

/** The meeting of that day; a protokoll of another day answers for the latest meeting before it in its period. */
function meetingFor({ data }: Protokoll, owed: readonly Window[]): number {
  const [held, period] = [parseDay(data.datum), parsePeriod(data.period)];
  if (held === undefined) return -1;
  const index = latestBy(owed, held);
  const meeting = owed[index];
  if (!meeting || meeting.first === held) return index;
  return period && within(meeting, period) ? index : -1;
}

/** The last of the windows that begins by a day, found by halving: they stand in order. -1 when none does. */
function latestBy(owed: readonly Window[], day: Day): number {
  let [low, high] = [0, owed.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((owed[middle] as Window).first <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
