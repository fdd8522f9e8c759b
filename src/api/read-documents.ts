import { join } from 'node:path';
import { type Reader, readText, type Text } from '../content/read-text.js';
import type { Dokument, Reference } from '../model/document.js';
import type { Report } from '../model/finding.js';
import { ownText } from '../model/own-text.js';
import { parseFile } from '../parse/frontmatter.js';
import { scanBody } from '../parse/scan-body.js';
import { nameReports, numberReports } from '../privacy/number-reports.js';
import { checkData } from '../schema/check.js';
import { choiceFix } from '../schema/mend-words.js';
import type { Types } from '../schema/types.js';
import { certain } from '../words/certain.js';
import { nearest } from '../words/nearest.js';
import { inTurns } from './in-turns.js';
import type { Look } from './look.js';

/** What reading the markdown files gave: documents, and files that are none with the reason. */
export interface ReadDocuments {
  documents: Dokument[];
  broken: { file: string; id: string | undefined; reason: string }[];
  reports: Report[];
}

/** Reads the markdown files from disk, each on its own: one broken file never hides another. */
export async function readDocuments(
  root: string,
  paths: readonly string[],
  types: Types,
  read: Reader = readText,
  look?: Look,
): Promise<ReadDocuments> {
  const found: ReadDocuments = { documents: [], broken: [], reports: [] };
  await inTurns(paths, (path) =>
    parseInto(found, [{ file: path.normalize('NFC'), text: read(join(root, path)) }], types, look),
  );
  return found;
}

/** The same for texts from anywhere, such as a past commit. */
export function parseDocuments(files: Iterable<{ file: string; text: Text }>, types: Types): ReadDocuments {
  const found: ReadDocuments = { documents: [], broken: [], reports: [] };
  parseInto(found, files, types);
  return found;
}

function parseInto(
  read: ReadDocuments,
  files: Iterable<{ file: string; text: Text }>,
  types: Types,
  look?: Look,
): void {
  for (const { file, text } of files) {
    const whole = text.ok ? text.text : (text.start ?? '');
    // One by one: a file may hold more numbers than a call takes arguments.
    for (const report of [...nameReports(file), ...numberReports(file, whole)]) read.reports.push(report);
    if (text.ok) readDocument(file, text.text, types, read, look);
    else
      breakOff(read, file, text.start, [
        { rule: 'fil-gar-att-lasa', place: { file, line: 1, column: 1 }, message: text.message, hint: text.hint },
      ]);
  }
}

function readDocument(file: string, text: string, types: Types, read: ReadDocuments, look?: Look): void {
  const { data, body, bodyLine, reports } = parseFile(file, text);
  if (!data) {
    breakOff(read, file, text, reports);
    return;
  }
  const type = typeof data.typ === 'string' ? types.documents.get(data.typ) : undefined;
  if (!type) {
    breakOff(read, file, text, [unknownType(file, data, types)]);
    return;
  }
  const id = typeof data.id === 'string' ? data.id : undefined;
  const checked = checkData(data, type, file, id);
  read.reports.push(...checked.reports);
  const doc: Dokument = {
    typ: type.schema['x-kvalitet'].typ as Dokument['typ'],
    id: (checked.data.id as string | undefined) ?? '',
    titel: (checked.data.titel as string | undefined) ?? id ?? file,
    file,
    data: checked.data as Dokument['data'],
    refused: checked.refused,
    body: scanBody(body, bodyLine),
    references: checked.references as Reference[],
    words: checked.words,
    files: checked.files,
  };
  for (const reference of doc.references) reference.from = doc;
  if (look) doc.suspects = look(body, doc, text);
  read.documents.push(doc);
}

function breakOff(read: ReadDocuments, file: string, text: string | undefined, reports: readonly Report[]): void {
  const id = /^id:[ \t]*["']?([a-z0-9-]+)/m.exec(text?.slice(0, 5000) ?? '')?.[1];
  read.broken.push({
    file,
    id: id === undefined ? undefined : ownText(id),
    reason: reports[0]?.message ?? '',
  });
  read.reports.push(...reports);
}

function unknownType(file: string, data: { [key: string]: unknown }, types: Types): Report {
  const { typ } = data;
  const misspelt = typ === undefined ? certain('typ', Object.keys(data)) : undefined;
  if (misspelt !== undefined)
    return {
      rule: 'typ-finns',
      place: { file, path: [misspelt], on: 'key' },
      message: `Nyckeln typ är skriven ${misspelt}.`,
      hint: 'Skriv typ, med små bokstäver. Innan dess läses inte resten av dokumentet.',
      fix: { kind: 'replace', was: misspelt, with: 'typ' },
    };
  const known = [...types.documents.keys()];
  const near = typeof typ === 'string' ? nearest(typ, known) : undefined;
  const missing = typ === undefined || typ === null;
  return {
    rule: 'typ-finns',
    place: missing ? { file, line: 1, column: 1 } : { file, path: ['typ'], on: 'value' },
    message: missing ? 'Nyckeln typ saknas.' : `Typen ${String(typ)} finns inte.`,
    hint: near ? `Menar du ${near}?` : `Välj mellan: ${known.join(', ')}.`,
    fix: choiceFix(typ, known),
  };
}
