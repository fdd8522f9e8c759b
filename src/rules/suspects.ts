import type { Dokument } from '../model/document.js';
import type { Law } from '../model/law.js';
import { RULES } from './index.js';
import type { TextCheck, ToldOrFault } from './rule.js';

type AnyTextCheck = TextCheck<Omit<ToldOrFault, 'document'>>;

/** The rules with a text check, by id. */
export const TEXT_RULES: ReadonlyMap<string, AnyTextCheck> = new Map(
  RULES.flatMap(({ id, text }) => (text ? [[id, text] as const] : [])),
);

const NONE: readonly string[] = [];

/** Asks each of some text rules, while the body is at hand, whether it might have something to say of it. */
export function suspectsIn(
  body: string,
  doc: Dokument,
  law: Law,
  rules: readonly (readonly [id: string, check: AnyTextCheck])[],
): readonly string[] {
  let found = NONE;
  for (const [id, rule] of rules) if (rule.suspects(body, doc, law)) found = [...found, id];
  return found;
}
