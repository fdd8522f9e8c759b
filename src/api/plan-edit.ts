import { type KeyChange, setKeys } from '../authoring/keys.js';
import { diskPath } from '../content/read-text.js';
import { type Snapshot, snapshot } from '../content/snapshot.js';
import { newFaults } from '../fix/new-faults.js';
import type { Report } from '../model/finding.js';
import type { Handbook } from '../model/handbook.js';
import { KvalitetError } from '../model/kvalitet-error.js';
import { severityOf } from './locate.js';
import { lookForRules } from './look.js';
import { openWithTypes } from './open-handbook.js';
import { reportsIn } from './validate.js';

/** A handbook that is to be edited: each file is read once, so that what is written is what was looked at. */
export interface OpenForEdit extends Awaited<ReturnType<typeof openWithTypes>> {
  root: string;
  today: number;
  disk: Snapshot;
}

/** One file with a change that can be written: before and after as it lies on disk. */
export interface PlannedEdit {
  file: string;
  path: string;
  before: string;
  after: string;
}

/** Changes that can be written together. */
export interface PlannedEdits {
  edits: PlannedEdit[];
  /** What `validate` will say after the changes that it did not say before, below the level fel. */
  told: string[];
}

/** Reads a handbook to change something in it. */
export async function openForEdit(root: string, today: number): Promise<OpenForEdit> {
  const disk = snapshot();
  return { root, today, disk, ...(await openWithTypes(root, disk.read, lookForRules)) };
}

/** Changes keys of documents in memory. Throws rather than give back a text that brings a fault. */
export async function planEdits(
  open: OpenForEdit,
  wanted: readonly { file: string; changes: readonly KeyChange[] }[],
): Promise<PlannedEdits> {
  const edits = wanted.map(({ file, changes }) => editOf(open, file, changes));
  const changed = edits.filter(({ before, after }) => before !== after);
  return { edits, told: changed.length ? await newIn(open, changed) : [] };
}

function editOf({ root, handbook, disk }: OpenForEdit, file: string, changes: readonly KeyChange[]): PlannedEdit {
  const path = diskPath(root, handbook, file);
  const before = disk.raw(path);
  if (before === undefined)
    throw new KvalitetError(`${file} går inte att läsa som text.`, { hint: 'Kör kvalitet validate.' });
  return { file, path, before, after: inFile(file, () => setKeys(before, changes)) };
}

/** A refusal names the file. */
function inFile<T>(file: string, change: () => T): T {
  try {
    return change();
  } catch (error) {
    if (!(error instanceof KvalitetError)) throw error;
    throw new KvalitetError(`${file}: ${error.message}`, { hint: error.hint, cause: error });
  }
}

/** Reads the handbook again as it would be, and holds it against the rules before and after. */
async function newIn({ root, today, disk, handbook }: OpenForEdit, edits: readonly PlannedEdit[]): Promise<string[]> {
  const first = await reportsIn(root, handbook, today, undefined, disk.read);
  disk.lay(new Map(edits.map(({ path, after }) => [path, after])));
  const { handbook: later } = await openWithTypes(root, disk.read, lookForRules);
  const { reports } = await reportsIn(root, later, today, undefined, disk.read);
  disk.lay(new Map());
  const grown = new Map(edits.map(({ file, before, after }) => [file, linesIn(after) - linesIn(before)]));
  const shift = (file: string) => grown.get(file) ?? 0;
  const fresh = newFaults({ before: first.reports, after: reports, shift }, []);
  mustBeNoFaults(fresh, later);
  return fresh.filter((report) => severityOf(report, later) === 'varning').map(sentence);
}

const linesIn = (text: string) => text.split(/\r\n|\r|\n/).length;

function mustBeNoFaults(fresh: readonly Report[], handbook: Handbook): void {
  const fault = fresh.find((report) => severityOf(report, handbook) === 'fel');
  if (!fault) return;
  throw new KvalitetError(`Ändringen görs inte, för den ger ett fel i ${fault.place.file}: ${fault.message}`, {
    hint: fault.hint ?? 'Kör kvalitet validate.',
  });
}

const sentence = ({ place, message }: Report) => `${place.file}: ${message}`;
