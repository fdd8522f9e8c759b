import { type Reader, readText } from '../../../content/read-text.js';
import type { Io } from '../../io.js';
import { useColor } from '../../options.js';
import type { ValidateOptions } from './options.js';
import { chooser } from './paths.js';

/** With --fix the handbook is read as mended. What was done is told where it does not disturb JSON and the like. */
export async function readerAfterFix(
  root: string,
  today: number,
  format: string,
  paths: readonly string[],
  options: ValidateOptions,
  io: Io,
): Promise<Reader> {
  if (!options.fix) return readText;
  const { fix } = await import('../fix.js');
  return fix({
    root,
    today,
    dryRun: options.dryRun === true,
    color: useColor(options, io),
    choose: (handbook) => chooser(root, paths, handbook, io),
    tell: format === 'text' ? io.stdout : io.stderr,
  });
}
