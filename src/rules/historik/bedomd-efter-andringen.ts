import { type Day, formatDay, parseDay } from '../../calendar/dates.js';
import { parseHistoric } from '../../calendar/spans.js';
import type { Dokument } from '../../model/document.js';
import { type Handbook, ofTyp } from '../../model/handbook.js';
import { changesSince, type Revision, type Revisions } from '../../queries/revisions.js';
import { holdsOn } from '../../queries/structure.js';
import type { Rule, Told } from '../rule.js';
import { when } from './andrad-efter-oversyn.js';

/** A judgement of how the work was done before it was changed says nothing of how it is done now. */
export const bedomdEfterAndringen: Rule = {
  id: 'bedomd-efter-andringen',
  severity: 'varning',
  summary: 'Riskanalys, egenkontroll och kompetens är nyare än den senaste ändringen i sak av det som de gäller.',
  why: 'När processen eller rutinen har ändrats kan riskerna vara andra, kontrollpunkterna fel och personalen utbildad i det gamla.',
  fix: 'Gör om bedömningen, kontrollera kontrollpunkterna eller utbilda på nytt, och skriv in datumet.',
  lagrum: 'SOSFS 2011:9 5 kap. 1 §',
  force: 'lokalt',
  *check(handbook, { today, revisions }) {
    if (!revisions) return;
    for (const judged of judgements(handbook, revisions, today)) yield* outdated(judged, handbook, revisions, today);
  },
};

/** Something that judges others: when it was made, and where that stands. */
interface Judgement {
  doc: Dokument;
  made: Day;
  about: readonly string[];
  path: readonly (string | number)[];
  hint: string;
  severity?: 'tips';
}

function* judgements(handbook: Handbook, revisions: Revisions, today: Day): Iterable<Judgement> {
  for (const doc of latestAnalyses(handbook)) {
    const made = parseDay(doc.data.datum);
    const hint = 'Gör en ny riskanalys, eller pröva den här på nytt och skriv in datumet.';
    if (made !== undefined) yield { doc, made, about: doc.data.gäller ?? [], path: ['datum'], hint };
  }
  for (const doc of ofTyp(handbook, 'kompetens')) {
    const done = (doc.data.genomförd ?? []).map(({ datum }) => parseHistoric(datum)?.last ?? -1);
    const hint = 'Gå igenom det nya med dem som berörs och lägg till genomförd.';
    if (done.length)
      yield {
        doc,
        made: Math.max(...done),
        about: doc.data.innehåll ?? [],
        path: ['genomförd'],
        hint,
        severity: 'tips',
      };
  }
  for (const doc of ofTyp(handbook, 'egenkontroll')) {
    const made = holdsOn(doc, today) ? lastTouched(revisions.of(doc.file)) : undefined;
    const hint = 'Kontrollera att kontrollpunkterna stämmer med det nya, och ändra dem om det behövs.';
    if (made !== undefined)
      yield { doc, made, about: doc.data.gäller ?? [], path: ['kontrollpunkter'], hint, severity: 'tips' };
  }
}

/** Of several risk analyses of the same thing only the latest is asked. */
function latestAnalyses(handbook: Handbook): Dokument<'riskanalys'>[] {
  const latest = new Map<string, Dokument<'riskanalys'>>();
  for (const doc of ofTyp(handbook, 'riskanalys'))
    for (const id of doc.data.gäller ?? [])
      if ((latest.get(id)?.data.datum ?? '') <= (doc.data.datum ?? '')) latest.set(id, doc);
  return [...new Set(latest.values())];
}

/** An egenkontroll has no date of its own: it is as new as its last change in Git. */
const lastTouched = (states: readonly Revision[]) => parseDay(states[0]?.date);

function* outdated(
  { doc, made, about, path, hint, severity }: Judgement,
  handbook: Handbook,
  revisions: Revisions,
  today: Day,
): Iterable<Told> {
  for (const id of about) {
    const target = handbook.byId.get(id);
    if (!target || !holdsOn(target, today)) continue;
    const states = revisions.of(target.file);
    const change = changesSince(states, formatDay(made))[0];
    if (!change) continue;
    yield {
      document: doc.id,
      place: { file: doc.file, path, on: 'value' },
      message: `${id} ändrades i sak ${when(change)}. Det här är från ${formatDay(made)}.`,
      hint,
      severity,
    };
    return;
  }
}
