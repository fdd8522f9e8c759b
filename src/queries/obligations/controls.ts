import { civil, type Day, formatDay } from '../../calendar/dates.js';
import { formatSpan } from '../../calendar/format-span.js';
import { type Handbook, ofTyp } from '../../model/handbook.js';
import { type Control, type ControlWindow, isOpen, unitsOf, windowsUntil } from '../controls.js';
import { isGällande } from '../in-force.js';
import { type Occasion, owedInUnit, type Series } from './obligation.js';
import { others } from './periods.js';

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
            ...owedInUnit(handbook, control, unit),
            occasions: (until) => (windows(until).get(unit) ?? []).map((one) => new Period(one)),
            reasons: (chosen, missing) => reasons(chosen as Period, missing),
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

/** One period that a control owes. A handbook has a great many, and most are never told: the words are made when asked for. */
class Period implements Occasion {
  constructor(readonly one: ControlWindow) {}
  get due() {
    return this.one.window.due;
  }
  get done() {
    return !isOpen(this.one);
  }
  get what() {
    return whatOf(this.one);
  }
  get period() {
    return isOneOff(this.one.control) ? undefined : this.what;
  }
}

const isOneOff = ({ data }: Control) => (data as { senast?: string }).senast !== undefined;

/** A period in words; a meeting and a one-off by their day. */
export function whatOf({ window, control, behövs }: ControlWindow): string {
  if (behövs > 1) return String(civil(window.first).year);
  if (window.first !== window.last) return formatSpan(window);
  return control.data.forum && control.data.frekvens
    ? `sammanträdet ${formatDay(window.first)}`
    : formatDay(window.first);
}

function reasons(period: Period, missing: readonly Occasion[]) {
  const late = missing.length > 0;
  return [{ code: late ? 'period-saknas' : 'period', text: sentence(period, late) }, ...others(missing)];
}

function sentence({ what, one: { control, behövs, besvarade } }: Period, late: boolean): string {
  if (behövs > 1) return `${besvarade} av ${behövs} är gjorda ${what}.`;
  if (isOneOff(control)) return late ? `Protokoll saknas, skulle ha funnits ${what}.` : `Protokoll senast ${what}.`;
  return late ? `Protokoll saknas för ${what}.` : `Protokoll för ${what}.`;
}
