import { civil, type Day, parseDay } from '../../calendar/dates.js';
import type { Dokument } from '../../model/document.js';
import type { Handbook } from '../../model/handbook.js';
import { isWithin } from '../../model/units.js';
import { type ControlWindow, controlWindows } from '../controls.js';
import { processesReached } from './analyses.js';
import { byNamed, holds, perScope, type Scope, within } from './scope.js';

/** The egenkontroller that apply to the unit and have begun. */
export const currentControls = perScope((scope): Dokument<'egenkontroll'>[] =>
  within(scope, 'egenkontroll').filter(
    (doc) => holds(scope, doc) && (parseDay(doc.data.från) ?? Number.NEGATIVE_INFINITY) <= scope.day,
  ),
);

const byProcess = perScope((scope) => byNamed(currentControls(scope), (doc) => processesReached(scope, doc)));

/** Whether a current egenkontroll reaches a process. */
export const isControlled = (scope: Scope, process: string) => byProcess(scope).has(process);

/** The windows of a control that concern the unit and whose result should be there: of this year and the last. */
export const owedWindows = (scope: Scope, control: Dokument<'egenkontroll'>): ControlWindow[] =>
  windowsOf(scope.handbook, control, scope.day).filter(
    ({ unit, window, state }) =>
      (unit === undefined || scope.unit === undefined || isWithin(scope.handbook, scope.unit, unit)) &&
      (state === 'gjord' || state === 'sen' || (state !== 'pågår' && window.due < scope.day)),
  );

const known = new WeakMap<Dokument, { day: Day; windows: ControlWindow[] }>();

/** A control's windows are the same whichever unit asks: they are counted once. */
function windowsOf(handbook: Handbook, control: Dokument<'egenkontroll'>, day: Day): ControlWindow[] {
  const before = known.get(control);
  if (before?.day === day) return before.windows;
  const { year } = civil(day);
  const windows = [year - 1, year].flatMap((each) => controlWindows(handbook, control, each, day));
  known.set(control, { day, windows });
  return windows;
}
