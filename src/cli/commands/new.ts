import { newDocument } from '../../api/new-document.js';
import { openWithTypes } from '../../api/open-handbook.js';
import { newFiles } from '../../output/new-files.js';
import { newReport } from '../../reporters/new.js';
import { answering } from '../answering.js';
import type { Io } from '../io.js';
import { knownType } from '../known-type.js';
import { type CommonOptions, handbookFolder, referenceDate } from '../options.js';

interface Options extends CommonOptions {
  set?: string[];
  dryRun?: boolean;
}

/** `kvalitet new <typ> [titel]`: a new document with everything that its type requires, which validates. */
export async function newCommand(typ: string, words: readonly string[], options: Options, io: Io): Promise<number> {
  const today = referenceDate(options, io).day;
  const root = handbookFolder(options, io);
  const { handbook, types } = await openWithTypes(root);
  const name = knownType(typ, [...types.documents.keys()]);
  const wanted = { typ: name, titel: words.join(' ').trim().normalize('NFC') || undefined, given: options.set ?? [] };
  const made = await newDocument(wanted, { root, handbook, types, today }, io.ask && answering(io.ask));
  if (!options.dryRun) newFiles(root, new Map([[made.file, made.text]]));
  io.stdout(newReport(made, { dryRun: Boolean(options.dryRun), width: io.width }));
  return 0;
}
