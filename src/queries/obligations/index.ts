import type { Day } from '../../calendar/dates.js';
import type { Handbook } from '../../model/handbook.js';
import type { Kind } from '../due-item.js';
import { unreadableReviews } from '../reviews.js';
import type { Facts } from './facts.js';
import { type Obligation, owedBy } from './obligation.js';
import { revision } from './revision.js';

/** What works out the obligations of one kind. Pure. */
type Finder = (handbook: Handbook, today: Day, facts: Facts) => Obligation[];

/** The kinds, each with what works it out. A new kind is one file and one line here. */
const FINDERS: Partial<Record<Kind, Finder>> = { revision };

/** Everything that is owed and not done, of the given kinds. */
export const obligations = (handbook: Handbook, today: Day, kinds: readonly Kind[], facts: Facts): Obligation[] =>
  [...new Set(kinds)].flatMap((kind) => FINDERS[kind]?.(handbook, today, facts) ?? []);

/** What may be owed but cannot be judged, and who owns it; a file that cannot be read at all has no owner. */
export interface Unjudged {
  file: string;
  reason: string;
  owner?: Pick<Obligation, 'responsible' | 'units'>;
}

/** Dates that are missing or unreadable, and files that could not be read: never dropped (format.md 5.2). */
export const unjudged = (handbook: Handbook, today: Day, _kinds: readonly Kind[]): Unjudged[] =>
  unreadableReviews(handbook, today).map(({ file, reason, doc }) => ({
    file,
    reason,
    owner: doc && owedBy(handbook, doc),
  }));
