import { SECTIONS as internkontroll } from './internkontroll.js';
import { SECTIONS as kvalitetsberattelse } from './kvalitetsberattelse.js';
import { SECTIONS as lexSarah } from './lex-sarah.js';
import { SECTIONS as patientsakerhetsberattelse } from './patientsakerhetsberattelse.js';
import type { Sections } from './report-view.js';

/**
 * What a template can show, by the name that its `vy` says. A new kind of report is a file with its sections and a line
 * here, its law in `regelverk/<vy>.yaml`, and a template in `templates/reports`.
 */
export const VIEWS: Readonly<Record<string, Sections>> = {
  internkontroll,
  kvalitetsberattelse,
  'lex-sarah': lexSarah,
  patientsakerhetsberattelse,
};
/**
 * The views that are made per unit too. A view belongs here when every number of its händelser goes through `totalOf`,
 * `groupsOf` and what is built on them, so that nothing small can be had by subtracting one unit's report from another.
 */
export const PER_UNIT: ReadonlySet<string> = new Set(['kvalitetsberattelse']);
