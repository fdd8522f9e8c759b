import { civil, parseDay } from '../../../calendar/dates.js';
import { isWithin } from '../../../model/units.js';
import { citing } from '../cited.js';
import { currentControls } from '../controls.js';
import { isRecent, type Scope, within } from '../scope.js';
import { count, type Judge, once, type Verdict } from '../verdict.js';

/** 6 kap. 1 §: no document shows how people work; what is done so that they can is told. */
export const followed: Judge = (scope, paragraph) => {
  const training = within(scope, 'kompetens');
  const held = training.filter((doc) => doc.data.genomförd?.length);
  const controls = currentControls(scope);
  return {
    state: 'går inte att avgöra här',
    reason: 'Att personalen arbetar så går inte att se i dokument.',
    detail: `Det som finns: ${count(training.length, 'kompetensinsats', 'kompetensinsatser')}, varav ${held.length} genomförda, och ${count(controls.length, 'egenkontroll', 'egenkontroller')}.`,
    documents: once([...citing(scope, paragraph), ...training, ...controls]),
    figures: [{ label: 'kompetensinsatser som har genomförts', part: held, whole: training }],
  };
};

/** 7 kap. 1 §: protokoll of this year or the last. */
export const documented: Judge = (scope) => {
  const all = within(scope, 'protokoll');
  const recent = all.filter((doc) => isRecent(scope, doc.data.datum));
  return {
    state: recent.length ? 'uppfyllt' : all.length ? 'delvis' : 'saknas',
    reason: recent.length
      ? `${recent.length} protokoll i år och i fjol.`
      : all.length
        ? 'Det finns protokoll, men inget från i år eller i fjol.'
        : 'Det finns inga protokoll.',
    missing: recent.length ? [] : ['Protokoll från i år eller i fjol saknas.'],
    documents: recent,
    figures: [{ label: 'protokoll från i år och i fjol', part: recent, whole: all }],
  };
};

const KVALITET = 'kvalitetsberattelse';
const PATIENT = 'patientsakerhetsberattelse';

/** General advice to 7 kap. 1 §: the report of the last year is decided. */
export const report: Judge = (scope) =>
  yearly(scope, KVALITET, `En ${scope.handbook.settings.berattelse}`, scope.handbook.settings.raw.berättelse?.senast);

/** 7 kap. 2 §: the patientsäkerhetsberättelse of the last year is decided. Its content is for people to read. */
export const patientReport: Judge = (scope) => {
  const verdict = yearly(
    scope,
    PATIENT,
    'En patientsäkerhetsberättelse',
    scope.handbook.settings.raw.patientsäkerhetsberättelse?.senast,
  );
  return verdict.state === 'uppfyllt' ? { ...verdict, reason: `${verdict.reason} Innehållet är inte läst.` } : verdict;
};

/** How full a report is only a reader can say; without a report there is nothing to read. */
const fullness =
  (of: Judge): Judge =>
  (scope, paragraph) => {
    const verdict = of(scope, paragraph);
    if (verdict.state !== 'uppfyllt') return verdict;
    return {
      ...verdict,
      state: 'går inte att avgöra här',
      reason: 'Hur utförlig berättelsen är måste ni läsa och bedöma.',
    };
  };

export const reportFull = fullness(report);
export const patientReportFull = fullness(patientReport);

/** Whether the last year's report is decided: until its last day (`senast`), the one before it is enough. */
function yearly(scope: Scope, mall: string, what: string, senast: string | undefined): Verdict {
  const { year } = civil(scope.day);
  const decided = decisions(scope, mall);
  const last = decided.find((each) => each.år === year - 1);
  const before = decided.find((each) => each.år === year - 2);
  const due = parseDay(`${year}-${senast ?? ''}`);
  if (last)
    return {
      state: 'uppfyllt',
      reason: `Den för ${year - 1} är fastställd ${last.fastställd}${last.beslut ? ` (${last.beslut})` : ''}.`,
      settings: true,
    };
  if (before && due !== undefined && scope.day <= due)
    return {
      state: 'uppfyllt',
      reason: `Den för ${year - 2} är fastställd ${before.fastställd}. Den för ${year - 1} ska vara klar ${year}-${senast}.`,
      settings: true,
    };
  return {
    state: decided.length ? 'delvis' : 'saknas',
    reason: decided.length
      ? `Den senaste som är fastställd är för ${Math.max(...decided.map((each) => each.år ?? 0))}.`
      : 'Ingen är fastställd.',
    missing: [`${what} för ${year - 1} saknas i handbok.yaml (berättelse, beslut).`],
    settings: true,
  };
}

/** The decided reports of a kind that cover the unit: the whole organisation's, the unit's own, or one above it. */
const decisions = ({ handbook, unit, day }: Scope, mall: string) =>
  (handbook.settings.raw.berättelse?.beslut ?? []).filter(
    (each) =>
      (each.mall ?? KVALITET) === mall &&
      (parseDay(each.fastställd) ?? Number.POSITIVE_INFINITY) <= day &&
      (!each.enhet || (unit !== undefined && isWithin(handbook, unit, each.enhet))),
  );
