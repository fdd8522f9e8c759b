import { parse } from 'yaml';
import { packageFile } from '../content/package-files.js';
import { readyLaw } from '../content/ready-checks.js';
import type { Law } from '../model/law.js';

/** Ids of the statutory duties in regelverk/plikter.yaml. Read by pattern: starting YAML for a handful of ids costs more. */
export function readDuties(): Set<string> {
  return new Set(
    [...packageFile('regelverk/plikter.yaml').matchAll(/^- id: ([a-z0-9-]+)/gm)].map((match) => match[1] ?? ''),
  );
}

let law: Law | undefined;

/** What regelverk/forfattningar.yaml knows of statutes; read once. */
export function readLaw(): Law {
  const read = (name: string) => parse(packageFile(`regelverk/${name}.yaml`));
  law ??= (readyLaw() ?? { ...read('forfattningar'), plikter: read('plikter') }) as Law;
  return law;
}
