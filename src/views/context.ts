import type { History } from '../history/history.js';
import type { Dokument } from '../model/document.js';
import type { Law } from '../model/law.js';
import type { LineSpan } from '../model/lines.js';
import type { Paragraph, ReportSection, Term } from '../model/regelverk.js';
import type { Changes } from '../queries/changes/change.js';
import type { Year } from '../queries/year.js';
import type { Counted } from './counted-keys.js';
import { type Figure, figure, type Source } from './figure.js';
import type { Cell, Diagram, Part, Table } from './view.js';

/** What has happened to the documents in a year, by history; or why that is not known. */
export type YearChanges =
  | { missing: string }
  | {
      from: { commit: string; date: string };
      /** Null for the handbook as it lies in its folder. */
      to: { commit: string | null; date: string | null };
      /** Whether history begins within the year: what was done before is not seen. */
      cut: boolean;
      found: Changes;
    };

/** What every section is made of: the year, the year before, and where facts come from. */
export interface Context {
  year: Year;
  before: Year;
  history: History;
  changes?: YearChanges;
  /** `counted` are the keys and items that a figure rests on; without it, those that a document of its type is counted by. */
  source: (doc: Dokument, counted?: readonly Counted[]) => Source;
  /** The same for what may stand in several files: a register is its document and its table, of which these rows. */
  sources: (doc: Dokument, rows?: readonly LineSpan[]) => Source[];
  /** What regelverk/ knows: the statutes, and which law each section of the report answers to. */
  /** In a unit's report: which unit, and the whole that it is a part of. Year and before are then the unit's own. */
  unit?: { id: string; titel: string; whole: Context };
  regelverk?: {
    law: Law;
    avsnitt: readonly ReportSection[];
    paragrafer?: readonly Paragraph[];
    begrepp?: readonly Term[];
  };
  /** What a document says below its frontmatter, for the documents that the view quotes; empty for others. */
  body?: (doc: Dokument) => string;
}

/** A part of a section before its tables are numbered. */
export interface MadePart
  extends Pick<Part, 'id' | 'rubrik'>,
    Partial<Pick<Part, 'rader' | 'punkter' | 'texter' | 'efter'>> {
  tabeller?: Made[];
  /** The kvalitetsområde that the part is about: texts of the section that name only that one are put here. */
  kvalitetsområde?: string;
}

/** A table as a section makes it; its number and what stands under it are added around it. */
export type Made = Omit<Table, 'not' | 'under'> & {
  /** Why the rows do not add up to the whole, where they do not. */
  summa?: string | undefined;
};

/** What a section's own file gives; numbering, law and written texts are added around it. */
export interface Content {
  tabeller?: Made[];
  rader?: string[];
  /** Charts of the tables (`charts`), with ids of their own within the section. */
  diagram?: Diagram[];
  delar?: MadePart[];
  /** What a person should write here when no `analys` document does; absent when nothing is needed. */
  skriv?: string;
}

/** A section of the report, in a file of its own. */
export type SectionMaker = (context: Context) => Content;

/** How many documents, with each as a source. */
export const countOf = (context: Context, docs: readonly Dokument[], more: Parameters<typeof figure>[2] = {}): Figure =>
  figure(
    docs.length,
    docs.map((doc) => context.source(doc)),
    more,
  );

/** The handbook's settings, as the source of what stands in them. */
export const settingsSource = ({ history }: Context): Source => ({
  document: '',
  file: 'handbok.yaml',
  commit: history.changes.get('handbok.yaml')?.[0]?.commit ?? null,
  lines: [],
});

/** A part of a whole: both are sources, since removing one that is not in the part changes the whole. */
export const partOf = (context: Context, part: readonly Dokument[], whole: readonly Dokument[]): Figure =>
  figure(
    part.length,
    whole.map((doc) => context.source(doc)),
    { av: whole.length },
  );

/** A table, when its rows have been made. */
export function table(
  id: string,
  rubrik: string,
  kolumner: string[],
  rader: Cell[][],
  tom: string,
  definition?: string,
  more: Pick<Made, 'summa' | 'frivillig'> = {},
): Made {
  return { id, rubrik, kolumner, rader, tom, ...(definition ? { definition } : {}), ...more };
}

/** A title, or the id when a document it names does not exist. */
export const titleOf = ({ year }: Context, id: string | undefined): string =>
  id ? (year.handbook.byId.get(id)?.titel ?? id) : '';

/** The titles of several documents, joined. */
export const titlesOf = (context: Context, ids: readonly string[] | undefined): string =>
  (ids ?? []).map((id) => titleOf(context, id)).join(', ');
