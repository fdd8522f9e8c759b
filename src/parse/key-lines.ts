import { isMap, isScalar, isSeq, LineCounter, type Node } from 'yaml';
import type { LineSpan } from '../model/lines.js';
import { ownText } from '../model/own-text.js';
import { parseYaml } from './parse-yaml.js';
import { frontmatterOf } from './positions.js';

/** Where the keys of one document's frontmatter stand, and the items of the lists among them. */
export interface KeyLines {
  /** The lines of a key with its value; undefined when the document does not have it. */
  ofKey: (key: string) => LineSpan | undefined;
  /** The lines of an item. Undefined where the list is not as long as whoever asks believes: then its places are others. */
  ofItem: (key: string, index: number, length: number) => LineSpan | undefined;
}

/** The frontmatter of a markdown file with its fences: all that `keyLines` needs, as a string of its own. */
export function headOf(text: string): string {
  const close = text.indexOf('\n---', 3);
  return close < 0 ? '' : ownText(text.slice(0, close + 4));
}

/** Finds keys by a look at the lines, which is quick enough for every document of a handbook; items by reading the YAML. */
export function keyLines(head: string): KeyLines {
  let [quick, exact]: [Map<string, LineSpan>?, ReturnType<typeof read>?] = [];
  const ofKey = (key: string) => {
    quick ??= scan(head);
    if (quick.has(key)) return quick.get(key);
    if (!UNUSUAL.test(head)) return undefined;
    exact ??= read(head);
    return exact.ofKey(key);
  };
  return {
    ofKey,
    ofItem: (key, index, length) => {
      exact ??= read(head);
      return exact.ofItem(key, index, length);
    },
  };
}

const KEY = /^([\p{L}_][\p{L}\p{N}_-]*)[ \t]*:(?:[ \t]|$)/u;

/** A first line that begins no plain key: quoted keys, flow style, `? key`. Then only YAML knows where keys are. */
const UNUSUAL = /^(?:["'{?&!])/m;

/** In block style only a key of the outermost map begins a line without indentation. Comments and empty lines end a value. */
function scan(head: string): Map<string, LineSpan> {
  const found = new Map<string, LineSpan>();
  let [key, first, last] = ['', 0, 0];
  const lines = head.split('\n');
  for (const [index, line] of lines.entries()) {
    const next = KEY.exec(line)?.[1];
    const isEnd = index > 0 && line.startsWith('---');
    if (key && (next !== undefined || isEnd)) found.set(key, [first, last]);
    if (isEnd) break;
    if (next !== undefined) [key, first] = [next, index + 1];
    if (line.trim() && !line.startsWith('#')) last = index + 1;
  }
  return found;
}

function read(head: string): KeyLines {
  const lineCounter = new LineCounter();
  const { source, firstLine } = frontmatterOf(head);
  const { contents } = parseYaml(source, { lineCounter });
  const pair = (key: string) =>
    isMap(contents) ? contents.items.find((item) => isScalar(item.key) && String(item.key.value) === key) : undefined;
  const span = (from: Node | null | undefined, to = from): LineSpan | undefined => {
    if (!from?.range || !to?.range) return undefined;
    const line = (offset: number) => lineCounter.linePos(offset).line + firstLine - 1;
    return [line(from.range[0]), line(Math.max(from.range[0], to.range[0], trimmed(source, to.range[1]) - 1))];
  };
  return {
    ofKey: (key) => {
      const found = pair(key);
      return found && span(found.key as Node, (found.value ?? found.key) as Node);
    },
    ofItem: (key, index, length) => {
      const list = pair(key)?.value;
      if (!isSeq(list)) return length === 1 && list ? span(list as Node) : undefined;
      return list.items.length === length ? span(list.items[index] as Node) : undefined;
    },
  };
}

/** Where the text before an offset ends: a value's range takes the empty lines after it along. */
function trimmed(source: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/.test(source[at - 1] ?? '')) at -= 1;
  return at;
}
