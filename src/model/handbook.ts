import type { Dokument, Reference, Typ } from './document.js';
import type { Report } from './finding.js';
import { groups } from './groups.js';
import type { Plikt } from './law.js';
import type { CellText, EventRow, TableRead } from './register.js';
import type { Settings } from './settings.js';

/** Everything that was read of a handbook, once. Faults of content are `reports`, never exceptions. */
export interface Handbook {
  settings: Settings;
  documents: readonly Dokument[];
  /** The first document with each id; later ones with the same id are a finding. */
  byId: ReadonlyMap<string, Dokument>;
  /** Documents whose id an earlier one already has, by that id. */
  sameId: ReadonlyMap<string, readonly Dokument[]>;
  byFile: ReadonlyMap<string, Dokument>;
  /** Every reference: of documents, of handbok.yaml and of rows. */
  references: readonly Reference[];
  /** handbok.yaml's own lists that documents choose from, by key. */
  vocabulary: Readonly<Record<string, readonly string[]>>;
  /** The document types, and the kinds (`slag`) of styrdokument, that the handbook knows. */
  types: { documents: readonly string[]; slag: readonly string[] };
  /** Statutory duties (regelverk/plikter.yaml) by id, which a protokoll may answer. */
  duties: ReadonlyMap<string, Plikt>;
  /** Files that hold no readable document, with the reason. */
  broken: readonly { file: string; reason: string }[];
  /** Ids of files that could not be read as documents: known to exist, nothing more. */
  brokenIds: ReadonlySet<string>;
  /** Every file of the handbook that a link may lead to, NFC, and folders with a final `/`. */
  files: ReadonlySet<string>;
  /** How the disk spells the names that are not NFC, by NFC path. */
  onDisk: ReadonlyMap<string, string>;
  /** Rows of the registers, in file order. */
  rows: readonly EventRow[];
  /** How each register's file was read. */
  tables: readonly TableRead[];
  /** Texts in the registers' files that may name or reach a person; most cells are not here. */
  cells: readonly CellText[];
  /** The markdown files that were found, readable or not. */
  fileCount: number;
  /** Faults found while reading. */
  reports: readonly Report[];
}

const sorted = new WeakMap<readonly Dokument[], Map<string, Dokument[]>>();

/** The documents of one or more types, in file order. */
export function ofTyp<T extends Typ>({ documents }: Pick<Handbook, 'documents'>, ...typer: T[]): Dokument<T>[] {
  if (typer.length > 1) return documents.filter((doc): doc is Dokument<T> => (typer as Typ[]).includes(doc.typ));
  const byType = sorted.get(documents) ?? groups(documents, ({ typ }) => [typ]);
  sorted.set(documents, byType);
  return [...(byType.get(typer[0] as Typ) ?? [])] as Dokument<T>[];
}

/** The document with an id, when it has the wanted type. */
export function lookUp<T extends Typ>(handbook: Pick<Handbook, 'byId'>, typ: T, id: string | undefined) {
  const doc = id === undefined ? undefined : handbook.byId.get(id);
  return doc?.typ === typ ? (doc as Dokument<T>) : undefined;
}
