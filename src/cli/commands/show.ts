import { show } from '../../api/show.js';
import { maskPersonNumbers as mask } from '../../privacy/person-numbers.js';
import { SHOW_REPORTERS } from '../../reporters/show/index.js';
import type { Io } from '../io.js';
import { type CommonOptions, choice, handbookFolder, referenceDate, useColor } from '../options.js';

interface Options extends CommonOptions {
  format?: string;
}

/** `kvalitet show <id>`: one document with everything that hangs on it. */
export async function showCommand(id: string, options: Options, io: Io): Promise<number> {
  const format = choice('--format', options.format ?? 'text', Object.keys(SHOW_REPORTERS));
  const { day } = referenceDate(options, io);
  const { shown, handbook } = await show(handbookFolder(options, io), id.trim().normalize('NFC'), day);
  const report = (await SHOW_REPORTERS[format]?.()) ?? (() => '');
  const nameOf = (other: string) => handbook.byId.get(other)?.titel ?? other;
  io.stdout(mask(report({ shown, nameOf, width: io.width, color: useColor(options, io) })));
  return 0;
}
