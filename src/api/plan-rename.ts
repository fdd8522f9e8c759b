import { posix } from 'node:path';
import { mustBeFree, renamable } from '../authoring/may-rename.js';
import { type Renaming, renameIn, renameKeys } from '../authoring/rename.js';
import { mayLeadTo } from '../authoring/rename-links.js';
import { renameRows } from '../authoring/rename-rows.js';
import { diskPath } from '../content/read-text.js';
import { type Snapshot, snapshot } from '../content/snapshot.js';
import type { Dokument, Reference } from '../model/document.js';
import type { Handbook } from '../model/handbook.js';
import { KvalitetError } from '../model/kvalitet-error.js';
import { nameReports } from '../privacy/number-reports.js';
import { names } from '../queries/pointing.js';
import { openHandbook } from './open-handbook.js';

/** What giving a document another id comes to. Nothing is written: that is for the one who asked. */
export interface RenamePlan {
  from: string;
  to: string;
  title: string;
  file: string;
  /** Where the file is to stand; undefined when it stays: its name was not the id. */
  newFile: string | undefined;
  /** Every file that changes, as it lies on disk; the document's own first. */
  files: { file: string; path: string; before: string; after: string; count: number; isTable: boolean }[];
  /** Files that may name the document but cannot be changed, and why. */
  left: { file: string; why: string }[];
}

interface Job {
  root: string;
  handbook: Handbook;
  doc: Dokument;
  renaming: Renaming;
  disk: Snapshot;
  /** The references to the document, by the file that they stand in. */
  references: ReadonlyMap<string, readonly Reference[]>;
}

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

function addText(file: string, job: Job, plan: RenamePlan): void {
  const { handbook, renaming, disk } = job;
  const own = handbook.byFile.get(file);
  const keys = renameKeys(own, job.references.get(file) ?? [], renaming);
  const links = own?.body.links.some(
    (link) => (link.kind === 'wiki' || renaming.name !== undefined) && mayLeadTo(link, file, renaming),
  );
  if (!keys.length && !links) return;
  const path = diskPath(job.root, handbook, file);
  const before = disk.raw(path);
  if (before === undefined) return;
  const {
    text: after,
    count,
    isBodyRead,
  } = inFile(file, () => renameIn(before, file, { keys, links: Boolean(links) }, renaming));
  if (!isBodyRead) plan.left.push({ file, why: 'brödtexten är för stor för att länkarna i den ska kunna ändras' });
  if (after !== before) plan.files.push({ file, path, before, after, count, isTable: false });
}

/** A refusal tells which file it was. */
function inFile<T>(file: string, change: () => T): T {
  try {
    return change();
  } catch (error) {
    if (!(error instanceof KvalitetError)) throw error;
    throw new KvalitetError(`${file}: ${error.message} Inget är ändrat.`, { hint: error.hint, cause: error });
  }
}

function addTable(register: Dokument<'register'>, job: Job, plan: RenamePlan): void {
  const { handbook, disk, doc, renaming } = job;
  const file = handbook.rows.find((row) => row.register === register)?.file;
  const cells = (job.references.get(file ?? '') ?? []).map(({ place, key }) => ({ row: place.line ?? 0, key }));
  if (file === undefined || !cells.length || plan.files.some((done) => done.file === file)) return;
  const path = diskPath(job.root, handbook, file);
  const before = disk.raw(path);
  if (before === undefined || !/\.(?:csv|tsv|txt)$/i.test(file)) {
    plan.left.push({ file, why: `rader där hör till ${doc.id}, men tabellen kan inte ändras härifrån` });
    return;
  }
  const { text: after, count } = renameRows(before, cells, register.data.kolumner ?? {}, renaming);
  if (after !== before) plan.files.push({ file, path, before, after, count, isTable: true });
}

/** Files that cannot be read are not changed; those that hold the id are told. */
function unreadable({ root, handbook, disk, renaming }: Job): RenamePlan['left'] {
  const word = new RegExp(`(?<![a-z0-9-])${renaming.from}(?![a-z0-9-])`);
  return handbook.broken.flatMap(({ file }) => {
    const text = disk.read(diskPath(root, handbook, file));
    const all = text.ok ? text.text : (text.start ?? '');
    return word.test(all)
      ? [{ file, why: `filen går inte att läsa som ett dokument, och nämner ${renaming.from}` }]
      : [];
  });
}
