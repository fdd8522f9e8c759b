import { parse } from 'yaml';
import { readFonts } from '../content/fonts.js';
import { packageFile, packageFolder } from '../content/package-files.js';
import { KvalitetError } from '../model/kvalitet-error.js';
import { isJa } from '../model/yes.js';
import type { ReportTemplate } from '../render/report.js';
import { VIEWS } from '../views/index.js';
import { nearest } from '../words/nearest.js';

/** A report template and what its front matter says of it: its title, the view that it shows, the formats that it offers. */
export interface ReadTemplate extends ReportTemplate {
  titel: string;
  vy: string;
  formats: string[];
  /** Also of half a year, and of a year that has not begun. */
  halvår: boolean;
  kommande: boolean;
}

/** A report template: found by scanning templates/reports, so that a new one is a new file. */
export function readTemplate(name: string): ReadTemplate {
  const names = packageFolder('templates/reports')
    .filter((file) => file.endsWith('.md.hbs'))
    .map((file) => file.replace('.md.hbs', ''));
  if (!names.includes(name)) {
    const near = nearest(name, names);
    throw new KvalitetError(`Mallen ${name} finns inte.`, {
      hint: near ? `Menar du ${near}?` : `Välj mellan: ${names.join(', ')}.`,
    });
  }
  const [, head = '', source = ''] =
    /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(packageFile(`templates/reports/${name}.md.hbs`)) ?? [];
  const { titel, vy, format, halvår, kommande } = parse(head) as FrontMatter;
  return {
    name,
    source,
    titel,
    vy,
    formats: format,
    halvår: isJa(halvår),
    kommande: isJa(kommande),
    partials: readPartials(vy),
    style: packageFile('templates/reports/report.css'),
    sheet: packageFile('templates/reports/report.typ'),
    fonts: readFonts,
  };
}

interface FrontMatter {
  titel: string;
  vy: string;
  format: string[];
  halvår?: string;
  kommande?: string;
}

/** Every section has a part of its own; one without a file of its own uses `avsnitt`. */
function readPartials(vy: string): Map<string, string> {
  const files = packageFolder('templates/reports/partials').filter((file) => file.endsWith('.md.hbs'));
  const partials = new Map(
    files.map((file) => [file.replace('.md.hbs', ''), packageFile(`templates/reports/partials/${file}`)]),
  );
  for (const id of Object.keys(VIEWS[vy] ?? {})) if (!partials.has(id)) partials.set(id, partials.get('avsnitt') ?? '');
  return partials;
}
