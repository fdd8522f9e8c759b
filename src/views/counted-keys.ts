import type { Typ } from '../model/document.js';

/** A key of a document, or one item of a list under it. The item is the same object as in the document's data. */
export type Counted = string | { key: string; item: unknown };

const DECIDED = ['status', 'fastställd', 'gäller_från', 'gäller_till', 'reviderad', 'revisionsdatum', 'intervall'];
const CONTROL = ['enhet', 'frekvens', 'från', 'till', 'senast'];

/** What is counted of each type of document, where a figure does not say it itself: the keys that its lines are told of. */
const KEYS: Readonly<Partial<Record<Typ, readonly string[]>>> = {
  aktivitet: ['process', 'utan_rutin'],
  analys: ['år', 'period', 'avsnitt'],
  egenkontroll: CONTROL,
  enhet: ['del_av', 'lagar'],
  händelse: [
    'slag',
    'inkom',
    'enhet',
    'process',
    'kategori',
    'allvarlighet',
    'från',
    'bedömning',
    'utredd',
    'anmäld_ivo',
    'återkopplad',
  ],
  indikator: ['målvärde', 'utfall'],
  kompetens: ['genomförd'],
  kvalitetsinsats: ['år', 'uppgifter'],
  mål: ['år', 'status'],
  process: [...DECIDED, 'samverkan'],
  protokoll: ['avser', 'datum', 'period', 'utfall', 'enhet'],
  register: ['innehåller', 'fil', 'kolumner', 'period'],
  riskanalys: ['datum', 'anledning', 'gäller', 'nästa'],
  rutin: DECIDED,
  samverkan: ['parter', 'gäller', ...DECIDED],
  styrdokument: DECIDED,
  tillsyn: ['öppnad', 'beslutad', 'avslutad', 'brister'],
  uppföljning: CONTROL,
  utförare: ['driftform', 'avtal', 'redovisar'],
  åtgärd: ['beslutad', 'senast', 'status', 'genomförd', 'effekt', 'med_anledning_av'],
};

/** The keys of a document that a count rests on; none for types of the organisation's own, that only are or are not. */
export const countedKeys = (typ: Typ): readonly string[] => KEYS[typ] ?? [];
