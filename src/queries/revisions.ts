import { composed } from '../model/composed.js';
import { codesOf } from '../words/codes.js';

/** One state that a document has had, told by what matters for its reviews. */
export interface Revision {
  /** The commit that made it; null for changes that are not committed yet. */
  commit: string | null;
  /** The commit's day in Swedish time; for uncommitted changes the reference date. */
  date: string;
  reviderad: string | undefined;
  fastställd: string | undefined;
  version: string | undefined;
  revisionsdatum: string | undefined;
  utanÄndring: boolean;
  /** A fingerprint of what the document says in substance. */
  essence: string;
}

/** How documents have changed. */
export interface Revisions {
  /** A document's states, newest first; the last one is how it came into the handbook. Empty for a file without history. */
  of: (file: string) => readonly Revision[];
}

/** Keys that say something to those who work by the document; the others are bookkeeping, links and tags. */
const TELLING = new Set([
  'titel',
  'syfte',
  'ansvar',
  'utförs_av',
  'samverkan',
  'parter',
  'tidsgränser',
  'lagrum',
  'kontrollpunkter',
  'risker',
  'uppgifter',
  'metod',
]);

/**
 * Reads a document's text, of today or of long ago, as a revision. By pattern, not by YAML: the whole history of a
 * handbook is read, and only what reviews are judged by matters.
 */
export function revisionOf(text: string, commit: string | null, date: string): Revision {
  const plain = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const whole = composed(plain.replace(/^\uFEFF/, ''));
  const close = whole.indexOf('\n---', 3);
  const [head, body] = close < 0 ? ['', whole] : [whole.slice(4, close + 1), whole.slice(close + 4)];
  const keys = keysOf(head);
  const value = (key: string) => keys.get(key) || undefined;
  return {
    commit,
    date,
    reviderad: value('reviderad'),
    fastställd: value('fastställd'),
    version: value('version'),
    revisionsdatum: value('revisionsdatum'),
    utanÄndring: ['ja', 'true'].includes(keys.get('reviderad_utan_ändring') ?? ''),
    essence: essenceOf(keys, body),
  };
}

/** What is kept of a head: whole histories are read, so what nobody asks for is passed by. */
const ASKED = new Set([...TELLING, 'reviderad', 'fastställd', 'version', 'revisionsdatum', 'reviderad_utan_ändring']);

/** The top-level keys that are asked for, with their values as flat text: comments, quotes, list style and white space do not count. */
function keysOf(head: string): Map<string, string> {
  const keys = new Map<string, string>();
  let key = '';
  for (const line of head.split('\n')) {
    const match = /^([\p{L}_]+)[ \t]*:(.*)$/u.exec(line);
    if (match) key = match[1] ?? '';
    if (!ASKED.has(key)) continue;
    const value = (match ? (match[2] ?? '') : line)
      .replace(/(?:^|\s)#.*$/, '')
      .replace(/["'[\]{},]|^\s*- /g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    keys.set(key, `${match ? '' : (keys.get(key) ?? '')} ${value}`.trim());
  }
  return keys;
}

/** Words and figures of the telling keys and of the body; where links lead, emphasis and white space do not count. */
function essenceOf(keys: ReadonlyMap<string, string>, body: string): string {
  const told = [...keys].filter(([key]) => TELLING.has(key)).map(([key, value]) => `${key} ${value}`);
  return `${told.sort().join('\n')}\n${hashOfWords(body)}`;
}

/** A fingerprint of what a text says in words; the empty text for one that says nothing. */
export const wordsOf = (text: string) => (/[\p{L}\p{N}]/u.test(text) ? hashOfWords(`\n${text.trim()}`) : '');

/** What each sign does for the words: 0 a letter of one, 1 parts them as a blank does, 2 nothing, 3 a bracket. */
const DOES = new Uint8Array(65_536);
for (let code = 0; code <= 32; code += 1) DOES[code] = 1;
for (const parting of [160, 62, 124]) DOES[parting] = 1;
/** Signs that shape words without saying anything: * _ ` # \\. */
for (const shaping of [42, 95, 96, 35, 92]) DOES[shaping] = 2;
for (const bracket of [91, 93]) DOES[bracket] = 3;

/** What opens an item, whatever its sign or number, and the line under a table's heading. */
const OPENING = /[ \t>]*(?:[-*+]|\d{1,9}[.)])(?=[ \t])|[ \t]*[|:-][ \t:|-]*(?=\n|$)/y;

/**
 * A fingerprint of a body's words, in one pass without making new texts: the whole history of a handbook goes through
 * here. Two sums of 32 bits (FNV-1a and a polynomial): that two texts of one document meet in both does not happen.
 */
function hashOfWords(text: string): string {
  const codes = codesOf(text);
  let [one, two, gap] = [0x811c9dc5, 7, 0];
  for (let at = afterOpening(text, codes, 0); at < text.length; at += 1) {
    const code = codes[at] as number;
    const does = DOES[code] as number;
    if (does === 3) at = pastLink(text, at, code);
    if (does === 0 || does === 3) {
      if (gap) [one, two, gap] = [Math.imul(one ^ 32, 0x01000193), (Math.imul(two, 31) + 32) | 0, 0];
      one = Math.imul(one ^ code, 0x01000193);
      two = (Math.imul(two, 31) + code) | 0;
    } else if (does === 1) gap = 1;
    if (code === 10) at = afterOpening(text, codes, at + 1) - 1;
  }
  return `${one >>> 0}.${two >>> 0}`;
}

/** Past the sign of an item, or a whole line that only draws a table. Most lines open with a letter, and have none. */
function afterOpening(text: string, codes: Uint16Array, at: number): number {
  if (at < text.length && (codes[at] as number) > 62 && codes[at] !== 124) return at;
  OPENING.lastIndex = at;
  return OPENING.test(text) ? OPENING.lastIndex : at;
}

/** Where reading goes on after a bracket: the end of `](address)`, the text of `[[id|text]]`, else the bracket itself. */
function pastLink(text: string, at: number, bracket: number): number {
  const next = text.charCodeAt(at + 1);
  if (bracket === 93) return next === 40 ? endOfAddress(text, at) : at;
  return next === 91 ? startOfLabel(text, at) : at;
}

/** The closing bracket of `](address)`; the same place when it does not close on its line. */
function endOfAddress(text: string, at: number): number {
  const [end, line] = [text.indexOf(')', at), text.indexOf('\n', at)];
  return end < 0 || (line >= 0 && line < end) ? at : end;
}

/** Where the text of `[[id|text]]` begins, or the last sign of an id that stands alone. */
function startOfLabel(text: string, at: number): number {
  const end = text.indexOf(']]', at);
  if (end < 0 || end - at > 200) return at;
  const bar = text.indexOf('|', at);
  return bar >= 0 && bar < end ? bar : end - 1;
}

/** The revision in which the latest review or decision was written in: the oldest that has its dates. */
export function reviewIndex(revisions: readonly Revision[]): number {
  const [now] = revisions;
  const later = revisions.findIndex(
    ({ reviderad, fastställd }) => reviderad !== now?.reviderad || fastställd !== now?.fastställd,
  );
  return (later < 0 ? revisions.length : later) - 1;
}

/** Whether a change was made the day that the document came into the handbook: that is part of bringing it in. */
export const isEntry = (revisions: readonly Revision[], revision: Revision) => revision.date === revisions.at(-1)?.date;

/**
 * The changes in substance after a day (`YYYY-MM-DD`), newest first. None when what is said now is what was said then,
 * and what brought the document in is no change.
 */
export function changesSince(revisions: readonly Revision[], day: string): Revision[] {
  const then = revisions.find(({ date }) => date <= day) ?? revisions.at(-1);
  if (!then || revisions[0]?.essence === then.essence) return [];
  return revisions.filter(
    (state, index) => state.date > day && state.essence !== revisions[index + 1]?.essence && !isEntry(revisions, state),
  );
}
