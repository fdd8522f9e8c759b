import type { Path, Place } from './finding.js';
import type { Typer } from './generated/types.js';

/** The name of a built-in document type. Organisations may add types of their own. */
export type Typ = keyof Typer;

/** A link, image or `[[id]]` in a body. Lines and columns from 1 in the whole file. */
export interface BodyLink {
  kind: 'link' | 'image' | 'wiki';
  target: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/**
 * What the checks need of a body. `exact` says whether CommonMark has judged it (`parse/judge-body.ts`)
 * or the fast scan only collected candidates (`parse/scan-body.ts`).
 */
export interface Body {
  exact: boolean;
  slugs: readonly string[];
  links: readonly BodyLink[];
}

/** A reference from one document to another, as its schema's `x-kvalitet` names it. */
export interface Reference {
  /** The document that refers; absent for `handbok.yaml` and rows of registers. */
  from?: Dokument;
  /** The relation's name: the keys without list positions, e.g. `risker.åtgärder`. */
  key: string;
  place: Place;
  id: string;
  del: string | undefined;
  relation: Relation;
}

/** What `x-kvalitet` says of a key whose value names other documents. */
export interface Relation {
  /** Allowed types; `typ#del` allows a part of such a document; `*` any; `plikt` a statutory duty. */
  till: readonly string[];
  /** The target may be upphävd: the relation tells of the past. */
  historisk?: boolean;
  /** `false`: following the relation must never lead back to the start. */
  krets?: boolean;
  /** Text that names no document is allowed too, always or when the named key says ja. */
  text?: boolean;
  textOm?: string;
  /** Fixed words that are allowed instead of an id. */
  ord?: readonly string[];
}

/** One markdown file of the handbook. `data` holds only values that passed the type's schema. */
export interface Dokument<T extends Typ = Typ> {
  typ: T;
  id: string;
  titel: string;
  /** Path from the handbook's root, `/` between folders, NFC. */
  file: string;
  data: Typer[T];
  /** Top-level keys whose value was refused: unreadable, not absent. */
  refused: readonly string[];
  body: Body;
  /** The rules that might have something to say of the body: the others need not parse it. Absent when nobody has looked. */
  suspects?: readonly string[];
  references: readonly Reference[];
  /** Values that must stand in one of handbok.yaml's lists (`ur` names it). */
  words: readonly { path: Path; value: string; ur: string }[];
  /** Values that are files, relative to the document. */
  files: readonly { path: Path; value: string }[];
}
