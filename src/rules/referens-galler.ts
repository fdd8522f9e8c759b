import type { Handbook } from '../model/handbook.js';
import { isBeslutat, isGällande, isUpphävd } from '../queries/in-force.js';
import { repealedLinks } from './repealed-links.js';
import type { Rule, Told } from './rule.js';

/** What holds must not rest on what has been repealed. */
export const referensGaller: Rule = {
  id: 'referens-galler',
  severity: 'fel',
  summary: 'Det som gäller hänvisar inte till något som är upphävt, varken i nycklarna eller med en länk i texten.',
  why: 'Den som följer en gällande rutin ska inte hamna i ett dokument som har slutat gälla.',
  fix: 'Hänvisa till det som har ersatt dokumentet, eller upphäv även det som hänvisar.',
  lagrum: null,
  force: 'lokalt',
  *check(handbook) {
    for (const { from, key, id, relation, place } of handbook.references) {
      if (relation.historisk || !isUpphävd(handbook.byId.get(id)) || (from && !isGällande(from))) continue;
      yield {
        document: from?.id,
        place,
        about: [id],
        message: `${key}: ${id} är upphävd.`,
        hint: insteadOf(id, handbook),
      };
    }
    yield* inBodies(handbook);
  },
};

/** A link may stand where the text tells of what was: that is for a person to judge. */
function* inBodies(handbook: Handbook): Iterable<Told> {
  for (const doc of handbook.documents) {
    for (const { link, target } of repealedLinks(doc, handbook)) {
      const { line, column, endLine, endColumn } = link;
      yield {
        document: doc.id,
        place: { file: doc.file, line, column, endLine, endColumn },
        about: [target.id],
        severity: 'varning',
        message: `Länken leder till ${target.id}, som är upphävd.`,
        hint: insteadOf(target.id, handbook),
      };
    }
  }
}

function insteadOf(id: string, handbook: Handbook): string {
  const successor = handbook.documents.find((doc) => isBeslutat(doc) && doc.data.ersätter?.includes(id));
  return successor ? `${successor.id} har ersatt den.` : 'Hänvisa till ett dokument som gäller.';
}
