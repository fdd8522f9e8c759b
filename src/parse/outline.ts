import { isAlias, isCollection, isMap, isPair, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { withoutOverflow } from './overflow.js';
import { parseYaml } from './parse-yaml.js';
import { frontmatterOf } from './positions.js';

/** A value of the YAML with its place: offsets in UTF-16 units, end exclusive, without the line end after it. */
export interface Part {
  kind: 'map' | 'list' | 'word' | 'none';
  /** Whether it is written within braces or brackets. */
  flow: boolean;
  from: number;
  to: number;
  /** The sign that opens a quoted word. */
  quote?: '"' | "'";
  entries: Entry[];
  /** Why nobody but a person should edit it. */
  locked?: string;
}

/** One key with its value, or one item of a list. */
export interface Entry {
  /** Composed (NFC); undefined for items. */
  key?: string;
  /** Where the key or the dash begins; in brackets the item. */
  from: number;
  /** After the colon or the dash: where a value goes when there is none. */
  open: number;
  /** Whether a key has its colon: within braces it may lack one. */
  colon: boolean;
  to: number;
  value?: Part;
  locked?: string;
}

interface Token {
  type: string;
  offset: number;
  source?: string;
}
type Tokens = { start?: Token[]; sep?: Token[] };

/**
 * Reads how a file's YAML is built, for edits that leave everything else alone. The text has `\n` as line end and no
 * byte order mark. Undefined where the YAML has faults or its outermost is no keys.
 */
export function outlineOf(text: string, yamlOnly: boolean): Part | undefined {
  const start = yamlOnly ? 0 : text.indexOf('\n') + 1;
  const source = yamlOnly ? text : frontmatterOf(text).source;
  const doc = withoutOverflow(() => parseYaml(source, { keepSourceTokens: true }));
  if (!doc || doc.errors.length || !isMap(doc.contents)) return undefined;
  return partOf(doc.contents as Node, text, start);
}

function partOf(node: Node, text: string, start: number): Part {
  const [from, end] = [(node.range?.[0] ?? 0) + start, (node.range?.[1] ?? 0) + start];
  const base = { flow: isCollection(node) && node.flow === true, from, to: end, entries: [], ...lockOf(node) };
  if (isMap(node)) {
    const entries = node.items.map((pair) => keyEntry(pair as Pair<Node, Node | null>, text, start));
    return { ...base, kind: 'map', entries, to: base.flow ? end : (entries.at(-1)?.to ?? end) };
  }
  if (isSeq(node)) {
    const tokens = dashes(node.srcToken as { items: Tokens[] } | undefined, base.flow);
    const entries = node.items.map((item, index) => itemEntry(item as Node, tokens[index], text, start));
    return { ...base, kind: 'list', entries, to: base.flow ? end : (entries.at(-1)?.to ?? end) };
  }
  // A block of text ends with the line end that the next key needs.
  const to = end > from && text[end - 1] === '\n' ? end - 1 : end;
  const kind = isScalar(node) && node.value === null ? 'none' : 'word';
  const quote = text[from] as '"' | "'";
  return { ...base, kind, to, ...(isScalar(node) && node.type?.startsWith('QUOTE') && { quote }) };
}

function lockOf(node: Node): { locked?: string } {
  if (isAlias(node)) return { locked: `där står en hänvisning (*${node.source}) till ett annat ställe i filen` };
  const { anchor, tag } = node as { anchor?: string; tag?: string };
  if (anchor) return { locked: `där står ett ankare (&${anchor}) som andra ställen i filen kan hänvisa till` };
  if (tag) return { locked: 'där står en YAML-tagg (!)' };
  const bare = isMap(node) && node.srcToken === undefined && node.items.length > 0;
  return bare ? { locked: 'där står en nyckel med värde direkt i en lista, utan klamrar' } : {};
}

function keyEntry({ key, value, srcToken }: Pair<Node, Node | null>, text: string, start: number): Entry {
  const { start: before = [], sep = [] } = (srcToken ?? {}) as Tokens;
  const colon = sep.find(({ type }) => type === 'map-value-ind');
  const [from, keyEnd] = [(key.range?.[0] ?? 0) + start, (key.range?.[1] ?? 0) + start];
  const open = colon ? colon.offset + 1 + start : keyEnd;
  const odd = before.some(({ type }) => type === 'explicit-key-ind') || !isScalar(key);
  const locked = odd ? 'nyckeln är skriven på ett sätt (?) som bara YAML-kännare använder' : lockOf(key).locked;
  const part = value ? partOf(value, text, start) : undefined;
  const name = isScalar(key) ? String(key.value).normalize('NFC') : '';
  return { key: name, from, open, colon: colon !== undefined, ...held(part, open), ...(locked && { locked }) };
}

function itemEntry(item: Node, dash: Token | undefined, text: string, start: number): Entry {
  if (isPair(item)) throw new TypeError('A list with bare pairs needs a tag, and tags are refused before.');
  const part = partOf(item, text, start);
  const from = dash ? dash.offset + start : part.from;
  const open = dash ? from + 1 : part.from;
  return { from, open, colon: true, ...held(part, open) };
}

/** The value and where the entry ends; what is not written has no place of its own. */
function held(part: Part | undefined, open: number): Pick<Entry, 'value' | 'to' | 'locked'> {
  if (!part || (part.from === part.to && !part.locked)) return { to: open };
  return { value: part, to: Math.max(part.to, open) };
}

const dashes = (token: { items: Tokens[] } | undefined, flow: boolean): (Token | undefined)[] =>
  flow ? [] : (token?.items ?? []).flatMap(({ start }) => start?.find(({ type }) => type === 'seq-item-ind') ?? []);
