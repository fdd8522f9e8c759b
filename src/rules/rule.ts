import type { Report, Severity } from '../model/finding.js';
import type { Handbook } from '../model/handbook.js';

/** How strong the wish behind a rule is: law (ska), general advice (bör), or this tool's own order (lokalt). */
export type Force = 'ska' | 'bör' | 'lokalt';

/** What a rule is, for findings, `explain` and the docs. The rule's own check never knows its severity. */
export interface RuleMeta {
  /** The wish, in ASCII kebab-case. */
  id: string;
  severity: Severity;
  summary: string;
  why: string;
  fix: string;
  lagrum: string | null;
  force: Force;
}

/** What a rule may know beside the handbook: the reference date, as a day number. */
export interface Context {
  today: number;
  /** The ids of all rules, for settings that name them. */
  rules: readonly string[];
}

/** A check over the whole handbook. Pure: no disk, clock or screen. Severity and law are added afterwards. */
export interface Rule extends RuleMeta {
  check: (handbook: Handbook, context: Context) => Iterable<Omit<Report, 'rule'>>;
}
