import type { Dokument } from '../model/document.js';
import { withoutFences } from '../parse/scan-body.js';
import { suspectsIn } from '../rules/suspects.js';
import { readLaw } from './read-regelverk.js';

/** What is looked for in each body while it is at hand: the rules that might have something to say of it. */
export type Look = (body: string, doc: Dokument) => readonly string[];

/** Asks the rules. Only who will run them needs to: `due` and the like read bodies without a look. */
export const lookForRules: Look = (body, doc) => suspectsIn(withoutFences(body), doc, readLaw());
