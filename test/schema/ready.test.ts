import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { builtInSchemas } from '../../src/content/package-files.js';
import { parseFile } from '../../src/parse/frontmatter.js';
import { type Check, compileTypes } from '../../src/schema/compile.js';
import { flattenAll } from '../../src/schema/flatten.js';

const path = (name: string) => fileURLToPath(new URL(`../../dist/schema/${name}`, import.meta.url));
const flat = flattenAll(builtInSchemas());
let ready: Record<string, Check>;

beforeAll(async () => {
  const built = existsSync(path('flat.json')) ? readFileSync(path('flat.json'), 'utf8') : '';
  expect(built === JSON.stringify([...flat]), 'dist is missing or older than schemas: run npm run build').toBe(true);
  ready = (await import(path('ready.js'))).default;
});

/** The frontmatter of every readable file of the broken handbook: good data and faults of every kind. */
function samples(): Record<string, unknown>[] {
  const root = fileURLToPath(new URL('../fixtures/broken-handbook', import.meta.url));
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  return files.flatMap((name) => {
    const { data } = parseFile(name, readFileSync(join(root, name), 'utf8'));
    return data ? [data] : [];
  });
}

test('checks compiled at build time give the same verdicts as checks compiled when used', () => {
  const data = [{}, ...samples()];
  expect(data.length).toBeGreaterThan(30);
  const late = compileTypes(flat, {});
  const early = compileTypes(flat, ready);
  for (const [typ, type] of late) {
    for (const one of data) expect(early.get(typ)?.validate(one), typ).toEqual(type.validate(one));
  }
});

test('every type has a check that was compiled at build time', () => {
  expect(Object.keys(ready)).toEqual(expect.arrayContaining([...flat.keys(), 'händelserad']));
});
