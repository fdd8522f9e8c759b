import { nothing, written } from './bookends.js';
import type { SectionMaker } from './context.js';
import { inCare } from './patientsakerhet/care.js';
import { forsattsblad } from './patientsakerhet/front.js';
import { utredda } from './patientsakerhet/investigated.js';
import { rapporter } from './patientsakerhet/reports.js';
import { ansvar } from './patientsakerhet/responsibility.js';
import { delar, resultat } from './patientsakerhet/result.js';
import { egenkontroll, klagomal, patienter, risker } from './patientsakerhet/work.js';
import { atgarder } from './sections/atgarder.js';
import { samverkan } from './sections/samverkan.js';

/** What was counted as health care: said once, before any number. */
const kraven: SectionMaker = () => ({
  rader: [
    'Berättelsen räknar bara hälso- och sjukvård: händelser enligt HSL, och processer, rutiner, riskanalyser och kontroller som hör till enheter som bara arbetar enligt HSL, hänvisar till en författning om hälso- och sjukvård eller gäller en sådan process.',
  ],
});

/** The sections of the patientsäkerhetsberättelse, in its order. */
export const SECTIONS: Readonly<Record<string, SectionMaker>> = {
  forsattsblad,
  sammanfattning: written(
    'Sammanfatta årets viktigaste resultat, den största risken för vårdskada och det som prioriteras.',
  ),
  kraven,
  ansvar,
  egenkontroll,
  samverkan: inCare(samverkan),
  risker,
  rapporter,
  'utredda-handelser': utredda,
  klagomal,
  patienter,
  atgarder: inCare(atgarder),
  resultat,
  delar,
  plan: written('Beskriv mål och strategier för patientsäkerheten nästa år.'),
  bilagor: nothing,
};
