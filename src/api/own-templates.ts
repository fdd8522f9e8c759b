import { readTemplateFolder, type TemplateFolder } from '../content/read-template-folder.js';
import { type Reader, readText, type Text } from '../content/read-text.js';
import type { Report } from '../model/finding.js';
import { parseFile } from '../parse/frontmatter.js';
import { numberReports } from '../privacy/number-reports.js';
import { headFaults, headOf } from '../template/check-head.js';
import { styleFaults } from '../template/check-style.js';
import { type BuiltIn, type OwnTemplate, type OwnTemplates, roleOf } from '../template/own-templates.js';
import { RULE } from '../template/parse-template.js';
import type { Source } from '../template/source.js';
import { templateFolder } from '../words/template-folder.js';

/** What is read so far: the same, open for more. */
interface Reading extends OwnTemplates {
  templates: Map<string, OwnTemplate>;
  parts: Map<string, Source>;
  partsOf: Map<string, Map<string, Source>>;
  faults: Report[];
  strays: Report[];
}

/** Reads an organisation's own templates. Nothing in them is an exception: what is wrong is told. */
export function readOwnTemplates(
  root: string,
  settings: { rapport?: unknown },
  builtIn: BuiltIn,
  read: Reader = readText,
): OwnTemplates {
  const { folder, named, refused } = templateFolder(settings);
  const own: Reading = {
    folder,
    templates: new Map(),
    parts: new Map(),
    partsOf: new Map(),
    style: undefined,
    faults: [],
    strays: [],
  };
  if (refused) {
    own.faults.push({
      ...inSettings,
      message: refused,
      hint: 'Skriv namnet på en mapp i handboken, till exempel mallar.',
    });
    return own;
  }
  const found = readTemplateFolder(root, folder, read);
  own.faults.push(...folderFaults(found, folder, named));
  own.strays.push(...found.documents.map(stray));
  for (const [file, text] of found.texts) readFile(file, text, own, builtIn);
  return own;
}

function readFile(file: string, text: Text, own: Reading, builtIn: BuiltIn): void {
  const role = roleOf(file.slice(own.folder.length + 1));
  if (role.slag === 'fel') own.strays.push({ ...top(file), ...role.fault, severity: 'varning' });
  else if (!text.ok) own.faults.push({ ...top(file), message: text.message, hint: text.hint });
  else {
    own.strays.push(...numberReports(file, text.text));
    const source: Source = { file, text: text.text, line: 1, own: true };
    if (role.slag === 'mall') own.templates.set(role.namn, ownTemplate(role.namn, source, builtIn));
    else if (role.slag === 'del') partsFor(role.mall, own).set(role.namn, source);
    else {
      own.faults.push(...styleFaults(file, text.text));
      own.style = text.text;
    }
  }
}

/** The parts of one template, or those for all. */
function partsFor(mall: string | undefined, { parts, partsOf }: Reading): Map<string, Source> {
  const its = mall === undefined ? parts : (partsOf.get(mall) ?? new Map<string, Source>());
  if (mall !== undefined) partsOf.set(mall, its);
  return its;
}

const top = (file: string) => ({ rule: RULE, place: { file, line: 1, column: 1 } });
const inSettings = { rule: RULE, place: { file: 'handbok.yaml', path: ['rapport', 'mallar'], on: 'value' as const } };

const stray = (file: string): Report => ({
  ...top(file),
  severity: 'varning',
  message: 'Filen läses inte: i mappen för rapportmallar finns inga dokument.',
  hint: 'En mall heter .md.hbs på slutet. Flytta ett dokument till en annan mapp.',
});

function folderFaults({ found, links }: TemplateFolder, folder: string, named: boolean): Report[] {
  const hint = 'Lägg filen själv i mappen, eller ta bort länken.';
  if (found === 'länk')
    return [{ ...top(folder), message: 'Mappen är en symbolisk länk, och läses därför inte.', hint }];
  if (found === 'saknas' && named)
    return [
      {
        ...inSettings,
        message: `Mappen ${folder} finns inte.`,
        hint: 'Lägg mallarna i en sådan mapp, eller ta bort raden.',
      },
    ];
  return links.map((file) => ({ ...top(file), message: 'Filen är en symbolisk länk, och läses därför inte.', hint }));
}

/** The front matter may be left out by a template that stands in place of a built-in one. */
function ownTemplate(name: string, whole: Source, builtIn: BuiltIn): OwnTemplate {
  const { file, text } = whole;
  if (!text.startsWith('---')) return { source: whole, head: {}, faults: headFaults(name, file, {}, builtIn) };
  const { data, body, bodyLine, reports } = parseFile(file, text);
  const source = { ...whole, text: body, line: bodyLine };
  if (!data) return { source, head: {}, faults: reports.map((report) => ({ ...report, rule: RULE })) };
  return { source, head: headOf(data, builtIn), faults: headFaults(name, file, data, builtIn) };
}
