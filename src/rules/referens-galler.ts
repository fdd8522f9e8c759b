import { isBeslutat } from '../queries/in-force.js';
import type { Rule } from './rule.js';

/** What holds must not rest on what has been repealed. */
export const referensGaller: Rule = {
  id: 'referens-galler',
  severity: 'fel',
  summary: 'Det som gäller hänvisar inte till något som är upphävt.',
  why: 'Den som följer en gällande rutin ska inte hamna i ett dokument som har slutat gälla.',
  fix: 'Hänvisa till det som har ersatt dokumentet, eller upphäv även det som hänvisar.',
  lagrum: null,
  force: 'lokalt',
  *check(handbook) {
    for (const { from, key, id, relation, place } of handbook.references) {
      const target = handbook.byId.get(id);
      const status = (doc: { data: object } | undefined) =>
        (doc?.data as { status?: string } | undefined)?.status ?? 'gällande';
      if (relation.historisk || status(target) !== 'upphävd' || (from && status(from) !== 'gällande')) continue;
      const successor = handbook.documents.find((doc) => isBeslutat(doc) && doc.data.ersätter?.includes(id));
      yield {
        document: from?.id,
        place,
        about: [id],
        message: `${key}: ${id} är upphävd.`,
        hint: successor ? `${successor.id} har ersatt den.` : 'Hänvisa till ett dokument som gäller.',
      };
    }
  },
};
