import { parseHistoric } from '../../calendar/spans.js';
import type { Statute } from '../../model/law.js';
import { isUpphävd } from '../../queries/in-force.js';
import type { Rule } from '../rule.js';
import { type Citation, statuteOf } from './citations.js';
import { type Cited, everyCitation } from './every-citation.js';
import { speaksOfThePast } from './history-words.js';
import { type LawIndex, successors, written } from './law-index.js';
import { mismatch } from './mismatch.js';
import { recordedOn } from './texts.js';

/** A routine that rests on a repealed statute sends its reader to rules that no longer hold. */
export const lagGaller: Rule = {
  id: 'lag-galler',
  severity: 'varning',
  summary: 'Det som hänvisas till är inte upphävt (när texten inte uttryckligen talar om förr).',
  why: 'Den som följer en upphävd lag kan fatta fel beslut. Bestämmelserna i den nya lagen står ofta på andra ställen.',
  fix: 'Läs om i den författning som gäller och skriv om hänvisningen. Gäller texten förr: skriv "då gällande" före lagen.',
  lagrum: null,
  force: 'lokalt',
  ...everyCitation(
    (citation, _, index) => repealed(citation, index) !== undefined,
    (cited, index, { today }) => judge(cited, index, today),
  ),
};

/** The repealed statute that a citation must mean: the one with the number, or the newest when all that bear the name are repealed. */
function repealed(citation: Citation, index: LawIndex): Statute | undefined {
  if (citation.number) {
    const statute = statuteOf(citation, index);
    return statute?.upphävd ? statute : undefined;
  }
  return citation.named.every(({ upphävd }) => upphävd) ? citation.named[0] : undefined;
}

function judge({ citation, text, doc }: Cited, index: LawIndex, today: number) {
  const statute = repealed(citation, index);
  const since = parseHistoric(statute?.upphävd)?.last;
  if (!statute || since === undefined || since > today || isUpphävd(doc) || mismatch(citation, '', index))
    return undefined;
  if ((recordedOn(doc) ?? since) < since || speaksOfThePast(text, citation.from, citation.to)) return undefined;
  const now = successors(index, statute);
  const unsure = statute.säkerhet === 'bekräftad' ? '' : ' (uppgiften är inte bekräftad)';
  const instead = now.length ? `Den har ersatts av ${now.join(' och ')}.` : 'Se efter vad som gäller i stället.';
  return {
    message: `${written(statute)} är upphävd sedan ${statute.upphävd}${unsure}.`,
    hint: `${instead} Läs vad som gäller där och skriv om hänvisningen. Talar texten om förr: skriv "då gällande".`,
  };
}
