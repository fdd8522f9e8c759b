import type { Day } from '../../calendar/dates.js';
import type { History } from '../../history/history.js';
import type { Dokument, Reference } from '../../model/document.js';
import { groups } from '../../model/groups.js';
import type { Handbook } from '../../model/handbook.js';
import type { Paragraph, Regelverk } from '../../model/regelverk.js';
import type { Changes } from '../../queries/changes/change.js';
import type { KeyWords } from '../../queries/changes/state.js';
import { type Coverage, coverageOf, wholeVerdicts } from '../../queries/coverage/coverage.js';
import type { Verdict } from '../../queries/coverage/verdict.js';
import { dueList } from '../../queries/due.js';
import type { DueItem, Kind } from '../../queries/due-item.js';
import { stateOf } from '../../queries/reviews.js';
import type { Revisions } from '../../queries/revisions.js';
import { publicHandbook } from './internal.js';
import { lazy } from './lazy.js';
import { type SiteStructure, siteStructure, unitsUp } from './structure.js';

/** What has happened to the documents lately, month by month (newest first); or why that is not known. */
export type SiteChanges =
  | { missing: string }
  | {
      /** When history, or the handbook, begins within the time that is told: the day (`YYYY-MM-DD`). */
      begins?: string;
      months: readonly {
        /** `2026-11` */
        month: string;
        found: Changes;
      }[];
    };

/** What the site is made of, read once by the api. */
export interface SiteInput {
  handbook: Handbook;
  today: Day;
  /** For anybody on the web: what is internal is left out everywhere. */
  public: boolean;
  history: History;
  /** The commit that the site is built from, and its day (`YYYY-MM-DD`); absent without Git. */
  commit?: { id: string; date: string } | undefined;
  changes: SiteChanges;
  regelverk: Regelverk;
  /** What keys are called, by the handbook's schemas, and whether they name documents. */
  keyWords: (typ: string, path: readonly string[]) => KeyWords;
  /** How the processes have changed, from Git: brings reviews forward. */
  revisions?: Revisions | undefined;
}

/** The site's input, with what many pages ask for worked out once, when the first page asks. */
export interface SiteContext extends Omit<SiteInput, 'handbook'> {
  /** What may be seen: on a public site without what is internal. Every page is made of this one. */
  handbook: Handbook;
  /** Whether an id names a document that this site leaves out. */
  isHidden: (id: string) => boolean;
  /** Everything that is owed and not done, soonest first, however far ahead. `state` is by the handbook's `varsel`. */
  due: () => readonly DueItem[];
  /** The same of each function that answers for it. */
  dueOf: (role: string) => readonly DueItem[];
  /** The same of each unit with those below it. */
  dueIn: (unit: string) => readonly DueItem[];
  /** The same of each document. */
  dueFor: (file: string) => readonly DueItem[];
  /** How the whole handbook meets the law, internal documents counted too: what is shown of it must be chosen. */
  coverage: () => Coverage;
  /** The same of the handbook as a whole, whatever unit, by the paragraph's id. */
  verdicts: () => ReadonlyMap<string, Verdict>;
  /** How processes, routines, units and functions hang together. */
  structure: () => SiteStructure;
  /** The paragraphs of SOSFS 2011:9 that a document counts towards, for some unit. */
  paragraphsMetBy: (doc: Dokument) => readonly Paragraph[];
  /** What names a document in a key, by its id. */
  pointing: (id: string) => readonly Reference[];
}

/** Further ahead than anything is planned. */
const EVER = '300 år';

/** On a public site only this is told as due: what the shown documents themselves say. The rest rests on what is internal. */
const PUBLIC_KINDS: readonly Kind[] = ['revision', 'giltighet', 'avtal'];

/** Prepares the input for the pages. Nothing is worked out before it is asked for. */
export function siteContext(input: SiteInput): SiteContext {
  const handbook = input.public ? publicHandbook(input.handbook) : input.handbook;
  const due = lazy(() => dueItems(input, handbook));
  const byRole = lazy(() => groups(due(), ({ responsible }) => responsible));
  const byUnit = lazy(() => groups(due(), ({ units }) => units.flatMap((unit) => unitsUp(handbook, unit))));
  const byFile = lazy(() => groups(due(), ({ file }) => [file]));
  const coverage = lazy(() => coverageOf(input.handbook, input.today, input.regelverk.paragraphs));
  const met = lazy(() => metBy(coverage()));
  const pointing = lazy(() => groups(handbook.references, ({ id }) => [id]));
  return {
    ...input,
    handbook,
    isHidden: (id) => !handbook.byId.has(id) && input.handbook.byId.has(id),
    due,
    dueOf: (role) => byRole().get(role) ?? [],
    dueIn: (unit) => byUnit().get(unit) ?? [],
    dueFor: (file) => byFile().get(file) ?? [],
    verdicts: lazy(() => wholeVerdicts(input.handbook, input.today, input.regelverk.paragraphs)),
    structure: lazy(() => siteStructure(handbook, input.today)),
    coverage,
    paragraphsMetBy: (doc) => met().get(doc) ?? [],
    pointing: (id) => pointing().get(id) ?? [],
  };
}

function dueItems({ today, regelverk, revisions, ...input }: SiteInput, handbook: Handbook): readonly DueItem[] {
  const facts = { law: regelverk.law, ...(revisions ? { revisions } : {}) };
  const far = dueList(handbook, today, { within: EVER, ...kinds(input.public) }, facts).items;
  const { varsel } = handbook.settings.revision;
  return far.map((item) => ({ ...item, state: stateOf(today + item.days, today, varsel) }));
}

const kinds = (isPublic: boolean) => (isPublic ? { kinds: PUBLIC_KINDS } : { all: true });

/** What each document counts towards, in the order of the paragraphs. */
function metBy({ units, paragraphs }: Coverage): ReadonlyMap<Dokument, readonly Paragraph[]> {
  const met = new Map<Dokument, Paragraph[]>();
  for (const paragraph of paragraphs) {
    const documents = new Set(units.flatMap(({ verdicts }) => verdicts.get(paragraph.id)?.documents ?? []));
    for (const doc of documents) met.set(doc, [...(met.get(doc) ?? []), paragraph]);
  }
  return met;
}
