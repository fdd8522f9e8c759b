import { join } from 'node:path';
import { planRename } from '../../api/plan-rename.js';
import { diffOf } from '../../fix/diff.js';
import { changeFiles } from '../../output/change-files.js';
import { maskPersonNumbers as mask } from '../../privacy/person-numbers.js';
import { diffText } from '../../reporters/fixes.js';
import { renameReport } from '../../reporters/rename.js';
import type { Io } from '../io.js';
import { type CommonOptions, handbookFolder, useColor } from '../options.js';

interface Options extends CommonOptions {
  dryRun?: boolean;
}

/** `kvalitet rename <id> <nytt-id>`: another id, in every file that names the document; `--dry-run` shows the diff. */
export async function renameCommand(from: string, to: string, options: Options, io: Io): Promise<number> {
  const root = handbookFolder(options, io);
  const plan = await planRename(root, from.trim().normalize('NFC'), to.trim().normalize('NFC'));
  const dryRun = Boolean(options.dryRun);
  const [own] = plan.files;
  const move = plan.newFile && own && { from: own.path, to: join(root, plan.newFile), file: plan.newFile };
  if (dryRun) {
    const files = plan.files.map((file) => ({ ...file, composed: false, diff: diffOf(file.before, file.after) }));
    io.stdout(mask(`${diffText({ files, refused: [] }, useColor(options, io))}\n`));
  } else changeFiles(root, plan.files, move || undefined);
  io.stdout(mask(renameReport(plan, { dryRun, width: io.width })));
  return 0;
}
