import type { Dokument } from '../../model/document.js';
import { type Handbook, ofTyp } from '../../model/handbook.js';
import { holdsOn, reaches, structureOf, unitsOf } from '../../queries/structure.js';
import type { Checks, Rule } from '../rule.js';

/** Where the documents of one kind apply, one entry each; undefined is everywhere. */
type Reach = (handbook: Handbook, today: number) => (readonly string[] | undefined)[];

const without = (reach: Reach, message: string, hint: string): Checks['check'] =>
  function* (handbook, { today }) {
    const named = reach(handbook, today);
    for (const doc of ownUnits(handbook, today)) {
      if (named.some((units) => reaches(handbook, units, doc.id))) continue;
      yield { document: doc.id, place: { file: doc.file, path: ['titel'], on: 'value' }, message, hint };
    }
  };

/** Units that the organisation runs itself: others have a ledningssystem of their own. */
const ownUnits = (handbook: Handbook, today: number): Dokument<'enhet'>[] =>
  ofTyp(handbook, 'enhet').filter(
    (doc) =>
      doc.id &&
      holdsOn(doc, today) &&
      (doc.data.driftform ?? 'egen regi') === 'egen regi' &&
      !doc.refused.includes('driftform'),
  );

/** The ledningssystem covers every part of the operation: a unit without a process stands outside it. */
export const enhetHarProcess: Rule = {
  id: 'enhet-har-process',
  severity: 'varning',
  summary: 'Varje enhet i egen regi omfattas av minst en gällande process.',
  why: 'Ledningssystemet ska omfatta alla delar av verksamheten. En enhet utan processer står utanför.',
  fix: 'Ange enheten i enhet i de processer som den arbetar efter. En process utan enhet gäller alla.',
  lagrum: 'SOSFS 2011:9 4 kap. 1 §',
  force: 'ska',
  check: without(
    (handbook, today) => structureOf(handbook, today).processes.map((doc) => doc.data.enhet),
    'Enheten har ingen process.',
    'Ange enheten i enhet i de processer som den arbetar efter.',
  ),
};

/** Auditors ask each unit for its risk analyses (Örebro 2021). */
export const enhetHarRiskanalys: Rule = {
  id: 'enhet-har-riskanalys',
  severity: 'varning',
  summary: 'Varje enhet i egen regi omfattas av minst en riskanalys.',
  why: 'Riskerna är olika i olika enheter. En enhet som ingen riskanalys gäller vet inte vad som kan gå fel hos den.',
  fix: 'Gör en riskanalys för enheten: ange den i enhet eller gäller.',
  lagrum: 'SOSFS 2011:9 5 kap. 1 §',
  force: 'ska',
  check: without(
    (handbook) => ofTyp(handbook, 'riskanalys').map((doc) => unitsOf(handbook, doc)),
    'Ingen riskanalys gäller enheten.',
    'Gör en riskanalys och ange enheten i enhet eller gäller.',
  ),
};

/** The same for self-checks: an empty register of a unit is a finding in itself. */
export const enhetHarEgenkontroll: Rule = {
  id: 'enhet-har-egenkontroll',
  severity: 'varning',
  summary: 'Varje enhet i egen regi omfattas av minst en gällande egenkontroll.',
  why: 'En enhet utan egenkontroll kan inte visa att arbetet görs som det är bestämt.',
  fix: 'Lägg till en egenkontroll för enheten: ange den i enhet.',
  lagrum: 'SOSFS 2011:9 5 kap. 2 §',
  force: 'ska',
  check: without(
    (handbook, today) =>
      ofTyp(handbook, 'egenkontroll')
        .filter((doc) => holdsOn(doc, today))
        .map((doc) => unitsOf(handbook, doc)),
    'Ingen gällande egenkontroll gäller enheten.',
    'Lägg till en egenkontroll och ange enheten i enhet.',
  ),
};
