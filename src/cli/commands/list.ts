import { openHandbook } from '../../api/open-handbook.js';
import { packageVersion } from '../../content/package-files.js';
import type { Handbook } from '../../model/handbook.js';
import { maskPersonNumbers as mask } from '../../privacy/person-numbers.js';
import { listing, statusOf } from '../../queries/listing.js';
import { LIST_REPORTERS } from '../../reporters/list/index.js';
import type { Io } from '../io.js';
import { knownType } from '../known-type.js';
import { mustExist } from '../must-exist.js';
import { type CommonOptions, choice, handbookFolder, useColor } from '../options.js';

interface Options extends CommonOptions {
  role?: string;
  unit?: string;
  status?: string;
  format?: string;
}

/** `kvalitet list [typ]`: the handbook's documents, all or some. */
export async function listCommand(typ: string | undefined, options: Options, io: Io): Promise<number> {
  const format = choice('--format', options.format ?? 'text', Object.keys(LIST_REPORTERS));
  const handbook = await openHandbook(handbookFolder(options, io));
  const { role, unit } = options;
  mustExist(handbook, 'roll', '--role', role);
  mustExist(handbook, 'enhet', '--unit', unit);
  const filter = {
    ...(typ === undefined ? {} : { type: knownType(typ, handbook.types.documents) }),
    ...(role === undefined ? {} : { role }),
    ...(unit === undefined ? {} : { unit }),
    ...(options.status === undefined ? {} : { status: knownStatus(options.status, handbook) }),
  };
  const report = (await LIST_REPORTERS[format]?.()) ?? (() => '');
  const nameOf = (id: string) => handbook.byId.get(id)?.titel ?? id;
  const outcome = { listing: listing(handbook, filter), version: packageVersion(), nameOf };
  io.stdout(mask(report({ ...outcome, width: io.width, color: useColor(options, io) })));
  return 0;
}

/** The words of the format, and those that the handbook's own types use. */
const STATUSES = ['utkast', 'gällande', 'upphävd', 'planerad', 'pågår', 'genomförd', 'avbruten'];

function knownStatus(given: string, handbook: Handbook): string {
  const used = handbook.documents.flatMap((doc) => statusOf(doc) ?? []);
  return choice('--status', given.normalize('NFC'), [...new Set([...STATUSES, ...used])]);
}
