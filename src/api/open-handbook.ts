import { join } from 'node:path';
import { findFiles } from '../content/find-files.js';
import { builtInSchemas } from '../content/package-files.js';
import { type Reader, readText } from '../content/read-text.js';
import { readyChecks, readyFlat } from '../content/ready-checks.js';
import type { Dokument, Reference } from '../model/document.js';
import type { Report } from '../model/finding.js';
import type { Handbook } from '../model/handbook.js';
import { KvalitetError } from '../model/kvalitet-error.js';
import { settingsOf } from '../model/settings.js';
import { nameReports, numberReports } from '../privacy/number-reports.js';
import { CATALOGUE } from '../rules/index.js';
import { flattenAll } from '../schema/flatten.js';
import { type Types, typesOf } from '../schema/types.js';
import { templateFolder } from '../words/template-folder.js';
import type { LookFor } from './look.js';
import { readDocuments } from './read-documents.js';
import { readDuties } from './read-regelverk.js';
import { readRegisters } from './read-registers.js';
import { checkSettings, readOverlays, readSettings } from './read-settings.js';

/**
 * Reads a whole handbook from disk, once. Content never makes it fail: faults are reports in the handbook it returns.
 * It throws KvalitetError only when there is no handbook to speak of: no readable handbok.yaml, or no documents.
 */
export async function openHandbook(root: string, read: Reader = readText, look?: LookFor): Promise<Handbook> {
  return (await openWithTypes(root, read, look)).handbook;
}

/** A handbook and the types that it uses. */
export interface Opened {
  handbook: Handbook;
  types: Types;
}

/**
 * The same, with the types that the handbook uses: for reading past states of it by the same rules. `readAll` is for a
 * program that goes on and has read most of the documents before.
 */
export async function openWithTypes(
  root: string,
  read: Reader = readText,
  look?: LookFor,
  readAll: typeof readDocuments = readDocuments,
): Promise<Opened> {
  const rawSettings = readSettings(root, read);
  const { types, reports: overlayReports } = await typesIn(root);
  const checked = checkSettings(rawSettings, types);
  const settings = settingsOf(checked.data, [...CATALOGUE.keys()]);
  const found = findFiles(root, checked.data.undanta ?? [], templateFolder(checked.data).folder);
  if (!found.documents.length)
    throw new KvalitetError(`Handboken i ${root} har inga dokument.`, {
      hint: 'Ett dokument är en fil som slutar på .md. Kontrollera mappen och undanta i handbok.yaml.',
    });
  const texts = await readAll(root, found.documents, types, read, look?.(settings));
  const registers = await readRegisters(root, texts.documents, found, types);
  const byId = firstById(texts.documents);
  const handbook: Handbook = {
    settings,
    documents: texts.documents,
    byId,
    sameId: laterById(texts.documents, byId),
    byFile: new Map(texts.documents.map((doc) => [doc.file, doc])),
    brokenIds: new Set(texts.broken.flatMap(({ id }) => id ?? [])),
    broken: texts.broken.map(({ file, reason }) => ({ file, reason })),
    files: found.files,
    onDisk: found.onDisk,
    references: [
      ...(checked.references as Reference[]),
      ...texts.documents.flatMap((doc) => doc.references),
      ...(registers.references as Reference[]),
    ],
    vocabulary: vocabularyOf(checked.data),
    types: { documents: [...types.documents.keys()], slag: slagOf(types) },
    duties: readDuties(),
    rows: registers.rows,
    tables: registers.tables,
    cells: registers.cells,
    fileCount: found.documents.length,
    reports: [
      ...overlayReports,
      ...types.reports,
      ...checked.reports,
      ...settingsNumbers(root, read),
      ...found.reports,
      ...otherNames(found),
      ...texts.reports,
      ...registers.reports,
    ],
  };
  return { handbook, types };
}

/** The types that a handbook uses: the built-in ones with its own laid over. */
export const readTypes = async (root: string): Promise<Types> => (await typesIn(root)).types;

async function typesIn(root: string): Promise<{ types: Types; reports: Report[] }> {
  const { overlays, reports } = readOverlays(root);
  const base = readyFlat() ?? flattenAll(builtInSchemas());
  return { types: typesOf(base, builtInSchemas, overlays, await readyChecks()), reports };
}

/** handbok.yaml is text too. */
function settingsNumbers(root: string, read: Reader): Report[] {
  const text = read(join(root, 'handbok.yaml'));
  return text.ok ? numberReports('handbok.yaml', text.text) : [];
}

/** Attachments and images are never read, but their names are. */
const otherNames = ({ files, documents }: { files: ReadonlySet<string>; documents: readonly string[] }) => {
  const read = new Set(documents.map((path) => path.normalize('NFC')));
  return [...files].filter((file) => !read.has(file) && !file.endsWith('/')).flatMap(nameReports);
};

function firstById(documents: readonly Dokument[]): Map<string, Dokument> {
  const byId = new Map<string, Dokument>();
  for (const doc of documents) if (doc.id && !byId.has(doc.id)) byId.set(doc.id, doc);
  return byId;
}

function laterById(documents: readonly Dokument[], byId: ReadonlyMap<string, Dokument>): Map<string, Dokument[]> {
  const later = new Map<string, Dokument[]>();
  for (const doc of documents)
    if (doc.id && byId.get(doc.id) !== doc) later.set(doc.id, [...(later.get(doc.id) ?? []), doc]);
  return later;
}

const slagOf = (types: Types) =>
  (types.documents.get('styrdokument')?.schema.properties.slag?.enum as string[] | undefined) ?? [];

function vocabularyOf(settings: ReturnType<typeof checkSettings>['data']): Handbook['vocabulary'] {
  return {
    kvalitetsområden: (settings.kvalitetsområden ?? []).map((item) =>
      typeof item === 'string' ? item : (item.namn ?? ''),
    ),
    områden: settings.områden ?? [],
    krav: (settings.krav ?? []).map((item) => item.id ?? ''),
  };
}
