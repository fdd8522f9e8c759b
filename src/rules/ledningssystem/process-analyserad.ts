import { type Structure, structureOf } from '../../queries/structure.js';
import type { Checks, Rule } from '../rule.js';

const uncovered = (
  set: (structure: Structure) => ReadonlySet<string>,
  message: string,
  hint: string,
): Checks['check'] =>
  function* (handbook, { today }) {
    const structure = structureOf(handbook, today);
    for (const doc of structure.processes) {
      if (!doc.id || set(structure).has(doc.id)) continue;
      yield { document: doc.id, place: { file: doc.file, path: ['titel'], on: 'value' }, message, hint };
    }
  };

/** A process that nobody has looked ahead in is where the next event comes as a surprise. */
export const processHarRiskanalys: Rule = {
  id: 'process-har-riskanalys',
  severity: 'varning',
  summary:
    'En gällande process omfattas av minst en riskanalys, direkt eller genom sina aktiviteter, rutiner eller delprocesser.',
  why: 'Det ska fortlöpande bedömas vad som kan gå fel. En process som ingen riskanalys gäller har ingen bedömt.',
  fix: 'Gör en riskanalys och ange processen i gäller.',
  lagrum: 'SOSFS 2011:9 5 kap. 1 §',
  force: 'ska',
  check: uncovered(
    ({ analysed }) => analysed,
    'Ingen riskanalys gäller processen.',
    'Gör en riskanalys, eller lägg till processen i gäller i en som finns.',
  ),
};

/** A process that nobody checks may be followed or not: nobody knows. */
export const processHarEgenkontroll: Rule = {
  id: 'process-har-egenkontroll',
  severity: 'varning',
  summary:
    'En gällande process omfattas av minst en gällande egenkontroll, direkt eller genom sina rutiner eller delprocesser.',
  why: 'Egenkontrollen visar om arbetet görs som det är bestämt. Utan den vet ingen det.',
  fix: 'Lägg till en egenkontroll och ange processen i gäller.',
  lagrum: 'SOSFS 2011:9 5 kap. 2 §',
  force: 'ska',
  check: uncovered(
    ({ controlled }) => controlled,
    'Ingen gällande egenkontroll gäller processen.',
    'Lägg till en egenkontroll, eller lägg till processen i gäller i en som finns.',
  ),
};
