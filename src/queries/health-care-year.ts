import { within } from '../calendar/spans.js';
import type { Dokument } from '../model/document.js';
import { lookUp } from '../model/handbook.js';
import type { Law } from '../model/law.js';
import type { Control } from './controls.js';
import { lawsOf } from './coverage/applies.js';
import type { CountedEvent } from './events.js';
import { type CareTest, careTest } from './health-care.js';
import { measuresBecauseOf } from './measures-by-cause.js';
import type { RiskRow } from './risks.js';
import { ofTypThen, type Year } from './year.js';

/** A year in which only health care is counted, and what was left out because nothing says what it belongs to. */
export interface CareYear {
  year: Year;
  /** Händelser of the year that name no law, in units that work by several. */
  oklara: readonly CountedEvent[];
  /** Controls of health care among other things: told apart, and not counted. */
  delvis: readonly Control[];
  /** Whether a risk is about health care: an analysis of several things has risks of several kinds. */
  isCareRisk: (row: RiskRow) => boolean;
}

/** Types that are counted and listed by themselves; the rest is looked up by what names it. */
const NARROWED: ReadonlySet<string> = new Set([
  ...['process', 'aktivitet', 'rutin', 'samverkan', 'styrdokument', 'kompetens', 'indikator'],
  ...['riskanalys', 'egenkontroll', 'uppföljning', 'tillsyn'],
]);

/** The year as its health care: titles, units and roles stay those of the whole handbook. */
export function careYear(year: Year, law: Law | undefined): CareYear {
  const { handbook, past } = year;
  const test = careTest(handbook, law);
  const measures = measuresOf(year, test);
  const keep = (doc: Dokument) =>
    doc.typ === 'åtgärd' ? measures.has(doc.id) : !NARROWED.has(doc.typ) || isMeant(doc, test);
  const isCare = (event: CountedEvent) => ['HSL', 'TvL'].includes(test.lawOf(event) ?? '');
  return {
    year: {
      ...year,
      handbook: { ...handbook, documents: handbook.documents.filter(keep) },
      past: past && { ...past, documents: past.documents.filter(keep) },
      standing: year.standing.filter(({ doc }) => keep(doc)),
      events: year.events.filter(isCare),
    },
    oklara: year.events.filter((event) => isUnclear(year, event, test)),
    delvis: ofTypThen(year, true, ...CONTROLS).filter((doc) => test.isCare(doc) && !isMeant(doc, test)),
    isCareRisk: (row) => isCareRisk(year, test, row),
  };
}

const CONTROLS = ['egenkontroll', 'uppföljning'] as const;

/** A control counts when it is wholly about health care, or rests on its statutes: its points are then about care. */
const isMeant = (doc: Dokument, test: CareTest) =>
  (CONTROLS as readonly string[]).includes(doc.typ) ? test.isWholly(doc) || test.cites(doc) : test.isCare(doc);

/** The åtgärder that health care led to, or that change only health care. */
function measuresOf({ handbook, events }: Year, test: CareTest): ReadonlySet<string> {
  const care = new Set(
    events.filter((event) => ['HSL', 'TvL'].includes(test.lawOf(event) ?? '')).flatMap(({ tellers }) => tellers),
  );
  const caused = measuresBecauseOf(handbook, (doc, part) => {
    if (doc.typ === 'händelse') return care.has(doc as Dokument<'händelse'>);
    if (doc.typ === 'riskanalys') return risksOf(doc, part).some((risk) => isAbout(handbook.byId, doc, risk, test));
    const control = doc.typ === 'protokoll' ? handbook.byId.get((doc as Dokument<'protokoll'>).data.avser ?? '') : doc;
    return control !== undefined && isMeant(control, test);
  });
  const own = handbook.documents.filter((doc) => doc.typ === 'åtgärd' && test.isWholly(doc)).map(({ id }) => id);
  return new Set([...caused, ...own]);
}

type Risk = RiskRow['risk'];

const risksOf = (doc: Dokument, part: string | undefined): Risk[] =>
  ((doc as Dokument<'riskanalys'>).data.risker ?? []).filter(({ id }) => part === undefined || id === part);

const isCareRisk = ({ handbook }: Year, test: CareTest, { analys, risk }: RiskRow) =>
  isAbout(handbook.byId, analys, risk, test);

/** Every risk of an analysis of health care alone; of others, the risks that health care's own routines and controls handle. */
const isAbout = (byId: ReadonlyMap<string, Dokument>, analys: Dokument, risk: Risk, test: CareTest) =>
  test.isWholly(analys) ||
  (test.isCare(analys) && (risk.hanteras_av ?? []).some((id) => test.isCare(byId.get(id) ?? analys) && byId.has(id)));

/** A händelse of the year that names no law, in a unit that works by health care's law among others. */
function isUnclear({ handbook, span }: Year, event: CountedEvent, test: CareTest): boolean {
  if (event.därav || !within(event.when, span) || test.lawOf(event) || event.slag === 'ej verkställt beslut')
    return false;
  const units = event.enhet.filter((id) => lookUp(handbook, 'enhet', id));
  return (units.length ? units : [undefined]).some((id) =>
    lawsOf(handbook, id).some((law) => ['HSL', 'TvL'].includes(law)),
  );
}
