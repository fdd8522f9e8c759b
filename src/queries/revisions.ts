/** One state that a document has had, told by what matters for its reviews. */
export interface Revision {
  /** The commit that made it; null for changes that are not committed yet. */
  commit: string | null;
  /** The commit's day in Swedish time; for uncommitted changes the reference date. */
  date: string;
  reviderad: string | undefined;
  fastställd: string | undefined;
  version: string | undefined;
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
  const whole = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
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
    utanÄndring: ['ja', 'true'].includes(keys.get('reviderad_utan_ändring') ?? ''),
    essence: essenceOf(keys, body),
  };
}

/** Top-level keys with their values as flat text: comments, quotes, list style and white space do not count. */
function keysOf(head: string): Map<string, string> {
  const keys = new Map<string, string>();
  let key = '';
  for (const line of head.split('\n')) {
    const match = /^([\p{L}_]+)[ \t]*:(.*)$/u.exec(line);
    if (match) key = match[1] ?? '';
    const value = (match ? (match[2] ?? '') : line)
      .replace(/(?:^|\s)#.*$/, '')
      .replace(/["'[\]{},]|^\s*- /g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    if (key) keys.set(key, `${match ? '' : (keys.get(key) ?? '')} ${value}`.trim());
  }
  return keys;
}

/** Words and figures of the telling keys and of the body; where links lead, emphasis and white space do not count. */
function essenceOf(keys: ReadonlyMap<string, string>, body: string): string {
  const told = [...keys].filter(([key]) => TELLING.has(key)).map(([key, value]) => `${key} ${value}`);
  return `${told.sort().join('\n')}\n${hashOfWords(body)}`;
}

/** Signs that shape words without saying anything: * _ ` # \\. */
const SHAPING = new Set([42, 95, 96, 35, 92]);
/** Signs that part words as a blank does: > and |. */
const PARTING = new Set([62, 124]);
/** What opens an item, whatever its sign or number, and the line under a table's heading. */
const OPENING = /[ \t>]*(?:[-*+]|\d{1,9}[.)])(?=[ \t])|[ \t]*[|:-][ \t:|-]*(?=\n|$)/y;

/**
 * A fingerprint of a body's words, in one pass without making new texts: the whole history of a handbook goes through
 * here. Two sums of 32 bits (FNV-1a and a polynomial): that two texts of one document meet in both does not happen.
 */
function hashOfWords(text: string): string {
  let [one, two, gap, start] = [0x811c9dc5, 7, false, true];
  for (let at = 0; at < text.length; at += 1) {
    if (start) at = afterOpening(text, at);
    const code = text.charCodeAt(at);
    start = code === 10;
    if (code === 93 && text.charCodeAt(at + 1) === 40) at = endOfAddress(text, at);
    else if (code === 91 && text.charCodeAt(at + 1) === 91) at = startOfLabel(text, at);
    const kind = kindOf(code);
    if (kind === 'gap') gap = true;
    if (kind !== 'word') continue;
    if (gap) [one, two, gap] = [Math.imul(one ^ 32, 0x01000193), (Math.imul(two, 31) + 32) | 0, false];
    one = Math.imul(one ^ code, 0x01000193);
    two = (Math.imul(two, 31) + code) | 0;
  }
  return `${one >>> 0}.${two >>> 0}`;
}

/** What a sign does for the words. Letters are most of a text, and are told first. */
function kindOf(code: number): 'word' | 'gap' | 'none' {
  if (code > 96 && code !== 124 && code !== 160) return 'word';
  if (code <= 32 || code === 160 || PARTING.has(code)) return 'gap';
  return SHAPING.has(code) || Number.isNaN(code) ? 'none' : 'word';
}

/** Past the sign of an item, or a whole line that only draws a table. */
function afterOpening(text: string, at: number): number {
  OPENING.lastIndex = at;
  return OPENING.test(text) ? OPENING.lastIndex : at;
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
