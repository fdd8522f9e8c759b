import type { State } from '../../model/coverage.js';
import type { Dokument } from '../../model/document.js';
import type { Paragraph } from '../../model/regelverk.js';
import type { Scope } from './scope.js';

/** A part of a whole, as documents. */
export interface Counted {
  label: string;
  part: readonly Dokument[];
  whole: readonly Dokument[];
}

/** The answer to one paragraph before its documents have got their sources. */
export interface Verdict {
  state: State;
  reason: string;
  /** Numbers behind the reason, told when one unit is looked at. */
  detail?: string;
  missing?: readonly string[];
  documents?: readonly Dokument[];
  figures?: readonly Counted[];
  /** The answer stands in handbok.yaml. */
  settings?: boolean;
}

/** Judges one paragraph for one unit. Pure. */
export type Judge = (scope: Scope, paragraph: Paragraph) => Verdict;

/** Uppfyllt when everything is there, delvis when something is, saknas when nothing is. */
export const stateOf = (met: number, whole: number): State =>
  met >= whole ? 'uppfyllt' : met > 0 ? 'delvis' : 'saknas';

/** `1 process`, `2 processer`. */
export const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** Each document once, in the order given. */
export const once = <T extends Dokument>(docs: readonly T[]): T[] => [...new Set(docs)];

/** A title in a sentence; the id where there is none. */
export const named = (doc: Dokument) => `”${doc.titel || doc.id || doc.file}”`;

/** How many are named in a sentence; the others are counted. */
const NAMED = 5;

/** Titles in a sentence, the first few by name. */
export function listed(docs: readonly Dokument[]): string {
  const names = docs.slice(0, NAMED).map(named);
  return docs.length > NAMED ? `${names.join(', ')} och ${docs.length - NAMED} till` : names.join(', ');
}
