import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package's own folder: schemas, templates and regelverk lie beside `src` and `dist`. */
const PACKAGE = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** A file that ships with the package, by its path from the package's root. */
export const packageFile = (path: string) => readFileSync(join(PACKAGE, path), 'utf8');

/** A PDF's sheet by its path below `templates`, with how all PDFs draw their blocks laid before it. */
export const pdfSheet = (path: string) =>
  `${packageFile('templates/pdf/blocks.typ')}\n${packageFile(`templates/${path}`)}`;

/** The names of the files in one of the package's folders, sorted. */
export const packageFolder = (path: string) => readdirSync(join(PACKAGE, path)).sort();

/** Every file below one of the package's folders, by its path from that folder, sorted. */
export const packageTree = (path: string): string[] =>
  readdirSync(join(PACKAGE, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(join(PACKAGE, path), join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();

/** The package's version, as `--version` and every JSON output tell it. */
export const packageVersion = () => (JSON.parse(packageFile('package.json')) as { version: string }).version;

/** The built-in schema files, parsed. */
export function builtInSchemas(): Record<string, unknown>[] {
  return packageFolder('schemas')
    .filter((name) => name.endsWith('.schema.json'))
    .map((name) => JSON.parse(packageFile(`schemas/${name}`)) as Record<string, unknown>);
}
