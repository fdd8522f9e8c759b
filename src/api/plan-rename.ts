import { posix } from 'node:path';
import { mustBeFree, renamable } from '../authoring/may-rename.js';
import { type Snapshot, snapshot } from '../content/snapshot.js';
import type { Dokument, Reference } from '../model/document.js';
import type { Handbook } from '../model/handbook.js';
import { KvalitetError } from '../model/kvalitet-error.js';
import { nameReports } from '../privacy/number-reports.js';
import { names } from '../queries/pointing.js';
import { openHandbook } from './open-handbook.js';
import { addTable, addText, type Job, type RenamePlan, unreadable } from './rename-files.js';

/** Finds every reference to a document, and what each file says when it has another id. */
export async function planRename(root: string, from: string, to: string): Promise<RenamePlan> {
  const disk = snapshot();
  return renamePlan(root, await openHandbook(root, disk.read), disk, from, to);
}

/** The same for a handbook that was read through `disk`. */
export function renamePlan(root: string, handbook: Handbook, disk: Snapshot, from: string, to: string): RenamePlan {
  const doc = renamable(handbook, from);
  mustBeFree(handbook, doc, to);
  mustBeNobody(to);
  const name = posix.basename(doc.file) === `${from}.md` ? `${to}.md` : undefined;
  const references = byFile(handbook.references.filter((reference) => names(reference, doc)));
  const job: Job = { root, handbook, doc, renaming: { from, to, file: doc.file, name }, disk, references };
  const plan: RenamePlan = {
    ...{ from, to, title: doc.titel, file: doc.file },
    newFile: name && posix.join(posix.dirname(doc.file), name),
    files: [],
    left: unreadable(job),
  };
  const texts = ['handbok.yaml', ...handbook.documents.map(({ file }) => file)];
  for (const file of [doc.file, ...texts.filter((other) => other !== doc.file)]) addText(file, job, plan);
  for (const register of handbook.documents.filter(isRegister)) addTable(register, job, plan);
  return plan;
}

function mustBeNobody(id: string): void {
  const [number] = nameReports(id);
  if (number)
    throw new KvalitetError('Det nya id:t ser ut som ett personnummer, och skrivs inte.', {
      hint: 'Ett id är ord, aldrig en persons nummer.',
    });
}

const isRegister = (doc: Dokument): doc is Dokument<'register'> => doc.typ === 'register';

function byFile(references: readonly Reference[]): Map<string, Reference[]> {
  const files = new Map<string, Reference[]>();
  for (const one of references) files.set(one.place.file, [...(files.get(one.place.file) ?? []), one]);
  return files;
}
