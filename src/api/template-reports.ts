import { type Reader, readText } from '../content/read-text.js';
import type { Report } from '../model/finding.js';
import type { Handbook } from '../model/handbook.js';
import { checkTemplate } from '../template/check-template.js';
import type { OwnTemplates } from '../template/own-templates.js';
import { parseTemplate, RULE } from '../template/parse-template.js';
import type { Source } from '../template/source.js';
import { nearest } from '../words/nearest.js';
import { readOwnTemplates } from './own-templates.js';
import { type BuiltInSet, builtIn, templateNames, viewSchema, wholeTemplate } from './templates.js';

/** Every fault in an organisation's own templates, whichever report would show it. */
export function templateReports(root: string, handbook: Handbook, read: Reader = readText): Report[] {
  const known = builtIn();
  const own = readOwnTemplates(root, handbook.settings.raw, known, read);
  const told = [...own.faults, ...own.strays, ...[...own.templates.values()].flatMap(({ faults }) => faults)];
  // A link that leads out of the handbook is told already, wherever it stands.
  const links = new Set(
    handbook.reports.filter(({ rule }) => rule === 'fil-i-handboken').map(({ place }) => place.file),
  );
  const reports = told.filter(({ place }) => !links.has(place.file));
  return own.templates.size || own.parts.size || own.partsOf.size
    ? [...reports, ...contentReports(known, own)]
    : reports;
}

function contentReports(known: BuiltInSet, own: OwnTemplates): Report[] {
  const schema = viewSchema();
  const [faults, used] = [new Map<string, Report>(), new Set<Source>()];
  for (const name of templateNames(known, own)) {
    const template = wholeTemplate(name, known, own);
    if (!template) continue;
    const checked = checkTemplate(template, schema);
    for (const fault of checked.faults) faults.set(JSON.stringify([fault.place, fault.message]), fault);
    for (const part of checked.used) if (template.parts.has(part)) used.add(template.parts.get(part) as Source);
  }
  return [...faults.values(), ...unused(known, own, used)];
}

/** A part that nothing calls has most likely a misspelt name: what it says would never be shown. */
function unused(known: BuiltInSet, own: OwnTemplates, used: ReadonlySet<Source>): Report[] {
  const names = templateNames(known, own);
  const everywhere = [...new Set([...known.parts, ...[...known.sections.values()].flat()])];
  const reports: Report[] = [];
  for (const [part, source] of own.parts)
    if (!used.has(source)) reports.push(...alone(source, `Delen ${part} används inte i någon mall.`, part, everywhere));
  for (const [name, parts] of own.partsOf)
    for (const [part, source] of parts)
      if (!names.includes(name)) reports.push(...alone(source, `Mallen ${name} finns inte.`, name, names));
      else if (!used.has(source)) {
        const vy = wholeTemplate(name, known, own)?.vy ?? '';
        const sections = [...known.parts, ...(known.sections.get(vy) ?? [])];
        reports.push(...alone(source, `Delen ${part} används inte i mallen ${name}.`, part, sections));
      }
  return reports;
}

function alone(source: Source, message: string, wanted: string, names: readonly string[]): Report[] {
  const near = nearest(
    wanted,
    names.filter((name) => name !== wanted),
  );
  const { fault } = parseTemplate(source);
  return [
    {
      rule: RULE,
      place: { file: source.file, line: 1, column: 1 },
      message,
      hint: near ? `Menar du ${near}? Byt namn på filen eller mappen.` : 'Byt namn på den, eller ta bort den.',
    },
    ...(fault ? [fault] : []),
  ];
}
