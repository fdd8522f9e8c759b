import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { generateTypes } from '../../scripts/types-of.mjs';
import { builtInSchemas } from '../../src/content/package-files.js';
import { AJV_OPTIONS } from '../../src/schema/compile.js';
import { type FlatSchema, flattenAll, type Json } from '../../src/schema/flatten.js';
import { FORMATS } from '../../src/schema/formats.js';

/** What an x-kvalitet block may hold (src/model/document.ts, src/schema/shape.ts). */
const texts = { type: 'array', items: { type: 'string' } };
const KEYWORD = {
  keyword: 'x-kvalitet',
  metaSchema: {
    type: 'object',
    properties: {
      ...{
        typ: { type: 'string' },
        mapp: { type: 'string' },
        grupp: { type: 'string' },
        delar: texts,
        krävs: { type: 'string' },
      },
      ...{
        till: texts,
        historisk: { type: 'boolean' },
        krets: { type: 'boolean' },
        text: { type: 'boolean' },
        textOm: { type: 'string' },
      },
      ...{
        ord: texts,
        del: { type: 'boolean' },
        ur: { enum: ['kvalitetsområden', 'områden', 'krav'] },
        fil: { type: 'boolean' },
      },
    },
    additionalProperties: false,
  },
};

const flat = flattenAll(builtInSchemas());
const types = [...flat] as [string, FlatSchema][];
const DOCUMENT_TYPES = [
  'aktivitet',
  'analys',
  'åtgärd',
  'egenkontroll',
  'enhet',
  'händelse',
  'indikator',
  'kompetens',
  'kunskap',
  'kvalitetsinsats',
  'mål',
  'process',
  'protokoll',
  'register',
  'riskanalys',
  'roll',
  'rutin',
  'samverkan',
  'styrdokument',
  'tillsyn',
  'uppföljning',
  'utförare',
];

/** Every key of a schema, at every depth, by its path. */
function* keysOf(node: Json, path = ''): Iterable<[string, Json]> {
  for (const [key, below] of Object.entries((node.properties as Record<string, Json> | undefined) ?? {})) {
    yield [`${path}.${key}`, below];
    yield* keysOf(below, `${path}.${key}`);
  }
  const deeper = [...((node.anyOf as Json[] | undefined) ?? []), node.items, node.additionalProperties];
  for (const below of deeper) if (typeof below === 'object' && below !== null) yield* keysOf(below as Json, path);
}

/** Every node of a schema that has an x-kvalitet block, by its path. */
function* marks(node: unknown, path = ''): Iterable<[string, Json]> {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, below] of Object.entries(node)) {
    if (key === 'x-kvalitet') yield [path, below as Json];
    else yield* marks(below, `${path}/${key}`);
  }
}

test('there is one schema for each type of format.md', () => {
  expect([...flat.keys()].filter((typ) => !['handbok', 'antalsrad'].includes(typ)).sort()).toEqual(
    [...DOCUMENT_TYPES].sort(),
  );
});

describe.each(types)('%s', (typ, schema) => {
  test('has a title, a description, a group and a folder', () => {
    expect(schema.title).not.toBe('');
    expect(schema.description).toMatch(/\.$/);
    expect(schema['x-kvalitet'].grupp).toBeTruthy();
    if (DOCUMENT_TYPES.includes(typ)) expect(schema['x-kvalitet'].mapp).toMatch(/^[a-z]+(\/[a-z]+)*$/);
  });

  test('every key has a title and a Swedish description', () => {
    const bare = [...keysOf(schema)].filter(
      ([, { title, description }]) =>
        !/^[A-ZÅÄÖ]/.test(String(title ?? '')) || !/^\S.{2,}[.…)]$/s.test(String(description ?? '')),
    );
    expect(bare.map(([path]) => path).filter((path) => path !== '.typ')).toEqual([]);
    const english = [...keysOf(schema)].filter(([, { description }]) =>
      /\b(the|must|should|which|of|and|is)\b/.test(String(description)),
    );
    expect(english.map(([path]) => path)).toEqual([]);
  });

  test('compiles in ajv’s strict mode', () => {
    const ajv = new Ajv2020(AJV_OPTIONS).addKeyword(KEYWORD);
    expect(() => ajv.compile(schema)).not.toThrow();
  });

  test('names only formats that exist', () => {
    const names = [...JSON.stringify(schema).matchAll(/"format":"([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(names.filter((name) => !Object.hasOwn(FORMATS, name))).toEqual([]);
  });

  test('relations lead to types that exist', () => {
    const targets = [...marks(schema)].flatMap(([, mark]) => (mark.till as string[] | undefined) ?? []);
    const known = [...DOCUMENT_TYPES, '*', 'plikt'];
    expect(targets.map((target) => target.split('#')[0]).filter((target) => !known.includes(target ?? ''))).toEqual([]);
  });
});

test('the key typ keeps the title and description that the types share', () => {
  const bare = DOCUMENT_TYPES.filter((typ) => !flat.get(typ)?.properties.typ?.description);
  expect(bare).toEqual([]);
});

test('the generated types are fresh', async () => {
  const file = new URL('../../src/model/generated/types.ts', import.meta.url);
  expect(readFileSync(file, 'utf8')).toBe(await generateTypes(flat));
});
