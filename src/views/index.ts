import type { Dokument } from '../model/document.js';
import type { Year } from '../queries/year.js';
import { SECTIONS as internkontroll } from './internkontroll.js';
import { SECTIONS as kvalitetsberattelse } from './kvalitetsberattelse.js';
import { quoted as insatser, SECTIONS as kvalitetsplan } from './kvalitetsplan.js';
import { SECTIONS as ledningssystem, quoted as styrdokument } from './ledningssystem.js';
import { SECTIONS as lexSarah } from './lex-sarah.js';
import { SECTIONS as patientsakerhetsberattelse } from './patientsakerhetsberattelse.js';
import type { Sections } from './report-view.js';
import { quoted as protokoll, SECTIONS as uppfoljning } from './uppfoljning.js';

/**
 * What a template can show, by the name that its `vy` says. A new kind of report is a file with its sections and a line
 * here, its law in `regelverk/<vy>.yaml`, and a template in `templates/reports`.
 */
export const VIEWS: Readonly<Record<string, Sections>> = {
  internkontroll,
  kvalitetsberattelse,
  kvalitetsplan,
  ledningssystem,
  'lex-sarah': lexSarah,
  patientsakerhetsberattelse,
  uppfoljning,
};

/** What the documents of a view call themselves, where that is not `berättelsen`. */
export const CALLED: Readonly<Record<string, string>> = {
  internkontroll: 'planen och rapporten',
  kvalitetsplan: 'planen',
  ledningssystem: 'dokumentet',
  'lex-sarah': 'redovisningen',
  uppfoljning: 'uppföljningen',
};

/** The documents whose own text a view quotes, beside what is written for its sections. */
export const QUOTED: Readonly<Record<string, (year: Year) => readonly Dokument[]>> = {
  kvalitetsplan: insatser,
  ledningssystem: styrdokument,
  uppfoljning: protokoll,
};
/**
 * The views that are made per unit too. A view belongs here when every number of its händelser goes through `totalOf`,
 * `groupsOf` and what is built on them, so that nothing small can be had by subtracting one unit's report from another.
 */
export const PER_UNIT: ReadonlySet<string> = new Set(['kvalitetsberattelse']);
