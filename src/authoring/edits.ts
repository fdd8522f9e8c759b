import type { Edit } from '../fix/edit.js';
import type { Entry, Part } from '../parse/outline.js';
import { removal } from './removal.js';
import { Refusal, type Spot } from './spot.js';
import { columnOf, endOfLine, isBlank, lineStart } from './text.js';
import { afterColon, afterDash, inline, keyText } from './written.js';

/** The edits of the text that a change comes to. */
export function editsAt(spot: Spot, text: string): Edit[] {
  switch (spot.kind) {
    case 'set':
      return setting(spot, text);
    case 'insert':
      return [spot.into.flow ? amongOthers(spot, text) : onNewLine(spot, text)];
    case 'wrap':
      return wrapping(spot, text);
    case 'remove':
      return removal(spot, text);
    default:
      return [];
  }
}

/** A value in the place of another, or where there was none. */
function setting({ entry, flow, value }: Extract<Spot, { kind: 'set' }>, text: string): Edit[] {
  const { value: part, open } = entry;
  const isItem = entry.key === undefined;
  const laidOut = flow || isItem ? ` ${inline(value)}` : afterColon(value, ' '.repeat(columnOf(text, entry.from)));
  if (!part) {
    const gap = /^ +(?=[,}\]])/.exec(text.slice(open, endOfLine(text, open)))?.[0].length ?? 0;
    return [{ from: open, to: open + gap, text: `${entry.colon ? '' : ':'}${laidOut}` }];
  }
  const isWord = typeof value !== 'object' || value === null;
  if (isWord && (part.kind === 'word' || part.kind === 'none' || part.flow))
    return [{ from: part.from, to: part.to, text: inline(value, part.quote) }];
  if (flow || part.flow) return [{ from: part.from, to: part.to, text: inline(value) }];
  if (isBlank(text.slice(open, part.from))) return [{ from: open, to: part.to, text: laidOut }];
  // A remark stands beside the colon: the value comes before it, and the lines of the old one go.
  return [
    { from: open, to: open, text: ` ${inline(value)}` },
    { from: endOfLine(text, lineStart(text, part.from) - 1), to: endOfLine(text, part.to), text: '' },
  ];
}

/** One more key within braces, or item within brackets: after the one that it follows, on a line of its own if they are. */
function amongOthers({ into, key, value, after }: Extract<Spot, { kind: 'insert' }>, text: string): Edit {
  const written = key === undefined ? inline(value) : `${keyText(key)}: ${inline(value)}`;
  const before = neighbour(into, after);
  if (!before) return { from: into.from + 1, to: into.from + 1, text: written };
  const margin = text.slice(lineStart(text, before.from), before.from);
  const gap = isBlank(margin) ? `,\n${margin}` : ', ';
  return { from: before.to, to: before.to, text: gap + written };
}

/** One more key or item on a line of its own, indented as the others. */
function onNewLine({ into, key, value, after }: Extract<Spot, { kind: 'insert' }>, text: string): Edit {
  const before = neighbour(into, after);
  const first = into.entries[0];
  if (!before || !first) throw new Refusal('där finns ingen rad att utgå från');
  if (text.slice(lineStart(text, first.from), first.from).includes('\t'))
    throw new Refusal('raderna är indragna med tabb');
  const indent = ' '.repeat(columnOf(text, first.from));
  const line = key === undefined ? item(into, value, indent, text) : `${keyText(key)}:${afterColon(value, indent)}`;
  const at = endOfLine(text, before.to);
  return { from: at, to: at, text: `\n${indent}${line}` };
}

/** An item as its neighbours are written: the same distance after the dash, keys on lines or within braces. */
function item(list: Part, value: unknown, indent: string, text: string): string {
  const last = list.entries.at(-1);
  const gap = last?.value && /^ +$/.exec(text.slice(last.open, last.value.from))?.[0];
  const dash = `-${gap || ' '}`;
  const asLines = last?.value?.kind === 'map' && !last.value.flow;
  return dash + afterDash(value, indent + ' '.repeat(dash.length), asLines);
}

/** One bare value and one more become a list. */
function wrapping({ entry, part, value }: Extract<Spot, { kind: 'wrap' }>, text: string): Edit[] {
  if (part.kind === 'map' && !part.flow)
    throw new Refusal('där står en enda uppgift utan streck, och den behöver göras till en lista');
  const old = text.slice(part.from, part.to);
  if (part.kind !== 'map' && !part.quote && /[,[\]{}\n]/.test(old))
    throw new Refusal('där står ett enda värde som behöver citattecken i en lista');
  const from = isBlank(text.slice(entry.open, part.from)) && part.from > entry.open ? part.from : entry.open;
  return [
    { from, to: from, text: '[' },
    { from: part.to, to: part.to, text: `, ${inline(value)}]` },
  ];
}

/** The entry that a new one is laid after: the first of the wanted keys that exists, else the last. */
function neighbour({ entries }: Part, after: readonly string[]): Entry | undefined {
  for (const key of after) {
    const found = entries.find((entry) => entry.key === key);
    if (found) return found;
  }
  return entries.at(-1);
}
