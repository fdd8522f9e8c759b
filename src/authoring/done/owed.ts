import type { Day } from '../../calendar/dates.js';
import type { Span } from '../../calendar/spans.js';
import type { Handbook } from '../../model/handbook.js';
import { type Control, isOpen, unitsOf, windowsUntil } from '../../queries/controls.js';

/** Something that is closed by a protokoll of its own: a control, what an utförare owes, a statutory duty. */
export interface Owed {
  /** What the protokoll is to say under `avser`. */
  avser: string;
  titel: string;
  file: string;
  units: readonly string[];
  /** Its kontrollpunkter, which the protokoll has a result for each of. */
  points: readonly string[];
  /** The window that `due` waits for, for one unit or for all. */
  waiting: (unit: string | undefined) => Span | undefined;
}

/** A control as something owed. `today` decides which window is waited for. */
export const owedControl = (handbook: Handbook, control: Control, today: Day): Owed => ({
  avser: control.id,
  titel: control.titel,
  file: control.file,
  units: unitsOf(handbook, control).filter((unit) => unit !== undefined),
  points: (control.data.kontrollpunkter ?? []).flatMap(({ id }) => id ?? []),
  waiting: (unit) => {
    const open = windowsUntil(handbook, control, today).filter(
      (one) => isOpen(one) && (unit === undefined || one.unit === undefined || one.unit === unit),
    );
    const missing = open.filter(({ window }) => window.due < today);
    return (missing.at(-1) ?? open[0])?.window;
  },
});
