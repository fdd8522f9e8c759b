import { type CareYear, careYear } from '../../queries/health-care-year.js';
import type { Content, Context, SectionMaker } from '../context.js';

/** What a section of the patientsäkerhetsberättelse sees: only health care, and what could not be told. */
export interface Care {
  context: Context;
  now: CareYear;
  /** The same before narrowing. */
  whole: Context;
}

const known = new WeakMap<Context, Care>();

/** The part of a context that is health care; worked out once for all sections. */
export function careOf(context: Context): Care {
  const before = known.get(context);
  if (before) return before;
  const law = context.regelverk?.law;
  const [now, last] = [careYear(context.year, law), careYear(context.before, law)];
  const care = { context: { ...context, year: now.year, before: last.year }, now, whole: context };
  known.set(context, care);
  return care;
}

/** A section of another report, asked about health care only. */
export const inCare =
  (make: SectionMaker): SectionMaker =>
  (context) =>
    make(careOf(context).context);

/** A section that is made of health care. */
export const ofCare =
  (make: (care: Care) => Content): SectionMaker =>
  (context) =>
    make(careOf(context));
