import { due } from '../../api/due.js';
import { parseTime } from '../../calendar/times.js';
import { packageVersion } from '../../content/package-files.js';
import { KvalitetError } from '../../model/kvalitet-error.js';
import { KINDS, type Kind } from '../../queries/due-item.js';
import { DUE_REPORTERS } from '../../reporters/due/index.js';
import type { Io } from '../io.js';
import { mustExist } from '../must-exist.js';
import { type CommonOptions, choice, handbookFolder, referenceDate, useColor } from '../options.js';

interface Options extends CommonOptions {
  within?: string;
  role?: string;
  unit?: string;
  format?: string;
  all?: boolean;
  kind?: string;
  fail?: boolean;
}

/** `kvalitet due`: what is overdue or near; with --fail 1 when anything is overdue or cannot be judged. */
export async function dueCommand(options: Options, io: Io): Promise<number> {
  const format = choice('--format', options.format ?? 'text', Object.keys(DUE_REPORTERS));
  const today = referenceDate(options, io);
  if (options.within !== undefined && !parseTime(options.within))
    throw new KvalitetError(`--within kan inte vara "${options.within}".`, {
      hint: 'Skriv en tid, till exempel 60d, "60 dagar" eller "3 månader".',
    });
  const kinds = kindsIn(options.kind);
  const { handbook, list, skipped } = await due(
    handbookFolder(options, io),
    today.day,
    { ...options, kinds },
    (known) => {
      mustExist(known, 'roll', '--role', options.role);
      mustExist(known, 'enhet', '--unit', options.unit);
    },
  );
  const report = (await DUE_REPORTERS[format]?.()) ?? (() => '');
  const within = (options.within ?? handbook.settings.revision.varsel).replace(/^(\d+)d$/, '$1 dagar');
  io.stdout(
    report({
      list,
      version: packageVersion(),
      today: today.text,
      within,
      nameOf: (role) => handbook.byId.get(role)?.titel ?? role,
      width: io.width,
      color: useColor(options, io),
    }),
  );
  if (skipped) io.stderr(`${skipped}\n`);
  return options.fail && (list.summary.overdue || list.unreadable.length) ? 1 : 0;
}

/** The kinds that --kind names; undefined when it is not given. */
function kindsIn(given: string | undefined): Kind[] | undefined {
  return given?.split(',').map((kind) => choice('--kind', kind.trim().normalize('NFC'), KINDS));
}
