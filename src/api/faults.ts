import type { Day } from '../calendar/dates.js';
import type { Handbook } from '../model/handbook.js';
import type { Settings } from '../model/settings.js';
import { RULES } from '../rules/index.js';
import { type LookFor, lookForSome } from './look.js';
import { findingsIn } from './validate.js';

/** Looks only for what might be a fault. */
export const lookForFaults: LookFor = (settings) => lookForSome(faultRules(settings).map(({ id }) => id));

/** How many faults a handbook has on a day, when it was read with `lookForFaults`. Rules that at most warn are not asked. */
export async function faultsOf(folder: string, handbook: Handbook, day: Day): Promise<number> {
  const rules = faultRules(handbook.settings);
  const { findings } = await findingsIn(folder, handbook, day, undefined, undefined, rules);
  return findings.filter(({ severity }) => severity === 'fel').length;
}

const faultRules = ({ regler }: Settings) =>
  RULES.filter(({ id, severity, gravest }) =>
    regler[id] ? regler[id] === 'fel' : [severity, gravest].includes('fel'),
  );
