import type { Fix } from '../model/finding.js';
import { certain } from '../words/certain.js';

/** A group with more keys than this has another trouble than spelling, and comparing them all would cost. */
const MANY = 200;

/** A misspelt key is mended when one known key is near, and no key beside it has that name or may get it. */
export function keyFix(key: string, near: string, known: readonly string[], beside: unknown): Fix | undefined {
  const present = Object.keys((beside ?? {}) as object);
  if (present.length > MANY || certain(key, known) !== near) return undefined;
  const rivals = present.filter((other) => other !== key && (other === near || isSlip(other, near, known)));
  return rivals.length ? undefined : { kind: 'replace', was: key, with: near };
}

const isSlip = (key: string, near: string, known: readonly string[]) =>
  !known.includes(key) && certain(key, known) === near;

/** Yes and no as other programs write them. */
const YES_NO: ReadonlyMap<string, string> = new Map([
  ['yes', 'ja'],
  ['no', 'nej'],
]);

/** A misspelt choice is mended when one allowed word is near. */
export function choiceFix(given: unknown, allowed: readonly string[]): Fix | undefined {
  if (typeof given !== 'string') return undefined;
  const other = YES_NO.get(given.toLowerCase());
  const sure = other && allowed.includes(other) ? other : certain(given, allowed);
  return sure === undefined ? undefined : { kind: 'replace', was: given, with: sure };
}
