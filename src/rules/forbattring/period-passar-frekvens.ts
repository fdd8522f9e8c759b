import { civil, type Day } from '../../calendar/dates.js';
import { length, overlaps, parsePeriod, type Span, within, yearSpan } from '../../calendar/spans.js';
import type { Window } from '../../calendar/windows.js';
import { ofTyp } from '../../model/handbook.js';
import { type Control, calendarWindows } from '../../queries/controls.js';
import type { Rule } from '../rule.js';

/** A protokoll for a year says nothing of which quarter was examined, and closes none of them (format.md 5.4). */
export const periodPassarFrekvens: Rule = {
  id: 'period-passar-frekvens',
  severity: 'varning',
  summary: 'Ett protokolls period ryms i en period av kontrollens frekvens.',
  why: 'Ett protokoll räknas bara för den period som det ryms i. Är perioden för lång ser kontrollen ut att inte vara gjord.',
  fix: 'Skriv den period som kontrollen gällde, och ett protokoll för varje period.',
  lagrum: null,
  force: 'lokalt',
  *check(handbook, { today }) {
    const windows = windowsBy(today);
    for (const doc of ofTyp(handbook, 'protokoll')) {
      const control = handbook.byId.get(doc.data.avser ?? '');
      const period = parsePeriod(doc.data.period);
      if (!period || (control?.typ !== 'egenkontroll' && control?.typ !== 'uppföljning')) continue;
      if (control.refused.includes('senast') || fits(period, windows(control as Control))) continue;
      yield {
        document: doc.id,
        place: { file: doc.file, path: ['period'], on: 'value' as const },
        also: { file: control.file, path: ['frekvens'], on: 'value' as const },
        message: `Perioden ${doc.data.period} ryms inte i en period av frekvensen ${(control as Control).data.frekvens}.`,
        hint: 'Dela upp protokollet på de perioder som kontrollen har, eller rätta perioden.',
      };
    }
  },
};

/** The windows of each control up to the end of next year, worked out once per control. */
function windowsBy(today: Day): (control: Control) => Window[] {
  const until = yearSpan(civil(today).year + 1).last;
  const known = new Map<Control, Window[]>();
  return (control) => {
    const windows = known.get(control) ?? calendarWindows(control, until);
    known.set(control, windows);
    return windows;
  };
}

const WEEK = 7;

/** A week may lie across two months; what no calendar decides fits always. */
function fits(period: Span, windows: readonly Window[]): boolean {
  if (length(period) <= WEEK) return true;
  const touched = windows.filter((window) => overlaps(window, period));
  return !touched.length || touched.some((window) => within(period, window));
}
