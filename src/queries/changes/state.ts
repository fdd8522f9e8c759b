/** A document at one of the two points that are compared, known by what it is called; read only when it is compared. */
export interface Entry {
  /** Path from the handbook's root. */
  file: string;
  id: string;
  typ: string;
  /** Whether it says that it once had another id. */
  wasRenamed: boolean;
  read: () => DocState | Unread;
}

/** What a document says at one of the two points. */
export interface DocState {
  file: string;
  id: string;
  typ: string;
  titel: string;
  /** The frontmatter as it is written, not held against any schema: what was allowed then need not be now. */
  data: Readonly<Record<string, unknown>>;
  body: string;
  /** The body by heading; `words` is a fingerprint of what stands there. */
  parts: () => readonly Part[];
}

/** A part of a body: what stands directly under a heading. */
export interface Part {
  heading: string;
  words: string;
}

/** A document that could not be read: that it exists is known, nothing more. */
export interface Unread {
  file: string;
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
