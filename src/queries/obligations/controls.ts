import { civil, type Day, formatDay } from '../../calendar/dates.js';
import { formatSpan } from '../../calendar/format-span.js';
import { type Handbook, ofTyp } from '../../model/handbook.js';
import { type Control, type ControlWindow, isOpen, unitsOf, windowsUntil } from '../controls.js';
import { isGällande } from '../in-force.js';
import { type Occasion, owedBy, type Series } from './obligation.js';
import { others } from './periods.js';

type ControlOccasion = Occasion & Pick<ControlWindow, 'behövs' | 'besvarade'>;

/** The protokoll that each gällande control owes: one series per unit (format.md 5.4–5.6). */
export const controls =
  (typ: Control['typ']) =>
  (handbook: Handbook): Series[] =>
    ofTyp(handbook, typ)
      .filter(isGällande)
      .flatMap((control) => {
        const windows = byUnit(handbook, control);
        return unitsOf(handbook, control).map(
          (unit): Series => ({
            kind: control.typ,
            ...owedBy(handbook, control, unit === undefined ? {} : { units: [unit] }),
            occasions: (until) => (windows(until).get(unit) ?? []).map(occasion),
            reasons: (chosen, missing) => reasons(chosen as ControlOccasion, missing),
          }),
        );
      });

/** The windows of a control, worked out once for all its units. */
function byUnit(handbook: Handbook, control: Control) {
  let known: { until: Day; windows: Map<string | undefined, ControlWindow[]> } | undefined;
  return (until: Day) => {
    if (known?.until === until) return known.windows;
    const windows = new Map<string | undefined, ControlWindow[]>();
    for (const one of windowsUntil(handbook, control, until)) {
      const list = windows.get(one.unit);
      if (list) list.push(one);
      else windows.set(one.unit, [one]);
    }
    known = { until, windows };
    return windows;
  };
}

const occasion = (one: ControlWindow): ControlOccasion => ({
  due: one.window.due,
  done: !isOpen(one),
  what: whatOf(one),
  behövs: one.behövs,
  besvarade: one.besvarade,
});

/** A period in words; a meeting and a one-off by their day. */
function whatOf({ window, control, behövs }: ControlWindow): string {
  if (behövs > 1) return String(civil(window.first).year);
  if (window.first !== window.last) return formatSpan(window);
  return control.data.forum && control.data.frekvens
    ? `sammanträdet ${formatDay(window.first)}`
    : formatDay(window.first);
}

function reasons({ what, behövs, besvarade }: ControlOccasion, missing: readonly Occasion[]) {
  const late = missing.length > 0;
  const text =
    behövs > 1
      ? `${besvarade} av ${behövs} är gjorda ${what}.`
      : late
        ? `Protokoll saknas för ${what}.`
        : `Protokoll för ${what}.`;
  return [{ code: late ? 'period-saknas' : 'period', text }, ...others(missing)];
}
