import { inAll, type Matches, matchesOf } from './matches.js';
import type { SearchIndex } from './search-index.js';
import { corrected } from './spellings.js';
import { correctedTermsFor, embeddedTermsFor, foldedTermsFor, partsOf, type Terms, termsFor } from './terms-for.js';

/** What one word of a search found: the terms that it may mean, and the documents that have them. */
export interface WordFound {
  terms: ReadonlySet<number>;
  matches: Matches;
}

/** The word in any form, and its compounds; a document that also has a compound's parts weighs more. */
export function wordAsWritten(index: SearchIndex, word: string): WordFound {
  return withParts(foundBy(index, termsFor(index.vocabulary, word)), inParts(index, word));
}

/** The same, and what it may be if it is misspelt or a compound that the documents write as two words. */
export function wordNearly(index: SearchIndex, word: string, written: WordFound): WordFound {
  const { vocabulary } = index;
  const known = both(written, foundBy(index, foldedTermsFor(vocabulary, word)));
  const nearly = both(known, inParts(index, word));
  if (known.matches.size) return nearly;
  const stems = corrected(vocabulary.spellings(), word);
  const misspelt = stems.map((stem) =>
    withParts(foundBy(index, correctedTermsFor(vocabulary, stem)), inParts(index, stem)),
  );
  const right = misspelt.reduce(both, nearly);
  return right.matches.size ? right : foundBy(index, embeddedTermsFor(vocabulary, word));
}

function withParts(found: WordFound, parts: WordFound): WordFound {
  for (const [doc, { weight }] of parts.matches) {
    const known = found.matches.get(doc);
    if (known) known.weight += weight;
  }
  return found;
}

function foundBy({ vocabulary, data }: SearchIndex, terms: Terms): WordFound {
  return { terms: new Set(terms.keys()), matches: matchesOf(vocabulary, terms, data.documents.length) };
}

/** A compound in two words weighs less than the compound. */
const PARTS = 0.25;

function inParts(index: SearchIndex, word: string): WordFound {
  const parts = partsOf(index.vocabulary, word);
  if (!parts) return { terms: new Set(), matches: new Map() };
  const found = parts.map((part) => foundBy(index, foldedTermsFor(index.vocabulary, part)));
  const matches: Matches = new Map();
  for (const [doc, each] of inAll(found.map((one) => one.matches)))
    matches.set(doc, {
      weight: PARTS * each.reduce((sum, { weight }) => sum + weight, 0),
      inTitle: each.every(({ inTitle }) => inTitle),
    });
  return { terms: new Set(found.flatMap(({ terms }) => [...terms])), matches };
}

function both(a: WordFound, b: WordFound): WordFound {
  const matches: Matches = new Map(a.matches);
  for (const [doc, match] of b.matches) {
    const known = matches.get(doc);
    if (!known || known.weight < match.weight) matches.set(doc, match);
  }
  return { terms: new Set([...a.terms, ...b.terms]), matches };
}
