import { join, relative, resolve, sep } from 'node:path';
import { openSite } from '../../api/site.js';
import type { Handbook } from '../../model/handbook.js';
import { KvalitetError } from '../../model/kvalitet-error.js';
import { planTree, writeTree } from '../../output/write-tree.js';
import { count } from '../../reporters/plain.js';
import type { Io } from '../io.js';
import { type CommonOptions, handbookFolder, referenceDate } from '../options.js';

interface Options extends CommonOptions {
  out?: string;
  public?: boolean;
  url?: string;
  force?: boolean;
  dryRun?: boolean;
}

/** `kvalitet site`: the handbook as a folder of pages that any browser opens. */
export async function siteCommand(options: Options, io: Io): Promise<number> {
  const { day } = referenceDate(options, io);
  const root = handbookFolder(options, io);
  const folder = folderOf(options, root, io);
  mustGoTogether(options);
  const { public: isPublic = false, url } = options;
  const site = await openSite(root, day, { public: isPublic, ...(url === undefined ? {} : { url }) });
  const where = pathTo(folder, io);
  const write = options.dryRun ? planTree : writeTree;
  const { files, removed } = await write(folder, site.files(), options.force ?? false);
  const [done, taken] = options.dryRun ? ['Skulle skriva', 'skulle tas bort'] : ['Skrev', 'togs bort'];
  io.stdout(`${done} ${count(files, 'fil', 'filer')} i ${where}.\n`);
  if (removed) io.stdout(`${count(removed, 'fil', 'filer')} som inte längre hör dit ${taken}.\n`);
  if (!options.dryRun) io.stdout(`Öppna ${pathTo(join(folder, 'index.html'), io)} i en webbläsare.\n`);
  warn(site.context.handbook, io);
  return 0;
}

/**
 * The internal and the public site have a folder each, so that neither takes the other's place unseen. A folder that the
 * handbook lies in would be taken over with the handbook in it.
 */
function folderOf({ out, public: isPublic }: Options, root: string, io: Io): string {
  const folder = out ? resolve(io.cwd, out) : join(root, 'rapporter', isPublic ? 'webbplats-publik' : 'webbplats');
  if (`${root}${sep}`.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`))
    throw new KvalitetError(`Webbplatsen kan inte läggas i ${folder}: där ligger handboken.`, {
      hint: 'Ange en egen mapp för webbplatsen, till exempel --out ../webbplats.',
    });
  return folder;
}

/** A path as the user would write it: from here when it lies here, else whole. */
function pathTo(path: string, io: Io): string {
  const from = relative(io.cwd, path);
  return from.startsWith('..') ? path : from;
}

/** An internal site is found by those who know where it lies: its address is nobody else's to list. */
function mustGoTogether({ url, public: isPublic }: Options): void {
  if (url !== undefined && !isPublic)
    throw new KvalitetError('--url hör till --public.', {
      hint: 'En intern webbplats ska inte synas i sökmotorer. Ta bort --url, eller lägg till --public.',
    });
}

/** What could not be read has no page: whoever publishes must know. */
function warn({ broken }: Handbook, io: Io): void {
  if (broken.length)
    io.stderr(
      `${count(broken.length, 'fil går', 'filer går')} inte att läsa som dokument och saknas på webbplatsen. Kör kvalitet validate.\n`,
    );
}
