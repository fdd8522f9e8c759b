import type { Day } from '../../calendar/dates.js';
import type { Handbook } from '../../model/handbook.js';
import type { Kind } from '../due-item.js';
import type { Facts } from '../facts.js';
import { avtal } from './avtal.js';
import { controls } from './controls.js';
import { delgivning } from './delgivning.js';
import { giltighet } from './giltighet.js';
import { kompetens } from './kompetens.js';
import { kvalitetsinsats } from './kvalitetsinsats.js';
import { lagstadgad } from './lagstadgad.js';
import { effekt, åtgärd } from './measures.js';
import { type Obligation, rowOf, type Series } from './obligation.js';
import { protokoll } from './protokoll.js';
import { redovisning } from './redovisning.js';
import { revision } from './revision.js';
import { riskanalys } from './riskanalys.js';

/** What works out what is owed of one kind, again and again or once. Pure. */
type Finder = (handbook: Handbook, today: Day) => Series[];

/** The kinds, each with what works it out; reviews, which händelser and law bring forward, are by themselves. */
export const FINDERS: Readonly<Record<Exclude<Kind, 'revision'>, Finder>> = {
  giltighet,
  egenkontroll: controls('egenkontroll'),
  uppföljning: controls('uppföljning'),
  protokoll,
  delgivning,
  åtgärd,
  effekt,
  kvalitetsinsats,
  avtal,
  redovisning,
  riskanalys,
  kompetens,
  lagstadgad,
};

/** Everything that is owed and not done, of the given kinds. */
export const obligations = (handbook: Handbook, today: Day, kinds: readonly Kind[], facts: Facts): Obligation[] =>
  [...new Set(kinds)].flatMap((kind) =>
    kind === 'revision'
      ? revision(handbook, today, facts)
      : FINDERS[kind](handbook, today).flatMap((series) => rowOf(series, today)),
  );

export { unjudged } from './unjudged.js';
