import { type Block, joined, list, section, text } from '../model/article.js';
import type { Dokument } from '../model/document.js';
import type { Handbook } from '../model/handbook.js';
import { type Asked, type Citing, citing, matchOf } from './citations.js';
import type { Knowledge } from './knowledge.js';

/** Where this handbook meets a place in the law: documents that cite it, demands of its own, and what it says does not apply. */
export function inHandbook(asked: Asked, known: Knowledge): Block[] {
  const { handbook } = known;
  if (!handbook) return [];
  const all = citing(handbook, asked, known);
  const exact = all.filter(({ citations }) => citations.some(({ match }) => match.hit === 'exact'));
  const wider = all.length - exact.length;
  return [
    ...section('Gäller inte enligt handbok.yaml', notApplicable(handbook, asked, known)),
    ...section('Handbokens egna krav', demands(handbook, asked, known)),
    ...section(`I handboken (${exact.length})`, [
      ...(exact.length ? list(exact.map(item)) : [text('Inget dokument anger det här lagrummet.')]),
      ...(wider ? [text(`${wider} till anger bara hela kapitlet eller hela författningen.`)] : []),
    ]),
  ];
}

function item({ file, doc, citations }: Citing) {
  const exact = citations.filter(({ match }) => match.hit === 'exact');
  const texts = exact.map(({ text, match }) => (match.unsure ? `${text} (oklart vilken lag: skriv numret)` : text));
  return {
    text: doc
      ? [doc.titel || doc.id || file, ` (${[doc.typ, notInForce(doc)].filter(Boolean).join(', ')})`]
      : ['handbok.yaml'],
    detail: [...(doc ? [file, ': '] : []), ...joined(texts)],
  };
}

/** A draft or a repealed document cites the law too, but does not meet it. */
function notInForce({ data }: Dokument): string | undefined {
  const status = 'status' in data ? data.status : undefined;
  return status === 'utkast' || status === 'upphävd' ? status : undefined;
}

const isAbout = (lagrum: unknown, asked: Asked, known: Knowledge) =>
  [lagrum].flat().some((citation) => matchOf(citation, asked, known)?.hit === 'exact');

function notApplicable(handbook: Handbook, asked: Asked, known: Knowledge): Block[] {
  const rows = (handbook.settings.raw.gäller_inte ?? []).filter(({ lagrum }) => isAbout(lagrum, asked, known));
  return list(
    rows.map(({ lagrum, skäl, enhet }) => ({
      text: [String(lagrum), ...(enhet?.length ? [` för ${enhet.join(', ')}`] : [])],
      detail: [String(skäl ?? '')],
    })),
  );
}

function demands(handbook: Handbook, asked: Asked, known: Knowledge): Block[] {
  const rows = (handbook.settings.raw.krav ?? []).filter(({ lagrum }) => isAbout(lagrum, asked, known));
  const meets = (id: string | undefined) =>
    handbook.documents.filter(({ data }) => id !== undefined && data.uppfyller?.includes(id)).map(({ file }) => file);
  return list(
    rows.map(({ id, text }) => ({
      text: [`${id}: ${text}`],
      detail: [meets(id).join(', ') || 'Inget dokument uppfyller kravet.'],
    })),
  );
}
