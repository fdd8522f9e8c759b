import { parse } from 'yaml';
import { packageFile } from '../content/package-files.js';
import { readyLaw } from '../content/ready-checks.js';
import type { Law, Plikt } from '../model/law.js';
import type { Term } from '../model/regelverk.js';

const read = (name: string) => parse(packageFile(`regelverk/${name}.yaml`));

/** The statutory duties of regelverk/plikter.yaml, by id. */
export function readDuties(): Map<string, Plikt> {
  const { plikter } = (law ?? readyLaw() ?? { plikter: read('plikter') }) as Pick<Law, 'plikter'>;
  return new Map(plikter.map((duty) => [duty.id, duty]));
}

/** The words that regelverk/begrepp.yaml explains. */
export const readTerms = () => read('begrepp') as Term[];

let law: Law | undefined;

/** What regelverk/forfattningar.yaml knows of statutes; read once. */
export function readLaw(): Law {
  law ??= (readyLaw() ?? { ...read('forfattningar'), plikter: read('plikter') }) as Law;
  return law;
}
