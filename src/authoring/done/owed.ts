import { type Day, parseDay } from '../../calendar/dates.js';
import { parseFrequency } from '../../calendar/frequency.js';
import type { Handbook } from '../../model/handbook.js';
import { type Control, type ControlWindow, isOpen, unitsOf, windowsUntil } from '../../queries/controls.js';
import { periodOf } from './period-of.js';

/** Something that is closed by a protokoll of its own: a control, what an utförare owes, a statutory duty. */
export interface Owed {
  /** What the protokoll is to say under `avser`. */
  avser: string;
  titel: string;
  file: string;
  /** What it is called in a question, in the definite form. */
  called: 'kontrollen' | 'redovisningen' | 'rapporten';
  units: readonly string[];
  /** Its kontrollpunkter, which the protokoll has a result for each of. */
  points: readonly string[];
  /** Its first and last day, where it has any. */
  from?: Day | undefined;
  to?: Day | undefined;
  /** Whether one protokoll answers for a period: not for `N gånger per år`, nor for what no calendar decides. */
  once: boolean;
  /** The periods that no protokoll answers for, oldest first, for one unit or for all. */
  open: (unit: string | undefined) => string[];
  /** The one of them that `due` waits for, else the one that is most likely. */
  waiting: (unit: string | undefined) => string | undefined;
}

/** A control as something owed. `today` decides which window is waited for. */
export function owedControl(handbook: Handbook, control: Control, today: Day): Owed {
  const { frekvens, från, till, gäller_till, kontrollpunkter, status } = control.data;
  const { senast } = control.data as { senast?: string };
  const slag = parseFrequency(frekvens)?.slag;
  const openTo = (unit: string | undefined) =>
    windowsUntil(handbook, control, today).filter(
      (one) => isOpen(one) && (unit === undefined || one.unit === undefined || one.unit === unit),
    );
  const ends = [till, status === 'upphävd' ? gäller_till : undefined].flatMap((day) => parseDay(day) ?? []);
  return {
    avser: control.id,
    titel: control.titel,
    file: control.file,
    called: 'kontrollen',
    units: unitsOf(handbook, control).filter((unit) => unit !== undefined),
    points: (kontrollpunkter ?? []).flatMap(({ id }) => id ?? []),
    from: parseDay(från),
    to: ends.length ? Math.min(...ends) : undefined,
    once: senast !== undefined || slag === 'kalender',
    open: (unit) => [...new Set(openTo(unit).flatMap(({ window }) => periodOf(window) ?? []))],
    waiting: (unit) => waitedFor(openTo(unit), today) ?? (slag === 'händelse' ? monthOf(today) : undefined),
  };
}

/** The latest that is missing, as `due` shows it; else the next. */
function waitedFor(open: readonly ControlWindow[], today: Day): string | undefined {
  const one = open.findLast(({ window }) => window.due < today) ?? open[0];
  return one && periodOf(one.window);
}

const monthOf = (day: Day) => periodOf({ first: day, last: day });
