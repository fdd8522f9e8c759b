import { parse } from 'yaml';
import { packageFile } from '../content/package-files.js';
import type { Regelverk } from '../model/regelverk.js';
import { readLaw } from './read-regelverk.js';

const read = <T>(name: string) => parse(packageFile(`regelverk/${name}.yaml`)) as T;

let regelverk: Regelverk | undefined;

/** All of regelverk/, for those who explain the law; read once. The contract tests hold its files against their schemas. */
export function readRegelverk(): Regelverk {
  regelverk ??= {
    law: readLaw() as Regelverk['law'],
    paragraphs: read('sosfs-2011-9'),
    sources: read('kallor'),
    terms: read('begrepp'),
    sections: read('kvalitetsberattelse'),
    duties: read('plikter'),
  };
  return regelverk;
}
