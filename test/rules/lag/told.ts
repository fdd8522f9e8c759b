import { findingsOf } from '../../helpers/findings.js';
import type { Files } from '../../helpers/handbook.js';
import { type Keys, rutin } from '../../helpers/texts.js';

/** A rutin that was decided after the act of 2025 began to hold, and before the changes of July 2026. */
export const NEW = { fastställd: '2025-09-16' };

/** The lines of a body (from 1) on which a rule fires, or `key` for a line of the frontmatter. */
export async function inBody(rule: string, body: string, keys: Keys = NEW): Promise<(number | 'key')[]> {
  const head = rutin(keys, '').split('\n').length - 1;
  return (await findingsOf(rule, { 'a.md': rutin(keys, body) })).map(({ line }) => (line > head ? line - head : 'key'));
}

/** How many times a rule fires for a lagrum. */
export const forLagrum = async (rule: string, lagrum: string | string[], keys: Keys = NEW) =>
  (await findingsOf(rule, { 'a.md': rutin({ ...keys, lagrum }) })).length;

/** What a rule says in some files. */
export const saidIn = async (rule: string, files: Files) =>
  (await findingsOf(rule, files)).map(({ message, hint }) => [message, hint]);
