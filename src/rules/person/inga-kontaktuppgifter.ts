import type { Handbook } from '../../model/handbook.js';
import { ofTyp } from '../../model/handbook.js';
import { GIVEN_NAMES } from '../../words/persons.js';
import { type Page, placeOf, placeOfNode } from '../page.js';
import type { Rule, ToldInText } from '../rule.js';
import { endOf, nodesOf, sourceOf, startOf, wordsOutsideLinks } from '../text/tree.js';
import { addressWords, isPersonal, MAIL } from './mailboxes.js';
import { stringsIn } from './strings.js';

/** Swedish mobile numbers, however they are grouped: 070-123 45 67, +46 (0)70 123 45 67. */
const MOBILE = /(?<![\p{L}\d./-])(?:(?:\+|00)46[\s-]?(?:\(0\)[\s-]?)?|\(?0)7[02369]\)?(?:[\s–/-]{0,3}\d){7}(?![\d-])/gu;
/** A number that is a function's, as its line says. */
const OF_FUNCTION =
  /jour|beredskap|i tjänst|växel|tjänstetelefon|larm|sms|mottagning|reception|enhetens|gruppens|teamets|patrull|vakthavande|support|akut|telefontid|gemensam|funktion|kontaktcenter|vaktmästeri/i;

/** People move on, and their numbers are personal data: a handbook names mailboxes and switchboards. */
export const ingaKontaktuppgifter: Rule = {
  id: 'inga-kontaktuppgifter',
  severity: 'varning',
  summary: 'Texten innehåller inga personliga e-postadresser eller mobilnummer, bara funktionsbrevlådor och växlar.',
  why: 'En persons adress slutar gälla när personen slutar, och den är en personuppgift som ligger kvar i historiken.',
  fix: 'Skriv funktionens brevlåda eller växelns nummer.',
  lagrum: null,
  force: 'lokalt',
  text: {
    suspects: (body) => mayHaveMail(body) || mayHaveMobile(body),
    *check(page, handbook) {
      const words = wordsOf(handbook);
      for (const node of nodesOf(page, 'link')) {
        const address = /^(?:mailto|tel|sms):([^?]{1,200})/i.exec(node.url)?.[1] ?? '';
        const [from, last] = [startOf(node), node.children.at(-1)];
        const [found] = contactsIn(decode(address), words, lineAround(page.body, from));
        if (found) yield { place: placeOfNode(page, node), ...found.told };
        else if (last) yield* inText(page, page.body.slice(from, endOf(last)), from, words);
      }
      for (const node of wordsOutsideLinks(page, 'text', 'inlineCode'))
        yield* inText(page, sourceOf(page, node), startOf(node), words);
    },
  },
  *check(handbook) {
    const words = wordsOf(handbook);
    for (const doc of handbook.documents)
      for (const { path, text } of stringsIn(doc, mayHoldContact))
        for (const { told } of contactsIn(text, words, text))
          yield { document: doc.id, place: { file: doc.file, path, on: 'value' as const }, ...told };
    for (const { register, file, row, where, heading, text } of handbook.cells)
      for (const { told } of contactsIn(text, words, `${heading} ${text}`)) {
        const message = `${told.message} Det står ${where}.`;
        yield { document: register.id, place: { file, line: row, column: 1 }, ...told, message };
      }
  },
};

/** A quick look: an address or the beginning of a mobile number. */
const mayHoldContact = (text: string) => text.includes('@') || /7[02369]/.test(text);

type Fault = Pick<ToldInText, 'message' | 'hint'>;

function* inText(page: Page, source: string, at: number, words: ReadonlySet<string>): Iterable<ToldInText> {
  for (const { index, length, told } of contactsIn(source, words, (from) => lineAround(page.body, at + from)))
    yield { place: placeOf(page, at + index, at + index + length), ...told };
}

/** Personal addresses and mobile numbers in a text; `line` is what stands around them. */
function contactsIn(text: string, words: ReadonlySet<string>, line: string | ((at: number) => string)) {
  const found: { index: number; length: number; told: Fault }[] = [];
  const around = (at: number) => (typeof line === 'string' ? line : line(at));
  if (text.includes('@'))
    for (const { index, 0: mail } of text.matchAll(MAIL))
      if (isPersonal(mail.replace(/(?<![.-])[.-]+$/, ''), GIVEN_NAMES, words))
        found.push({ index, length: mail.length, told: ofMail(mail) });
  for (const { index, 0: number } of text.matchAll(MOBILE))
    if (!/^\d{6}-\d{4}$/.test(number) && !OF_FUNCTION.test(around(index)))
      found.push({ index, length: number.length, told: ofNumber(number) });
  return found;
}

const ofMail = (mail: string): Fault => ({
  message: `${mail} är en persons e-postadress.`,
  hint: 'Skriv funktionens brevlåda, eller vilken funktion man vänder sig till.',
});

const ofNumber = (number: string): Fault => ({
  message: `${number.replace(/\s+/g, ' ')} är ett mobilnummer, och ser ut att vara en persons.`,
  hint: 'Skriv växelns eller funktionens nummer. Är det en jourtelefon: skriv det på samma rad.',
});

function mayHaveMail(body: string): boolean {
  return (
    body.includes('@') &&
    [...body.matchAll(MAIL)].some(([mail]) => isPersonal(mail.replace(/(?<![.-])[.-]+$/, ''), GIVEN_NAMES, NONE))
  );
}

function mayHaveMobile(body: string): boolean {
  if (!/7[02369]/.test(body)) return false;
  for (const { index } of body.matchAll(MOBILE)) if (!OF_FUNCTION.test(lineAround(body, index))) return true;
  return false;
}

const NONE: ReadonlySet<string> = new Set();

function lineAround(body: string, at: number): string {
  const before = body.slice(Math.max(0, at - 1000), at);
  const after = body.slice(at, at + 1000);
  return before.slice(before.lastIndexOf('\n') + 1) + (after.split('\n', 1)[0] ?? '');
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

const known = new WeakMap<Handbook, Set<string>>();

/** The words of the handbook's roles and units: a mailbox with one of them belongs to a function. */
function wordsOf(handbook: Handbook): ReadonlySet<string> {
  const made =
    known.get(handbook) ??
    new Set(ofTyp(handbook, 'roll', 'enhet', 'utförare').flatMap(({ titel }) => addressWords(titel)));
  known.set(handbook, made);
  return made;
}
