import type { Day } from '../../calendar/dates.js';
import type { History } from '../../history/history.js';
import type { Reference } from '../../model/document.js';
import type { Handbook } from '../../model/handbook.js';
import type { Regelverk } from '../../model/regelverk.js';
import type { Changes } from '../../queries/changes/change.js';
import { type Coverage, coverageOf } from '../../queries/coverage/coverage.js';
import { dueList } from '../../queries/due.js';
import type { DueItem, Kind } from '../../queries/due-item.js';
import { stateOf } from '../../queries/reviews.js';
import type { Revisions } from '../../queries/revisions.js';
import { publicHandbook } from './internal.js';
import { lazy } from './lazy.js';

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
  /** The same of each document. */
  dueFor: (file: string) => readonly DueItem[];
  /** How the whole handbook meets the law, internal documents counted too: what is shown of it must be chosen. */
  coverage: () => Coverage;
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
  const byFile = lazy(() => groups(due(), ({ file }) => [file]));
  const pointing = lazy(() => groups(handbook.references, ({ id }) => [id]));
  return {
    ...input,
    handbook,
    isHidden: (id) => !handbook.byId.has(id) && input.handbook.byId.has(id),
    due,
    dueOf: (role) => byRole().get(role) ?? [],
    dueFor: (file) => byFile().get(file) ?? [],
    coverage: lazy(() => coverageOf(input.handbook, input.today, input.regelverk.paragraphs)),
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

/** What belongs to each key, in the order given: looked up instead of searched for, since every document asks. */
export function groups<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): ReadonlyMap<string, T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const list = found.get(key);
      if (list) list.push(item);
      else found.set(key, [item]);
    }
  }
  return found;
}
