import { relative, resolve } from 'node:path';
import { openSite } from '../../api/site.js';
import { writeTree } from '../../output/write-tree.js';
import { count } from '../../reporters/plain.js';
import type { Io } from '../io.js';
import { type CommonOptions, handbookFolder, referenceDate } from '../options.js';

interface Options extends CommonOptions {
  out?: string;
  public?: boolean;
  url?: string;
  force?: boolean;
}

/** `kvalitet site`: the handbook as a folder of pages that any browser opens. */
export async function siteCommand(options: Options, io: Io): Promise<number> {
  const { day } = referenceDate(options, io);
  const root = handbookFolder(options, io);
  const folder = options.out ? resolve(io.cwd, options.out) : resolve(root, 'rapporter', 'webbplats');
  const site = await openSite(root, day, { public: options.public ?? false });
  const { files, removed } = await writeTree(folder, site.files(), options.force ?? false);
  const where = relative(io.cwd, folder) || '.';
  io.stdout(
    `${count(files, 'fil', 'filer')} i ${where}${removed ? `, ${removed} som inte längre hör dit borttagna` : ''}.\n`,
  );
  io.stdout(`Öppna ${relative(io.cwd, resolve(folder, 'index.html'))} i en webbläsare.\n`);
  return 0;
}
