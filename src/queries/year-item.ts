import type { Kind } from './due-item.js';
import type { Owner, Series } from './obligations/obligation.js';

/** One thing in the årshjul. `due` is null for what never falls due by the calendar; `what` says it in plain Swedish. */
export interface YearItem {
  kind: Kind | 'möte';
  document: string | null;
  /** Which part of the document: a task, a redovisning, a receiver. */
  part?: string;
  type: string;
  title: string;
  file: string;
  units: readonly string[];
  responsible: readonly string[];
  due: string | null;
  what: string;
}

/** A series of the plan: a meeting is one too, though nobody owes it. */
export type Planned = Owner & Pick<Series, 'part' | 'about' | 'occasions'> & { kind: YearItem['kind'] };
