import { expect, test } from 'vitest';
import { builtInSchemas } from '../../src/content/package-files.js';
import { compileTypes } from '../../src/schema/compile.js';
import { flattenAll } from '../../src/schema/flatten.js';
import { typesOf } from '../../src/schema/types.js';

const flat = flattenAll(builtInSchemas());
const DATA: Record<string, unknown>[] = [
  {},
  { typ: 'rutin', id: 'a', titel: 'A', ansvar: ['x'], process: ['p'], fastställd: '2024', fastställd_av: 'n', version: 1, revisionsdatum: '2026-01-01' },
  { typ: 'rutin', status: 'gälande', version: true, bilagor: [{}], okänd: 1 },
  { format: 1, organisation: 'E', nämnd: 'n', lagar: ['SoL'] },
  { slag: 'avvikelse', antal: -1, period: '2025' },
];

test('checks that were compiled before give the same verdicts as checks compiled when used', () => {
  const late = typesOf(flat, builtInSchemas, [], {});
  const early = compileTypes(flat, {});
  const ready = Object.fromEntries(
    [...early].map(([typ, { validate }]) => {
      const check = Object.assign((data: unknown) => (check.errors = [...validate(data)]).length === 0, { errors: [] as ReturnType<typeof validate>[number][] });
      return [typ, check];
    }),
  );
  const types = typesOf(flat, builtInSchemas, [], ready);
  for (const [typ, type] of late.documents) for (const data of DATA) expect(types.documents.get(typ)?.validate(data)).toEqual(type.validate(data));
});
