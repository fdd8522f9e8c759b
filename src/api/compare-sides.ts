import type { Text } from '../content/read-text.js';
import { bodyParts } from '../parse/body-parts.js';
import { parseFile, readYaml } from '../parse/frontmatter.js';
import { type Changes, changesOf } from '../queries/changes/change.js';
import type { Either } from '../queries/changes/pairs.js';
import type { KeyWords, Surroundings } from '../queries/changes/state.js';
import { revisionOf, wordsOf } from '../queries/revisions.js';
import type { Side } from './change-sides.js';

/** The keys of a document that others are told by: what it is called, and what its parts inherit. */
export type Card = Readonly<Record<string, string>>;

/** What is known of documents that did not change, by id. */
export type Cards = (id: string) => Card | undefined;

/**
 * Compares two points. Without `cards` every document is read for what it is called; with them only those that differ.
 */
export async function compareSides(
  before: Side,
  after: Side,
  wordsOfKey: (typ: string, path: readonly string[]) => KeyWords,
  cards?: Cards,
): Promise<Changes> {
  const differing = await differingTexts(before, after, cards === undefined);
  const then = [...differing.before].map(([file, text]) => stateOf(file, text));
  const now = [...differing.after].map(([file, text]) => stateOf(file, text));
  const own = cardsOf([...then, ...now]);
  const find = (id: string) => own.get(id) ?? differing.cards.get(id) ?? cards?.(id);
  const around: Surroundings = { wordsOf: wordsOfKey, nameOf: (id) => find(id)?.titel ?? id, lookUp: find };
  return changesOf(then, now, around);
}

interface Differing {
  before: Map<string, Text>;
  after: Map<string, Text>;
  cards: Map<string, Card>;
}

/** The files that differ, with their texts. Each content is read once, and what turns out to be the same is let go. */
async function differingTexts(before: Side, after: Side, all: boolean): Promise<Differing> {
  const isSame = (file: string) => {
    const blob = before.blobOf(file);
    return blob !== undefined && blob === after.blobOf(file);
  };
  const found: Differing = { before: new Map(), after: new Map(), cards: new Map() };
  for await (const [file, text] of after.texts(all ? after.files : after.files.filter((file) => !isSame(file)))) {
    const card = all && text.ok ? cardIn(text.text) : undefined;
    if (card?.id && !found.cards.has(card.id)) found.cards.set(card.id, card);
    if (!isSame(file)) found.after.set(file, text);
  }
  for await (const [file, text] of before.texts(before.files.filter((file) => !isSame(file)))) {
    const now = found.after.get(file);
    if (text.ok && now?.ok && text.text === now.text) found.after.delete(file);
    else found.before.set(file, text);
  }
  return found;
}

const CARD = /^(id|titel|del_av|fastställd|fastställd_av|beslut)[ \t]*:[ \t]*(.*)$/gmu;

/** A document's card, by pattern: to parse every document for its title would take longer than to compare them. */
function cardIn(text: string): Card {
  const end = text.indexOf('\n---', 3);
  const head = text.slice(0, Math.min(end < 0 ? text.length : end, 20_000));
  const card: Record<string, string> = {};
  for (const [, key = '', value = ''] of head.matchAll(CARD)) {
    const plain = /^(["'])(.*)\1\s*(?:#.*)?$/.exec(value)?.[2] ?? value.replace(/(?:^|\s)#.*$/, '').trim();
    if (plain && !(key in card)) card[key] = Buffer.from(plain).toString();
  }
  return card;
}

function cardsOf(states: readonly Either[]): Map<string, Card> {
  const cards = new Map<string, Card>();
  for (const state of states)
    if ('data' in state && state.id)
      cards.set(
        state.id,
        Object.fromEntries(
          Object.entries(state.data).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
        ),
      );
  return cards;
}

function stateOf(file: string, text: Text): Either {
  if (!text.ok) return { file, id: '', reason: text.message };
  const isSettings = file === 'handbok.yaml';
  const { data, body, reports } = isSettings
    ? { ...readYaml(file, text.text, 1), body: '' }
    : parseFile(file, text.text);
  if (!data)
    return {
      file,
      id: /^id:[ \t]*["']?([a-z0-9-]+)/m.exec(text.text.slice(0, 5000))?.[1] ?? '',
      reason: reports[0]?.message ?? '',
    };
  const word = (key: string) => (['string', 'number'].includes(typeof data[key]) ? String(data[key]) : '');
  return {
    file,
    id: isSettings ? '' : word('id'),
    typ: isSettings ? 'handbok' : word('typ'),
    titel: isSettings ? 'Handbokens inställningar' : word('titel') || word('id') || file,
    data,
    parts: isSettings ? [] : bodyParts(body).map(({ heading, text: part }) => ({ heading, words: wordsOf(part) })),
    essence: isSettings ? '' : revisionOf(text.text, null, '').essence,
  };
}
