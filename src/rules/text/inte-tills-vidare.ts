import { placeOf, proseOf } from '../page.js';
import type { Rule } from '../rule.js';
import { mayHold } from './glance.js';
import { sentenceAt } from './sentences.js';

/** Written in one word as often as in two; "tillsvidareanställning" is another matter. */
const UNTIL = /tills[\s>*_]{0,6}vidare(?!\p{L})/giu;
/** Words for the document itself, then that it holds. `att` and `som` between them would speak of something else. */
const ITSELF =
  /(?:^|[^\p{L}])(?:rutin|riktlinje|dokument|polic[yi]|handlingsplan|instruktion|anvisning|vägledning|reglemente|manual|handbok|rutinbeskrivning|process|version|överenskommelse|delegationsordning|lathund|checklista)(?:en|et|n|na|erna|rna|arna)?(?:[ \t\n>*_]+(?!att\b|som\b|när\b|beslut|insats|avtal|placering|delegering)\p{L}+){0,6}?[ \t\n>*_]+(?:gäller|är giltig\p{L}?|giltig\p{L}?|är gällande|fortsätter|löper)(?:[ \t\n>*_,]+[\p{L}\p{N}.-]+){0,5}?[ \t\n>*_,]+tills[\s>*_]{0,6}vidare(?!\p{L})/iu;
/** A label: "Giltighetstid: tills vidare", "Gäller till | tills vidare". */
const LABEL =
  /(?:^|[\n|.>*_-])[^\S\n]*(?:giltig\p{L}*|gäller|gällande|gäller från\p{L}*|gäller till(?: och med)?|giltig till|gäller t\.?o\.?m\.?|gäller under|gäller för period\p{L}*)[\s:|*_>]{1,8}(?:(?:från|fr\.o\.m\.|och|till|från och med)?[\s\d:|*_–-]{0,20}(?:och )?)tills[\s>*_]{0,6}vidare(?!\p{L})/iu;
/** What may be decided until further notice, in a text that is about something else. */
const ANOTHER = /beslut|insats|avtal|placering|delegering|bistånd|medgivande|samtycke|fullmakt|förordnande|ordination/i;

/** A document that holds until further notice has no last day, and is never reviewed. */
export const inteTillsVidare: Rule = {
  id: 'inte-tills-vidare',
  severity: 'varning',
  summary: 'Brödtexten säger inte att dokumentet gäller tills vidare.',
  why: 'Det som gäller tills vidare ser ingen över. Revisionsdatum säger när det senast ska ske.',
  fix: 'Ta bort orden. Skriv i frontmatter när dokumentet ska ses över (revisionsdatum).',
  lagrum: null,
  force: 'lokalt',
  text: {
    suspects: (body, { data }) =>
      mayHold(body, 'tills') &&
      mayHold(body, 'vidare') &&
      (data as { status?: string }).status !== 'upphävd' &&
      hasUntil(body),
    *check(page) {
      for (const { text, at } of proseOf(page))
        for (const match of text.matchAll(UNTIL)) {
          if (!speaksOfItself(page.body, at + match.index)) continue;
          yield {
            place: placeOf(page, at + match.index, at + match.index + match[0].length),
            message: 'Texten säger att dokumentet gäller tills vidare.',
            hint: 'Ta bort orden: revisionsdatum i frontmatter säger när dokumentet senast ska ses över.',
          };
        }
    },
  },
};

const hasUntil = (body: string) => [...body.matchAll(UNTIL)].some(({ index }) => speaksOfItself(body, index));

/** Whether the sentence around an offset, up to its "tills vidare", is about the document. */
function speaksOfItself(body: string, at: number): boolean {
  const sentence = body.slice(sentenceAt(body, at)[0], at + 20).slice(-300);
  return ITSELF.test(sentence) || (LABEL.test(sentence) && !ANOTHER.test(sentence));
}
