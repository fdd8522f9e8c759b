import { civil, type Day, parseDay } from '../../calendar/dates.js';
import { monthName } from '../../calendar/format-span.js';
import type { Dokument } from '../../model/document.js';
import type { SiteContext } from './context.js';
import type { Block, Word, Words } from './page.js';

/** A document's title, leading to its page. One without id has no page. */
export const link = (doc: Pick<Dokument, 'id' | 'titel'>): Word =>
  doc.id ? { text: doc.titel || doc.id, till: { dokument: doc.id } } : doc.titel;

/** Only an address on the web may be led to: anything else is shown as text. */
export const isWeb = (text: string | undefined): text is string => /^https?:\/\/[^\s]+$/i.test(text ?? '');

type Knows = Pick<SiteContext, 'handbook' | 'isHidden'>;

/** What a key names: a document by its title, or somebody outside by what is written. Nothing for what this site leaves out. */
export function named({ handbook, isHidden }: Knows, id: string | undefined): Word | undefined {
  if (!id || isHidden(id)) return undefined;
  const doc = handbook.byId.get(id);
  return doc ? link(doc) : id;
}

/** The same of several; those that may not be seen are passed by. */
export const allNamed = (context: Knows, ids: readonly string[] | undefined): Word[] =>
  (ids ?? []).flatMap((id) => named(context, id) ?? []);

/** Words with commas between; `none` where there are none. */
export const comma = (words: readonly Word[], none = ''): Words =>
  words.length ? words.flatMap((word, index) => (index ? [', ', word] : [word])) : none ? [none] : [];

/** A date as people say it: "3 mars 2024", "mars 2024", "2024". What is no date is left as it is written. */
export function dateWords(value: string | number | undefined, none = 'uppgift saknas'): string {
  const text = String(value ?? '');
  const day = parseDay(text);
  if (day !== undefined) return dayWords(day);
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  return month ? monthWords(text) : text || none;
}

/** A day as people say it. */
export function dayWords(at: Day): string {
  const { year, month, day } = civil(at);
  return `${day} ${monthName(month)} ${year}`;
}

/** `2026-03` as "mars 2026". */
export const monthWords = (text: string) => `${monthName(Number(text.slice(5, 7)))} ${text.slice(0, 4)}`;

/** How far away a day is: "om 12 dagar", "i dag", "försenad 3 veckor". The date itself stands beside. */
export function daysWords(days: number): string {
  if (days === 0) return 'i dag';
  if (days === 1) return 'i morgon';
  return days > 0 ? `om ${lengthWords(days)}` : `försenad ${lengthWords(-days)}`;
}

/** Whole days up to two weeks, then whole weeks, months and years: never more than has passed. */
function lengthWords(days: number): string {
  if (days < 14) return count(days, 'dag', 'dagar');
  if (days < 61) return count(Math.floor(days / 7), 'vecka', 'veckor');
  const months = Math.floor(days / 30.4);
  return months < 24 ? count(months, 'månad', 'månader') : count(Math.floor(months / 12), 'år', 'år');
}

/** `1 rutin`, `2 rutiner`. */
export const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** A paragraph. */
export const paragraph = (...words: Words): Block => ({ slag: 'stycke', words });

/** A part of a page under a heading of its own. `id` is its address on the page: a–z, 0–9 and hyphens. */
export const section = (rubrik: string, id: string, ...block: readonly Block[]): Block => ({
  slag: 'avsnitt',
  ...{ rubrik, id, block },
});

/** A table, or the sentence that says that there is nothing in it. */
export const tableOr = (
  namn: string,
  rubriker: readonly string[],
  rader: readonly (readonly Words[])[],
  none: string,
): Block => (rader.length ? { slag: 'tabell', namn, rubriker, rader } : paragraph(none));

/** A list, or the sentence that says that there is nothing in it. */
export const listOr = (poster: readonly Words[], none: string): Block =>
  poster.length ? { slag: 'lista', poster } : paragraph(none);

/** Some words as an address within a page: å, ä and ö are told as a and o, the rest by hyphens. */
export const anchor = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'ovrigt';
