import type { Link, LinkReference } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { type Page, placeOf, placeOfNode } from '../page.js';
import type { Rule, ToldInText } from '../rule.js';
import { isInternal, trimAddress, WEB } from './addresses.js';
import { mayHold } from './glance.js';
import { EMPTY_WORDS, mayBeginEmpty, plainWords } from './link-words.js';
import { nodesOf, sourceOf, startOf, wordsOutsideLinks } from './tree.js';

const BARE = /^(?:https?:\/\/|www\.)\S+$|^[\w-]+(?:\.[\w-]+){0,5}\.(?:se|nu|com|org|eu|net)\/\S+$/i;
const WIKI = /\[\[[^[\]\n|]{1,200}\|([^[\]\n]{0,200})\]\]/g;
/** The address of a link, not words: what stands right before it. */
const ADDRESS_OF_LINK = /(?:\]\(|(?<!\[\^[^[\]\n]{0,40})\]:)\s{0,9}<?$/;

/** How far back to look for that. */
const BEFORE = 60;

/** Whoever listens to a page hears the links one by one: "här, här, här" leads nowhere. */
export const lanktextBegriplig: Rule = {
  id: 'lanktext-begriplig',
  severity: 'varning',
  summary: 'Länkens text säger vart den leder: inte "klicka här", "läs mer" eller en naken webbadress.',
  why: 'Den som läser med skärmläsare hör länkarna en och en, och i en pärm på papper går det inte att klicka.',
  fix: 'Låt länkens text vara namnet på det som den leder till.',
  lagrum: null,
  force: 'lokalt',
  text: {
    suspects: (body) => mayBeNaked(body) || mayBeEmpty(body),
    *check(page) {
      for (const node of nodesOf(page, 'link', 'linkReference')) {
        const fault = faultOf(node);
        if (fault) yield { place: placeOfNode(page, node), ...fault };
      }
      for (const node of wordsOutsideLinks(page, 'text')) yield* inText(page, sourceOf(page, node), startOf(node));
    },
  },
};

type Fault = Pick<ToldInText, 'message' | 'hint'>;

function faultOf(node: Link | LinkReference): Fault | undefined {
  const text = textOf(node).trim();
  if (node.type === 'link' && (/^mailto:/i.test(node.url) || isInternal(node.url))) return undefined;
  if (BARE.test(text)) return naked(text);
  if (text === '') return empty('Länken har ingen text.');
  return EMPTY_WORDS.has(plainWords(text)) ? empty(`Länktexten "${text}" säger inte vart länken leder.`) : undefined;
}

const empty = (message: string): Fault => ({
  message,
  hint: 'Skriv vad länken leder till, till exempel [Socialstyrelsens handbok om SIP](adress).',
});

const naked = (url: string): Fault => ({
  message: `Webbadressen ${url.length > 60 ? `${url.slice(0, 60)}…` : url} står naken i texten.`,
  hint: 'Skriv namnet på sidan som länk: [namnet på sidan](adressen).',
});

/** Naked addresses, and the words of `[[id|ord]]`, in running text. */
function* inText(page: Page, source: string, at: number): Iterable<ToldInText> {
  for (const match of source.matchAll(WEB)) {
    const [from, url] = [at + match.index, trimAddress(match[0])];
    if (ADDRESS_OF_LINK.test(page.body.slice(Math.max(0, from - BEFORE), from)) || isInternal(url)) continue;
    yield { place: placeOf(page, from, from + url.length), ...naked(url) };
  }
  for (const match of source.matchAll(WIKI)) {
    const words = (match[1] ?? '').replace(/\\$/, '').trim();
    if (!EMPTY_WORDS.has(plainWords(words))) continue;
    const from = at + match.index;
    yield {
      place: placeOf(page, from, from + match[0].length),
      ...empty(`Länktexten "${words}" säger inte vart länken leder.`),
    };
  }
}

/** An address that is not the target of a link: `://` and `www.` without `](` or `]:` before. */
function mayBeNaked(body: string): boolean {
  for (let at = body.indexOf('://'); at >= 0; at = body.indexOf('://', at + 3)) {
    const from = body[at - 1]?.toLowerCase() === 's' ? at - 5 : at - 4;
    if (!ADDRESS_OF_LINK.test(body.slice(Math.max(0, from - BEFORE), Math.max(0, from)))) return true;
  }
  for (const match of mayHold(body, 'www.') ? body.matchAll(/www\./gi) : []) {
    const before = body.slice(Math.max(0, match.index - BEFORE), match.index);
    if (!before.endsWith('//') && !ADDRESS_OF_LINK.test(before)) return true;
  }
  return false;
}

/** A text between brackets that is an empty word, nothing, or something only CommonMark can read. */
function mayBeEmpty(body: string): boolean {
  for (let at = body.indexOf(']'); at >= 0; at = body.indexOf(']', at + 1)) {
    const near = Math.max(0, at - 80);
    const from = near + body.slice(near, at).lastIndexOf('[');
    if (from < near) continue;
    const text = body.slice(from + 1, at);
    const words = text.slice(text.lastIndexOf('|') + 1);
    if (/[<&\\/]/.test(words) || words.trim() === '' || isEmpty(words)) return true;
  }
  return false;
}

/** Whether words are in the list of those that say nothing: what begins like none of them need not be spelt out. */
const isEmpty = (words: string) => mayBeginEmpty(words) && EMPTY_WORDS.has(plainWords(words));
