import { type Day, parseDay } from '../calendar/dates.js';
import { parseFrequency } from '../calendar/frequency.js';
import { parsePeriod, within, yearSpan } from '../calendar/spans.js';
import { parseTime } from '../calendar/times.js';
import { type Window, windows } from '../calendar/windows.js';
import type { Dokument } from '../model/document.js';
import { type Handbook, lookUp, ofTyp } from '../model/handbook.js';
import { isWithin } from '../model/units.js';

export type Control = Dokument<'egenkontroll' | 'uppföljning'>;

/** What became of one window of one control in one unit. */
export interface ControlWindow {
  control: Control;
  /** The unit that owes it; undefined when it is owed once for all. */
  unit: string | undefined;
  window: Window;
  state: 'gjord' | 'sen' | 'ej genomförd' | 'saknas' | 'pågår';
  /** The protokoll that closed it, or the N of `N gånger per år`. */
  protokoll: Dokument<'protokoll'>[];
  /** How many the window needs: 1, or N. */
  behövs: number;
}

/** Every window of a control that ends in a year, per unit, with its protokoll (format.md 5.4–5.6). */
export function controlWindows(handbook: Handbook, control: Control, year: number, day: Day): ControlWindow[] {
  const minutes = protokollOf(handbook, control.id);
  const units = control.data.enhet?.length ? control.data.enhet : [undefined];
  const span = yearSpan(year);
  return windowsOf(handbook, control, span.last)
    .filter((window) => window.last >= span.first && window.last <= span.last)
    .flatMap((window) => units.map((unit) => judge(handbook, control, unit, window, minutes, day)));
}

/** The protokoll that answer to a control, in order of date. */
export const protokollOf = (handbook: Handbook, id: string) =>
  ofTyp(handbook, 'protokoll')
    .filter((doc) => doc.data.avser === id)
    .sort((a, b) => ((a.data.datum ?? '') < (b.data.datum ?? '') ? -1 : 1));

function windowsOf(handbook: Handbook, control: Control, until: Day): Window[] {
  const { frekvens, från, till, forum } = control.data;
  const senast = parseDay((control.data as { senast?: string }).senast);
  if (senast !== undefined) return [{ first: senast, last: senast, due: senast }];
  if (parseFrequency(frekvens)?.slag === 'sammanträde')
    return meetings(handbook, forum, parseDay(från), parseDay(till));
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

/** Each listed meeting of a forum is a window of its own, due the same day. */
function meetings(handbook: Handbook, forum: string | undefined, from: Day | undefined, to: Day | undefined): Window[] {
  const dates = lookUp(handbook, 'roll', forum)?.data.sammanträden;
  const days = (Array.isArray(dates) ? dates : []).map(parseDay).filter((day): day is Day => day !== undefined);
  return days
    .filter((day) => day >= (from ?? day) && day <= (to ?? day))
    .map((day) => ({ first: day, last: day, due: day }));
}

function judge(
  handbook: Handbook,
  control: Control,
  unit: string | undefined,
  window: Window,
  minutes: readonly Dokument<'protokoll'>[],
  day: Day,
): ControlWindow {
  const frequency = parseFrequency(control.data.frekvens);
  const behövs = frequency?.slag === 'antal' ? frequency.times : 1;
  const closing = minutes.filter((doc) => closes(doc, window, control) && countsFor(handbook, doc, unit));
  const done = closing.filter((doc) => doc.data.utfall !== 'ej genomförd');
  const protokoll = (done.length ? done : closing).slice(0, behövs);
  return { control, unit, window, behövs, protokoll, state: stateOf(done, protokoll, behövs, window, day) };
}

function stateOf(
  done: readonly Dokument<'protokoll'>[],
  protokoll: readonly Dokument<'protokoll'>[],
  behövs: number,
  window: Window,
  day: Day,
): ControlWindow['state'] {
  if (done.length >= behövs)
    return protokoll.some((doc) => (parseDay(doc.data.datum) ?? 0) > window.due) ? 'sen' : 'gjord';
  if (protokoll.length && !done.length) return 'ej genomförd';
  return window.last > day ? 'pågår' : 'saknas';
}

/** A protokoll closes the window that its period equals or lies within; a meeting's or one-off's by its day or period. */
function closes(doc: Dokument<'protokoll'>, window: Window, control: Control): boolean {
  const period = parsePeriod(doc.data.period);
  const oneOff = (control.data as { senast?: string }).senast !== undefined;
  if (oneOff) return true;
  if (window.first === window.last)
    return parseDay(doc.data.datum) === window.first || (period !== undefined && within(window, period));
  return period !== undefined && within(period, window);
}

/** A protokoll counts for the units that it names, and for those below; without any it counts for all (format.md 5.5). */
function countsFor(handbook: Handbook, doc: Dokument<'protokoll'>, unit: string | undefined): boolean {
  const named = doc.data.enhet;
  return !named?.length || unit === undefined || named.some((above) => isWithin(handbook, unit, above));
}
