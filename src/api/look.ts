import type { Dokument } from '../model/document.js';
import type { Settings } from '../model/settings.js';
import { withoutFences } from '../parse/scan-body.js';
import { suspectsIn, TEXT_RULES } from '../rules/suspects.js';
import { readLaw } from './read-regelverk.js';

/** What is looked for in each document while its text is at hand: the rules that might have something to say of its body. */
export type Look = (body: string, doc: Dokument, text: string) => readonly string[] | undefined;

/** A look by a handbook's settings. Only who will run rules needs one: `due` and the like read bodies without. */
export type LookFor = (settings: Settings) => Look;

/** Asks every rule that is not turned off. */
export const lookForRules: LookFor = ({ regler }) =>
  lookForSome([...TEXT_RULES.keys()].filter((id) => regler[id] !== 'av'));

/** Asks some rules. */
export function lookForSome(ids: readonly string[]): Look {
  const rules = [...TEXT_RULES].filter(([id]) => ids.includes(id));
  const law = readLaw();
  return (body, doc) => suspectsIn(withoutFences(body), doc, law, rules);
}
