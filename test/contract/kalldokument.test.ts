import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { beforeAll, describe, expect, test } from 'vitest';
import { handbookKnowledge, packageKnowledge } from '../../src/api/explain.js';
import { buildProgram } from '../../src/cli/program.js';
import { explain } from '../../src/explain/explain.js';
import type { Knowledge } from '../../src/explain/knowledge.js';
import { KINDS } from '../../src/queries/due-item.js';
import { CATALOGUE } from '../../src/rules/index.js';
import { keysAt } from '../../src/schema/explain.js';
import type { FlatSchema, Json } from '../../src/schema/flatten.js';
import { fromDisk, missing, withoutKey } from './kalldokument/instances.js';
import { type Held, readRows } from './kalldokument/rows.js';

/** How many rows each of the four sources has: 148 in all. */
const ROWS = { T: 64, J: 30, Å: 25, O: 29 };
const IDS = Object.entries(ROWS).flatMap(([source, count]) =>
  Array.from({ length: count }, (_, index) => `${source}-${String(index + 1).padStart(2, '0')}`),
);

/** Commands of the same issue that other branches bring. A command that exists is judged by its own options. */
const BEING_BUILT = ['year', 'patterns', 'list', 'show', 'init', 'new', 'review', 'done'];

const EXAMPLE = fileURLToPath(new URL('../../handbook-example', import.meta.url));
const TYPES = packageKnowledge().types;
const rows = readRows();

test('every row of the sources stands there once, and no other', () => {
  expect(IDS).toHaveLength(148);
  expect(rows.map(({ id }) => id)).toEqual(IDS);
});

describe.each(rows.map((row) => [row.id, row] as const))('%s', (_id, row) => {
  test('has five cells with something in each', () => {
    expect(row.cells).toHaveLength(5);
    expect(row.cells.filter((cell) => cell.length < 3)).toEqual([]);
    expect(row.files.length).toBeGreaterThan(0);
  });

  test('names types and keys that the schemas have', () => {
    expect(row.held.filter(({ typ, path }) => !TYPES.get(typ) || !knows(TYPES.get(typ), path))).toEqual([]);
  });

  test('has each file, type, key and value in the example', () => {
    expect(missing(row, fromDisk)).toEqual([]);
  });

  test('would miss any of its files, and any of its keys', () => {
    for (const file of row.files)
      expect(missing(row, (target) => (target === file ? undefined : fromDisk(target)))).toContain(file);
    for (const held of row.held.filter(({ path }) => path.length > 0))
      expect(missing(row, (target) => lacking(held, fromDisk(target)))).not.toEqual([]);
  });

  test('names commands, options, types, kinds and rules that exist', () => {
    expect(row.commands.length).toBeGreaterThan(0);
    expect(row.commands.flatMap(({ words, inside }) => faults(words, inside))).toEqual([]);
  });
});

/** A document without a key that its type is said to have. */
const lacking = ({ typ, path }: Held, data: Json | undefined) =>
  data && (data.typ ?? 'handbok') === typ ? (withoutKey(data, path) as Json) : data;

/** Whether a schema knows a path of keys; lists are stepped into. */
function knows(
  schema: FlatSchema | undefined,
  [key, ...rest]: readonly string[],
  at: readonly (string | number)[] = [],
): boolean {
  if (key === undefined) return true;
  if (!schema || !(key in keysAt(schema, at))) return false;
  return [
    [...at, key],
    [...at, key, 0],
  ].some((place) => knows(schema, rest, place));
}

const program = buildProgram({ stdout: () => undefined, width: 80 } as never, { code: 0 });
const find = (name: string) => program.commands.find((command) => command.name() === name);

function faults(words: string, inside: string): string[] {
  const [name = '', ...rest] = words.split(' ');
  const found = find(name);
  if (!found && !BEING_BUILT.includes(name)) return [`kommandot ${name}`];
  const options = found ? rest.filter((word) => word.startsWith('--')) : [];
  const wrong = options.filter((option) => !has(found, option)).map((option) => `${name} ${option}`);
  const typ = ['list', 'new'].includes(name) && rest[0] && !TYPES.has(rest[0]) ? [`typen ${rest[0]}`] : [];
  return [...wrong, ...typ, ...wrongInside(name, words, inside)];
}

const has = (command: Command | undefined, option: string) => command?.options.some(({ long }) => long === option);

/** After `validate` stand rules, after `due --all` kinds; after others, words for people. */
function wrongInside(name: string, words: string, inside: string): string[] {
  const parts = inside.split(/[,:] /).filter(Boolean);
  if (name === 'validate') return parts.map((part) => part.split(' ')[0] ?? '').filter((part) => !CATALOGUE.has(part));
  if (!words.startsWith('due --all')) return [];
  return parts.filter((part) => /^[\p{Ll}]+$/u.test(part) && !KINDS.some((kind) => kind === part));
}

describe('what explain is said to answer', () => {
  let known: Knowledge;
  beforeAll(async () => {
    known = await handbookKnowledge(EXAMPLE);
  });
  const asked = rows.flatMap(({ commands }) => commands).filter(({ words }) => words.startsWith('explain '));

  test.each([...new Set(asked.map(({ words }) => words.slice('explain '.length)))])('%s', (words) => {
    expect(explain(words, known).length).toBeGreaterThan(0);
  });
});
