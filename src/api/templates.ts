import { parse } from 'yaml';
import { packageFile, packageFolder } from '../content/package-files.js';
import { isJa } from '../model/yes.js';
import type { BuiltIn, OwnTemplates } from '../template/own-templates.js';
import type { Shape, ViewSchema } from '../template/shapes.js';
import type { Source } from '../template/source.js';
import { VIEWS } from '../views/index.js';

/** A report template with all that it is made of: its own text, its parts by name, and the sections that it shows. */
export interface WholeTemplate {
  name: string;
  titel: string;
  vy: string;
  formats: readonly string[];
  /** Also of half a year, and of a year that has not begun: as the built-in template that it stands for, or shows the view of. */
  halvår: boolean;
  kommande: boolean;
  source: Source;
  parts: ReadonlyMap<string, Source>;
  sections: readonly string[];
}

/** A built-in template's own text, and what its front matter says. */
interface BuiltInTemplate {
  titel: string;
  vy: string;
  format: string[];
  halvår?: string;
  kommande?: string;
  source: Source;
}

const FOLDER = 'templates/reports';
const END = '.md.hbs';

/** The part that a section without one of its own is shown by. */
const ANY_SECTION = 'avsnitt';

const namesIn = (folder: string) =>
  packageFolder(folder)
    .filter((file) => file.endsWith(END))
    .map((file) => file.slice(0, -END.length));

const source = (file: string, text = packageFile(file), line = 1): Source => ({ file, text, line, own: false });

/** The built-in templates by name: found by scanning templates/reports, so that a new one is a new file. */
function builtInTemplates(): Map<string, BuiltInTemplate> {
  const read = (name: string): BuiltInTemplate => {
    const file = `${FOLDER}/${name}${END}`;
    const [, head = '', text = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(packageFile(file)) ?? [];
    const line = head.split('\n').length + 3;
    return { ...(parse(head) as Omit<BuiltInTemplate, 'source'>), source: source(file, text, line) };
  };
  return new Map(namesIn(FOLDER).map((name) => [name, read(name)]));
}

/** What is built in, by name. */
export interface BuiltInSet extends BuiltIn {
  templates: ReadonlyMap<string, BuiltInTemplate>;
  partSources: ReadonlyMap<string, Source>;
}

/** All that is built in: what an organisation's own files may stand in place of. */
export function builtIn(): BuiltInSet {
  const parts = namesIn(`${FOLDER}/partials`);
  return {
    templates: builtInTemplates(),
    parts,
    partSources: new Map(parts.map((part) => [part, source(`${FOLDER}/partials/${part}${END}`)])),
    sections: new Map(Object.entries(VIEWS).map(([vy, sections]) => [vy, Object.keys(sections)])),
  };
}

/** What an organisation without templates of its own has. */
export const NONE: OwnTemplates = {
  folder: 'mallar',
  templates: new Map(),
  parts: new Map(),
  partsOf: new Map(),
  style: undefined,
  faults: [],
  strays: [],
};

/** The names of all templates, built-in and own. */
export const templateNames = (known: BuiltInSet, own: OwnTemplates): string[] =>
  [...new Set([...known.templates.keys(), ...own.templates.keys()])].sort();

/**
 * A template with the organisation's own files laid over what is built in, part by part: first those for this template,
 * then those for all. Undefined when no template has the name, or when nothing says what it shows.
 */
export function wholeTemplate(name: string, known: BuiltInSet, own: OwnTemplates): WholeTemplate | undefined {
  const [replaced, its] = [known.templates.get(name), own.templates.get(name)];
  const vy = its?.head.vy ?? replaced?.vy;
  const titel = its?.head.titel ?? replaced?.titel;
  const text = its?.source ?? replaced?.source;
  if (vy === undefined || titel === undefined || !text) return undefined;
  const all = known.sections.get(vy) ?? [];
  const like = replaced ?? [...known.templates.values()].find((other) => other.vy === vy);
  return {
    name,
    titel,
    vy,
    formats: its?.head.format ?? like?.format ?? ['md', 'html'],
    halvår: isJa(like?.halvår),
    kommande: isJa(like?.kommande),
    source: text,
    parts: partsFor(name, all, known, own),
    sections: its?.head.avsnitt ?? all,
  };
}

function partsFor(
  name: string,
  sections: readonly string[],
  known: BuiltInSet,
  own: OwnTemplates,
): Map<string, Source> {
  const parts = new Map<string, Source>([...known.partSources, ...own.parts, ...(own.partsOf.get(name) ?? [])]);
  const any = parts.get(ANY_SECTION);
  for (const id of sections) if (any && !parts.has(id)) parts.set(id, any);
  return parts;
}

/** What templates see, after the schema of `report --data`, with the notes that only templates are given. */
export function viewSchema(): ViewSchema {
  const schema = JSON.parse(packageFile('schemas/output/report.schema.json')) as Shape;
  const defs = schema.$defs as ViewSchema['defs'];
  const properties = { ...(schema.properties as { [key: string]: Shape }), noter: defs.noter ?? {} };
  const section = (properties as { [key: string]: Shape }).avsnitt?.items as Shape | undefined;
  const ids = section?.$ref ? defs[String(section.$ref).replace('#/$defs/', '')] : section;
  return { root: { ...schema, properties }, sectionId: (ids?.properties as { [key: string]: Shape })?.id, defs };
}
