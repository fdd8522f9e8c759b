import { type LiveSite, openLiveSite } from '../../api/live-site.js';
import { LIVE_SCRIPT } from '../../api/site.js';
import { watchFolder } from '../../content/watch-folder.js';
import { KvalitetError } from '../../model/kvalitet-error.js';
import { plain } from '../../reporters/plain.js';
import type { Io } from '../io.js';
import { type CommonOptions, handbookFolder, referenceDate } from '../options.js';
import { type Following, serve } from '../serve/server.js';

interface Options extends CommonOptions {
  port?: string;
}

/** What the pages load while somebody works: it hears of changes and reloads. */
const SCRIPTS = [LIVE_SCRIPT];

/** Between a change and the check the changed page gets to be fetched: whoever writes waits for that, not for the rules. */
const CHECK_AFTER_MS = 300;

/** `kvalitet serve`: the site on this machine alone, following what is written. Goes on until it is broken off: 0. */
export async function serveCommand(options: Options, io: Io): Promise<number> {
  const { day } = referenceDate(options, io);
  const port = portOf(options.port ?? '8080');
  const root = handbookFolder(options, io);
  const site = await openLiveSite(root, day, SCRIPTS);
  const server = await serve(port, site.draw, (error) => io.stderr(`${plain(String(error))}\n`));
  io.stdout(
    `Webbplatsen visas på ${server.address}\nBara den här datorn når den. Den följer det du skriver. Avbryt med Ctrl+C.\n`,
  );
  let work = checked(site, server, io);
  await watchFolder(root, () => (work = work.then(() => changed(site, server, io))), io.stop);
  await work;
  server.close();
  return 0;
}

async function changed(site: LiveSite, server: Following, io: Io): Promise<void> {
  if (!(await told(site.reread, io))) return;
  server.changed();
  await new Promise((resolve) => setTimeout(resolve, CHECK_AFTER_MS));
  await checked(site, server, io);
}

async function checked(site: LiveSite, server: Following, io: Io): Promise<void> {
  await told(async () => {
    if (await site.check()) server.changed();
  }, io);
}

/** A handbook that cannot be read for a while (half a line is written) is told; the pages stay as they were. */
async function told(work: () => Promise<void>, io: Io): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (!(error instanceof KvalitetError)) throw error;
    io.stderr(`${plain(error.message)}\n${plain(error.hint)}\n`);
    return false;
  }
}

function portOf(given: string): number {
  const port = /^\d{1,5}$/.test(given) ? Number(given) : -1;
  if (port < 0 || port > 65_535)
    throw new KvalitetError(`--port kan inte vara "${given}".`, { hint: 'Skriv ett tal mellan 1 och 65535.' });
  return port;
}
