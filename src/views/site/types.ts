import type { Typ } from '../../model/document.js';

/** What a type is called on the site: one (above a heading) and several (in the register). */
interface TypeName {
  one: string;
  many: string;
}

/** The built-in types in the order that staff look for them: how the work is done, by whom, and then how it is followed up. */
const NAMES: Readonly<Record<Typ, TypeName>> = {
  rutin: { one: 'Rutin', many: 'Rutiner' },
  process: { one: 'Process', many: 'Processer' },
  aktivitet: { one: 'Aktivitet', many: 'Aktiviteter' },
  styrdokument: { one: 'Styrdokument', many: 'Styrdokument' },
  samverkan: { one: 'Samverkan', many: 'Samverkan' },
  enhet: { one: 'Enhet', many: 'Enheter' },
  roll: { one: 'Funktion', many: 'Funktioner' },
  utförare: { one: 'Utförare', many: 'Utförare' },
  kunskap: { one: 'Kunskap', many: 'Kunskap' },
  kompetens: { one: 'Kompetens', many: 'Kompetens' },
  mål: { one: 'Mål', many: 'Mål' },
  indikator: { one: 'Indikator', many: 'Indikatorer' },
  riskanalys: { one: 'Riskanalys', many: 'Riskanalyser' },
  egenkontroll: { one: 'Egenkontroll', many: 'Egenkontroller' },
  uppföljning: { one: 'Uppföljning', many: 'Uppföljningar' },
  protokoll: { one: 'Protokoll', many: 'Protokoll' },
  åtgärd: { one: 'Åtgärd', many: 'Åtgärder' },
  händelse: { one: 'Händelse', many: 'Händelser' },
  register: { one: 'Register', many: 'Register' },
  tillsyn: { one: 'Tillsyn', many: 'Tillsyn' },
  kvalitetsinsats: { one: 'Kvalitetsinsats', many: 'Kvalitetsinsatser' },
  analys: { one: 'Analys', many: 'Analyser' },
};

/** What is written down as it happens, and is not how the work is done: told by number where there are many. */
const RECORDS: readonly string[] = ['protokoll', 'händelse', 'register', 'tillsyn', 'åtgärd', 'analys'];

/** Whether a type's documents are records of what has happened. */
export const isRecord = (typ: string) => RECORDS.includes(typ);

const ORDER = Object.keys(NAMES);

/** What a type is called; one of the organisation's own is called what it is. */
export const typeName = (typ: string): TypeName => {
  const own = typ.charAt(0).toUpperCase() + typ.slice(1);
  return Object.hasOwn(NAMES, typ) ? NAMES[typ as Typ] : { one: own, many: own };
};

/** Types in the order of the table above; the organisation's own come last. */
export const byType = (a: string, b: string) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);

const rank = (typ: string) => (ORDER.includes(typ) ? ORDER.indexOf(typ) : ORDER.length);
