import { readFonts } from '../content/fonts.js';
import { packageFile, pdfSheet } from '../content/package-files.js';
import { type Reader, readText } from '../content/read-text.js';
import type { Report } from '../model/finding.js';
import { KvalitetError } from '../model/kvalitet-error.js';
import { positionsIn } from '../parse/positions.js';
import type { ReportTemplate } from '../render/report.js';
import { checkTemplate } from '../template/check-template.js';
import type { OwnTemplates } from '../template/own-templates.js';
import { nearest } from '../words/nearest.js';
import { readOwnTemplates } from './own-templates.js';
import { readSettings } from './read-settings.js';
import {
  type BuiltInSet,
  builtIn,
  NONE,
  templateNames,
  viewSchema,
  type WholeTemplate,
  wholeTemplate,
} from './templates.js';

/** A report template and what its front matter says of it: its title, the view that it shows, the formats that it offers. */
export interface ReadTemplate extends ReportTemplate {
  titel: string;
  vy: string;
  formats: readonly string[];
  /** Also of half a year, and of a year that has not begun. */
  halvår: boolean;
  kommande: boolean;
  /** The sections that it shows, in its order. */
  sections: readonly string[];
}

/**
 * A report template: a built-in one, with the handbook's own files laid over it, or one of the handbook's own. Faults in
 * what it is made of are told all at once, with file, line and column, before anything is made.
 */
export function readTemplate(name: string, root?: string, read: Reader = readText): ReadTemplate {
  const known = builtIn();
  const own = root === undefined ? NONE : readOwnTemplates(root, readSettings(root, read), known, read);
  const template = wholeTemplate(name, known, own);
  const inHead = [...own.faults, ...(own.templates.get(name)?.faults ?? [])];
  refuse([...inHead, ...(template ? checkTemplate(template, viewSchema()).faults : [])], name, root, read);
  return drawn(template ?? unknown(name, known, own), own);
}

function drawn({ parts, source, formats, ...template }: WholeTemplate, { style }: OwnTemplates): ReadTemplate {
  const sheet = packageFile('templates/reports/report.css');
  return {
    ...template,
    formats,
    source: source.text,
    partials: new Map([...parts].map(([part, { text }]) => [part, text])),
    own: source.own || [...parts.values()].some((part) => part.own),
    style: style === undefined ? sheet : `${sheet}\n${style}`,
    sheet: pdfSheet('reports/report.typ'),
    fonts: readFonts,
  };
}

function unknown(name: string, known: BuiltInSet, own: OwnTemplates): never {
  const names = templateNames(known, own);
  const near = nearest(name, names);
  throw new KvalitetError(`Mallen ${name} finns inte.`, {
    hint: near ? `Menar du ${near}?` : `Välj mellan: ${names.join(', ')}.`,
  });
}

/** Many faults fill a screen; the others are told when the first are mended. */
const MOST_TOLD = 20;

function refuse(faults: readonly Report[], name: string, root: string | undefined, read: Reader): void {
  if (!faults.length) return;
  const lines = faults.map((fault) => told(fault, root ?? '', read));
  const more = lines.length > MOST_TOLD ? [`och ${lines.length - MOST_TOLD} fel till`] : [];
  throw new KvalitetError(`Mallen ${name} går inte att använda.`, {
    hint: 'Rätta felen. "kvalitet validate" visar dem också.',
    details: [...lines.slice(0, MOST_TOLD), ...more],
  });
}

function told({ place, message, hint }: Report, root: string, read: Reader): string {
  const text = place.path ? read(`${root}/${place.file}`) : undefined;
  const { line, column } = positionsIn(text?.ok ? text.text : '', place.file.endsWith('.yaml'))(place);
  return `${place.file}:${line}:${column} ${message} ${hint ?? ''}`.trim();
}
