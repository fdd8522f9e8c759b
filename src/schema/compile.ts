import { createRequire } from 'node:module';
import type { ErrorObject } from 'ajv';
import type { Ajv2020 } from 'ajv/dist/2020.js';
import type { FlatSchema } from './flatten.js';
import { lean } from './lean.js';
import { linear } from './linear.js';
import { type Shape, shapeOf } from './shape.js';

/** A document type ready for use: its flat schema, the shape for walking, and ajv's check. */
export interface TypeSchema {
  schema: FlatSchema;
  shape: Shape;
  validate: (data: unknown) => readonly ErrorObject[];
}

/** An ajv check as ajv makes it, compiled now or when the package was built. */
export type Check = ((data: unknown) => boolean) & { errors?: ErrorObject[] | null };

/** Options shared by the build and the run-time compiler, so that both give the same verdicts. */
export const AJV_OPTIONS = {
  allErrors: true,
  strict: true,
  strictTypes: false,
  strictRequired: false,
  validateFormats: false,
  messages: false,
} as const;

/**
 * Makes types of flat schemas. `ready` holds checks that were compiled when the package was built; what an
 * organisation has added or changed is compiled here, one type at a time and only when a document uses it.
 */
export function compileTypes(schemas: ReadonlyMap<string, FlatSchema>, ready: Readonly<Record<string, Check>>) {
  let ajv: Ajv2020 | undefined;
  const compile = (schema: FlatSchema) => {
    ajv ??= newAjv();
    return ajv.compile(lean(schema)) as Check;
  };
  return new Map([...schemas].map(([typ, schema]) => [typ, typeSchema(schema, () => ready[typ] ?? compile(schema))]));
}

/** ajv costs a twentieth of a second to load, and only an organisation's own schemas need it. */
function newAjv(): Ajv2020 {
  const ajv = createRequire(import.meta.url)('ajv/dist/2020.js') as { Ajv2020: typeof Ajv2020 };
  return new ajv.Ajv2020({ ...AJV_OPTIONS, code: { regExp: Object.assign(linear, { code: 'linear' }) } });
}

function typeSchema(schema: FlatSchema, make: () => Check): TypeSchema {
  let [check, shape]: [Check?, Shape?] = [];
  return {
    schema,
    get shape() {
      shape ??= shapeOf(schema);
      return shape;
    },
    validate: (data) => {
      check ??= make();
      return check(data) ? [] : (check.errors ?? []);
    },
  };
}
