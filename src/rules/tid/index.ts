import type { Rule } from '../rule.js';
import { datumHarVarit } from './datum-har-varit.js';
import { datumIOrdning } from './datum-i-ordning.js';
import { ersattArUpphavd } from './ersatt-ar-upphavd.js';
import { gallerTillPasserad } from './galler-till-passerad.js';
import { revisionsdatumInomIntervall } from './revisionsdatum-inom-intervall.js';

/** Rules on dates: those that contradict each other, and those that have passed. */
export const TID: readonly Rule[] = [
  revisionsdatumInomIntervall,
  datumIOrdning,
  datumHarVarit,
  gallerTillPasserad,
  ersattArUpphavd,
];
