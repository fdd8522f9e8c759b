import { controlDone } from '../authoring/done/control.js';
import type { Doing, Given, Written } from '../authoring/done/doing.js';
import { avtalElsewhere, reportElsewhere } from '../authoring/done/elsewhere.js';
import { measureDone } from '../authoring/done/measure.js';
import { minutesDone } from '../authoring/done/minutes.js';
import { type Owed, owedControl } from '../authoring/done/owed.js';
import { owedDuty, owedRedovisning } from '../authoring/done/owed-report.js';
import { taskDone } from '../authoring/done/task.js';
import type { Day } from '../calendar/dates.js';
import type { Dokument } from '../model/document.js';
import type { Handbook } from '../model/handbook.js';
import { KvalitetError } from '../model/kvalitet-error.js';
import { isBeslutat } from '../queries/in-force.js';
import { delgivning } from '../queries/obligations/delgivning.js';
import { documentNamed } from './document-named.js';
import { type NewDocument, newDocument } from './new-document.js';
import { type OpenForEdit, openForEdit, type PlannedEdits, planEdits } from './plan-edit.js';

/** Something that is to be marked as done, in the handbook where it stands. */
export interface OpenDone {
  open: OpenForEdit;
  doing: Doing;
}

/** What marking it as done comes to: changed files, or a new one. */
export interface DonePlan extends PlannedEdits {
  written: Written;
  made?: NewDocument;
}

/** Reads the handbook and finds what somebody means by `id` or `id#part`. Throws where it is nothing that gets done. */
export async function openDone(root: string, named: string, today: Day): Promise<OpenDone> {
  const open = await openForEdit(root, today);
  return { open, doing: doingOf(open.handbook, named.normalize('NFC'), today) };
}

/** Works out what is to be written, and writes nothing. */
export async function planDone({ open, doing }: OpenDone, given: Given): Promise<DonePlan> {
  const written = doing.write(given);
  if (!written.born) return { written, ...(await planEdits(open, [{ file: doing.file, changes: written.changes }])) };
  return { written, edits: [], told: [], made: await newDocument(written.born, open) };
}

function doingOf(handbook: Handbook, named: string, today: Day): Doing {
  const duty = handbook.duties.get(named);
  if (duty) return controlDone(owedDuty(handbook, duty, today), handbook, today);
  const report = reportElsewhere(handbook, named, today);
  if (report) throw report;
  const [id = '', part] = named.includes('#') ? named.split('#', 2) : [named];
  const doc = documentNamed(handbook, id);
  if (doc.typ === 'kvalitetsinsats') return taskDone(doc as Dokument<'kvalitetsinsats'>, part, today);
  if (doc.typ === 'utförare')
    return controlDone(owedBy(handbook, doc as Dokument<'utförare'>, part, today), handbook, today);
  if (part !== undefined)
    throw new KvalitetError(`${doc.id} har inga delar som blir klara för sig.`, {
      hint: `Kör kvalitet done ${doc.id}.`,
    });
  if (doc.typ === 'åtgärd') return measureDone(doc as Dokument<'åtgärd'>, today);
  if (doc.typ === 'protokoll') return minutes(handbook, doc as Dokument<'protokoll'>, today);
  if (doc.typ === 'egenkontroll' || doc.typ === 'uppföljning')
    return controlDone(owedControl(handbook, doc as Dokument<'egenkontroll' | 'uppföljning'>, today), handbook, today);
  throw notDone(doc);
}

function minutes(handbook: Handbook, doc: Dokument<'protokoll'>, today: Day): Doing {
  const waiting = delgivning(handbook).filter(
    ({ document, occasions }) => document === doc.id && occasions(today).some(({ done }) => !done),
  );
  return minutesDone(handbook, doc, [...new Set(waiting.flatMap(({ part }) => part ?? []))], today);
}

/** One of the things that an utförare is to report. */
function owedBy(handbook: Handbook, doc: Dokument<'utförare'>, part: string | undefined, today: Day): Owed {
  const { id, data } = doc;
  const all = data.redovisar ?? [];
  const one = all.find((item) => item.id === part) ?? (part === undefined && all.length === 1 ? all[0] : undefined);
  if (one?.id) return owedRedovisning(handbook, doc, one, today);
  if (part === 'avtal' || (part === undefined && !all.length)) throw avtalElsewhere(doc, today);
  throw new KvalitetError(part === undefined ? `Säg vad ${id} har redovisat.` : `${id} redovisar inte "${part}".`, {
    hint: all.length
      ? `Välj: ${all.map((item) => `${id}#${item.id}`).join(', ')}.`
      : 'Där finns inget under redovisar.',
  });
}

/** What to do instead, for types that owe something which is written in another way. */
const INSTEAD: Readonly<Record<string, string>> = {
  riskanalys: 'När risken är bedömd på nytt: gör en ny riskanalys med kvalitet new riskanalys.',
  kompetens: 'Skriv genomförd i dokumentet: datum, antal (hur många som var med) och totalt (hur många som skulle).',
};

function notDone(doc: Dokument): KvalitetError {
  const other = isBeslutat(doc)
    ? `Ett dokument som ses över förs in med kvalitet review ${doc.id}.`
    : 'Det som blir klart är åtgärder, uppgifter i kvalitetsinsatser, kontroller och protokoll.';
  return new KvalitetError(`${doc.id} är ett dokument av typen ${doc.typ}, och blir inte klart med done.`, {
    hint: INSTEAD[doc.typ] ?? other,
  });
}
