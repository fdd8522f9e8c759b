import type { Day } from '../../calendar/dates.js';
import type { Dokument } from '../../model/document.js';
import type { Handbook } from '../../model/handbook.js';
import type { Facts } from '../facts.js';
import type { Beslutat } from '../in-force.js';
import { reviewObligations } from '../reviews.js';
import { type Obligation, owedBy } from './obligation.js';

/** The next review is another than the last one: a calendar must not move what is done to where the next is. */
const reviewed = ({ data }: Dokument<Beslutat>) => {
  const { reviderad, kontrollerad, fastställd } = data as Record<'reviderad' | 'kontrollerad' | 'fastställd', string>;
  return reviderad ?? kontrollerad ?? fastställd ?? '';
};

/** The review that each decided document in force is owed. */
export const revision = (handbook: Handbook, today: Day, facts: Facts): Obligation[] =>
  reviewObligations(handbook, today, handbook.settings.revision.varsel, facts).map(({ doc, due, reasons }) => ({
    kind: 'revision',
    ...owedBy(handbook, doc),
    due,
    reasons,
    period: reviewed(doc),
  }));
