import { relative, resolve, sep } from 'node:path';
import type { Handbook } from '../../../model/handbook.js';
import { KvalitetError } from '../../../model/kvalitet-error.js';
import type { Io } from '../../io.js';

/** Which files the given paths choose; a path that matches nothing is a usage fault. */
export function chooser(root: string, paths: readonly string[], handbook: Handbook, io: Io): (file: string) => boolean {
  const wanted = paths.map((path) => relative(root, resolve(io.cwd, path)).split(sep).join('/').normalize('NFC'));
  const chooses = (path: string, file: string) => path === '' || file === path || file.startsWith(`${path}/`);
  const known = [...handbook.files, 'handbok.yaml'];
  const unknown = wanted.findIndex((path) => !known.some((file) => chooses(path, file)));
  if (unknown >= 0)
    throw new KvalitetError(`Ingen fil i handboken stämmer med ${paths[unknown]}.`, {
      hint: `Sökvägen räknas från mappen där du står. Handboken ligger i ${root}.`,
    });
  return (file) => !wanted.length || wanted.some((path) => chooses(path, file));
}
