import type { Report } from '../model/finding.js';
import { type Check, compileTypes, type TypeSchema } from './compile.js';
import { type FlatSchema, flattenAll, type Json } from './flatten.js';
import { FORMATS } from './formats.js';

/** Every type that a handbook can use: the built-in ones with the organisation's own laid over. */
export interface Types {
  documents: ReadonlyMap<string, TypeSchema>;
  handbok: TypeSchema;
  antalsrad: TypeSchema;
  /** A row of a register of händelser: a händelse whose typ, id and titel may be missing (format.md 4). */
  händelserad: TypeSchema;
  reports: Report[];
}

/** Types that no document has: settings and rows. */
const INTERNAL = ['handbok', 'antalsrad'];

/** An organisation's own schema file. */
export interface Overlay {
  file: string;
  schema: Json;
}

/** Puts types together. An overlay that cannot be used is a report, and the built-in type holds. */
export function typesOf(
  base: ReadonlyMap<string, FlatSchema>,
  builtIn: () => readonly Json[],
  overlays: readonly Overlay[],
  ready: Readonly<Record<string, Check>>,
): Types {
  const { flat, reports } = overlays.length ? layOver(builtIn(), overlays, base) : { flat: base, reports: [] };
  const händelserad = { ...rowOf(flat.get('händelse')), 'x-kvalitet': { typ: 'händelserad' } } as FlatSchema;
  const unchanged = Object.fromEntries(Object.entries(ready).filter(([typ]) => same(base.get(typ), flat.get(typ))));
  const all = compileTypes(new Map([...flat, ['händelserad', händelserad]]), overlays.length ? unchanged : ready);
  const need = (typ: string) => all.get(typ) as TypeSchema;
  const documents = new Map([...all].filter(([typ]) => !INTERNAL.includes(typ) && typ !== 'händelserad'));
  return {
    documents,
    handbok: need('handbok'),
    antalsrad: need('antalsrad'),
    händelserad: need('händelserad'),
    reports,
  };
}

const same = (a: FlatSchema | undefined, b: FlatSchema | undefined) =>
  a !== undefined && JSON.stringify(a) === JSON.stringify(b);

function layOver(builtIn: readonly Json[], overlays: readonly Overlay[], base: ReadonlyMap<string, FlatSchema>) {
  let flat = base;
  const used: Json[] = [];
  const reports: Report[] = [];
  for (const { file, schema } of overlays) {
    try {
      mustBeType(schema);
      const next = flattenAll([...builtIn, ...used, { ...schema, $id: schema.$id ?? file }]);
      for (const [, type] of compileTypes(next, {}))
        if (type.schema !== flat.get(type.schema['x-kvalitet'].typ)) tryOut(type);
      used.push({ ...schema, $id: schema.$id ?? file });
      flat = next;
    } catch (error) {
      reports.push({
        rule: 'schema-gar-att-anvanda',
        place: { file, line: 1, column: 1 },
        message: `Schemat går inte att använda: ${String((error as Error).message).slice(0, 300)}`,
        hint: 'Jämför med paketets egna schema. Typens namn står i x-kvalitet.typ.',
      });
    }
  }
  return { flat, reports };
}

/** Whatever is wrong with a type comes to light here, and not while documents are read. */
function tryOut(type: TypeSchema): void {
  type.validate({});
  if (!type.shape.keys) throw new Error('properties saknas.');
}

/** Says in Swedish what an organisation's schema lacks, before anybody tries to use it. */
function mustBeType(schema: Json): void {
  const typ = (schema['x-kvalitet'] as { typ?: unknown } | undefined)?.typ;
  if (typeof typ !== 'string' || !typ) throw new Error('x-kvalitet.typ saknas.');
  if (typeof schema.properties !== 'object' || schema.properties === null) throw new Error('properties saknas.');
  mustBeSafe(schema);
  const unknown = /"format":"([^"]+)"/g;
  for (const [, format = ''] of JSON.stringify(schema).matchAll(unknown))
    if (!Object.hasOwn(FORMATS, format)) throw new Error(`formatet ${format} finns inte.`);
}

/** The lists in handbok.yaml that a key may take its words from. */
const LISTS = ['kvalitetsområden', 'områden', 'krav'];

/** No type of the format is deeper; a schema that is would empty the stack somewhere on its way. */
const MAX_DEPTH = 60;

/** Names that every object in JavaScript has would be mistaken for keys that somebody wrote. */
function mustBeSafe(node: unknown, depth = 0): void {
  if (typeof node !== 'object' || node === null) return;
  if (depth > MAX_DEPTH) throw new Error('det är för djupt.');
  for (const [key, value] of Object.entries(node)) {
    const { typ, ur } = (key === 'x-kvalitet' ? (value ?? {}) : {}) as { typ?: unknown; ur?: unknown };
    for (const name of [key, typ])
      if (typeof name === 'string' && name in Object.prototype) throw new Error(`namnet ${name} går inte att använda.`);
    if (ur !== undefined && !LISTS.includes(String(ur)))
      throw new Error(`listan ${String(ur)} finns inte i handbok.yaml.`);
    mustBeSafe(value, depth + 1);
  }
}

/** A händelse without what a row may lack. */
export function rowOf(schema: FlatSchema | undefined): FlatSchema {
  if (!schema) throw new Error('The built-in schema for händelse is missing.');
  return { ...schema, required: schema.required.filter((key) => !['typ', 'id', 'titel'].includes(key)) };
}
