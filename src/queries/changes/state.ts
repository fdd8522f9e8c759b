/** A document's content at one of the two points that are compared. */
export interface DocState {
  /** Path from the handbook's root. */
  file: string;
  id: string;
  typ: string;
  titel: string;
  /** The frontmatter as it is written, not held against any schema: what was allowed then need not be now. */
  data: Readonly<Record<string, unknown>>;
  /** The body by heading; `words` is a fingerprint of what stands there. */
  parts: readonly { heading: string; words: string }[];
  /** A fingerprint of what the document says in substance (revisions.ts). */
  essence: string;
}

/** The same of a file that could not be read: that it exists is known, nothing more. */
export interface Unread {
  file: string;
  id: string;
  reason: string;
}

/** What the schemas and the other documents say of a key: its Swedish name, and whether its values name documents. */
export interface KeyWords {
  label: string;
  relation: boolean;
}

/** What a comparison needs to know beside the two contents. */
export interface Surroundings {
  /** What a key is called; the path holds no list positions, e.g. `['risker', 'sannolikhet']`. */
  wordsOf: (typ: string, path: readonly string[]) => KeyWords;
  /** The title of a document, or the id itself. */
  nameOf: (id: string) => string;
  /** Keys of a document that did not change itself: what is inherited is read from there. */
  lookUp: (id: string) => Readonly<Record<string, unknown>> | undefined;
}
