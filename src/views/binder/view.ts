import type { Fact } from '../site/page.js';

/** A document that is printed in the binder. */
export interface BinderDocument {
  id: string;
  titel: string;
  /** As the document has it, in the foot of each of its pages; null when it has none. */
  version: string | null;
  fakta: readonly Fact[];
  /** Said in a box above the text: that the day of its review has passed. */
  varning: string | null;
  /** The body as markdown: links to other documents in the binder as `sida:<id>#<heading>`, images as data URIs. */
  text: string;
  /** Attachments: those that are pictures are printed; `bild` is null for a file that must be printed by itself. */
  bilagor: readonly { titel: string; fil: string; bild: string | null }[];
}

/** Documents that stand together, under one heading of the contents. `dokument` are ids, in order. */
export interface BinderGroup {
  rubrik: string;
  dokument: readonly string[];
}

/** How a function is reached. What the handbook does not hold is null, and left to be written by hand. */
export interface Contact {
  id: string;
  titel: string;
  enheter: readonly string[];
  brevlåda: string | null;
  telefon: string | null;
}

/** A unit that the printed documents are about, and its chef by title. */
export interface ContactUnit {
  id: string;
  titel: string;
  chef: string;
}

/** What a function has to do: with the printed documents (ids), and by its own document. */
export interface Duties {
  id: string;
  titel: string;
  ansvarar: readonly string[];
  utför: readonly string[];
  uppgifter: readonly string[];
  /** The members of a forum, by title. */
  ingår: readonly string[];
}

/** A document that printed ones name and that is not in the binder. `nämns_i` are titles. */
export interface NotPrinted {
  id: string;
  titel: string;
  typ: string;
  nämns_i: readonly string[];
}

/** A document that is marked for paper but is not printed, and why. */
export interface LeftOut {
  id: string;
  titel: string;
  skäl: string;
}

/** What is remembered of a document in a binder: enough to see later what has changed. */
export interface Remembered {
  id: string;
  titel: string;
  version: string | null;
  /** A fingerprint of what it says in substance. */
  innehåll: string;
  /** A fingerprint of when it was reviewed and decided, and until when it holds. */
  uppgifter: string;
}

/**
 * A part of a printed binder: its pages from and to, and fingerprints of what it says and of all that is drawn on its
 * pages, the numbers of pages that it names included.
 */
export interface PrintedPart {
  id: string;
  titel: string;
  sidor: readonly [number, number];
  text: string;
  blad: string;
}

/** The binder that this one takes the place of. */
export interface PreviousBinder {
  /** The day that it was printed, or that was asked for, `YYYY-MM-DD`. */
  datum: string;
  /** The commit that it was made from; null outside Git. */
  commit: string | null;
  dokument: readonly Remembered[];
  /** Its pages; null when only its contents are known (read from history). */
  delar: readonly PrintedPart[] | null;
}

/** What has happened to one document since the last binder. */
export interface BinderChange {
  id: string;
  titel: string;
  slag: 'ny' | 'ändrad' | 'ny översyn' | 'borttagen';
  /** One sentence each. */
  vad: readonly string[];
}

/** The reservpärm, as plain data. */
export interface BinderView {
  kvalitet: string;
  organisation: string;
  /** The unit whose binder it is; null for everything. */
  enhet: { id: string; titel: string } | null;
  /** The day of printing, `YYYY-MM-DD`. */
  datum: string;
  /** The commit that it is made from, and its day; null outside Git. */
  commit: string | null;
  commit_dag: string | null;
  ändringar_utan_commit: boolean;
  /** The days as people say them. */
  i_ord: { datum: string; commit_dag: string | null; förra: string | null };
  grupper: readonly BinderGroup[];
  dokument: readonly BinderDocument[];
  enheter: readonly ContactUnit[];
  kontakter: readonly Contact[];
  uppgifter: readonly Duties[];
  /** Null when no earlier binder is known: this is the first. */
  förra: PreviousBinder | null;
  ändringar: readonly BinderChange[];
  saknas: readonly NotPrinted[];
  utelämnade: readonly LeftOut[];
  /** Files that cannot be read: whether they are marked for paper is not known. */
  oläsbara: readonly string[];
}
