import type { SectionMaker } from './context.js';
import { andringar } from './sections/andringar.js';
import { atgarder } from './sections/atgarder.js';
import { avvikelser } from './sections/avvikelser.js';
import { enheternasUppgifter } from './sections/bilagor.js';
import { egenkontroll } from './sections/egenkontroll.js';
import { klagomal } from './sections/klagomal.js';
import { kompetens } from './sections/kompetens.js';
import { lagkrav } from './sections/lagkrav.js';
import { ledningssystemet } from './sections/ledningssystemet.js';
import { lexSarahLexMaria } from './sections/lex-sarah-lex-maria.js';
import { mal } from './sections/mal.js';
import { organisation } from './sections/organisation.js';
import { plan } from './sections/plan.js';
import { riskanalys } from './sections/riskanalys.js';
import { samladAnalys } from './sections/samlad-analys.js';
import { samverkan } from './sections/samverkan.js';
import { tillsyn } from './sections/tillsyn.js';
import { undersokningar } from './sections/undersokningar.js';
import { utforare } from './sections/utforare.js';

const nothing: SectionMaker = () => ({});
const sammanfattning: SectionMaker = () => ({
  skriv: 'Sammanfatta de tre till sex viktigaste resultaten, den största risken och det som prioriteras nästa år.',
});

/** The sections of a kvalitetsberättelse in its order (format.md 4). A new section is one file and one line here. */
export const SECTIONS: Readonly<Record<string, SectionMaker>> = {
  forsattsblad: nothing,
  sammanfattning,
  lagkrav,
  organisation,
  ledningssystemet,
  mal,
  riskanalys,
  egenkontroll,
  avvikelser,
  'lex-sarah-lex-maria': lexSarahLexMaria,
  klagomal,
  tillsyn,
  undersokningar,
  samverkan,
  kompetens,
  utforare,
  'samlad-analys': samladAnalys,
  atgarder,
  andringar,
  plan,
  bilagor: enheternasUppgifter,
};
