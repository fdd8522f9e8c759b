import { join, relative, resolve } from 'node:path';
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
  const folder = options.out ? resolve(io.cwd, options.out) : resolve(root, 'rapporter', 'webbplats');
  mustGoTogether(options);
  const { public: isPublic = false, url } = options;
  const site = await openSite(root, day, { public: isPublic, ...(url === undefined ? {} : { url }) });
  const where = relative(io.cwd, folder) || '.';
  const write = options.dryRun ? planTree : writeTree;
  const { files, removed } = await write(folder, site.files(), options.force ?? false);
  const [done, taken] = options.dryRun ? ['Skulle skriva', 'skulle tas bort'] : ['Skrev', 'togs bort'];
  io.stdout(`${done} ${count(files, 'fil', 'filer')} i ${where}.\n`);
  if (removed) io.stdout(`${count(removed, 'fil', 'filer')} som inte längre hör dit ${taken}.\n`);
  if (!options.dryRun) io.stdout(`Öppna ${relative(io.cwd, join(folder, 'index.html'))} i en webbläsare.\n`);
  warn(site.context.handbook, io);
  return 0;
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
