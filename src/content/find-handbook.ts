import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { KvalitetError } from '../model/kvalitet-error.js';

/** The folder with `handbok.yaml`: the one named with `-C`, else the nearest upwards, as Git finds its root. */
export function findHandbook(cwd: string, named: string | undefined): string {
  const start = resolve(cwd, named ?? '.');
  if (named !== undefined) return isHandbook(start) ? start : missing(start);
  for (let folder = start; ; folder = dirname(folder)) {
    if (isHandbook(folder)) return folder;
    if (folder === dirname(folder)) return missing(start);
  }
}

const isHandbook = (folder: string) => existsSync(join(folder, 'handbok.yaml'));

function missing(folder: string): never {
  const exists = existsSync(folder) && statSync(folder).isDirectory();
  throw new KvalitetError(
    exists ? `Ingen handbok i ${folder}: filen handbok.yaml saknas.` : `Mappen ${folder} finns inte.`,
    {
      hint: 'Gå till handbokens mapp, eller ange den med -C <mapp>.',
    },
  );
}
