import type { Entry } from './state.js';

/** One document at the two points; `before` is absent when it is new, `after` when it is gone. */
export interface Pair {
  before?: Entry;
  after?: Entry;
}

/**
 * Finds each document again: by its id, by an id that it says it once had, by its file, and last by its text when that
 * stands in one place only. Git's own guess by likeness is not asked: the id is what a document is known by.
 */
export function pairs(before: readonly Entry[], after: readonly Entry[]): Pair[] {
  const old = new Set(before);
  const found: Pair[] = [];
  let left = [...after];
  for (const finder of [byPlace, byId, byFormerId, byFile, byText]) {
    if (!left.length || !old.size) break;
    const find = finder([...old], left);
    const rest: Entry[] = [];
    for (const entry of left) {
      const was = find(entry);
      if (was && old.delete(was)) found.push({ before: was, after: entry });
      else rest.push(entry);
    }
    left = rest;
  }
  return [...found, ...left.map((entry) => ({ after: entry })), ...[...old].map((entry) => ({ before: entry }))];
}

type Finder = (old: readonly Entry[], left: readonly Entry[]) => (now: Entry) => Entry | undefined;

/** Where it was: matters only where an id stands in two files, which is a fault. */
const byPlace: Finder = (old) => {
  const places = index(old, ({ id, file }) => `${id} ${file}`);
  return ({ id, file }) => (id ? places.get(`${id} ${file}`) : undefined);
};

const byId: Finder = (old) => {
  const ids = index(old, ({ id }) => id);
  return ({ id }) => (id ? ids.get(id) : undefined);
};

const byFormerId: Finder = (old) => {
  const ids = index(old, ({ id }) => id);
  return (now) => {
    const state = now.wasRenamed ? now.read() : undefined;
    const former = state && 'data' in state ? [state.data.tidigare_id ?? []].flat() : [];
    return former.map((id) => (id ? ids.get(String(id)) : undefined)).find(Boolean);
  };
};

const byFile: Finder = (old) => {
  const files = index(old, ({ file }) => file);
  return ({ file, typ }) => {
    const was = files.get(file);
    return was && (was.typ === typ || !was.typ || !typ) ? was : undefined;
  };
};

const byText: Finder = (old, now) => {
  if (!old.length || !now.length) return () => undefined;
  const then = byTextOf(old);
  const alone = [...byTextOf(now)].filter(([, entries]) => entries.length === 1);
  const names = new Map(alone.map(([text, [entry]]) => [entry, text]));
  return (entry) => {
    const text = names.get(entry);
    const same = text === undefined ? [] : (then.get(text) ?? []);
    return same.length === 1 ? same[0] : undefined;
  };
};

function byTextOf(entries: readonly Entry[]): Map<string, Entry[]> {
  const texts = new Map<string, Entry[]>();
  for (const entry of entries) {
    const text = textOf(entry);
    if (text) texts.set(text, [...(texts.get(text) ?? []), entry]);
  }
  return texts;
}

/** A shorter body may be what the type's skeleton gave it: then the title must be the same too. */
const OWN_WORDS = 500;

/** The type and the words of a body that has some under headings of its own; too little text says nothing of whose it is. */
function textOf(entry: Entry): string {
  const state = entry.read();
  if (!('data' in state)) return '';
  const told = state.parts().filter(({ heading, words }) => heading && words);
  const title = state.body.length < OWN_WORDS ? state.titel : '';
  return told.length > 1
    ? [state.typ, title, ...told.flatMap(({ heading, words }) => [heading, words])].join('\n')
    : '';
}

function index(entries: readonly Entry[], key: (entry: Entry) => string): Map<string, Entry> {
  const found = new Map<string, Entry>();
  for (const entry of entries) if (key(entry) && !found.has(key(entry))) found.set(key(entry), entry);
  return found;
}
