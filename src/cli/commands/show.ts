import type { MapFormat } from '../../api/process-map.js';
import { maskPersonNumbers as mask } from '../../privacy/person-numbers.js';
import { SHOW_REPORTERS } from '../../reporters/show/index.js';
import type { Io } from '../io.js';
import { type CommonOptions, choice, handbookFolder, referenceDate, useColor } from '../options.js';

interface Options extends CommonOptions {
  format?: string;
}

const MAPS: readonly MapFormat[] = ['svg', 'bpmn'];

/** `kvalitet show <id>`: one document with everything that hangs on it, or a process as a drawing. */
export async function showCommand(id: string, options: Options, io: Io): Promise<number> {
  const format = choice('--format', options.format ?? 'text', [...Object.keys(SHOW_REPORTERS), ...MAPS]);
  const name = id.trim().normalize('NFC');
  const map = MAPS.find((one) => one === format);
  io.stdout(map ? await drawnMap(name, map, options, io) : mask(await told(name, format, options, io)));
  return 0;
}

async function drawnMap(name: string, format: MapFormat, options: Options, io: Io): Promise<string> {
  const { drawProcess } = await import('../../api/process-map.js');
  return drawProcess(handbookFolder(options, io), name, referenceDate(options, io).day, format);
}

async function told(name: string, format: string, options: Options, io: Io): Promise<string> {
  const { show } = await import('../../api/show.js');
  const { shown, handbook } = await show(handbookFolder(options, io), name, referenceDate(options, io).day);
  const report = (await SHOW_REPORTERS[format]?.()) ?? (() => '');
  const nameOf = (other: string) => handbook.byId.get(other)?.titel ?? other;
  return report({ shown, nameOf, width: io.width, color: useColor(options, io) });
}
