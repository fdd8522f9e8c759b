/**
 * The version after one: a whole number or the last of several gets one more, and stays text or number as it was.
 * Undefined where it is a word that nobody can count on.
 */
export function raiseVersion(version: unknown): string | number | undefined {
  if (typeof version === 'number') return Number.isSafeInteger(version) && version >= 0 ? version + 1 : undefined;
  const match = typeof version === 'string' ? /^(.*?)(\d{1,9})$/.exec(version.trim()) : null;
  const [, before = '', last] = match ?? [];
  if (last === undefined || !/^(?:[vV]\.? ?)?(?:\d+\.)*$/.test(before)) return undefined;
  return before + String(Number(last) + 1).padStart(last.startsWith('0') ? last.length : 0, '0');
}
