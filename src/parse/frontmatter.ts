import matter from 'gray-matter';
import { type Document, isMap, parseDocument } from 'yaml';
import type { Report } from '../model/finding.js';
import { plainData } from './plain-data.js';
import { firstAlias, yamlReports } from './yaml-faults.js';

/** A markdown file taken apart. `bodyLine` is the line (from 1) on which the body begins. */
export interface Parsed {
  data: { [key: string]: unknown } | undefined;
  body: string;
  bodyLine: number;
  reports: Report[];
}

const refuse = () => {
  throw new Error('Only YAML frontmatter is read.');
};

/** gray-matter's other engines would run code (`---js` evaluates the frontmatter): all of them refuse. */
const CAGE = { javascript: refuse, js: refuse, json: refuse, coffee: refuse, toml: refuse, cson: refuse };

/** Splits a file into frontmatter and body. Faults become reports; the text is never executed. */
export function parseFile(file: string, text: string): Parsed {
  const close = fence(file, text);
  if (typeof close !== 'number') return { data: undefined, body: text, bodyLine: 1, reports: [close] };
  let read: Pick<Parsed, 'data' | 'reports'> = { data: undefined, reports: [] };
  const parse = (source: string) => {
    read = readYaml(file, copy(source).replace(/^[ \t]*\n/, ''));
    return read.data ?? {};
  };
  // Only the head: gray-matter keeps every text that it is given.
  matter(text.slice(0, close + 4), {
    language: 'yaml',
    engines: { ...CAGE, yaml: { parse, stringify: refuse } } as never,
  });
  if (read.data === undefined && read.reports.length === 0) read.reports = [empty(file)];
  const end = text.indexOf('\n', close + 1);
  return { ...read, body: below(text, close), bodyLine: lineAt(text, close + 1) + (end < 0 ? 0 : 1) };
}

/** The text below a file's frontmatter, without reading what stands in it; all of it when there is none. */
export function bodyOf(file: string, text: string): string {
  const close = fence(file, text);
  return typeof close === 'number' ? below(text, close) : text;
}

function below(text: string, close: number): string {
  const end = text.indexOf('\n', close + 1);
  return end < 0 ? '' : text.slice(end + 1);
}

/** A string of its own: values cut from the source would keep the whole file in memory. */
const copy = (text: string) => Buffer.from(text).toString();

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** Where the closing fence begins, or why there is no frontmatter to read. */
function fence(file: string, text: string): number | Report {
  const place = { file, line: 1, column: 1 };
  const first = text.slice(0, text.indexOf('\n') < 0 ? undefined : text.indexOf('\n'));
  if (!first.startsWith('---')) return noFrontmatter(file, text);
  if (first.trim() !== '---') {
    return {
      rule: 'frontmatter-finns',
      place: { ...place, endLine: 1, endColumn: first.length + 1 },
      message: `Första raden är "${first.trim()}", men ska vara bara "---".`,
      hint: 'Bara YAML läses, och inget körs. Ta bort det som står efter de tre strecken.',
    };
  }
  const close = /\n---[^\n]*/.exec(text.slice(3));
  if (close && close[0].trim() === '---') return close.index + 3;
  const message = close
    ? `Raden "${close[0].trim()}" ser ut som slutet på frontmatter, men ska vara bara "---".`
    : 'Uppgifterna överst (frontmatter) börjar med "---" men saknar en avslutande rad med "---".';
  const line = close ? text.slice(0, close.index + 3).split('\n').length + 1 : 1;
  return {
    rule: 'frontmatter-finns',
    place: { ...place, line },
    message,
    hint: 'Skriv "---" ensamt på raden efter den sista nyckeln.',
  };
}

function noFrontmatter(file: string, text: string): Report {
  const later = /^[ \t]*---[ \t]*$/m.test(text.slice(0, 200)) && text.trim().startsWith('---');
  return {
    rule: 'frontmatter-finns',
    place: { file, line: 1, column: 1 },
    message:
      text.trim() === ''
        ? 'Filen är tom.'
        : 'Filen saknar uppgifterna överst mellan två rader med "---" (frontmatter).',
    hint: later
      ? 'Ta bort det som står före "---": det ska vara filens första rad.'
      : 'Börja filen med "---", sedan nycklarna (typ, id, titel …), sedan "---". Hör filen inte till handboken: ange den i undanta i handbok.yaml.',
  };
}

const empty = (file: string): Report => ({
  rule: 'frontmatter-finns',
  place: { file, line: 1, column: 1 },
  message: 'Det står ingenting mellan de två raderna med "---".',
  hint: 'Skriv minst typ, id och titel mellan de två raderna med "---".',
});

/** Reads YAML to plain data. With any YAML fault the data is not used: half a document would mislead. */
export function readYaml(file: string, source: string, firstLine = 2): Pick<Parsed, 'data' | 'reports'> {
  if (source.length > MAX_YAML) return { data: undefined, reports: [tooLong(file, firstLine)] };
  let doc: Document | undefined;
  try {
    doc = parseDocument(source, { prettyErrors: false });
    const reports = yamlReports(file, doc, source, firstLine);
    if (reports.length || doc.contents === null) return { data: undefined, reports };
    if (!isMap(doc.contents)) return { data: undefined, reports: [notKeys(file, firstLine)] };
    return { data: plainData(doc, source), reports: [] };
  } catch (error) {
    if (!(error instanceof ReferenceError || error instanceof RangeError || error instanceof TypeError)) throw error;
    const at = error instanceof ReferenceError && doc ? (firstAlias(doc) ?? 0) : 0;
    return { data: undefined, reports: [refused(file, firstLine + source.slice(0, at).split('\n').length - 1)] };
  }
}

/** Some two thousand lines; YAML costs far more to read than running text. */
const MAX_YAML = 100_000;

const tooLong = (file: string, line: number): Report => ({
  rule: 'yaml-gar-att-lasa',
  place: { file, line, column: 1 },
  message: `YAML-texten är längre än ${MAX_YAML / 1000} 000 tecken, och läses inte.`,
  hint: 'Lägg löpande text i brödtexten, och många rader i ett register.',
});

const notKeys = (file: string, line: number): Report => ({
  rule: 'yaml-gar-att-lasa',
  place: { file, line, column: 1 },
  message: 'Här ska stå nycklar med värden, till exempel "typ: rutin".',
  hint: 'Skriv en nyckel per rad, med kolon och mellanslag före värdet.',
});

const refused = (file: string, line: number): Report => ({
  rule: 'yaml-gar-att-lasa',
  place: { file, line, column: 1 },
  message: 'YAML-texten hänvisar till sig själv (& och *) eller är för djup, och läses därför inte.',
  hint: 'Skriv ut värdena i stället för att hänvisa till dem.',
});
