import type { Dokument } from '../model/document.js';
import type { Year } from '../queries/year.js';
import { nothing, written } from './bookends.js';
import type { SectionMaker } from './context.js';
import { criterion } from './uppfoljning/criterion.js';
import {
  agreementsHeld,
  controlsDone,
  documentsKept,
  measuresTaken,
  received,
  risksAnalysed,
  trainingGiven,
} from './uppfoljning/happened.js';
import { followUps, latestMinutes, minutesIn } from './uppfoljning/minutes.js';
import { policies, uppfoljningar } from './uppfoljning/policy.js';
import { avtal, genomgang, revision } from './uppfoljning/reviews.js';
import { krav, sammanfattning } from './uppfoljning/summary.js';

/** The sections of a review of the ledningssystem, criterion by criterion, of a year or half a year. */
export const SECTIONS: Readonly<Record<string, SectionMaker>> = {
  forsattsblad: nothing,
  sammanfattning,
  uppfoljningar,
  genomgang,
  ansvar: criterion(/^3:/, 'Vet alla vad de ansvarar för i kvalitetsarbetet, och används ledningssystemet?'),
  processer: criterion(/^4:[1-4]/, 'Räcker processerna och rutinerna, och hålls de aktuella?', documentsKept),
  samverkan: criterion(/^4:[56]/, 'Fungerar samverkan, i den egna verksamheten och med andra?', agreementsHeld),
  riskanalys: criterion(/^5:1(-|$)/, 'Görs riskanalyser när de behövs, och leder de till något?', risksAnalysed),
  egenkontroll: criterion(/^5:2/, 'Är egenkontrollerna rätt och tillräckligt täta?', controlsDone),
  klagomal: criterion(/^5:[3-6]/, 'Används klagomål, synpunkter och rapporter för att säkra kvaliteten?', received),
  forbattring: criterion(
    /^5:[78]/,
    'Ger åtgärderna effekt, och ändras processer och rutiner som inte fungerar?',
    measuresTaken,
  ),
  personal: criterion(/^6:/, 'Arbetar personalen enligt processerna och rutinerna, och hur vet ni det?', trainingGiven),
  dokumentation: criterion(/^[78]:/, 'Räcker dokumentationen för att följa och bedöma arbetet?'),
  krav,
  revision,
  avtal,
  slutsats: written('Skriv vad genomgången leder till: vad som ska göras, vem som gör det och när det ska vara klart.'),
  bilagor: nothing,
};

/** The decided policies, and the protokoll of the reviews, whose words are quoted. */
export const quoted = (year: Year): Dokument[] => [
  ...policies(year),
  ...followUps(year, 'ledningssystem', 'ledningens genomgång', 'avtal').flatMap((control) => minutesIn(year, control)),
  ...followUps(year, 'kvalitetsrevision').flatMap((control) => latestMinutes(year, control) ?? []),
];
