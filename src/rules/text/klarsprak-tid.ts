import { placeOf, proseOf } from '../page.js';
import type { Rule } from '../rule.js';
import { mayHold } from './glance.js';
import { isToFollow, PLAIN } from './plain-language.js';
import { blockAround, sentenceAt } from './sentences.js';

const VAGUE =
  /(?<!\p{L})(?:snarast(?:[\s>]+möjligt)?|skyndsam(?:t|ma|mt)?|omgående|så[\s>]+(?:snart|fort)[\s>]+(?:som[\s>]+)?(?:det[\s>]+är[\s>]+)?(?:möjligt|det[\s>]+går)|(?:inom|i)[\s>]+rimlig[\s>]+tid|vid[\s>]+behov)(?!\p{L})/giu;
/** Pieces of those words that are rarer than a search without regard to case. */
const PIECES = ['narast', 'kyndsam', 'mgående', 'snart', 'rimlig'];
/** Pieces that are common, and meant only after a certain word. */
const AFTER: readonly (readonly [piece: string, before: RegExp])[] = [
  ['behov', /id[\s>]{1,9}$/i],
  ['fort', /så[\s>]{1,9}$/i],
];
/** A limit that everybody reads alike. */
const LIMIT =
  /\binom[\s>]+(?![\s>]*rimlig)|senast|samma[\s>]+(?:arbets)?(?:dag|pass|kväll|vecka)|nästa[\s>]+(?:arbets|var)?dag|dagen efter|dygn|minut|\btimm|före klockan|före kl\b|\d[\s>]*(?:min|tim|h\b|dag|arbetsdag|veck|mån)|det vill säga|\bdvs\b|d\.v\.s|till exempel|t\.ex|exempelvis|\bdock\b|menas|menar vi|avses|betyder/i;
/** What says when there is a need. */
const EXPLAINS =
  /behov[\s>]+(?:av|för)\b|\bnär\b|\bom\b|\bifall\b|\bdå\b|såsom|\bsom när\b|\([^)]{8,}|[–—:]\s*\p{L}|eftersom|därför att|bedöm|ordination/iu;
/** The law's own words never become days. */
const LAW = /§|lex[\s>]+(?:sarah|maria)|\bkap\.|\p{L}lagen\b|enligt lag|förordningen|föreskrift/iu;

/** "Snarast" means an hour to one and a week to another. */
export const klarsprakTid: Rule = {
  id: 'klarsprak-tid',
  summary: 'Ord som snarast och skyndsamt får en gräns eller en förklaring av vad de betyder.',
  why: 'Snarast är en timme för en och en vecka för en annan, och den som väntar får ta skillnaden.',
  fix: 'Skriv en gräns: samma dag, inom 24 timmar, senast dagen efter.',
  ...PLAIN,
  text: {
    suspects: (body, doc) => isToFollow(doc) && hasVague(body),
    *check(page) {
      const defined = new Map<string, boolean>();
      const isDefinedOnce = (word: string) => {
        const known = defined.get(word) ?? isDefined(page.body, word);
        defined.set(word, known);
        return known;
      };
      for (const { text, at, slag, quoted } of proseOf(page))
        if (slag !== 'rubrik' && !quoted)
          for (const { index, 0: word } of text.matchAll(VAGUE))
            if (hasPiece(word) && isUnclear(page.body, at + index, word) && !isDefinedOnce(word))
              yield { place: placeOf(page, at + index, at + index + word.length), ...fault(word) };
    },
  },
};

const hasPiece = (word: string) => [...PIECES, 'behov', 'fort'].some((piece) => word.includes(piece));

const fault = (word: string) => ({
  message: `"${word.replace(/[\s>]+/g, ' ')}" säger inte ${NEED.test(word) ? 'när det behövs' : 'hur fort'}.`,
  hint: NEED.test(word)
    ? 'Skriv när: "om personen inte har ätit på ett dygn", "när såret vätskar".'
    : 'Skriv en gräns: samma dag, inom 24 timmar, senast dagen efter.',
});

/** Whether any piece stands where it says nothing; some pieces only count after what `AFTER` says. */
function hasVague(body: string): boolean {
  const anywhere = PIECES.some((piece) => placesOf(body, piece).some((at) => isVagueNear(body, at)));
  const isAfter = (before: RegExp, at: number) => before.test(body.slice(Math.max(0, at - 12), at));
  return (
    anywhere ||
    AFTER.some(([piece, before]) => placesOf(body, piece).some((at) => isAfter(before, at) && isVagueNear(body, at)))
  );
}

function placesOf(body: string, piece: string): number[] {
  const places: number[] = [];
  if (!mayHold(body, piece)) return places;
  for (let at = body.indexOf(piece); at >= 0; at = body.indexOf(piece, at + 1)) places.push(at);
  return places;
}

/** Looks closer at a few signs on both sides of a piece. */
function isVagueNear(body: string, at: number): boolean {
  const from = Math.max(0, at - 20);
  return [...body.slice(from, at + 60).matchAll(VAGUE)].some(({ index, 0: word }) =>
    isUnclear(body, from + index, word),
  );
}

const NEED = /behov/i;

/** Whether nothing around a vague word says what it means: the whole item or row, or in running text the sentence. */
function isUnclear(body: string, at: number, word: string): boolean {
  const [from, to] = blockAround(body, at);
  const isItem = /^[\s>]*(?:[-*+|]|\d{1,9}[.)])\s?/.test(body.slice(from, Math.min(to, from + 200)));
  const [start, end] = isItem ? [from, to] : sentenceAt(body, at);
  const after = body.slice(at + word.length, Math.min(end, at + word.length + 1000));
  const around = `${body.slice(start, Math.min(at, start + 1000))} ${after}`.slice(0, 1000);
  if (NEED.test(word))
    return !EXPLAINS.test(`behov${after}`.slice(0, 500)) && !LIMIT.test(around) && !/\b(?:om|när)\b/i.test(around);
  return !LIMIT.test(around) && !LAW.test(around);
}

/** Whether a document says somewhere what it means by a word. */
function isDefined(body: string, word: string): boolean {
  const stem = word.slice(0, 6).toLowerCase();
  const text = body.toLowerCase();
  for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) {
    const around = text.slice(Math.max(0, at - 12), at + 40);
    if (/med\s+["”*»]?\p{L}+[^.]{0,25}\s(?:menas|menar|avses|avser)/u.test(around)) return true;
  }
  return false;
}
