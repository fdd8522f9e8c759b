// Makes the pages of docs/ that `kvalitet explain` also shows, from the rules' metadata, the schemas and regelverk/;
// with --check only says what is stale.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageKnowledge } from '../dist/api/explain.js';
import { docsPages } from '../dist/explain/docs.js';
import { page } from '../dist/reporters/explain/md.js';
import { templatePage } from './template-docs.mjs';

const DOCS = fileURLToPath(new URL('../docs', import.meta.url));
const NOTE = '<!-- Gjord av scripts/generate-docs.mjs. Ändra i src/rules, schemas eller regelverk i stället. -->';
const FOLDERS = ['regler', 'typer'];

const pages = new Map(
  [...docsPages(packageKnowledge())].map(([path, article]) => [
    path,
    page(article, NOTE, (to) => posix.relative(posix.dirname(path), to)),
  ]),
);

pages.set('mallar.md', templatePage(join(DOCS, 'mallar.md')));

const onDisk = FOLDERS.flatMap((folder) =>
  existsSync(join(DOCS, folder)) ? readdirSync(join(DOCS, folder)).map((name) => `${folder}/${name}`) : [],
);
const stale = [...pages]
  .filter(([name, text]) => !existsSync(join(DOCS, name)) || readFileSync(join(DOCS, name), 'utf8') !== text)
  .map(([name]) => name);
const gone = onDisk.filter((name) => !pages.has(name));

if (process.argv.includes('--check')) {
  if (stale.length || gone.length) {
    process.stderr.write(`docs/ is stale: ${[...stale, ...gone].join(', ')}. Run npm run generate.\n`);
    process.exitCode = 1;
  }
} else {
  for (const [name, text] of pages) {
    mkdirSync(dirname(join(DOCS, name)), { recursive: true });
    writeFileSync(join(DOCS, name), text);
  }
  for (const name of gone) rmSync(join(DOCS, name));
}
