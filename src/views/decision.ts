import type { Settings } from '../model/settings.js';
import type { Decision } from './view.js';

/** The template that decisions and texts without `mall` belong to, and that the organisation may call by a name of its own. */
export const KVALITETSBERATTELSE = 'kvalitetsberattelse';

/** The decision on a report of a year: the whole organisation's, or a unit's. One without a day is no decision. */
export function decisionOf(settings: Settings, year: number, mall: string, unit: string | undefined): Decision | null {
  const decision = (settings.raw.berättelse?.beslut ?? []).find(
    (item) => item.år === year && (item.mall ?? KVALITETSBERATTELSE) === mall && item.enhet === unit && item.fastställd,
  );
  return decision
    ? { fastställd: decision.fastställd ?? '', beslut: decision.beslut ?? null, dnr: decision.dnr ?? null }
    : null;
}
