/** One commit that touched a document, its day counted in Europe/Stockholm (`YYYY-MM-DD`). */
export interface Change {
  commit: string;
  date: string;
  slag: 'ny' | 'ändrad' | 'flyttad' | 'borttagen';
  /** The content that the commit left, as Git names it. */
  blob: string;
  /** The file's path then, from the handbook's root. */
  path: string;
}

/** What Git knows of a handbook. `none` and `shallow` say why figures from history may be missing. */
export interface History {
  state: 'full' | 'shallow' | 'none';
  /** In Swedish, for the report: what the history can tell. */
  text: string;
  head: string | null;
  /** The day of that commit; absent when it has not touched the handbook, and the log does not tell it. */
  headDay?: string | undefined;
  /** Whether the working tree has changes that no commit holds. */
  dirty: boolean;
  /** Files that differ from the last commit, from the handbook's root. */
  uncommitted: ReadonlySet<string>;
  /** Changes per document, newest first, by the file's path now; renames are followed. */
  changes: ReadonlyMap<string, readonly Change[]>;
  /** The names that a file has had before, newest first, by its path now. */
  formerNames: (file: string) => readonly string[];
}

/** The handbook as it stood at a commit: texts of the files that were asked for. */
export interface PastFiles {
  commit: string;
  date: string;
  /** Paths of all files at that commit, from the handbook's root, NFC. */
  files: ReadonlySet<string>;
  read: (files: readonly string[]) => Promise<ReadonlyMap<string, Buffer>>;
  /** The same one by one, for what is too much to hold at once. A file that Git does not have is left out. */
  each: (files: readonly string[]) => AsyncIterable<readonly [file: string, content: Buffer]>;
  /** How Git names a file's content: two files with the same name have the same content. */
  blobOf: (file: string) => string | undefined;
}

/** No Git at all: said plainly, never counted as "nothing changed". */
export const noHistory: History = {
  state: 'none',
  text: 'Historiken är inte känd: handboken ligger inte i Git, eller så går Git inte att läsa här. Uppgifter som bara historiken kan visa saknas.',
  head: null,
  dirty: false,
  uncommitted: new Set(),
  changes: new Map(),
  formerNames: () => [],
};
