import type { Dokument } from '../model/document.js';
import type { Law } from '../model/law.js';
import { RULES } from './index.js';
import type { TextCheck } from './rule.js';

/** The rules with a text check, by id. */
export const TEXT_RULES: ReadonlyMap<string, TextCheck> = new Map(
  RULES.flatMap(({ id, text }) => (text ? [[id, text] as const] : [])),
);

/** The same as a list, which is gone through for every body. */
const CHECKS = [...TEXT_RULES];

const NONE: readonly string[] = [];

/** Asks each text rule, while the body is at hand, whether it might have something to say of it. */
export function suspectsIn(body: string, doc: Dokument, law: Law): readonly string[] {
  let found = NONE;
  for (const [id, rule] of CHECKS) if (rule.suspects(body, doc, law)) found = [...found, id];
  return found;
}
