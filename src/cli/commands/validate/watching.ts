import { watchFolder } from '../../../content/watch-folder.js';
import { KvalitetError } from '../../../model/kvalitet-error.js';
import { plain } from '../../../reporters/plain.js';
import type { Io } from '../../io.js';

/** Runs once, and again after each change in the folder, until the user breaks off. The code is that of the last run. */
export async function watching(folder: string, run: () => Promise<number>, io: Io): Promise<number> {
  let code = await run();
  let work = Promise.resolve();
  const again = async () => {
    io.stdout('\n— Handboken har ändrats —\n\n');
    code = await run().catch((error: unknown) => {
      if (!(error instanceof KvalitetError)) throw error;
      io.stderr(`${plain(error.message)}\n${plain(error.hint)}\n`);
      return 2;
    });
  };
  io.stderr('Väntar på ändringar. Avbryt med Ctrl+C.\n');
  await watchFolder(folder, () => (work = work.then(again)), io.stop);
  await work;
  return code;
}
