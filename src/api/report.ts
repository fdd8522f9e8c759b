import { parse } from 'yaml';
import { type Day, parseDay } from '../calendar/dates.js';
import { packageFile, packageVersion } from '../content/package-files.js';
import { decode, readText } from '../content/read-text.js';
import type { History } from '../history/history.js';
import { readHistory } from '../history/read-history.js';
import { filesAtYearEnd } from '../history/year-end.js';
import type { Dokument } from '../model/document.js';
import type { Handbook } from '../model/handbook.js';
import { isBeslutat } from '../queries/in-force.js';
import { holdsAt, type Past, yearOf } from '../queries/year.js';
import type { Types } from '../schema/types.js';
import type { Context } from '../views/context.js';
import { VIEWS } from '../views/index.js';
import { reportView, type SectionLaw, type Sections } from '../views/report-view.js';
import type { ReportView } from '../views/view.js';
import { pathBeside } from '../words/paths.js';
import { templateFolder } from '../words/template-folder.js';
import { lookForRules } from './look.js';
import { openWithTypes } from './open-handbook.js';
import { parseDocuments } from './read-documents.js';
import { type ReadTemplate, readTemplate } from './read-template.js';
import { readTexts } from './read-texts.js';
import { findingsIn } from './validate.js';

/** A year's report: its view, and the formats that handbok.yaml asks for. */
export interface YearReport {
  view: ReportView;
  formats: readonly string[];
}

/** Reads a handbook and its history and makes the view of a year's report. `today` matters for an unfinished year. */
export async function yearReport(
  root: string,
  year: number,
  today: Day,
  template: Pick<ReadTemplate, 'name' | 'titel' | 'vy' | 'sections'> = readTemplate('kvalitetsberattelse'),
): Promise<YearReport> {
  const [{ handbook, types }, history] = await Promise.all([
    openWithTypes(root, readText, lookForRules),
    readHistory(root),
  ]);
  const context = await yearContext(root, handbook, types, history, year, today);
  const view = reportView(chosen(template), context, {
    version: packageVersion(),
    mall: template.name,
    titel: template.titel,
    laws: parse(packageFile(`regelverk/${template.vy}.yaml`)) as SectionLaw[],
    texts: readTexts(root, handbook, year, template.name),
    faults: (await findingsIn(root, handbook, today)).findings.filter(({ severity }) => severity === 'fel').length,
  });
  return { view, formats: handbook.settings.raw.rapport?.format ?? [] };
}

/** The sections of a template's view that it shows, in its order. */
const chosen = ({ vy, sections }: Pick<ReadTemplate, 'vy' | 'sections'>): Sections =>
  Object.fromEntries(
    Object.entries(VIEWS[vy] ?? {})
      .filter(([id]) => sections.includes(id))
      .sort(([a], [b]) => sections.indexOf(a) - sections.indexOf(b)),
  );

/** A year of a handbook with what its history says of it: what every view of a year is made of. */
export async function yearContext(
  root: string,
  handbook: Handbook,
  types: Types,
  history: History,
  year: number,
  today: Day,
): Promise<Context> {
  const past = await pastOf(root, handbook, types, history, year);
  return {
    year: yearOf(handbook, year, today, past),
    before: yearOf(handbook, year - 1, today, undefined),
    history,
    ...sourcesOf(history, handbook, past),
  };
}

/** Types whose state at the year's end is not written in the document itself. */
const UNDATED = new Set<string>(['indikator', 'enhet', 'roll', 'egenkontroll', 'uppföljning', 'åtgärd']);

/** Reads from Git only the documents that HEAD no longer holds as they stood at the year's end (format.md 5.8). */
async function pastOf(
  root: string,
  handbook: Handbook,
  types: Types,
  history: History,
  year: number,
): Promise<Past | undefined> {
  const files = history.state === 'none' ? undefined : await filesAtYearEnd(root, year);
  if (!files) return undefined;
  const day = parseDay(`${year}-12-31`) ?? 0;
  const then = (file: string) => [file, ...history.formerNames(file)].find((name) => files.files.has(name)) ?? file;
  const now = new Set(handbook.documents.map((doc) => then(doc.file)));
  const needed = handbook.documents
    .filter((doc) => (isBeslutat(doc) ? !holdsAt(doc, day) : UNDATED.has(doc.typ)))
    .map((doc) => then(doc.file));
  const mallar = `${templateFolder(handbook.settings.raw).folder}/`;
  const isDocument = (file: string) =>
    /\.md$/i.test(file) && !/(^|\/)README\.md$/.test(file) && !file.startsWith(mallar);
  const gone = [...files.files].filter((file) => isDocument(file) && !now.has(file));
  const blobs = await files.read([...new Set([...needed, ...gone])]);
  const { documents } = parseDocuments(
    [...blobs].map(([file, bytes]) => ({ file, text: decode(bytes) })),
    types,
  );
  return {
    commit: files.commit,
    date: files.date,
    documents,
    byId: new Map(documents.map((doc) => [doc.id, doc])),
    existed: (file) => files.files.has(then(file)),
  };
}

/** A document of today names its last change; one that was read from the past, the commit that it was read from. */
function sourcesOf(history: History, handbook: Handbook, past: Past | undefined): Pick<Context, 'source' | 'sources'> {
  const at = (document: string, file: string) => ({
    document,
    file,
    commit: history.changes.get(file)?.[0]?.commit ?? null,
  });
  const isNow = (doc: Dokument) => !past || handbook.byFile.get(doc.file) === doc;
  const source = (doc: Dokument) =>
    isNow(doc) ? at(doc.id, doc.file) : { document: doc.id, file: doc.file, commit: past?.commit ?? null };
  const sources = (doc: Dokument) => [
    source(doc),
    ...(doc.typ === 'register' ? tableOf(doc).map((file) => at(doc.id, file)) : []),
  ];
  return { source, sources };
}

/** The file of a register's table, from the handbook's root. */
const tableOf = (doc: Dokument) =>
  doc.files.filter(({ path }) => path[0] === 'fil').map(({ value }) => pathBeside(doc.file, value));
