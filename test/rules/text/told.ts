import { findingsOf } from '../../helpers/findings.js';
import { type Keys, rutin } from '../../helpers/texts.js';

/** What one rule says of a rutin with a body, as `line of the body: severity message`. */
export async function told(rule: string, body: string, keys: Keys = {}, today?: string): Promise<string[]> {
  const text = rutin(keys, body);
  const before = text.length - body.length;
  const bodyLine = text.slice(0, before).split('\n').length;
  const found = await findingsOf(rule, { 'a.md': text }, today);
  return found
    .filter(({ file }) => file === 'a.md')
    .map(({ line, severity, message }) => `${line < bodyLine ? 'titel' : line - bodyLine + 1}: ${severity} ${message}`);
}

/** Only the lines. */
export const lines = async (rule: string, body: string, keys: Keys = {}, today?: string) =>
  (await told(rule, body, keys, today)).map((one) => one.split(':')[0]);
