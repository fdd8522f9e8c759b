import { parseHistoric } from '../../calendar/spans.js';
import type { Dokument } from '../../model/document.js';
import type { Statute } from '../../model/law.js';
import { isBeslutat, isUpphävd } from '../../queries/in-force.js';
import type { Rule } from '../rule.js';
import { type Citation, citationsIn, statuteOf } from './citations.js';
import { type Cited, everyCitation } from './every-citation.js';
import { speaksOfThePast } from './history-words.js';
import { type LawIndex, written } from './law-index.js';
import { isMovedSubject } from './moved.js';

/** Two acts share an abbreviation, and 4 kap. 1 § says one thing in the old and another in the new. */
export const lagrumEntydigt: Rule = {
  id: 'lagrum-entydigt',
  severity: 'varning',
  summary:
    'En förkortning som två lagar har delat (SoL, SoF, HSL, FL, KL …) följs av lagens nummer, när dokumentet är beslutat eller översett innan den nya lagen började gälla.',
  why: 'Dokumentet skrevs när den gamla lagen gällde. Samma kapitel och paragraf handlar om något annat i den nya.',
  fix: 'Se efter vad som gäller nu, rätta kapitel och paragraf och skriv lagens nummer, till exempel SoL (2025:400) 27 kap. 2 §.',
  lagrum: null,
  force: 'lokalt',
  ...everyCitation((citation, _after, _index, doc) => newerThan(citation, doc) !== undefined, judge),
};

function judge({ citation, text, doc, body }: Cited, index: LawIndex, { today }: { today: number }) {
  const newer = newerThan(citation, doc);
  const from = parseHistoric(newer?.gäller_från)?.first;
  if (!newer || !doc || from === undefined || from > today || isUpphävd(doc)) return undefined;
  if (speaksOfThePast(text, citation.from, citation.to) || isMovedSubject(text, citation, index.law)) return undefined;
  if (body && citationsIn(body, index).some((other) => statuteOf(other, index) === newer)) return undefined;
  return {
    message: `${citation.place ? `${citation.place} ` : ''}${citation.text}: dokumentet är från tiden före ${written(newer)}, så det är oklart vilken lag som menas.`,
    hint: `Se efter vad som gäller i ${written(newer)} sedan ${newer.gäller_från}, och skriv numret: ${written(newer)} och det rätta kapitlet.`,
  };
}

/** The act that took over the name after the document was last decided or reviewed; undefined when there is none. */
function newerThan(citation: Citation, doc: Dokument | undefined): Statute | undefined {
  if (citation.number || !citation.place || citation.named.length < 2) return undefined;
  const looked = lastLooked(doc);
  const newest = [...citation.named].filter(({ upphävd }) => !upphävd).at(-1);
  const from = parseHistoric(newest?.gäller_från)?.first;
  return newest && looked !== undefined && from !== undefined && looked < from ? newest : undefined;
}

/** The last day on which somebody decided or reviewed a decided document. */
export function lastLooked(doc: Dokument | undefined): number | undefined {
  if (!doc || !isBeslutat(doc)) return undefined;
  const days = [doc.data.reviderad, doc.data.fastställd, doc.data.först_fastställd].map(
    (date) => parseHistoric(date)?.last,
  );
  const known = days.filter((day) => day !== undefined);
  return known.length ? Math.max(...known) : undefined;
}
