import type { Rule } from '../rule.js';
import { allvarligtAnmaltIvo } from './allvarligt-anmalt-ivo.js';
import { antalInomTotalen } from './antal-inom-totalen.js';
import { atgardAndrarNagot } from './atgard-andrar-nagot.js';
import { atgardHarOrsak } from './atgard-har-orsak.js';
import { atgardITid } from './atgard-i-tid.js';
import { avtalFoljsUpp } from './avtal-foljs-upp.js';
import { avtalGaller } from './avtal-galler.js';
import { avvikelserRapporteras } from './avvikelser-rapporteras.js';
import { bristHarAtgard } from './brist-har-atgard.js';
import { effektPlanerad } from './effekt-planerad.js';
import { effektUppfoljd } from './effekt-uppfoljd.js';
import { handelseUtreddITid } from './handelse-utredd-i-tid.js';
import { indikatorHarMal } from './indikator-har-mal.js';
import { insatsITid } from './insats-i-tid.js';
import { klagomalAterkopplat } from './klagomal-aterkopplat.js';
import { kontrollGjord } from './kontroll-gjord.js';
import { lexSarahBedomd } from './lex-sarah-bedomd.js';
import { malEjNattHarAtgard } from './mal-ej-natt-har-atgard.js';
import { malvardeHarPopulation } from './malvarde-har-population.js';
import { periodPassarFrekvens } from './period-passar-frekvens.js';
import { protokollISinPeriod } from './protokoll-i-sin-period.js';
import { riskEfterInteHogre } from './risk-efter-inte-hogre.js';
import { riskHarAtgard } from './risk-har-atgard.js';
import { storreBristHarAtgard } from './storre-brist-har-atgard.js';
import { tidigOversyn } from './tidig-oversyn.js';

/** The rules of the improvement work: risks, controls, händelser, åtgärder and goals, in the order they run. */
export const FORBATTRING: readonly Rule[] = [
  riskHarAtgard,
  riskEfterInteHogre,
  protokollISinPeriod,
  periodPassarFrekvens,
  storreBristHarAtgard,
  atgardHarOrsak,
  atgardITid,
  kontrollGjord,
  atgardAndrarNagot,
  effektPlanerad,
  effektUppfoljd,
  malEjNattHarAtgard,
  tidigOversyn,
  lexSarahBedomd,
  allvarligtAnmaltIvo,
  handelseUtreddITid,
  klagomalAterkopplat,
  avvikelserRapporteras,
  insatsITid,
  indikatorHarMal,
  malvardeHarPopulation,
  avtalGaller,
  avtalFoljsUpp,
  bristHarAtgard,
  antalInomTotalen,
];
