import type { Dokument } from '../../model/document.js';
import type { Law } from '../../model/law.js';
import { placeOf, proseOf } from '../page.js';
import type { Checks, Context, Told } from '../rule.js';
import { type Citation, citationsIn } from './citations.js';
import { indexOf, type LawIndex } from './law-index.js';
import { citationsOf, keyTexts } from './texts.js';

/** One citation with the text around it. */
export interface Cited {
  citation: Citation;
  text: string;
  doc: Dokument | undefined;
  /** The whole text of the document's body, where the citation stands in one. */
  body: string | undefined;
}

type Judge = (cited: Cited, index: LawIndex, context: Context) => Pick<Told, 'message' | 'hint'> | undefined;

/** A rule that looks at every citation, in keys and in bodies: `suspect` sees the bare citation, `judge` all around it. */
export function everyCitation(
  suspect: (citation: Citation, after: string, index: LawIndex, doc: Dokument) => boolean,
  judge: Judge,
): Checks {
  return {
    *check(handbook, context) {
      const index = indexOf(context.law);
      for (const key of keyTexts(handbook)) {
        const { doc, text, place } = key;
        for (const citation of citationsOf(text, index)) {
          const told = judge({ citation, text, doc, body: undefined }, index, context);
          if (told) yield { document: doc?.id, place, ...told };
        }
      }
    },
    text: {
      suspects: (body: string, doc: Dokument, law: Law) => {
        const index = indexOf(law);
        return citationsIn(body, index).some((citation) =>
          suspect(citation, body.slice(citation.to, citation.to + 80), index, doc),
        );
      },
      *check(page, _, context) {
        const index = indexOf(context.law);
        for (const { text, at } of proseOf(page)) {
          for (const citation of citationsIn(text, index)) {
            const told = judge({ citation, text, doc: page.doc, body: page.body }, index, context);
            if (told) yield { place: placeOf(page, at + citation.from, at + citation.to), ...told };
          }
        }
      },
    },
  };
}
