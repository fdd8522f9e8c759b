import { packageFile } from '../content/package-files.js';

/** Ids of the statutory duties in regelverk/plikter.yaml. Read by pattern: starting YAML for a handful of ids costs more. */
export function readDuties(): Set<string> {
  return new Set(
    [...packageFile('regelverk/plikter.yaml').matchAll(/^- id: ([a-z0-9-]+)/gm)].map((match) => match[1] ?? ''),
  );
}
