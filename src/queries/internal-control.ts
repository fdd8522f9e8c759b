import { parseDay } from '../calendar/dates.js';
import { parseFrequency } from '../calendar/frequency.js';
import { yearSpan } from '../calendar/spans.js';
import { lookUp, ofTyp } from '../model/handbook.js';
import { type Control, controlWindows } from './controls.js';
import { analysesInUse, type RiskRow, riskRows } from './risks.js';
import { ofTypThen, type Year } from './year.js';

/** One line of a plan of internal control: a control, and one risk that it handles; no risk when none names it. */
export interface PlanRow {
  control: Control;
  risk: RiskRow | undefined;
}

/** A year's plan: internal control by kind, and other controls that a risk names. */
export interface Plan {
  egna: PlanRow[];
  andra: PlanRow[];
}

const known = new WeakMap<Year, Map<number, Plan>>();

const INTERNAL: readonly string[] = ['internkontroll', 'internrevision'];

/** Whether a control is internal control by its own kind (format.md 4, uppföljning). */
export const isInternal = (control: Control) =>
  control.typ === 'uppföljning' && INTERNAL.includes((control.data as { slag?: string }).slag ?? '');

/** The controls that a year's plan holds, with the risks that they handle; worked out once. */
export function planFor(year: Year, wanted: number): Plan {
  const plans = known.get(year) ?? new Map<number, Plan>();
  known.set(year, plans);
  const plan = plans.get(wanted) ?? make(year, wanted);
  plans.set(wanted, plan);
  return plan;
}

function make(year: Year, wanted: number): Plan {
  const risks = risksNow(year);
  const controls = controlsIn(year, wanted);
  const rowsOf = (control: Control): PlanRow[] => {
    const own = risks.filter(({ risk }) => risk.hanteras_av?.includes(control.id));
    return own.length ? own.map((risk) => ({ control, risk })) : [{ control, risk: undefined }];
  };
  const others = controls.filter((control) => !isInternal(control)).flatMap(rowsOf);
  return {
    egna: byRisk(controls.filter(isInternal).flatMap(rowsOf)),
    andra: byRisk(others.filter(({ risk }) => risk)),
  };
}

/** The risks of the analyses that guide the work, highest first. */
export const risksNow = (year: Year) => riskRows(year, analysesInUse(year));

/** The risks that demand something, and that no control handles. */
export const uncontrolled = (year: Year): RiskRow[] =>
  risksNow(year).filter(
    ({ över, risk }) =>
      över &&
      !risk.hanteras_av?.some((id) => ['egenkontroll', 'uppföljning'].includes(year.handbook.byId.get(id)?.typ ?? '')),
  );

/** Highest risk first; what no risk names stands last, in alphabetical order. */
const byRisk = (rows: readonly PlanRow[]) =>
  [...rows].sort(
    (a, b) => (b.risk?.värde ?? 0) - (a.risk?.värde ?? 0) || a.control.titel.localeCompare(b.control.titel, 'sv'),
  );

/** The controls that are to be made in a year. The year itself as it stood; the next as the handbook plans it. */
function controlsIn(year: Year, wanted: number): Control[] {
  const all: Control[] =
    wanted === year.year
      ? ofTypThen(year, true, 'egenkontroll', 'uppföljning')
      : ofTyp(year.handbook, 'egenkontroll', 'uppföljning');
  return all.filter((control) => isDueIn(year, control, wanted));
}

function isDueIn({ handbook }: Year, control: Control, wanted: number): boolean {
  const span = yearSpan(wanted);
  const { från, till, status, gäller_till, frekvens } = control.data;
  const [from, to] = [parseDay(från) ?? span.first, parseDay(till) ?? span.last];
  const repealed = status === 'upphävd' ? (parseDay(gäller_till) ?? span.first - 1) : span.last;
  if (status === 'utkast' || from > span.last || to < span.first || repealed < span.first) return false;
  if (controlWindows(handbook, control, wanted, span.last).length) return true;
  const isOnce = Boolean((control.data as { senast?: string }).senast);
  return !isOnce && !['kalender', 'antal'].includes(parseFrequency(frekvens)?.slag ?? '');
}

/** The titles of the processes that a control is about: named, or through the rutin that it names. */
export function processesOf({ handbook }: Year, { data }: Control): string[] {
  const ids = (data.gäller ?? []).flatMap((id) => {
    if (lookUp(handbook, 'process', id)) return [id];
    const rutin = lookUp(handbook, 'rutin', id);
    const steps = (rutin?.data.aktivitet ?? []).flatMap(
      (step) => lookUp(handbook, 'aktivitet', step)?.data.process ?? [],
    );
    return [...(rutin?.data.process ?? []), ...steps];
  });
  return [...new Set(ids)].map((id) => handbook.byId.get(id)?.titel ?? id);
}
