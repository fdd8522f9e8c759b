import { nothing, written } from './bookends.js';
import type { SectionMaker } from './context.js';
import { kategorier, orsaker } from './lex-sarah/content.js';
import { atgarder, information } from './lex-sarah/followed-up.js';
import { handlaggning } from './lex-sarah/handled.js';
import { anmalda, bedomning } from './lex-sarah/judged.js';
import { inkomna } from './lex-sarah/received.js';

/** Lex Sarah is a duty in social services and in work under LSS only. */
const forsattsblad: SectionMaker = ({ year: { handbook } }) => {
  const laws: readonly string[] = handbook.settings.raw.lagar ?? [];
  const bound = !laws.length || laws.some((law) => law === 'SoL' || law === 'LSS');
  return bound
    ? {}
    : { rader: ['Ej tillämpligt: enligt handbok.yaml bedrivs verksamheten inte enligt SoL eller LSS.'] };
};

/** The sections of the yearly account of lex Sarah, in its order. */
export const SECTIONS: Readonly<Record<string, SectionMaker>> = {
  forsattsblad,
  sammanfattning: written(
    'Sammanfatta året: hur många rapporter, vad de handlade om, den viktigaste orsaken och den viktigaste åtgärden.',
  ),
  kraven: nothing,
  inkomna,
  bedomning,
  anmalda,
  kategorier,
  orsaker,
  handlaggning,
  atgarder,
  information,
  analys: written(
    'Analysera rapporterna tillsammans med klagomål och avvikelser: vilka mönster syns, och vad ska ändras?',
  ),
  plan: written('Beskriv vad som är viktigast nästa år.'),
  bilagor: nothing,
};
