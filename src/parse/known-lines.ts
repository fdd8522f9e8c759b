import { ownText } from '../model/own-text.js';

type Data = { [key: string]: unknown };

/** One entry of a head: its line when it is one line, and the value when YAML has read that line before. */
interface Entry {
  key: string;
  line: string | undefined;
  value?: unknown;
}

/** A key at the margin, so far as one can see without reading YAML. */
const KEY = /^([a-zåäö_]+):(?= |$)/;

/** What makes a line mean something elsewhere, or by what stands elsewhere. */
const SHARED = /[&*!]/;

/** No document has another's: to keep these lines would only fill the memory. */
const OWN = new Set(['id', 'titel']);

/** No longer line is kept, and no more of them: then all are forgotten, whatever a handbook holds. */
const [LONGEST, MOST] = [200, 20_000];

const known = new Map<string, unknown>();

/**
 * Reads a frontmatter whose lines mostly stand in other documents as well (`typ: rutin`, `ansvar: …`, dates): a line
 * that is an entry of its own, and that `read` has read before, is not read again. That holds because a YAML mapping is
 * its entries one after the other. Undefined, and then all must be read together, where anything is out of the
 * ordinary. `read` gives the data of a YAML text, undefined for one with a fault.
 */
export function readByLines(source: string, read: (source: string) => Data | undefined): Data | undefined {
  const entries: Entry[] = [];
  const rest = SHARED.test(source) ? undefined : takeApart(source, entries);
  const fresh = rest && read(rest);
  if (!fresh) return undefined;
  const data: Data = {};
  let expected = Object.keys(fresh).length;
  for (const entry of entries) {
    const { key } = entry;
    if (entry.value === undefined) {
      if (!Object.hasOwn(fresh, key)) return undefined;
      expected -= 1;
    }
    // Also "constructor", which every object has.
    if (key in data) return undefined;
    data[key] = entry.value === undefined ? fresh[key] : copyOf(entry.value);
  }
  if (expected !== 0) return undefined;
  for (const entry of entries) if (entry.value === undefined) keep(entry, fresh[entry.key]);
  return data;
}

/** Fills in the entries, and gives the text of those that must be read; undefined when lines are not plainly entries. */
function takeApart(source: string, entries: Entry[]): string | undefined {
  let rest = '';
  for (let at = 0; at < source.length; ) {
    const lineEnd = endOfLine(source, at);
    const text = source.slice(at, lineEnd);
    const key = KEY.exec(text)?.[1];
    if (key === undefined) return undefined;
    const end = endOfEntry(source, lineEnd + 1);
    const line = end > lineEnd + 1 || OWN.has(key) ? undefined : text;
    const value = line === undefined ? undefined : known.get(line);
    entries.push({ key, line, value });
    if (value === undefined) rest += source.slice(at, end);
    at = end;
  }
  return rest;
}

function endOfLine(source: string, at: number): number {
  const end = source.indexOf('\n', at);
  return end < 0 ? source.length : end;
}

/** Past the lines that go on with an entry: indented, points, comments, and empty ones. */
function endOfEntry(source: string, from: number): number {
  let at = from;
  while (at < source.length && ' -#\n'.includes(source.charAt(at))) at = endOfLine(source, at) + 1;
  return at;
}

function keep({ line }: Entry, value: unknown): void {
  if (line === undefined || line.length > LONGEST || !isSimple(value)) return;
  if (known.size === MOST) known.clear();
  known.set(ownText(line), ownValue(value));
}

const isScalar = (value: unknown) => value === null || typeof value !== 'object';
const isSimple = (value: unknown) => isScalar(value) || (Array.isArray(value) && value.every(isScalar));

/** Later steps may change data, and never that of another document. */
const copyOf = (value: unknown) => (Array.isArray(value) ? [...value] : value);

const ownValue = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(ownValue) : typeof value === 'string' ? ownText(value) : value;
