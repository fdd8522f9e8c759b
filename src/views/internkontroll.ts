import { nothing, written } from './bookends.js';
import type { SectionMaker } from './context.js';
import { nastaAr, plan, risker } from './internkontroll/plan.js';
import { atgarder, rapport } from './internkontroll/report.js';
import { ansvar } from './internkontroll/responsibility.js';

/** The sections of the plan and report of internal control, in its order. */
export const SECTIONS: Readonly<Record<string, SectionMaker>> = {
  forsattsblad: nothing,
  sammanfattning: written('Sammanfatta årets kontroller, de viktigaste bristerna och vad som föreslås för nästa år.'),
  kraven: nothing,
  ansvar,
  risker,
  plan,
  rapport,
  atgarder,
  bedomning: written('Bedöm om den interna kontrollen har varit tillräcklig, och motivera bedömningen.'),
  'nasta-ar': nastaAr,
  bilagor: nothing,
};
