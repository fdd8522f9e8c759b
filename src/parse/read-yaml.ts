import { type Document, isMap } from 'yaml';
import type { Report } from '../model/finding.js';
import { ownText } from '../model/own-text.js';
import { readByLines } from './known-lines.js';
import { parseYaml, TooDeep } from './parse-yaml.js';
import { plainData } from './plain-data.js';
import { firstAlias, firstGroupKey, yamlReports } from './yaml-faults.js';

/** The data of a YAML text, or why there is none. */
export interface ReadYaml {
  data: { [key: string]: unknown } | undefined;
  reports: Report[];
}

/** Reads YAML to plain data. With any YAML fault the data is not used: half a document would mislead. */
export function readYaml(file: string, source: string, firstLine = 2): ReadYaml {
  if (source.length > MAX_YAML) return { data: undefined, reports: [tooLong(file, firstLine)] };
  const data = readByLines(source, (rest) => readTogether(file, rest, firstLine).data);
  return data ? { data, reports: [] } : readTogether(file, source, firstLine);
}

function readTogether(file: string, text: string, firstLine: number): ReadYaml {
  const source = ownText(text);
  let doc: Document | undefined;
  try {
    doc = parseYaml(source);
    const reports = yamlReports(file, doc, source, firstLine);
    if (reports.length || doc.contents === null) return { data: undefined, reports };
    if (!isMap(doc.contents)) return { data: undefined, reports: [notKeys(file, firstLine)] };
    return { data: plainData(doc, source), reports: [] };
  } catch (error) {
    if (!(error instanceof ReferenceError || error instanceof RangeError || error instanceof TypeError)) throw error;
    const at = (error instanceof TooDeep ? error.at : doc && (firstGroupKey(doc) ?? firstAlias(doc))) ?? 0;
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
  message:
    'YAML-texten hänvisar till sig själv (& och *), har en lista eller grupp som nyckel, eller är för djup. Den läses därför inte.',
  hint: 'Skriv ut värdena i stället för att hänvisa till dem, och ge varje nyckel ett namn.',
});
