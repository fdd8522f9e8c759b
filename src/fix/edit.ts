import type { Fix, Place } from '../model/finding.js';
import type { Spans } from '../parse/spans.js';
import { respell } from './respell.js';

/** A change of a text: what stands between two offsets (UTF-16 units) gives way to other words. */
export interface Edit {
  from: number;
  to: number;
  text: string;
  /** Which word of the YAML it concerns, by offset, and what is to be read there afterwards; none in a body. */
  word?: { from: number; reads: string[] };
}

/** One mend: where, how, and the id to give where the fix is a name. */
export interface Mend {
  place: Place;
  fix: Fix;
  id?: string;
}

/** The edit that a mend means in a text; undefined when the text does not say what the mend supposes. */
export function editOf({ place, fix, id }: Mend, text: string, spans: Spans | undefined): Edit | undefined {
  if (fix.kind === 'name') return id && spans ? nameEdit(id, text, spans) : undefined;
  if (!place.path) return fix.kind === 'replace' ? linkEdit(place, fix, text) : undefined;
  const [from, to] = spans?.spanOf(place.path, place.on ?? 'value') ?? [0, 0];
  const written = text.slice(from, to);
  const other = respell(written, fix);
  if (other === undefined) return undefined;
  return { from, to, text: other, word: { from, reads: [fix.kind === 'replace' ? fix.with : written] } };
}

/** The id within `[[id]]`, `[[id|text]]` or `[[id#rubrik]]`. */
function linkEdit(place: Place, fix: { was: string; with: string }, text: string): Edit | undefined {
  const start = lineStart(text, place.line ?? 1) + (place.column ?? 1) - 1;
  const opening = /^\[\[[ \t]*/.exec(text.slice(start, start + 40))?.[0];
  if (opening === undefined) return undefined;
  const from = start + opening.length;
  const to = from + fix.was.length;
  return text.slice(from, to) === fix.was && /^[ \t]*(?:\]\]|[|#\\])/.test(text.slice(to, to + 40))
    ? { from, to, text: fix.with }
    : undefined;
}

/** Where a line (from 1) begins; the end of the text when it has fewer. */
function lineStart(text: string, line: number): number {
  let at = 0;
  for (let left = line; left > 1; left -= 1) {
    const end = text.indexOf('\n', at);
    if (end < 0) return text.length;
    at = end + 1;
  }
  return at;
}

/** A missing id stands on a line of its own after `typ`, or after the colon where the key is there without a value. */
function nameEdit(id: string, text: string, spans: Spans): Edit | undefined {
  const empty = emptyValue(text, spans);
  if (empty) return { from: empty.colon, to: empty.colon, text: ` ${id}`, word: { from: empty.word, reads: [id] } };
  const [key, typ] = [spans.spanOf(['typ'], 'key'), spans.spanOf(['typ'], 'value')];
  if (!key || !typ || typ[0] <= key[0]) return undefined;
  const reads = spans.words.find(({ from }) => from === typ[0])?.reads;
  if (reads === undefined) return undefined;
  const word = { from: typ[0], reads: [reads, 'id', id] };
  if (spans.braces) return { from: typ[1], to: typ[1], text: `, id: ${id}`, word };
  const indent = text.slice(text.lastIndexOf('\n', key[0]) + 1, key[0]);
  const end = text.indexOf('\n', typ[1]);
  return end < 0 || indent.trim() ? undefined : { from: end, to: end, text: `\n${indent}id: ${id}`, word };
}

/** After which colon the value of `id:` should have stood, when the key is there with nothing after it. */
function emptyValue(text: string, { spanOf, words }: Spans): { colon: number; word: number } | undefined {
  const key = spanOf(['id'], 'key');
  const at = words.findIndex(({ from, reads }) => from === key?.[0] && reads === 'id');
  const value = at < 0 ? undefined : words[at + 1];
  if (!key || !value || value.from !== value.to) return undefined;
  const gap = /^[ \t]*:/.exec(text.slice(key[1], key[1] + 40))?.[0];
  return gap === undefined ? undefined : { colon: key[1] + gap.length, word: value.from };
}
