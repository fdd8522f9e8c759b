import type { Dokument } from '../../model/document.js';
import { type Handbook, ofTyp } from '../../model/handbook.js';
import { holdsOn } from '../../queries/structure.js';
import { pathBeside } from '../../words/paths.js';
import type { Rule } from '../rule.js';

/** A role that nothing points at is either forgotten or has lost its duties to somebody else. */
export const rollAnvand: Rule = {
  id: 'roll-anvand',
  severity: 'tips',
  summary: 'Varje roll används: någon hänvisar till den.',
  why: 'En roll som ingen hänvisar till ansvarar inte för något. Kanske har den bytt namn, eller så är det något som den skulle ansvara för.',
  fix: 'Ange rollen där den ansvarar, deltar eller beslutar, eller upphäv den.',
  lagrum: null,
  force: 'lokalt',
  *check(handbook, { today }) {
    const named = new Set(handbook.references.flatMap(({ from, id }) => (from?.id === id ? [] : id)));
    const unnamed = ofTyp(handbook, 'roll').filter((doc) => doc.id && !named.has(doc.id) && holdsOn(doc, today));
    if (!unnamed.length) return;
    const linked = new Set(handbook.documents.flatMap((doc) => linkedFrom(doc, handbook)));
    for (const doc of unnamed) {
      if (linked.has(doc.id)) continue;
      yield {
        document: doc.id,
        place: { file: doc.file, path: ['titel'], on: 'value' },
        message: 'Ingen hänvisar till rollen.',
        hint: `Ange ${doc.id} där rollen ansvarar, deltar eller beslutar. Finns den inte längre: status: upphävd.`,
      };
    }
  },
};

/** The ids that a body links to: by `[[id]]`, or by the path to the file. */
const linkedFrom = ({ file, body }: Dokument, { byFile }: Handbook): (string | undefined)[] =>
  body.links.map(({ kind, target }) => {
    const [address = ''] = target.split(kind === 'wiki' ? /\\?\||#/ : '#');
    if (kind === 'wiki') return address.trim();
    return address.endsWith('.md') ? byFile.get(pathBeside(file, address))?.id : undefined;
  });
