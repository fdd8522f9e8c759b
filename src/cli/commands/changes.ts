import { compare } from '../../api/changes.js';
import { packageVersion } from '../../content/package-files.js';
import type { Change } from '../../queries/changes/change.js';
import { CHANGES } from '../../queries/changes/kinds.js';
import { isRecord } from '../../queries/changes/records.js';
import { CHANGES_REPORTERS } from '../../reporters/changes/index.js';
import type { Io } from '../io.js';
import { type CommonOptions, choice, choices, handbookFolder, referenceDate, useColor } from '../options.js';

interface Options extends CommonOptions {
  format?: string;
  type?: string;
  kind?: string;
  all?: boolean;
}

const not =
  <T>(is: (item: T) => boolean) =>
  (item: T) =>
    !is(item);

/** `kvalitet changes <from> [to]`: what has happened to the documents between two points. An account, not a check: 0. */
export async function changesCommand(from: string, to: string | undefined, options: Options, io: Io): Promise<number> {
  const format = choice('--format', options.format ?? 'text', Object.keys(CHANGES_REPORTERS));
  const kinds = choices('--kind', options.kind, CHANGES);
  const today = referenceDate(options, io).text;
  const found = await compare(handbookFolder(options, io), from, to, today);
  const types = choices('--type', options.type, found.types);
  const items = found.changes.items.filter(
    (item) => (!types || types.includes(item.type)) && (!kinds || kinds.some((kind) => item.kinds.includes(kind))),
  );
  const isShown =
    options.all || types || format === 'json' || format === 'csv' ? () => true : (item: Change) => !isRecord(item);
  const report = (await CHANGES_REPORTERS[format]?.()) ?? (() => '');
  io.stdout(
    report({
      changes: { ...found.changes, items: items.filter(isShown) },
      left: items.filter(not(isShown)),
      from: { rev: from, ...found.from },
      to: { rev: to ?? null, ...found.to },
      version: packageVersion(),
      organisation: found.organisation,
      width: io.width,
      color: useColor(options, io),
    }),
  );
  return 0;
}
