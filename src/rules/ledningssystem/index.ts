import type { Rule } from '../rule.js';
import { aktivitetHarRutin } from './aktivitet-har-rutin.js';
import { beslutsfattareFarBesluta } from './beslutsfattare-far-besluta.js';
import { enhetHarEgenkontroll, enhetHarProcess, enhetHarRiskanalys } from './enhet-omfattas.js';
import { forumMotes } from './forum-motes.js';
import { kravBesvarat } from './krav-besvarat.js';
import { ordningUnik } from './ordning-unik.js';
import { oversynBeslutad } from './oversyn-beslutad.js';
import { processHarEgenkontroll, processHarRiskanalys } from './process-analyserad.js';
import { processHarAktivitet } from './process-har-aktivitet.js';
import { rollAnvand } from './roll-anvand.js';
import { samverkanHarSatt } from './samverkan-har-satt.js';

/** Rules on how the ledningssystem hangs together (SOSFS 2011:9 3–5 kap.). */
export const LEDNINGSSYSTEM: readonly Rule[] = [
  processHarAktivitet,
  ordningUnik,
  aktivitetHarRutin,
  samverkanHarSatt,
  beslutsfattareFarBesluta,
  oversynBeslutad,
  enhetHarProcess,
  enhetHarRiskanalys,
  enhetHarEgenkontroll,
  processHarRiskanalys,
  processHarEgenkontroll,
  kravBesvarat,
  rollAnvand,
  forumMotes,
];
