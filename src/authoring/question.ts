import type { Path } from '../model/finding.js';

/** A choice in a list: what is chosen, and what the person sees. */
export interface Choice {
  value: string;
  name: string;
}

/** Something that only a person can answer while a document is made. */
export interface Question {
  path: Path;
  text: string;
  /** What may be chosen; absent where any text may be written. */
  choices?: readonly Choice[];
  /** Whether an answer beside the choices may be given: they are examples of what `check` lets through. */
  isOpen?: boolean;
  /** The most likely answer, for a person to accept or change: never written unasked. */
  suggestion?: string;
  /** What is wrong with an answer, in a sentence; undefined when it can be used. */
  check: (answer: string) => string | undefined;
}
