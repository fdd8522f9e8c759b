import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import GithubSlugger from 'github-slugger';
import matter from 'gray-matter';
import Papa from 'papaparse';
import { parse } from 'yaml';

const SCHEMAS = fileURLToPath(new URL('../schemas/', import.meta.url));
const SCHEMA_OF = { roll: 'roll', process: 'process', aktivitet: 'aktivitet', rutin: 'rutin', händelse: 'handelse' };
const REFERENCES = ['ansvar', 'utförs_av', 'fastställd_av', 'process', 'aktivitet', 'rutin'];
const LINK = /(!?)\[[^\]\n]*\]\(([^()\s]+)\)|\[\[([^\]|#\n]+)[^\]\n]*\]\]/g;
const PERSONAL = /\d{6}[-+ ]?\d{4}/;
const ENGINE = { language: 'yaml', engines: { yaml: { parse: (source) => parse(source) } } };

/** The least that any validator of a handbook must do with these libraries: what `validate` is measured against. */
async function floor(folder) {
  const history = gitPass(folder);
  const files = [];
  walk(folder, '', files);
  const validate = validators();
  const documents = files.filter((file) => file.endsWith('.md')).map((file) => read(folder, file, validate));
  const faults = [...documents.flatMap(({ faults }) => faults), ...crossReferences(documents, new Set(files))];
  const tables = documents.flatMap((doc) => readTable(folder, doc, documents, validate));
  const changed = await history;
  process.stdout.write(
    `${documents.length} documents, ${tables.length} rows, ${faults.length} faults, ${changed.size} files in Git\n`,
  );
}

function walk(folder, below, files) {
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    const path = below ? `${below}/${entry.name}` : entry.name;
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) walk(folder, path, files);
    else files.push(path);
  }
}

/** The types' own schemas, compiled once and only when a document needs them. */
function validators() {
  const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });
  const schema = (name) => JSON.parse(readFileSync(join(SCHEMAS, `${name}.schema.json`), 'utf8'));
  ajv.addSchema(schema('gemensamt'));
  const compiled = new Map();
  return (typ) => {
    if (!compiled.has(typ)) compiled.set(typ, SCHEMA_OF[typ] ? ajv.compile(schema(SCHEMA_OF[typ])) : () => false);
    return compiled.get(typ);
  };
}

function read(folder, file, validate) {
  try {
    const { data, content } = matter(readFileSync(join(folder, file), 'utf8'), ENGINE);
    const check = validate(data.typ);
    return { file, data, ...scan(content), faults: check(data) ? [] : [file] };
  } catch {
    return { file, data: {}, slugs: new Set(), links: [], faults: [file] };
  }
}

/** A register's CSV: an object for each row, held against the schema of händelser, its unit looked up. */
function readTable(folder, { file, data }, documents, validate) {
  if (data.typ !== 'register' || !data.fil.endsWith('.csv')) return [];
  const text = readFileSync(join(folder, posix.dirname(file), data.fil), 'utf8');
  const [headings = [], ...rows] = Papa.parse(text, { delimiter: ';', newline: '\r\n', skipEmptyLines: true }).data;
  const keys = headings.map((heading) => data.kolumner[heading]);
  const units = new Set(documents.map((doc) => doc.data.id));
  const check = validate('händelse');
  return rows.map((cells) => {
    const row = { typ: 'händelse', id: 'rad', titel: 'Rad' };
    for (const [at, key] of keys.entries()) if (key && cells[at]) row[key] = cells[at];
    return { row, good: check(row) && units.has(row.enhet), personal: PERSONAL.test(cells.join(';')) };
  });
}

/** Headings, links, images and ids, line by line; what stands in a fence is no link. */
function scan(content) {
  const found = { slugger: new GithubSlugger(), slugs: new Set(), links: [] };
  let fence = false;
  for (const line of content.split('\n')) {
    if (line.startsWith('```') || line.startsWith('~~~')) fence = !fence;
    else if (!fence) scanLine(line, found);
  }
  return { slugs: found.slugs, links: found.links };
}

function scanLine(line, { slugger, slugs, links }) {
  if (line.startsWith('#')) slugs.add(slugger.slug(line.replace(/^#+\s+/, '')));
  else if (line.includes('[')) for (const [, , path, id] of line.matchAll(LINK)) links.push({ path, id });
}

function crossReferences(documents, files) {
  const byId = new Map(documents.map((doc) => [doc.data.id, doc]));
  const byFile = new Map(documents.map((doc) => [doc.file, doc]));
  const leads = (file, { path, id }) => {
    if (id !== undefined) return byId.has(id);
    if (/^[a-z]+:/.test(path)) return true;
    const [to, anchor] = path.split('#');
    const target = to ? posix.join(posix.dirname(file), to) : file;
    return files.has(target) && (anchor === undefined || byFile.get(target)?.slugs.has(anchor) !== false);
  };
  return documents.flatMap(({ file, data, links }) => [
    ...REFERENCES.flatMap((key) => [data[key] ?? []].flat()).filter((id) => !byId.has(id)),
    ...links.filter((link) => !leads(file, link)),
  ]);
}

/** When each file was last changed. Git writes to a file: a busy main thread would stall its pipe. */
async function gitPass(folder) {
  const temporary = mkdtempSync(join(tmpdir(), 'kvalitet-floor-'));
  const path = join(temporary, 'log');
  const out = openSync(path, 'w');
  const child = spawn('git', ['-C', folder, 'log', '--name-status', '-z', '--no-renames', '--format=%x01%cs'], {
    stdio: ['ignore', out, 'inherit'],
  });
  await new Promise((done) => child.on('close', done));
  closeSync(out);
  const changed = new Map();
  for (const commit of readFileSync(path, 'utf8').split('\u0001').slice(1)) {
    const [date, ...parts] = commit.split('\0');
    for (let at = 1; at < parts.length; at += 2) if (!changed.has(parts[at])) changed.set(parts[at], date);
  }
  rmSync(temporary, { recursive: true });
  return changed;
}

await floor(process.argv[2]);
