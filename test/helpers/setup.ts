import { vi } from 'vitest';
import { builtInSchemas } from '../../src/content/package-files.js';
import { type Check, compileTypes, type TypeSchema } from '../../src/schema/compile.js';
import { flattenAll } from '../../src/schema/flatten.js';

/**
 * Compiling the schemas anew for every little handbook would take most of the suite's time. As in the built package,
 * each type is compiled once per process; test/schema/ready.test.ts proves that it makes no difference.
 */
const flat = flattenAll(builtInSchemas());
const checks = Object.fromEntries([...compileTypes(flat, {})].map(([typ, type]) => [typ, asCheck(type)]));

vi.mock('../../src/content/ready-checks.js', async (original) => ({
  ...(await original<object>()),
  readyChecks: async () => checks,
  readyFlat: () => flat,
}));

function asCheck(type: TypeSchema): Check {
  const check: Check = (data: unknown) => {
    check.errors = [...type.validate(data)];
    return check.errors.length === 0;
  };
  return check;
}
