import { resolve } from 'node:path';
import { due } from '../../api/due.js';
import { parseTime } from '../../calendar/times.js';
import { packageVersion } from '../../content/package-files.js';
import { KvalitetError } from '../../model/kvalitet-error.js';
import { KINDS } from '../../queries/due-item.js';
import { DUE_REPORTERS } from '../../reporters/due/index.js';
import { count } from '../../reporters/plain.js';
import type { Io } from '../io.js';
import { kindsGiven } from '../kinds.js';
import { mustExist } from '../must-exist.js';
import { mustStandApart } from '../must-stand-apart.js';
import { type CommonOptions, choice, handbookFolder, referenceDate, useColor } from '../options.js';
import {
  checkFileOptions,
  type FileOptions,
  listFiles,
  listsPerRole,
  type OwnList,
  writeLists,
} from './due/due-files.js';

interface Options extends CommonOptions, FileOptions {
  within?: string;
  role?: string;
  unit?: string;
  format?: string;
  all?: boolean;
  kind?: string;
  rev?: string;
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
  checkFileOptions(options);
  const kinds = kindsGiven(options.kind, KINDS);
  const root = handbookFolder(options, io);
  const { handbook, list, listOf, skipped, past } = await due(root, today.day, { ...options, kinds }, (known) => {
    mustExist(known, 'roll', '--role', options.role);
    mustExist(known, 'enhet', '--unit', options.unit);
  });
  const reporter = (await DUE_REPORTERS[format]?.()) ?? (() => '');
  const report = (own: OwnList) =>
    reporter({
      ...own,
      version: packageVersion(),
      today: today.text,
      within: (options.within ?? handbook.settings.revision.varsel).replace(/^(\d+)d$/, '$1 dagar'),
      organisation: handbook.settings.organisation,
      all: kinds ? kinds.some((kind) => kind !== 'revision') : options.all === true,
      nameOf: (id) => handbook.byId.get(id)?.titel ?? id,
      width: options.out === undefined ? io.width : 80,
      color: options.out === undefined && useColor(options, io),
    });
  const whole = { list, role: options.role };
  if (options.out === undefined) io.stdout(report(whole));
  else {
    const lists = options.perRole ? listsPerRole(handbook, list, listOf) : [whole];
    const files = listFiles(lists, format, report);
    mustStandApart(root, handbook, resolve(io.cwd, options.out), files.keys());
    writeLists(lists, files, options, io);
  }
  if (format === 'ics' && list.unreadable.length) io.stderr(`${notInCalendar(list.unreadable.length)}\n`);
  if (past) io.stderr(`Handboken som den var ${past.date} (${past.commit.slice(0, 7)}), läget ${today.text}.\n`);
  if (skipped) io.stderr(`${skipped}\n`);
  return options.fail && (list.summary.overdue || list.unreadable.length) ? 1 : 0;
}

/** What cannot be judged has no day to stand on, but is never dropped in silence (format.md 5.2). */
const notInCalendar = (number: number) =>
  `${count(number, 'sak går inte att bedöma', 'saker går inte att bedöma')}, och står inte i kalendern. Samma kommando med --format text visar vad.`;
