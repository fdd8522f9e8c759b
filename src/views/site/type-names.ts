/** What documents of each built-in type are called together, as headings. An organisation's own types have their title. */
const TOGETHER: Readonly<Record<string, string>> = {
  aktivitet: 'Aktiviteter',
  analys: 'Analyser',
  åtgärd: 'Åtgärder',
  egenkontroll: 'Egenkontroller',
  enhet: 'Enheter',
  händelse: 'Händelser',
  indikator: 'Indikatorer',
  kompetens: 'Kompetens',
  kunskap: 'Kunskap',
  kvalitetsinsats: 'Kvalitetsinsatser',
  mål: 'Mål',
  process: 'Processer',
  protokoll: 'Protokoll',
  register: 'Register',
  riskanalys: 'Riskanalyser',
  roll: 'Funktioner',
  rutin: 'Rutiner',
  samverkan: 'Samverkan',
  styrdokument: 'Styrdokument',
  tillsyn: 'Tillsyn',
  uppföljning: 'Uppföljningar',
  utförare: 'Utförare',
};

/** Types whose own word is not what a reader calls them. */
const ONE: Readonly<Record<string, string>> = { roll: 'Funktion' };

/** What documents of a type are called together. `title` is what its schema calls one. */
export const typesName = (typ: string, title: string): string => TOGETHER[typ] ?? title;

/** What one document of a type is called. */
export const typeName = (typ: string, title: string): string => ONE[typ] ?? title;
