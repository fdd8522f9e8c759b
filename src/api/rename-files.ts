import { type Renaming, renameIn, renameKeys } from '../authoring/rename.js';
import { mayLeadTo } from '../authoring/rename-links.js';
import { renameRows } from '../authoring/rename-rows.js';
import { diskPath } from '../content/read-text.js';
import type { Snapshot } from '../content/snapshot.js';
import type { Dokument, Reference } from '../model/document.js';
import type { Handbook } from '../model/handbook.js';
import { KvalitetError } from '../model/kvalitet-error.js';

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

/** What is being renamed, and where. */
export interface Job {
  root: string;
  handbook: Handbook;
  doc: Dokument;
  renaming: Renaming;
  disk: Snapshot;
  /** The references to the document, by the file that they stand in. */
  references: ReadonlyMap<string, readonly Reference[]>;
}

/** A document or handbok.yaml with its references changed, when it has any. */
export function addText(file: string, job: Job, plan: RenamePlan): void {
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

/** A register's table with the cells changed that name the document. */
export function addTable(register: Dokument<'register'>, job: Job, plan: RenamePlan): void {
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
export function unreadable({ root, handbook, disk, renaming }: Job): RenamePlan['left'] {
  const word = new RegExp(`(?<![a-z0-9-])${renaming.from}(?![a-z0-9-])`);
  return handbook.broken.flatMap(({ file }) => {
    const text = disk.read(diskPath(root, handbook, file));
    const all = text.ok ? text.text : (text.start ?? '');
    return word.test(all)
      ? [{ file, why: `filen går inte att läsa som ett dokument, och nämner ${renaming.from}` }]
      : [];
  });
}
