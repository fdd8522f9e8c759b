import { isAlias, isMap, isScalar, type Node, visit } from 'yaml';
import type { Path } from '../model/finding.js';
import { withoutOverflow } from './overflow.js';
import { parseYaml } from './parse-yaml.js';
import { frontmatterOf, rangeOf } from './positions.js';

/** A key or value as it stands in the text: offsets in UTF-16 units, and what YAML reads there. */
export interface Word {
  from: number;
  to: number;
  /** The text that YAML reads, without quotes; an alias with its `*`. */
  reads: string;
}

/** The YAML of one file with the places of its parts, for edits that leave everything else alone. */
export interface Spans {
  /** From and to, end exclusive; a missing key has the span of what should have held it. */
  spanOf: (path: Path, on: 'key' | 'value') => [from: number, to: number] | undefined;
  /** Every key and single value, in the order they stand. */
  words: Word[];
  /** Whether the outermost keys stand within braces. */
  braces: boolean;
}

/** Reads the places of a file's YAML; undefined where the YAML has faults, since then nothing in it is certain. */
export function spansOf(text: string, yamlOnly: boolean): Spans | undefined {
  const source = yamlOnly ? text : frontmatterOf(text).source;
  const start = yamlOnly ? 0 : text.indexOf('\n') + 1;
  const doc = withoutOverflow(() => parseYaml(source));
  const root = doc?.contents as Node | null;
  if (!doc || doc.errors.length || !isMap(root)) return undefined;
  const spanOf: Spans['spanOf'] = (path, on) => {
    const range = rangeOf(root, path, on);
    return range && [range[0] + start, range[1] + start];
  };
  return { spanOf, words: wordsIn(root, source, start), braces: root.flow === true };
}

function wordsIn(root: Node, source: string, start: number): Word[] {
  const words: Word[] = [];
  visit(root, {
    Node(_, node) {
      if (!node.range || !(isScalar(node) || isAlias(node))) return;
      const [from, to] = node.range;
      const reads = isAlias(node) ? source.slice(from, to) : (node.source ?? String(node.value ?? ''));
      words.push({ from: from + start, to: to + start, reads });
    },
  });
  return words;
}
