import { normalise } from '../content/read-text.js';
import type { Snapshot } from '../content/snapshot.js';
import { mend } from '../fix/mend.js';
import { type Answer, newFaults, suspects } from '../fix/new-faults.js';
import type { Report } from '../model/finding.js';
import type { Handbook } from '../model/handbook.js';
import { answersTo, keyOf } from './answers.js';
import { severityOf } from './locate.js';

/** A handbook as far as it is mended: the files that differ from disk, by path, and the mends that made them so. */
export interface State {
  handbook: Handbook;
  reports: readonly Report[];
  changes: Map<string, string>;
  made: Answer[];
}

/** What mending works on. `look` reads the handbook and runs the rules with the changes that are laid over the disk. */
export interface Work {
  look: () => Promise<Pick<State, 'handbook' | 'reports'>>;
  pathOf: (file: string) => string;
  disk: Snapshot;
  start: State;
  isChosen: (file: string) => boolean;
}

/** Mends that were tried and left, each with the fault that it would have brought. */
export type Refused = Map<string, { answer: Answer; why: Report }>;

/** A mended key or type may bring another fault with one right answer to light; after so many rounds it is enough. */
const ROUNDS = 5;

/** How often to begin again without the mends that brought new faults. */
const ATTEMPTS = 8;

/**
 * Mends what can be kept. A mend is kept only if its fault is gone afterwards and no new one of level fel has come: the
 * whole handbook is checked again to know, and what brought a new fault is left as it was.
 */
export async function keepOrLeave(work: Work, refused: Refused): Promise<State> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const end = await rounds(work, (answer) => refused.has(keyOf(answer)));
    const shift = (file: string) => linesAdded(work.pathOf(file), work.disk, end.changes);
    const isBad = (report: Report) =>
      severityOf(report, end.handbook) === 'fel' || end.made.some((answer) => answer.report === report);
    const bad = newFaults({ before: work.start.reports, after: end.reports, shift }, end.made).filter(isBad);
    if (!bad.length) return end;
    for (const why of bad)
      for (const answer of suspects(why, end.made, shift)) refused.set(keyOf(answer), { answer, why });
  }
  return work.start;
}

/** Mends, looks again and mends what has come to light, until there is nothing more. */
async function rounds(work: Work, isRefused: (answer: Answer) => boolean): Promise<State> {
  const state: State = { ...work.start, changes: new Map(work.start.changes), made: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const done = new Set(state.made.map(keyOf));
    const isNew = (answer: Answer) =>
      work.isChosen(answer.place.file) && !isRefused(answer) && !done.has(keyOf(answer));
    for (const [file, answers] of byFile(answersTo(state.reports, state.handbook).filter(isNew)))
      mendFile(file, answers, work, state);
    if (state.made.length === done.size) break;
    work.disk.lay(state.changes);
    Object.assign(state, await work.look());
  }
  return state;
}

function byFile(answers: readonly Answer[]): Map<string, Answer[]> {
  const groups = new Map<string, Answer[]>();
  for (const answer of answers) {
    const group = groups.get(answer.place.file);
    if (group) group.push(answer);
    else groups.set(answer.place.file, [answer]);
  }
  return groups;
}

function mendFile(file: string, answers: readonly Answer[], { pathOf, disk }: Work, state: State): void {
  const path = pathOf(file);
  const raw = state.changes.get(path) ?? disk.raw(path);
  if (raw === undefined) return;
  const mended = mend(raw, normalise(raw), file.endsWith('.yaml'), answers);
  if (mended.made.length) state.changes.set(path, mended.raw);
  state.made.push(...mended.made);
}

function linesAdded(path: string, disk: Snapshot, changes: ReadonlyMap<string, string>): number {
  const after = changes.get(path);
  const lines = (text: string) => normalise(text).split('\n').length;
  return after === undefined ? 0 : lines(after) - lines(disk.raw(path) ?? '');
}
