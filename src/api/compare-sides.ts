import type { Text } from '../content/read-text.js';
import { ownText } from '../model/own-text.js';
import { bodyParts } from '../parse/body-parts.js';
import { parseFile } from '../parse/frontmatter.js';
import { readYaml } from '../parse/read-yaml.js';
import { type Changes, changesOf } from '../queries/changes/change.js';
import type { DocState, Entry, KeyWords, Surroundings, Unread } from '../queries/changes/state.js';
import { wordsOf } from '../queries/revisions.js';
import { SETTINGS, type Side } from './change-sides.js';

/** The keys of a document that others are told by: what it is called, and what its parts inherit. */
export type Card = Readonly<Record<string, string>>;

/** What is known of documents that did not change, by id. */
export type Cards = (id: string) => Card | undefined;

/**
 * Compares two points. Without `cards` every document is read for what it is called; with them only those that differ.
 * Files that nobody wants to be told of are not read.
 */
export async function compareSides(
  before: Side,
  after: Side,
  wordsOfKey: (typ: string, path: readonly string[]) => KeyWords,
  cards?: Cards,
  isUntold: (file: string) => boolean = () => false,
): Promise<Changes> {
  const told = (side: Side) => ({ ...side, files: side.files.filter((file) => !isUntold(file)) });
  const differing = await differingTexts(told(before), told(after), cards === undefined);
  const then = [...differing.before].map(([file, text]) => entryOf(file, text));
  const now = [...differing.after].map(([file, text]) => entryOf(file, text));
  const own = new Map([...then, ...now].map(({ id, card }) => [id, card]));
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

const CARD = /^(typ|id|tidigare_id|titel|del_av|fastställd|fastställd_av|beslut)[ \t]*:[ \t]*(.*)$/gmu;

/** A document's card, by pattern: to parse every document for its title would take longer than to compare them. */
function cardIn(text: string): Card {
  const end = text.indexOf('\n---', 3);
  const head = text.slice(0, Math.min(end < 0 ? text.length : end, 20_000));
  const card: Record<string, string> = {};
  for (const [, key = '', value = ''] of head.matchAll(CARD)) {
    const plain = /^(["'])(.*)\1\s*(?:#.*)?$/.exec(value)?.[2] ?? value.replace(/(?:^|\s)#.*$/, '').trim();
    if (!(key in card)) card[key] = ownText(plain);
  }
  return Object.fromEntries(Object.entries(card).filter(([key, value]) => value || key === 'tidigare_id'));
}

function entryOf(file: string, text: Text): Entry & { card: Card } {
  const card = text.ok && file !== SETTINGS ? cardIn(text.text) : {};
  return {
    ...{ file, card, id: card.id ?? '', typ: card.typ ?? '', wasRenamed: card.tidigare_id !== undefined },
    read: () => (text.ok ? stateOf(file, text.text) : { file, reason: text.message }),
  };
}

function stateOf(file: string, text: string): DocState | Unread {
  if (file === SETTINGS) return settingsState(text);
  const { data, body, reports } = parseFile(file, text);
  if (!data) return { file, reason: reports[0]?.message ?? '' };
  const word = (key: string) => (['string', 'number'].includes(typeof data[key]) ? String(data[key]) : '');
  return {
    ...{ file, id: word('id'), typ: word('typ'), titel: word('titel') || word('id') || file, data, body },
    parts: () => bodyParts(body).map(({ heading, text: part }) => ({ heading, words: wordsOf(part) })),
  };
}

function settingsState(text: string): DocState | Unread {
  const { data, reports } = readYaml(SETTINGS, text, 1);
  if (!data) return { file: SETTINGS, reason: reports[0]?.message ?? '' };
  return { file: SETTINGS, id: '', typ: 'handbok', titel: 'Handbokens inställningar', data, body: '', parts: () => [] };
}
