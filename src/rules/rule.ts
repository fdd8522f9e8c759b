import type { Dokument } from '../model/document.js';
import type { Report, Severity } from '../model/finding.js';
import type { Handbook } from '../model/handbook.js';
import type { Law } from '../model/law.js';
import type { Revisions } from '../queries/revisions.js';
import type { Page } from './page.js';

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

/** What a rule may know beside the handbook. */
export interface Context {
  /** The reference date, as a day number. */
  today: number;
  /** The ids of all rules, for settings that name them. */
  rules: readonly string[];
  /** What `regelverk/` says of statutes and provisions. */
  law: Law;
  /** How decided documents have changed in Git; undefined when history cannot be read whole. */
  revisions: Revisions | undefined;
}

/** What a rule says, with a fault of its own judgement: the report without the rule's own name, which is added afterwards. */
export type ToldOrFault = Omit<Report, 'rule'>;

/** The same of a rule that at most makes itself milder. */
export type Told = Omit<ToldOrFault, 'severity'> & { severity?: Exclude<Severity, 'fel'> | undefined };

/** What a text check says: the place is in the page's own file. */
export type ToldInText = Omit<Told, 'document'>;

/**
 * A check of a body. Parsing markdown costs ten times all the rest, so `suspects` first says, from the raw text and with
 * a cheap pattern, where there might be something to find (a superset); only those bodies are parsed and `check`ed.
 */
export interface TextCheck<T = ToldInText> {
  suspects: (body: string, doc: Dokument, law: Law) => boolean;
  check: (page: Page, handbook: Handbook, context: Context) => Iterable<T>;
}

/** What a rule does: over the whole handbook, over its bodies, or both. Pure: no disk, clock or screen. */
export interface Checks<T = Told> {
  check?: (handbook: Handbook, context: Context) => Iterable<T>;
  text?: TextCheck<Omit<T, 'document'>>;
}

/** A rule. Severity and law are added afterwards; one that may tell of a fault whatever its own severity says so. */
export type Rule = RuleMeta & ((Checks<Told> & { gravest?: undefined }) | (Checks<ToldOrFault> & { gravest: 'fel' }));
