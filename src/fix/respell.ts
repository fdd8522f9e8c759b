import type { Fix } from '../model/finding.js';

/**
 * A key or value in other words but the same dress: quotes stay as they were. Undefined when what is written is not
 * what the fix supposes, so that an edit never hits anything else.
 */
export function respell(written: string, fix: Fix): string | undefined {
  if (fix.kind === 'name') return undefined;
  if (fix.kind === 'quote') return /^[-+]?[\d._]+$/.test(written) ? `"${written}"` : undefined;
  if (written === fix.was) return isPlain(fix.with) ? fix.with : JSON.stringify(fix.with);
  if (written === `"${fix.was}"`) return JSON.stringify(fix.with);
  if (written === `'${single(fix.was)}'`) return `'${single(fix.with)}'`;
  return undefined;
}

const single = (text: string) => text.replaceAll("'", "''");

/** Whether YAML reads the words as they are, in lists and braces too: anything else gets quotes. */
export function isPlain(text: string): boolean {
  const isWords = /^(?:[\p{L}\p{N}(]|\.{1,2}\/)[\p{L}\p{N} ._()§#/:–-]*$/u.test(text);
  const isOther = /^(?:true|false|null|\d+(?:\.\d*)?(?:e[-+]?\d+)?|0[xo][\da-f]+)$/i.test(text);
  return isWords && !isOther && !/: | #|[: ]$/.test(text);
}
