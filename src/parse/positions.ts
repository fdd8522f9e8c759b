import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair } from 'yaml';
import type { Path, Place } from '../model/finding.js';
import { withoutOverflow } from './overflow.js';
import { parseYaml } from './parse-yaml.js';

/** Lines and columns from 1, columns in UTF-16 units, end exclusive: as editors count. */
export interface Position {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** Counts out places in one file. Made once per file that has findings, so that files in order cost nothing. */
export function positionsIn(text: string, yamlOnly: boolean): (place: Place) => Position {
  const { source, firstLine } = yamlOnly ? { source: text, firstLine: 1 } : frontmatterOf(text);
  const lineCounter = new LineCounter();
  let [root, lines]: [(Node | null)?, string[]?] = [];
  return (place) => {
    if (!place.path) {
      lines ??= text.split('\n');
      return given(place, lines);
    }
    if (root === undefined) root = withoutOverflow(() => parseYaml(source, { lineCounter }))?.contents ?? null;
    const range = rangeOf(root, place.path, place.on ?? 'value');
    if (!range)
      return { line: 1, column: 1, endLine: 1, endColumn: Math.max(2, (text.split('\n', 1)[0] ?? '').length + 1) };
    const [from, to] = range.map((offset) => lineCounter.linePos(offset));
    return {
      line: (from?.line ?? 1) + firstLine - 1,
      column: from?.col ?? 1,
      endLine: (to?.line ?? 1) + firstLine - 1,
      endColumn: to?.col ?? 1,
    };
  };
}

/** The YAML of a markdown file, and where it begins: always on the second line. */
export function frontmatterOf(text: string) {
  const close = text.indexOf('\n---', 3);
  return { source: text.slice(text.indexOf('\n') + 1, close < 0 ? undefined : close + 1), firstLine: 2 };
}

function given(place: Place, lines: readonly string[]): Position {
  const line = place.line ?? 1;
  const column = place.column ?? 1;
  const width = (lines[line - 1] ?? '').length + 1;
  const endLine = place.endLine ?? line;
  return { line, column, endLine, endColumn: place.endColumn ?? (endLine === line ? Math.max(column + 1, width) : 1) };
}

/**
 * The offsets of a key or value. A missing key is placed at what should have held it; a list position in a bare value
 * is the value itself, since one bare value means a list of one.
 */
export function rangeOf(root: Node | null | undefined, path: Path, on: 'key' | 'value'): [number, number] | undefined {
  let node = root;
  for (const [index, part] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(part)) as
        | Pair<Node, Node | null>
        | undefined;
      if (!pair) return index === 0 ? undefined : startOf(node);
      const last = index === path.length - 1;
      if (last && (on === 'key' || !pair.value?.range || pair.value.range[0] === pair.value.range[1]))
        return span(pair.key);
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(part)] as Node | undefined;
    }
  }
  return span(node);
}

function startOf(node: Node): [number, number] | undefined {
  const first = isMap(node) ? (node.items[0]?.key as Node | undefined) : node;
  return span(first);
}

function span(node: Node | null | undefined): [number, number] | undefined {
  return node?.range ? [node.range[0], node.range[1]] : undefined;
}
