import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { openDocx, words } from '../helpers/docx.js';
import { absent, missingFacts } from '../helpers/fact-list.js';
import { folder } from '../helpers/handbook.js';
import { readPdf } from '../helpers/read-pdf.js';
import { run, runJson } from '../helpers/run.js';
import { factsOf } from './kalldokument/fact-table.js';

/** The sources that are steering documents of a ledningssystem: where their facts are, and the day and year they tell. */
const SOURCES = [
  {
    name: 'strandby',
    rows: ids('T', 64),
    year: '2020',
    today: '2020-01-15',
    told: { 'forum-motes': 2, 'indikator-har-mal': 1, 'roll-anvand': 2 },
  },
  {
    name: 'angsdal',
    rows: ids('J', 30),
    year: '2023',
    today: '2023-07-01',
    told: { 'patientsakerhetsberattelse-i-tid': 1, 'roll-anvand': 4 },
  },
] as const;

function ids(source: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${source}-${String(index + 1).padStart(2, '0')}`);
}

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/kalldokument/${name}`, import.meta.url));

describe.each(SOURCES)('$name', ({ name, rows, year, today, told }) => {
  const facts = factsOf(name);
  let out: string;

  beforeAll(async () => {
    out = await rendered(fixture(name), year, today, 'md,html,docx,pdf');
  }, 120_000);

  test('every row of the source is listed, in its order', () => {
    expect([...new Set(facts.map(({ id }) => id))]).toEqual(rows);
  });

  test('the handbook has no faults, and these warnings and tips', async () => {
    const { json } = await runJson(['validate', '--today', today], fixture(name));
    expect(counted(json.findings.map(({ rule }: { rule: string }) => rule))).toEqual(told);
    expect(json.findings.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([]);
  });

  test('every fact stands in its section', () => {
    expect(missingFacts(readFileSync(`${out}.md`, 'utf8'), facts)).toEqual([]);
  });

  test('what keys carry stands there without any text of a document, and what text carries does not', async () => {
    const bare = folder();
    cpSync(fixture(name), bare, { recursive: true });
    emptyBodies(bare);
    const markdown = readFileSync(`${await rendered(bare, year, today, 'md')}.md`, 'utf8');
    const gone = facts.filter((fact) => missingFacts(markdown, [fact]).length);
    expect(gone).toEqual(facts.filter(({ by }) => by === 'text'));
  }, 60_000);

  test('the same facts stand in the page, in Word and in the PDF', async () => {
    const texts = facts.flatMap(({ text }) => text).flatMap((one) => String(one).split(' | '));
    const html = readFileSync(`${out}.html`, 'utf8')
      .replace(/<[^>]+>/g, ' ')
      .replaceAll('&#x26;', '&');
    const docx = words(openDocx(readFileSync(`${out}.docx`)).body);
    const pdf = (await readPdf(readFileSync(`${out}.pdf`))).texts.join(' ');
    expect(absent(html, texts)).toEqual([]);
    expect(absent(bareWords(docx), texts.map(bareWords))).toEqual([]);
    expect(absent(bareWords(pdf), texts.map(bareWords))).toEqual([]);
  });
});

/** Makes the document, and gives its path without ending. */
async function rendered(root: string, year: string, today: string, format: string): Promise<string> {
  const out = folder();
  const argv = ['report', year, '--template', 'ledningssystem', '--today', today, '--format', format, '--out', out];
  const { code, stderr } = await run(argv, root);
  if (code !== 0) throw new Error(stderr);
  return join(out, `ledningssystem-${year}`);
}

const counted = (names: readonly string[]) =>
  Object.fromEntries([...new Set(names)].sort().map((name) => [name, names.filter((one) => one === name).length]));

/** Leaves only the frontmatter of every document. */
function emptyBodies(root: string): void {
  for (const name of readdirSync(root)) {
    const path = join(root, name);
    if (statSync(path).isDirectory()) emptyBodies(path);
    else if (name.endsWith('.md'))
      writeFileSync(path, readFileSync(path, 'utf8').replace(/^(---\n.*?\n---\n).*$/s, '$1'));
  }
}

/** Without blanks and hyphens: lines of a PDF break words, and paragraphs of Word stand without blanks between. */
const bareWords = (text: string) => text.replace(/[\s\u00ad\u2010-]+/g, '');
