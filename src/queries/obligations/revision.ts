import type { Day } from '../../calendar/dates.js';
import type { Handbook } from '../../model/handbook.js';
import type { Facts } from '../facts.js';
import { reviewObligations } from '../reviews.js';
import { type Obligation, owedBy } from './obligation.js';

/** The review that each decided document in force is owed. */
export const revision = (handbook: Handbook, today: Day, facts: Facts): Obligation[] =>
  reviewObligations(handbook, today, handbook.settings.revision.varsel, facts).map(({ doc, due, reasons }) => ({
    kind: 'revision',
    ...owedBy(handbook, doc),
    due,
    reasons,
  }));
