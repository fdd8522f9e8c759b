import type { DocState, Unread } from './state.js';

/** One document at the two points; `before` is absent when it is new, `after` when it is gone. */
export interface Pair<T> {
  before?: T;
  after?: T;
}

/** A document that could be read, or one that could not. */
export type Either = DocState | Unread;

export const isRead = (state: Either): state is DocState => 'data' in state;

/**
 * Finds each document again: by its id, by an id that it says it once had, by its file, and last by its text when that
 * stands in one place only. Git's own guess by likeness is not asked: the id is what a document is known by.
 */
export function pairs(before: readonly Either[], after: readonly Either[]): Pair<Either>[] {
  const old = new Set(before);
  const found: Pair<Either>[] = [];
  let left = [...after];
  for (const finder of [byPlace, byId, byFormerId, byFile, byText]) {
    const find = finder([...old]);
    const rest: Either[] = [];
    for (const state of left) {
      const was = find(state);
      if (was && old.delete(was)) found.push({ before: was, after: state });
      else rest.push(state);
    }
    left = rest;
  }
  return [...found, ...left.map((state) => ({ after: state })), ...[...old].map((state) => ({ before: state }))];
}

type Finder = (old: readonly Either[]) => (now: Either) => Either | undefined;

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
    const former = isRead(now) ? [now.data.tidigare_id ?? []].flat() : [];
    return former.map((id) => (id ? ids.get(String(id)) : undefined)).find(Boolean);
  };
};

const byFile: Finder = (old) => {
  const files = index(old, ({ file }) => file);
  return (now) => {
    const was = files.get(now.file);
    return was && (!isRead(was) || !isRead(now) || was.typ === now.typ) ? was : undefined;
  };
};

const byText: Finder = (old) => {
  const texts = new Map<string, Either[]>();
  for (const state of old) {
    const text = textOf(state);
    if (text) texts.set(text, [...(texts.get(text) ?? []), state]);
  }
  return (now) => {
    const same = texts.get(textOf(now)) ?? [];
    return same.length === 1 ? same[0] : undefined;
  };
};

/** The type and the words of a body that has some under a heading of its own; too little text says nothing of whose it is. */
function textOf(state: Either): string {
  if (!isRead(state)) return '';
  const told = state.parts.filter(({ heading, words }) => heading && words);
  return told.length > 1 ? `${state.typ} ${told.map(({ heading, words }) => `${heading} ${words}`).join(' ')}` : '';
}

function index(states: readonly Either[], key: (state: Either) => string): Map<string, Either> {
  const found = new Map<string, Either>();
  for (const state of states) if (key(state) && !found.has(key(state))) found.set(key(state), state);
  return found;
}
