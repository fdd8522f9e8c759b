import { parse } from 'yaml';
import { packageFile } from '../content/package-files.js';
import type { Regelverk } from '../model/regelverk.js';
import { readLaw } from './read-regelverk.js';

const read = <T>(name: string) => parse(packageFile(`regelverk/${name}.yaml`)) as T;

/** All of regelverk/, for those who explain the law. Its files are held against their schemas by the contract tests. */
export const readRegelverk = (): Regelverk => ({
  law: readLaw() as Regelverk['law'],
  paragraphs: read('sosfs-2011-9'),
  sources: read('kallor'),
  terms: read('begrepp'),
  sections: read('kvalitetsberattelse'),
  duties: read('plikter'),
});
