import type { Finding } from '../model/finding.js';
import { whole } from '../model/plain.js';
import type { Outcome } from './reporter.js';

/**
 * A finding in one safe line: what is wrong, what to do, and the law. Programs that show one text per finding get
 * this. Half characters (lone surrogates) would make other programs refuse the whole file.
 */
export function sentence({ message, hint, lagrum }: Finding): string {
  const law = lagrum ? ` (${lagrum})` : '';
  return whole([message, hint].filter(Boolean).join(' ') + law);
}

export { whole };

/**
 * A file as the repository names it, with `/`: hosts look findings up by it. A handbook that does not lie below the
 * repository's folder is named from its own root.
 */
export function inRepository({ prefix }: Pick<Outcome, 'prefix'>, file: string): string {
  const below = prefix !== '' && !/^(?:\.\.(?:\/|$)|\/|[A-Za-z]:)/.test(prefix);
  return below ? `${prefix}/${file}` : file;
}
