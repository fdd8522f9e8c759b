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
    const used = new Set<string | undefined>(
      handbook.references.flatMap(({ from, id }) => (from?.id === id ? [] : id)),
    );
    for (const doc of handbook.documents) for (const id of linkedFrom(doc, handbook)) used.add(id);
    for (const doc of ofTyp(handbook, 'roll')) {
      if (!doc.id || used.has(doc.id) || !holdsOn(doc, today)) continue;
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
