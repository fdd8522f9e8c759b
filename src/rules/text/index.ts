import type { Rule } from '../rule.js';
import { bildHarAlt } from './bild-har-alt.js';
import { htmlAnvandsInte } from './html-anvands-inte.js';
import { ingaGamlaLoften } from './inga-gamla-loften.js';
import { inteTillsVidare } from './inte-tills-vidare.js';
import { klarsprakForkortning } from './klarsprak-forkortning.js';
import { klarsprakLasbarhet } from './klarsprak-lasbarhet.js';
import { klarsprakMening } from './klarsprak-mening.js';
import { klarsprakPassiv } from './klarsprak-passiv.js';
import { klarsprakTid } from './klarsprak-tid.js';
import { lankSaker } from './lank-saker.js';
import { lanktextBegriplig } from './lanktext-begriplig.js';
import { enHuvudrubrik, rubrikerIOrdning } from './rubriker.js';
import { rutinBeskriverHur, rutinBeskriverVem } from './rutin-beskriver.js';
import { sokvagNarAlla } from './sokvag-nar-alla.js';
import { stegEnGang } from './steg-en-gang.js';
import { tabellHarRubriker } from './tabell-har-rubriker.js';

/** The rules on the words of a body: that they are safe, that everybody can read them, and that they say what to do. */
export const TEXT: readonly Rule[] = [
  lankSaker,
  htmlAnvandsInte,
  bildHarAlt,
  rubrikerIOrdning,
  enHuvudrubrik,
  lanktextBegriplig,
  tabellHarRubriker,
  sokvagNarAlla,
  rutinBeskriverHur,
  rutinBeskriverVem,
  stegEnGang,
  ingaGamlaLoften,
  inteTillsVidare,
  klarsprakMening,
  klarsprakPassiv,
  klarsprakForkortning,
  klarsprakTid,
  klarsprakLasbarhet,
];
