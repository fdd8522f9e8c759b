import { citing } from '../cited.js';
import { type Judge, listed } from '../verdict.js';

/** Documents that say how something is done, or what is decided; others only mention a paragraph. */
const SAYS_HOW = new Set(['process', 'rutin', 'samverkan']);

/** A paragraph that a process or rutin has to answer: it cites it, or answers one of the handbook's krav that does. */
export const answered: Judge = (scope, paragraph) => {
  const docs = citing(scope, paragraph);
  const how = docs.filter((doc) => SAYS_HOW.has(doc.typ));
  if (how.length) return { state: 'uppfyllt', reason: `${listed(how)} säger hur.`, documents: docs };
  return {
    state: docs.length ? 'delvis' : 'saknas',
    reason: docs.length ? `Bara ${listed(docs)} anger paragrafen.` : 'Inget gällande dokument anger paragrafen.',
    missing: [`En gällande process eller rutin med lagrum: ${paragraph.lagrum} saknas.`],
    documents: docs,
  };
};

/** A paragraph that only points at a statute demands nothing of its own. */
export const pointer: Judge = (scope, paragraph) => {
  const docs = citing(scope, paragraph);
  if (docs.some((doc) => SAYS_HOW.has(doc.typ))) return answered(scope, paragraph);
  return {
    state: 'går inte att avgöra här',
    reason: `Paragrafen hänvisar bara till en lag, och bedöms inte för sig.${docs.length ? ` ${listed(docs)} anger den.` : ''}`,
    documents: docs,
  };
};

/** A paragraph that this program does not know how to judge: what cites it is shown, nothing more is claimed. */
export const unknown: Judge = (scope, paragraph) => ({
  state: 'går inte att avgöra här',
  reason: 'Programmet kan inte bedöma paragrafen.',
  documents: citing(scope, paragraph),
});
