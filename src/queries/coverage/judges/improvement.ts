import { civil, type Day, parseDay } from '../../../calendar/dates.js';
import type { Dokument } from '../../../model/document.js';
import type { Handbook } from '../../../model/handbook.js';
import { reviewObligations } from '../../reviews.js';
import { citing } from '../cited.js';
import { type Need, needs } from '../needs.js';
import { type Scope, within } from '../scope.js';
import { count, type Judge, listed, named, once } from '../verdict.js';

/** 5 kap. 6 §: the combined analysis (avsnitt samlad-analys) of the last year. */
export const combined: Judge = (scope, paragraph) => {
  const wanted = civil(scope.day).year - 1;
  const all = within(scope, 'analys').filter(
    (doc) => doc.data.avsnitt === 'samlad-analys' && (doc.data.år ?? wanted + 1) <= wanted + 1,
  );
  const recent = all.filter((doc) => (doc.data.år ?? 0) >= wanted);
  const how = citing(scope, paragraph);
  const last = Math.max(...all.map((doc) => doc.data.år ?? 0));
  if (recent.length)
    return {
      state: 'uppfyllt',
      reason: `${listed(recent)} är samlad analys för ${recent[0]?.data.år}.`,
      documents: once([...recent, ...how]),
    };
  const told = [
    ...(all.length ? [`Den senaste samlade analysen är för ${last}.`] : []),
    ...(how.length ? [`${listed(how)} säger hur den görs.`] : []),
  ];
  return {
    state: told.length ? 'delvis' : 'saknas',
    reason: told.join(' ') || 'Ingen samlad analys finns.',
    missing: [`En samlad analys för ${wanted} saknas.`],
    documents: once([...all, ...how]),
  };
};

/** 5 kap. 7 §: each need has an åtgärd or a reason for none, and no åtgärd is late. */
export const acted: Judge = (scope) => {
  const all = needs(scope);
  const late = within(scope, 'åtgärd').filter(
    (doc) => isOpen(doc) && (parseDay(doc.data.senast) ?? scope.day) < scope.day,
  );
  const measures = once([...all.flatMap((need) => need.measures), ...within(scope, 'åtgärd').filter(isOpen)]);
  const met = all.filter((need) => need.answered);
  const missing = [
    ...all.filter((need) => !need.answered).map((need) => `${need.text} har ingen åtgärd.`),
    ...late.map((doc) => `Åtgärden ${named(doc)} skulle ha varit klar ${doc.data.senast}.`),
  ];
  if (!all.length && !late.length)
    return {
      state: 'går inte att avgöra här',
      reason: 'Ingen risk, kontroll eller granskning i handboken visar att en åtgärd behövs.',
      documents: measures,
    };
  return {
    state: !missing.length ? 'uppfyllt' : met.length || measures.length ? 'delvis' : 'saknas',
    reason: `${met.length} av ${count(all.length, 'brist eller risk', 'brister och risker')} som kräver åtgärd har en åtgärd eller ett skäl. ${late.length ? `${count(late.length, 'åtgärd är försenad', 'åtgärder är försenade')}.` : 'Ingen åtgärd är försenad.'}`,
    missing,
    documents: measures,
    figures: [
      {
        label: 'dokument vars brister och risker har åtgärd eller skäl',
        part: docsAnswered(all),
        whole: once(all.map(({ doc }) => doc)),
      },
    ],
  };
};

const docsAnswered = (all: readonly Need[]) =>
  once(all.map(({ doc }) => doc)).filter((doc) => all.every((need) => need.doc !== doc || need.answered));

const isOpen = (doc: Dokument<'åtgärd'>) => doc.data.status === 'planerad' || doc.data.status === 'pågår';

/** 5 kap. 8 §: åtgärder that change a process or rutin; a rutin with many händelser since its review is a sign of need. */
export const improved: Judge = (scope) => {
  const measures = within(scope, 'åtgärd').filter((doc) => doc.data.status !== 'avbruten');
  const changing = measures.filter((doc) => doc.data.ändrar?.length);
  const failing = failingRutiner(scope);
  return {
    state: failing.length
      ? changing.length
        ? 'delvis'
        : 'saknas'
      : changing.length
        ? 'uppfyllt'
        : 'går inte att avgöra här',
    reason: `${changing.length} av ${count(measures.length, 'åtgärd', 'åtgärder')} ändrar en process eller rutin.${changing.length || failing.length ? '' : ' Om någon har behövt ändras går inte att se.'}`,
    missing: failing.map(({ doc, text }) => `Rutinen ${named(doc)} behöver ses över: ${text}`),
    documents: changing,
    figures: [{ label: 'åtgärder som ändrar en process eller rutin', part: changing, whole: measures }],
  };
};

const failingRutiner = (scope: Scope) => {
  const here = new Set<Dokument>(scope.documents);
  return failingAnywhere(scope).filter(({ doc }) => here.has(doc));
};

const remembered = new WeakMap<Handbook, { day: Day; found: { doc: Dokument; text: string }[] }>();

/** The same in the whole handbook: worked out once, since every unit asks. */
function failingAnywhere({ handbook, day }: Scope) {
  const known = remembered.get(handbook);
  if (known?.day === day) return known.found;
  const found = reviewObligations(handbook, day, handbook.settings.revision.varsel).flatMap(({ doc, reasons }) => {
    const sign = reasons.find(({ code }) => code === 'tidig-översyn');
    return sign ? [{ doc, text: sign.text }] : [];
  });
  remembered.set(handbook, { day, found });
  return found;
}
