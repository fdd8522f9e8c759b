import type { Handbook } from '../../model/handbook.js';
import { ofTyp } from '../../model/handbook.js';
import { placeOf, proseOf } from '../page.js';
import type { Context, Rule } from '../rule.js';
import { ABBREVIATION, isEveryday, isExplained } from './abbreviations.js';
import { isToFollow, PLAIN } from './plain-language.js';

/** Those who wrote the text know the abbreviation; whoever is new does not. */
export const klarsprakForkortning: Rule = {
  id: 'klarsprak-forkortning',
  summary: 'En förkortning förklaras första gången den används.',
  why: 'Vikarier och nya medarbetare kan inte förkortningarna, och frågar sällan.',
  fix: 'Skriv ut orden första gången: samordnad individuell plan (SIP). Eller lägg förkortningen i begrepp i handbok.yaml.',
  ...PLAIN,
  text: {
    suspects: (body, doc) =>
      isToFollow(doc) &&
      [...new Set(body.match(ABBREVIATION) ?? [])].some((word) => !isEveryday(word) && !isExplained(body, word)),
    *check(page, handbook, context) {
      const told = new Set<string>();
      const known = knownWords(handbook, context);
      const text = `${page.doc.titel}\n${page.body}`;
      for (const prose of proseOf(page)) {
        for (const { index, 0: word } of prose.text.matchAll(ABBREVIATION)) {
          if (told.has(word) || isEveryday(word) || known.has(word) || isShouted(prose.text, index, word)) continue;
          told.add(word);
          if (isExplained(text, word)) continue;
          yield {
            place: placeOf(page, prose.at + index, prose.at + index + word.length),
            message: `${word} förklaras inte.`,
            hint: `Skriv ut orden första gången och sätt ${word} inom parentes efter. Används den i många dokument: lägg den i begrepp i handbok.yaml.`,
          };
        }
      }
    },
  },
};

/** Capitals among other words in capitals are a raised voice, not an abbreviation. */
function isShouted(text: string, at: number, word: string): boolean {
  const before = /(?<!\p{L})(\p{L}+)[ ,!:]{1,2}$/u.exec(text.slice(Math.max(0, at - 30), at))?.[1] ?? '';
  const after = /^[ ,!:]{1,2}(\p{L}+)/u.exec(text.slice(at + word.length, at + word.length + 30))?.[1] ?? '';
  return [before, after].some((other) => other.length > 1 && other === other.toUpperCase());
}

const words = new WeakMap<Handbook, Set<string>>();

/** What the handbook or the law knows: begrepp, laws, and the names of its own roles, units and providers. */
function knownWords(handbook: Handbook, { law }: Context): Set<string> {
  const found = words.get(handbook);
  if (found) return found;
  const own = ofTyp(handbook, 'roll', 'enhet', 'utförare').flatMap(({ titel, id }) => [titel, id.toUpperCase()]);
  const terms = (handbook.settings.raw.begrepp ?? []).map(({ ord }) => ord ?? '');
  const laws = law.författningar.flatMap(({ förkortning = '', namn }) => [förkortning, namn]);
  const texts = [
    ...own,
    ...terms,
    ...terms.map((term) => (/^\p{Ll}{2,6}$/u.test(term) ? term.toUpperCase() : '')),
    ...laws,
  ];
  const made = new Set(
    [...texts, handbook.settings.organisation].flatMap(
      (text) => text.match(/(?<!\p{L})[A-ZÅÄÖ]{2,6}(?!\p{L})/gu) ?? [],
    ),
  );
  words.set(handbook, made);
  return made;
}
