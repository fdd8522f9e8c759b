import { existsSync, lstatSync, mkdirSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { KvalitetError } from '../model/kvalitet-error.js';
import { told } from './write-files.js';

/**
 * Writes files that do not exist yet, below a folder, through a temporary file and a rename. Nothing is written when
 * any of them is there already, or when a link leads out of the folder.
 */
export function newFiles(root: string, files: ReadonlyMap<string, string>): void {
  const wanted = [...files].map(([file, text]) => ({ file, path: join(root, file), text }));
  told(
    () => {
      mkdirSync(root, { recursive: true });
      for (const { file, path } of wanted) mustBeFree(root, file, path);
      for (const { path, text } of wanted) writeNew(path, text);
    },
    root,
    'Ge dig rätt att skriva i mappen, eller välj en annan.',
  );
}

/** Which of some files are there already. */
export const alreadyThere = (root: string, files: Iterable<string>): string[] =>
  told(() => [...files].filter((file) => isThere(join(root, file))), root, 'Välj en annan mapp.');

function mustBeFree(root: string, file: string, path: string): void {
  if (isThere(path))
    throw new KvalitetError(`Filen ${file} finns redan, och skrivs inte över.`, {
      hint: 'Byt namn på den, eller välj ett annat id.',
    });
  let folder = dirname(path);
  while (!existsSync(folder)) folder = dirname(folder);
  const inside = relative(realpathSync(root), realpathSync(folder));
  if (inside === '..' || inside.startsWith(`..${sep}`))
    throw new KvalitetError(`Mappen för ${file} är en länk ut ur handboken.`, {
      hint: 'Gör en vanlig mapp i handboken i stället för länken.',
    });
}

/** A link that leads nowhere is there too. */
const isThere = (path: string) => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

function writeNew(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, text, { flag: 'wx' });
  renameSync(temporary, path);
}
