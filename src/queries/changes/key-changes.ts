import { formatNumber } from '../../model/number.js';
import type { Surroundings } from './state.js';

/** A key whose value differs: what it said that it no longer says, and what it says now, in Swedish words. */
export interface KeyChange {
  /** The key, with the keys above it: `risker.sannolikhet`. */
  key: string;
  /** What it is called: `Risker, sent beslut: Sannolikhet`. */
  label: string;
  before: string[];
  after: string[];
  /** Several values: then `before` holds those that were taken away and `after` those that were added. */
  list: boolean;
}

type Value = unknown;
type Group = Readonly<Record<string, Value>>;

interface At {
  typ: string;
  path: readonly string[];
  /** What the parts above are called. */
  above: string;
  around: Surroundings;
}

/** Every key that differs between two states of a document, each with its values then and now. */
export function keyChanges(typ: string, before: Group, after: Group, around: Surroundings): KeyChange[] {
  return [...compareGroups(before, after, { typ, path: [], above: '', around })];
}

/** Further in than this a value is compared whole. */
const MAX_DEPTH = 4;

function* compareGroups(before: Group, after: Group, at: At): Iterable<KeyChange> {
  for (const key of new Set([...Object.keys(after), ...Object.keys(before)]))
    yield* compare(own(before, key), own(after, key), { ...at, path: [...at.path, key] });
}

const own = (group: Group, key: string) => (Object.hasOwn(group, key) ? group[key] : undefined);

function* compare(before: Value, after: Value, at: At): Iterable<KeyChange> {
  if (canonical(before) === canonical(after)) return;
  if (at.path.length < MAX_DEPTH) {
    if (isGroup(before) && isGroup(after)) return yield* compareGroups(before, after, below(at));
    if (isGroups(before) && isGroups(after)) return yield* compareParts(asList(before), asList(after), at);
  }
  yield* compareWords(before, after, at);
}

/** Lists of groups (risker, kontrollpunkter): part by part, each known again by its own name. */
function* compareParts(before: Value[], after: Value[], at: At): Iterable<KeyChange> {
  const [then, now] = [byName(before), byName(after)];
  for (const [name, part] of now) {
    const was = then.get(name);
    if (was && isGroup(was) && isGroup(part)) yield* compareGroups(was, part, below(at, titleOf(part, name)));
  }
  const gone = [...then].filter(([name]) => !now.has(name)).map(([, part]) => inWords(part, at));
  const added = [...now].filter(([name]) => !then.has(name)).map(([, part]) => inWords(part, at));
  if (gone.length || added.length) yield change(gone, added, true, at);
}

function* compareWords(before: Value, after: Value, at: At): Iterable<KeyChange> {
  const list = Array.isArray(before) || Array.isArray(after);
  const [then, now] = [before, after].map((value) => asList(value).map((one) => inWords(one, at))) as [
    string[],
    string[],
  ];
  const [gone, added] = [then.filter((one) => !now.includes(one)), now.filter((one) => !then.includes(one))];
  if (gone.length || added.length) yield change(gone, added, list, at);
  else if (then.join() !== now.join()) yield change([then.join(', ')], [now.join(', ')], false, at);
}

function change(before: string[], after: string[], list: boolean, at: At): KeyChange {
  const { label } = at.around.wordsOf(at.typ, at.path);
  return { key: at.path.join('.'), label: at.above ? `${at.above}: ${label}` : label, before, after, list };
}

function below(at: At, part?: string): At {
  const { label } = at.around.wordsOf(at.typ, at.path);
  return { ...at, above: [at.above, [label, part].filter(Boolean).join(', ')].filter(Boolean).join(': ') };
}

/** What tells the parts of a list apart, first the best. */
const NAMES = ['id', 'punkt', 'period', 'regel', 'datum', 'år', 'mall', 'till', 'med', 'från', 'fil', 'text', 'titel'];
/** What a part is called to a reader, first the best. */
const TITLES = ['titel', 'text', 'händelse', 'uppgift', 'vad', 'namn', 'regel', 'period', 'datum', 'till', 'med', 'id'];

function byName(parts: readonly Value[]): Map<string, Value> {
  const named = new Map<string, Value>();
  for (const part of parts) {
    const key = isGroup(part) ? NAMES.find((name) => isScalar(own(part, name))) : undefined;
    const name = key && isGroup(part) ? `${key} ${String(own(part, key))}` : canonical(part);
    named.set(named.has(name) ? `${name} ${canonical(part)}` : name, part);
  }
  return named;
}

function titleOf(part: Group, name: string): string {
  const key = TITLES.find((title) => isScalar(own(part, title)));
  return key ? shorten(String(own(part, key)), 60) : name;
}

/** A value as a person would say it. Names of documents become their titles. */
function inWords(value: Value, at: At): string {
  if (value === true || value === 'true') return 'ja';
  if (value === false || value === 'false') return 'nej';
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : formatNumber(value);
  if (typeof value === 'string')
    return at.around.wordsOf(at.typ, at.path).relation ? at.around.nameOf(value) : oneLine(value);
  if (isGroup(value)) return shorten(groupInWords(value, at), 300);
  return shorten(oneLine(canonical(value)), 300);
}

function groupInWords(group: Group, at: At): string {
  const key = TITLES.find((title) => title !== 'id' && isScalar(own(group, title)));
  if (key) return oneLine(String(own(group, key)));
  const words = Object.keys(group).map((name) => {
    const path = [...at.path, name];
    const { label } = at.around.wordsOf(at.typ, path);
    const inner = asList(own(group, name)).map((one) =>
      isScalar(one) ? inWords(one, { ...at, path }) : canonical(one),
    );
    return `${label} ${inner.join(', ')}`;
  });
  return oneLine(words.join('; '));
}

/** Text in one line; no value is so long that nobody would read it. */
const oneLine = (text: string) => shorten(text.replace(/\s+/g, ' ').trim(), 2000);

/** A text cut at so many signs. */
export const shorten = (text: string, most: number) => {
  const signs = [...text];
  return signs.length > most
    ? `${signs
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : text;
};

const isGroup = (value: Value): value is Group => typeof value === 'object' && value !== null && !Array.isArray(value);
const isScalar = (value: Value) => ['string', 'number', 'boolean'].includes(typeof value);
const asList = (value: Value): Value[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
/** A list with groups on either side; none at all is an empty list. */
const isGroups = (value: Value) => asList(value).every(isGroup) && (value === undefined || typeof value === 'object');

/** The same text for the same value, however it was written: one bare value is a list of one, order of keys does not count. */
function canonical(value: Value): string {
  if (Array.isArray(value)) return value.length === 1 ? canonical(value[0]) : `[${value.map(canonical).join(',')}]`;
  if (isGroup(value))
    return `{${Object.keys(value)
      .sort()
      .map((key) => `${key}:${canonical(own(value, key))}`)
      .join(',')}}`;
  return typeof value === 'string' ? JSON.stringify(value.replace(/\s+/g, ' ').trim()) : JSON.stringify(value ?? '');
}
