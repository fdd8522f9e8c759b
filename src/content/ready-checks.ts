import { existsSync, readFileSync } from 'node:fs';
import type { Check } from '../schema/compile.js';
import type { FlatSchema } from '../schema/flatten.js';

const beside = (name: string) => new URL(`../schema/${name}`, import.meta.url);

/**
 * The checks that `npm run build` compiled, which saves a tenth of a second at every start. Run from source there are
 * none, and ajv compiles each type when it is first used; a test proves that both give the same verdicts.
 */
export async function readyChecks(): Promise<Readonly<Record<string, Check>>> {
  const file = beside('ready.js');
  return existsSync(file) ? ((await import(file.href)) as { default: Record<string, Check> }).default : {};
}

/** The built-in schemas as the build wrote them out; undefined when run from source. */
export function readyFlat(): Map<string, FlatSchema> | undefined {
  const file = beside('flat.json');
  return existsSync(file) ? new Map(JSON.parse(readFileSync(file, 'utf8')) as [string, FlatSchema][]) : undefined;
}

/** The law table as the build wrote it out; undefined when run from source. */
export function readyLaw(): unknown {
  const file = beside('law.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
