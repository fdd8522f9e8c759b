import { civil } from '../../../calendar/dates.js';
import type { Dokument } from '../../../model/document.js';
import { lookUp } from '../../../model/handbook.js';
import { citing } from '../cited.js';
import { processStates } from '../processes.js';
import { holds, inForceHere, isCommon, isRecent, notInForce, within } from '../scope.js';
import { count, type Judge, named, once, stateOf } from '../verdict.js';

/** 3 kap. 1 § 1 st.: a decided document that describes the ledningssystem. */
export const system: Judge = (scope) => {
  const all = within(scope, 'styrdokument').filter((doc) => doc.data.slag === 'ledningssystem');
  const good = all.filter((doc) => notInForce(scope, doc) === undefined);
  const [first] = good;
  return {
    state: first ? 'uppfyllt' : 'saknas',
    reason: first
      ? `${named(first)} beskriver ledningssystemet och gäller.`
      : 'Inget gällande styrdokument av slaget ledningssystem.',
    missing: first
      ? []
      : [
          ...all.map((doc) => `${named(doc)} ${notInForce(scope, doc)}.`),
          'Ett gällande styrdokument med slag: ledningssystem saknas.',
        ],
    documents: good,
  };
};

/** 3 kap. 1 § 2 st.: documents show that work is done, never that it is done all the time. */
export const used: Judge = (scope) => {
  const protokoll = within(scope, 'protokoll').filter((doc) => isRecent(scope, doc.data.datum));
  const measures = within(scope, 'åtgärd').filter((doc) => isRecent(scope, doc.data.beslutad));
  const docs = [...protokoll, ...measures];
  if (!docs.length)
    return {
      state: 'saknas',
      reason: 'Inga protokoll eller åtgärder i år eller i fjol visar att ledningssystemet används.',
      missing: ['Protokoll eller åtgärder saknas.'],
    };
  return {
    state: 'går inte att avgöra här',
    reason: 'Att arbetet görs ständigt går inte att se i dokument.',
    detail: `I år och i fjol finns ${protokoll.length} protokoll och ${count(measures.length, 'åtgärd', 'åtgärder')}.`,
    documents: docs,
  };
};

/** 3 kap. 2 §: a document for each of the things that the ledningssystem is to support. */
export const supports: Judge = (scope, paragraph) => {
  const live = (doc: Dokument) => holds(scope, doc);
  const { year } = civil(scope.day);
  const steps: [string, string, Dokument[]][] = [
    [
      'planera',
      'mål, planer eller kvalitetsinsatser',
      [
        ...within(scope, 'mål').filter((doc) => (doc.data.år ?? []).some((each) => each >= year)),
        ...within(scope, 'kvalitetsinsats').filter((doc) => (doc.data.år ?? 0) >= year - 1),
        ...within(scope, 'styrdokument').filter((doc) => doc.data.slag === 'plan' && live(doc)),
      ],
    ],
    ['leda', 'styrdokument', within(scope, 'styrdokument').filter(live)],
    ['kontrollera', 'egenkontroller', within(scope, 'egenkontroll').filter(live)],
    ['följa upp', 'uppföljningar', within(scope, 'uppföljning').filter(live)],
    ['utvärdera', 'analyser eller protokoll', [...within(scope, 'analys'), ...within(scope, 'protokoll')]],
    ['förbättra', 'åtgärder', within(scope, 'åtgärd')],
  ];
  const there = steps.filter(([, , docs]) => docs.length);
  return {
    state: stateOf(there.length, steps.length),
    reason: `${there.length} av ${steps.length} led har dokument: ${there.map(([step]) => step).join(', ') || 'inget'}.`,
    missing: steps.filter((step) => !there.includes(step)).map(([step, what]) => `För att ${step} saknas ${what}.`),
    documents: once([...citing(scope, paragraph), ...there.flatMap(([, , docs]) => docs)]),
    figures: steps.map(([step, what, docs]) => ({ label: `${step}: ${what}`, part: docs, whole: docs })),
  };
};

/** 3 kap.: the nämnd and the unit's head have their duties written down. */
export const shared: Judge = (scope) => {
  const head = lookUp(scope.handbook, 'enhet', scope.unit)?.data.chef;
  const wanted = [
    ['nämnden', scope.handbook.settings.namnd] as const,
    ...(scope.unit === undefined ? [] : [['enhetens chef', head] as const]),
  ];
  const missing = wanted.flatMap(([who, id]) => {
    const role = lookUp(scope.handbook, 'roll', id);
    if (!role || !holds(scope, role)) return [`Det finns ingen gällande roll för ${who}.`];
    return role.data.uppgifter?.length ? [] : [`Rollen ${named(role)} har inga uppgifter.`];
  });
  const roles = within(scope, 'roll').filter((doc) => holds(scope, doc));
  const telling = roles.filter((doc) => doc.data.uppgifter?.length);
  return {
    state: stateOf(wanted.length - missing.length, wanted.length),
    reason:
      `Uppgifter står för ${telling.length} av ${count(roles.length, 'roll', 'roller')}. ${missing.length ? '' : `${wanted.length > 1 ? 'Nämnden och enhetens chef' : 'Nämnden'} finns med.`}`.trim(),
    missing,
    documents: telling,
    figures: [{ label: 'roller med uppgifter', part: telling, whole: roles }],
  };
};

/** 4 kap. 1 §: whether the processes are those that are needed is for people to judge. */
export const fitting: Judge = (scope) => {
  const processes = inForceHere(scope, 'process');
  if (!processes.length)
    return {
      state: 'saknas',
      reason: 'Ingen gällande process omfattar enheten.',
      missing: ['En gällande process saknas.'],
    };
  const own = processes.filter((doc) => !isCommon(scope.handbook, doc));
  return {
    state: 'går inte att avgöra här',
    reason: 'Om processerna räcker för verksamhetens inriktning och omfattning måste ni bedöma.',
    detail: `${count(processes.length, 'gällande process', 'gällande processer')}, varav ${own.length} egna och ${processes.length - own.length} gemensamma.`,
    documents: processes,
    figures: [
      { label: 'gällande processer', part: processes, whole: processStates(scope).map(({ process }) => process) },
    ],
  };
};
