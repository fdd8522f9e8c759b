// Makes docs/regler and docs/typer from the rules' metadata and the schemas; with --check only says what is stale.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtInSchemas } from '../dist/content/package-files.js';
import { CATALOGUE } from '../dist/rules/index.js';
import { flattenAll } from '../dist/schema/flatten.js';

const DOCS = fileURLToPath(new URL('../docs', import.meta.url));
const NOTE = '<!-- Gjord av scripts/generate-docs.mjs. Ändra i src/rules eller schemas i stället. -->\n\n';
const FORCE = {
  ska: 'Lagen säger ska.',
  bör: 'Allmänna råd säger bör.',
  lokalt: 'Ordningsregel i kvalitet, inte ett krav i lagen.',
};

const rulePage = (rule) =>
  `# ${rule.id}\n\n${NOTE}**${rule.summary}**\n\n| | |\n| --- | --- |\n| Nivå | ${rule.severity} |\n| Lagrum | ${rule.lagrum ?? '–'} |\n| Styrka | ${FORCE[rule.force]} |\n\n## Varför\n\n${rule.why}\n\n## Gör så här\n\n${rule.fix}\n\n## Stäng av eller ändra nivå\n\n\`\`\`yaml\n# handbok.yaml\nregler:\n  ${rule.id}: av   # eller fel, varning, tips\n\`\`\`\n`;

const ruleIndex = (rules) =>
  `# Regler\n\n${NOTE}| Regel | Nivå | Vad den vill |\n| --- | --- | --- |\n${rules.map((rule) => `| [${rule.id}](${rule.id}.md) | ${rule.severity} | ${rule.summary} |`).join('\n')}\n`;

function typePage(typ, schema) {
  const keys = Object.entries(schema.properties).map(
    ([key, node]) =>
      `| \`${key}\`${schema.required.includes(key) ? ' \\*' : ''} | ${node.title ?? ''} | ${cell(node)} |`,
  );
  const folder = schema['x-kvalitet'].mapp ? `Mapp för nya dokument: \`${schema['x-kvalitet'].mapp}/\`. ` : '';
  return `# ${typ}\n\n${NOTE}${schema.description}\n\n${folder}Nycklar märkta \\* krävs alltid; andra kan krävas beroende på vad som står i dokumentet.\n\n| Nyckel | Namn | Betydelse |\n| --- | --- | --- |\n${keys.join('\n')}\n`;
}

function cell(node) {
  const relation = node['x-kvalitet']?.till;
  const values = node.enum ?? node.anyOf?.find((branch) => branch.enum)?.enum;
  const object = [node, ...(node.anyOf ?? []), ...(node.anyOf ?? []).map((branch) => branch.items ?? {})].find(
    (branch) => branch.properties,
  );
  const parts = [
    node.description,
    relation && `→ ${relation.join(', ')}.`,
    values && `Värden: ${values.filter((value) => typeof value === 'string').join(', ')}.`,
    object &&
      `Har ${Object.keys(object.properties)
        .map((key) => `\`${key}\`${object.required?.includes(key) ? ' \\*' : ''}`)
        .join(', ')}.`,
  ];
  return parts.filter(Boolean).join(' ').replaceAll('|', '\\|');
}

const flat = [...flattenAll(builtInSchemas())];
const fold = (typ) => typ.normalize('NFD').replace(/\p{M}/gu, '');
const rules = [...CATALOGUE.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
const typeIndex = `# Dokumenttyper\n\n${NOTE}| Typ | Vad det är |\n| --- | --- |\n${flat.map(([typ, schema]) => `| [${typ}](${fold(typ)}.md) | ${schema.description} |`).join('\n')}\n`;
const pages = new Map([
  ['regler/README.md', ruleIndex(rules)],
  ...rules.map((rule) => [`regler/${rule.id}.md`, rulePage(rule)]),
  ['typer/README.md', typeIndex],
  ...flat.map(([typ, schema]) => [`typer/${fold(typ)}.md`, typePage(typ, schema)]),
]);

const onDisk = ['regler', 'typer'].flatMap((folder) =>
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
  for (const folder of ['regler', 'typer']) mkdirSync(join(DOCS, folder), { recursive: true });
  for (const [name, text] of pages) writeFileSync(join(DOCS, name), text);
  for (const name of gone) rmSync(join(DOCS, name));
}
