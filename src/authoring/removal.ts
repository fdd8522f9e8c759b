import type { Edit } from '../fix/edit.js';
import type { Entry, Part } from '../parse/outline.js';
import type { Spot } from './spot.js';
import { endOfLine, isBlank, lineStart } from './text.js';

/** Takes one of several keys or items away, with its comma or its lines. Comments on lines of their own stay. */
export function removal({ entry, from }: Extract<Spot, { kind: 'remove' }>, text: string): Edit[] {
  const at = from.entries.indexOf(entry);
  if (from.flow) return amongOthers(from, at, text);
  const margin = text.slice(lineStart(text, entry.from), entry.from);
  return [isBlank(margin) ? wholeLines(entry, text) : firstOfItem(entry, from.entries[at + 1], text)];
}

function wholeLines(entry: Entry, text: string): Edit {
  const [start, end] = [lineStart(text, entry.from), endOfLine(text, entry.to)];
  return end < text.length
    ? { from: start, to: end + 1, text: '' }
    : { from: Math.max(0, start - 1), to: end, text: '' };
}

/** The first key of an item shares its line with the dash: the next key takes its place, unless comments stand between. */
function firstOfItem(entry: Entry, next: Entry | undefined, text: string): Edit {
  const end = endOfLine(text, entry.to);
  if (next && isBlank(text.slice(end, next.from))) return { from: entry.from, to: next.from, text: '' };
  const before = text.slice(0, entry.from).trimEnd().length;
  return { from: before, to: end, text: '' };
}

/** Within braces and brackets a comma goes along: the one after, for the last the one before. */
function amongOthers({ entries }: Part, at: number, text: string): Edit[] {
  const [previous, entry, next] = [entries[at - 1], entries[at], entries[at + 1]];
  if (!entry) return [];
  const [first, second] = next ? [entry, next] : [previous ?? entry, entry];
  const gap = text.slice(first.to, second.from);
  if (/^[\s,]*$/.test(gap))
    return next ? [{ from: entry.from, to: next.from, text: '' }] : [{ from: first.to, to: entry.to, text: '' }];
  const comma = first.to + (/^(?:[^,#\n]|#[^\n]*\n|\n)*/.exec(gap)?.[0].length ?? 0);
  return [
    { from: entry.from, to: entry.to, text: '' },
    { from: comma, to: comma + 1, text: '' },
  ];
}
