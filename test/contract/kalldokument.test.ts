import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { handbookKnowledge, packageKnowledge } from '../../src/api/explain.js';
import { buildProgram } from '../../src/cli/program.js';
import { explain } from '../../src/explain/explain.js';
import type { Knowledge } from '../../src/explain/knowledge.js';
import { CATALOGUE } from '../../src/rules/index.js';
import { keysAt } from '../../src/schema/explain.js';
import type { FlatSchema, Json } from '../../src/schema/flatten.js';

/** How many rows each of the four sources has: 148 in all. */
const ROWS = { T: 64, J: 30, Å: 25, O: 29 };
const IDS = Object.entries(ROWS).flatMap(([source, count]) =>
  Array.from({ length: count }, (_, index) => `${source}-${String(index + 1).padStart(2, '0')}`),
);

/** Commands and options of the same issue that may be built after this list. */
const BEING_BUILT = ['year', 'patterns', 'list', 'show', 'init', 'new', 'review', 'done'];
const OPTIONS_BEING_BUILT = ['due --all'];

/** The kinds of obligation that `due --all` tells of, as docs/kalldokument.md may name them. */
const KINDS = [
  ...['revision', 'giltighet', 'egenkontroll', 'uppföljning', 'protokoll', 'delgivning', 'åtgärd', 'effekt'],
  ...['kvalitetsinsats', 'avtal', 'redovisning', 'riskanalys', 'kompetens', 'lagstadgad'],
];

const DOCS = fileURLToPath(new URL('../../docs', import.meta.url));
const EXAMPLE = fileURLToPath(new URL('../../handbook-example', import.meta.url));
const TYPES = packageKnowledge().types;

interface Row {
  id: string;
  cells: string[];
  held: string;
  command: string;
  files: string[];
}

const rows: Row[] = readFileSync(join(DOCS, 'kalldokument.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| \p{Lu}-\d\d \|/u.test(line))
  .map((line) => {
    const cells = line.split('|').slice(1, -1);
    const [id = '', , held = '', command = '', example = ''] = cells.map((cell) => cell.trim());
    const files = [...example.matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target);
    return { id, cells, held, command, files };
  });

const codes = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);

/** A command as it is named, with what stands in parentheses after it. */
const named = (cell: string) =>
  [...cell.matchAll(/`([^`]+)`(?: \(([^)]*)\))?/g)].map(([, words = '', inside = '']) => ({ words, inside }));

/** Frontmatter or settings, as plain data. */
const dataOf = (file: string): Json => {
  const text = readFileSync(file, 'utf8');
  return parse(file.endsWith('.yaml') ? text : (/^---\n(.*?)\n---/s.exec(text)?.[1] ?? '')) ?? {};
};

/** Whether a schema knows a path of keys; lists are stepped into. */
function knows(
  schema: FlatSchema,
  [key = '', ...rest]: readonly string[],
  at: readonly (string | number)[] = [],
): boolean {
  if (!(key in keysAt(schema, at))) return false;
  return (
    !rest.length ||
    [
      [...at, key],
      [...at, key, 0],
    ].some((place) => knows(schema, rest, place))
  );
}

/** Whether the data has a value at a path of keys; lists are stepped into. */
function has(data: unknown, [key = '', ...rest]: readonly string[]): boolean {
  if (Array.isArray(data)) return data.some((item) => has(item, [key, ...rest]));
  const value = (data as Json | null)?.[key];
  return value !== undefined && (rest.length === 0 || has(value, rest));
}

test('every row of the sources stands there once, and no other', () => {
  expect(IDS).toHaveLength(148);
  expect(rows.map(({ id }) => id)).toEqual(IDS);
});

describe.each(rows.map((row) => [row.id, row] as const))('%s', (_id, { cells, held, command, files }) => {
  test('has five cells with something in each', () => {
    expect(cells).toHaveLength(5);
    expect(cells.filter((cell) => cell.trim().length < 3)).toEqual([]);
    expect(files.length).toBeGreaterThan(0);
  });

  test('links to files of the example', () => {
    expect(files.filter((file) => !file.startsWith('../handbook-example/') || !existsSync(join(DOCS, file)))).toEqual(
      [],
    );
  });

  test('names types and keys that the schemas have, and that its own documents use', () => {
    const documents = files.filter((file) => /\.(md|yaml)$/.test(file)).map((file) => dataOf(join(DOCS, file)));
    const unknown = codes(held).filter((code) => {
      const [typ = '', ...path] = code.split('.');
      const schema = TYPES.get(typ);
      return !schema || (path.length > 0 && !knows(schema, path));
    });
    expect(unknown).toEqual([]);
    const unused = codes(held).filter((code) => {
      const [typ = '', ...path] = code.split('.');
      const own = documents.filter((data) => (data.typ ?? 'handbok') === typ);
      return path.length > 0 && !own.some((data) => has(data, path));
    });
    expect(unused).toEqual([]);
  });

  test('names commands, options, types, kinds and rules that exist', () => {
    expect(named(command).length).toBeGreaterThan(0);
    expect(named(command).flatMap(({ words, inside }) => faults(words, inside))).toEqual([]);
  });
});

const program = buildProgram({ stdout: () => undefined, width: 80 } as never, { code: 0 });
const find = (name: string) => program.commands.find((command) => command.name() === name);

function faults(words: string, inside: string): string[] {
  const [name = '', ...rest] = words.split(' ');
  const found = find(name);
  if (!found && !BEING_BUILT.includes(name)) return [`kommandot ${name}`];
  const options = rest.filter((word) => word.startsWith('--'));
  const wrong = options.filter((option) => !optionOf(found, name, option)).map((option) => `${name} ${option}`);
  const typ = ['list', 'new'].includes(name) && rest[0] && !TYPES.has(rest[0]) ? [`typen ${rest[0]}`] : [];
  return [...wrong, ...typ, ...wrongInside(name, words, inside)];
}

const optionOf = (command: Command | undefined, name: string, option: string) =>
  OPTIONS_BEING_BUILT.includes(`${name} ${option}`) || command?.options.some(({ long }) => long === option);

/** After `validate` stand rules, after `due --all` kinds; after others, words for people. */
function wrongInside(name: string, words: string, inside: string): string[] {
  const parts = inside.split(/[,:] /).filter(Boolean);
  if (name === 'validate') return parts.map((part) => part.split(' ')[0] ?? '').filter((part) => !CATALOGUE.has(part));
  if (!words.startsWith('due --all')) return [];
  return parts.filter((part) => /^[\p{Ll}]+$/u.test(part) && !KINDS.includes(part));
}

describe('what explain is said to answer', () => {
  let known: Knowledge;
  beforeAll(async () => {
    known = await handbookKnowledge(EXAMPLE);
  });
  const asked = rows.flatMap(({ command }) => named(command)).filter(({ words }) => words.startsWith('explain '));

  test.each([...new Set(asked.map(({ words }) => words.slice('explain '.length)))])('%s', (words) => {
    expect(explain(words, known).length).toBeGreaterThan(0);
  });
});
