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

/** Keys that every document has come last: a reader looks for the type's own. */
function typePage(typ, schema) {
  const entries = Object.entries(schema.properties).filter(([key]) => key !== 'typ');
  const own = entries.filter(([key]) => !SHARED.has(key));
  const shared = entries.filter(([key]) => SHARED.has(key));
  const folder = schema['x-kvalitet'].mapp ? `Mapp för nya dokument: \`${schema['x-kvalitet'].mapp}/\`.\n\n` : '';
  const needs = schema['x-kvalitet'].krävs ? `${schema['x-kvalitet'].krävs}\n\n` : '';
  const upphävd = schema.properties.status ? 'gäller_till krävs när status är upphävd.\n\n' : '';
  const tables = [
    ['Egna nycklar', own],
    ['Nycklar som dokument delar', shared],
  ].filter(([, list]) => list.length);
  const lists = own.flatMap(([key, node]) => subKeys(key, node));
  return `# ${typ}\n\n${NOTE}${schema.description}\n\n${folder}Nycklar märkta \\* krävs alltid. ${needs}${upphävd}${tables.map(([name, list]) => `## ${name}\n\n${rows(list, schema.required)}`).join('\n')}${lists.join('')}`;
}

const rows = (list, required = []) =>
  `| Nyckel | Namn | Betydelse |\n| --- | --- | --- |\n${list.map(([key, node]) => `| \`${key}\`${required.includes(key) ? ' \\*' : ''} | ${node.title ?? ''} | ${cell(node)} |`).join('\n')}\n`;

/** The keys inside a key: of `risker`, `utfall`, `avtal` and the like. */
function subKeys(key, node) {
  const object = objectIn(node);
  return object?.properties
    ? [`\n## Nycklar i \`${key}\`\n\n${rows(Object.entries(object.properties), object.required)}`]
    : [];
}

const objectIn = (node) =>
  [
    node,
    ...(node.anyOf ?? []),
    ...(node.anyOf ?? []).flatMap((branch) => [branch.items ?? {}, ...(branch.items?.anyOf ?? [])]),
  ].find((branch) => branch.properties);

function cell(node) {
  const relation = node['x-kvalitet']?.till;
  const values = node.enum ?? node.anyOf?.find((branch) => branch.enum)?.enum;
  const object = objectIn(node);
  const list = node.anyOf?.some((branch) => branch.type === 'array') ? 'Tar flera värden.' : undefined;
  const parts = [
    node.description,
    relation && `→ ${relation.map((till) => (till === '*' ? 'valfritt dokument' : till)).join(', ')}.`,
    values && `Värden: ${values.filter((value) => typeof value === 'string').join(', ')}.`,
    list,
    object && 'Har egna nycklar, se nedan.',
  ];
  return parts.filter(Boolean).join(' ').replaceAll('|', '\\|');
}

const gemensamt = builtInSchemas().find((schema) => schema.$id === 'gemensamt.schema.json').$defs;
const SHARED = new Set([...Object.keys(gemensamt.dokument.properties), ...Object.keys(gemensamt.beslutat.properties)]);
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
