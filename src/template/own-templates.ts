import type { Report } from '../model/finding.js';
import { nearest } from '../words/nearest.js';
import { RULE } from './parse-template.js';
import type { Source } from './source.js';

/** What an organisation's template says of itself. What it does not say, a built-in template of the same name does. */
export interface Head {
  titel?: string;
  vy?: string;
  format?: readonly string[];
  /** The sections that it shows, in its own order; all of the view's without it. */
  avsnitt?: readonly string[];
}

/** A whole template of an organisation's own. */
export interface OwnTemplate {
  source: Source;
  head: Head;
  /** What is wrong in its front matter. */
  faults: readonly Report[];
}

/** All that an organisation has of its own, by what it stands in place of. */
export interface OwnTemplates {
  /** From the handbook's root. */
  folder: string;
  templates: ReadonlyMap<string, OwnTemplate>;
  /** Parts for every template. */
  parts: ReadonlyMap<string, Source>;
  /** Parts for one template, by its name. */
  partsOf: ReadonlyMap<string, ReadonlyMap<string, Source>>;
  /** Laid after the built-in sheet of the web page. */
  style: string | undefined;
  /** What keeps files from being read: they stop every report. */
  faults: readonly Report[];
  /** What is told but stops nothing: files that are no templates. */
  strays: readonly Report[];
}

/** What is built in: names that an organisation's files may stand in place of. */
export interface BuiltIn {
  templates: ReadonlyMap<string, { vy: string }>;
  parts: readonly string[];
  /** The sections of each view. */
  sections: ReadonlyMap<string, readonly string[]>;
}

/** Where parts for every template lie, as in the package. */
export const PARTS = 'partials';

/** What a path in the template folder stands in place of; or why it is none. */
export type Role =
  | { slag: 'stil' }
  | { slag: 'mall'; namn: string }
  | { slag: 'del'; namn: string; mall: string | undefined }
  | { slag: 'fel'; fault: { message: string; hint: string } };

const refused = (message: string, hint: string): Role => ({ slag: 'fel', fault: { message, hint } });

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What a file is, by where it lies: `mallar/<mall>.md.hbs`, `mallar/partials/<del>.md.hbs`, `mallar/<mall>/<del>.md.hbs`, `mallar/report.css`. */
export function roleOf(path: string): Role {
  if (path === 'report.css') return { slag: 'stil' };
  if (path.endsWith('.css'))
    return refused('Stilmallen läses inte.', 'Den ska heta report.css och ligga överst i mallmappen.');
  const steps = path.replace(/\.md\.hbs$/, '').split('/');
  const [first = '', second] = steps;
  if (!path.endsWith('.md.hbs') || steps.length > 2)
    return refused(
      'Filen läses inte som mall.',
      `En mall heter <mall>.md.hbs. En del ligger i mappen ${PARTS} eller i en mapp med mallens namn, och heter <del>.md.hbs.`,
    );
  const odd = steps.find((step) => !NAME.test(step));
  if (odd !== undefined || (first === PARTS && second === undefined))
    return refused(
      `${odd ?? first} kan inte vara namnet på en mall eller en del.`,
      'Använd små bokstäver a–z, siffror och bindestreck.',
    );
  if (second === undefined) return { slag: 'mall', namn: first };
  return { slag: 'del', namn: second, mall: first === PARTS ? undefined : first };
}

const KEYS = ['titel', 'vy', 'format', 'avsnitt'];
const FORMATS = ['md', 'html', 'docx', 'pdf'];

/** What is wrong in a template's front matter: every fault at once. */
export function headFaults(
  name: string,
  file: string,
  data: { readonly [key: string]: unknown },
  builtIn: BuiltIn,
): Report[] {
  const replaced = builtIn.templates.get(name);
  const vy = (data.vy as string | undefined) ?? replaced?.vy;
  const sections = vy === undefined ? undefined : builtIn.sections.get(vy);
  const faults = [
    ...Object.keys(data)
      .filter((key) => !KEYS.includes(key))
      .map((key) => odd(file, [key], 'key', `Nyckeln ${key} finns inte.`, key, KEYS)),
    ...text('titel', file, data, replaced),
    ...text('vy', file, data, replaced),
    ...list('format', file, data, FORMATS, 'Formatet'),
    ...(sections ? list('avsnitt', file, data, sections, 'Avsnittet') : []),
  ];
  if (typeof vy === 'string' && !sections)
    faults.push(odd(file, ['vy'], 'value', `Vyn ${vy} finns inte.`, vy, [...builtIn.sections.keys()]));
  else if (replaced && vy !== replaced.vy)
    faults.push(
      at(file, ['vy'], `Mallen ${name} visar vyn ${replaced.vy}.`, 'Ta bort raden, eller ge mallen ett eget namn.'),
    );
  return faults;
}

/** Required of a template with a name of its own; one that stands in place of another takes what it lacks from that. */
function text(key: string, file: string, data: { readonly [key: string]: unknown }, replaced: unknown): Report[] {
  const value = data[key];
  if (typeof value === 'string' && value.trim()) return [];
  if (value !== undefined && value !== null)
    return [at(file, [key], `${key} ska vara en text.`, 'Skriv texten efter kolonet.')];
  if (replaced) return [];
  return [{ rule: RULE, place: { file, line: 1, column: 1 }, message: `Nyckeln ${key} saknas.`, hint: MISSING }];
}

const MISSING = 'En mall med eget namn börjar med titel, vy och gärna format, mellan två rader med "---".';

function list(
  key: string,
  file: string,
  data: { readonly [key: string]: unknown },
  known: readonly string[],
  what: string,
): Report[] {
  const value = data[key];
  if (value === undefined || value === null) return [];
  const items = Array.isArray(value) ? value : [value];
  const path = (index: number) => (Array.isArray(value) ? [key, index] : [key]);
  if (!items.length)
    return [at(file, [key], `${key} är en tom lista.`, `Ta bort raden, eller välj bland: ${known.join(', ')}.`)];
  return items.flatMap((item, index) => {
    if (items.indexOf(item) < index)
      return [at(file, path(index), `${what} ${item} står två gånger.`, 'Ta bort det ena.')];
    return known.includes(item)
      ? []
      : [odd(file, path(index), 'value', `${what} ${String(item)} finns inte.`, String(item), known)];
  });
}

const at = (file: string, path: (string | number)[], message: string, hint: string): Report => ({
  rule: RULE,
  place: { file, path, on: 'value' },
  message,
  hint,
});

function odd(
  file: string,
  path: (string | number)[],
  on: 'key' | 'value',
  message: string,
  wanted: string,
  known: readonly string[],
): Report {
  const near = nearest(wanted, known);
  return {
    rule: RULE,
    place: { file, path, on },
    message,
    hint: near ? `Menar du ${near}?` : `Välj mellan: ${known.join(', ')}.`,
  };
}
