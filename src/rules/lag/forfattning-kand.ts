import { nearest } from '../../words/nearest.js';
import type { Rule } from '../rule.js';
import { type Citation, statuteOf } from './citations.js';
import { indexOf, type LawIndex, written } from './law-index.js';
import { mismatch } from './mismatch.js';
import { citationsOf, keyTexts } from './texts.js';

/** A number that the table lacks may be wrong, or newer than the table: it is told, and never more than that. */
export const forfattningKand: Rule = {
  id: 'forfattning-kand',
  severity: 'tips',
  summary: 'Författningar i lagrum och lagregister finns i regelverkets lista.',
  why: 'En författning som inte finns i listan kan inte bevakas: om den upphävs märks det inte. Numret kan också vara felskrivet.',
  fix: 'Kontrollera numret. Stämmer det, så är allt som det ska: listan har inte alla författningar.',
  lagrum: null,
  force: 'lokalt',
  *check(handbook, { law }) {
    const index = indexOf(law);
    for (const key of keyTexts(handbook)) {
      const { doc, text, place } = key;
      if (!key.lagrum) continue;
      for (const citation of citationsOf(text, index)) {
        if (!citation.number || isKnown(citation, text, index)) continue;
        const near = nearest(citation.number, index.byNumber.keys());
        const known = near && sameYear(near, citation.number) ? index.byNumber.get(near) : undefined;
        yield {
          document: doc?.id,
          place,
          message: `${citation.number} finns inte i listan över författningar, kontrollerad ${law.kontrollerad.lagar}.`,
          hint: `${known ? `Menar du ${written(known)}? ` : ''}Kontrollera numret. Stämmer det, behöver inget ändras.`,
        };
      }
    }
  },
};

/** A statute or an amendment of the table, or a misprint: then `lagnummer-stammer` tells. */
const isKnown = (citation: Citation, text: string, index: LawIndex) =>
  statuteOf(citation, index) !== undefined ||
  index.amendments.has(citation.number ?? '') ||
  mismatch(citation, text.slice(citation.to, citation.to + 80), index) !== undefined;

const sameYear = (a: string, b: string) => a.split(':')[0] === b.split(':')[0];
