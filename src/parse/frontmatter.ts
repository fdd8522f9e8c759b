import matter from 'gray-matter';
import type { Report } from '../model/finding.js';
import { type ReadYaml, readYaml } from './read-yaml.js';

/** A markdown file taken apart. `bodyLine` is the line (from 1) on which the body begins. */
export interface Parsed extends ReadYaml {
  body: string;
  bodyLine: number;
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
  let read: ReadYaml = { data: undefined, reports: [] };
  const parse = (source: string) => {
    read = readYaml(file, source.replace(/^[ \t]*\n/, ''));
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
