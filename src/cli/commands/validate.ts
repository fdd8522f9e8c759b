import { relative, resolve, sep } from 'node:path';
import { validate } from '../../api/validate.js';
import { packageVersion } from '../../content/package-files.js';
import { diskPath, readText } from '../../content/read-text.js';
import { currentCommit } from '../../history/git.js';
import type { Handbook } from '../../model/handbook.js';
import { KvalitetError } from '../../model/kvalitet-error.js';
import { REPORTERS } from '../../reporters/index.js';
import { summarise } from '../../reporters/reporter.js';
import type { Io } from '../io.js';
import { type CommonOptions, choice, handbookFolder, referenceDate, useColor } from '../options.js';

interface Options extends CommonOptions {
  format?: string;
  failOn?: string;
}

const LEVELS = ['fel', 'varning', 'tips'] as const;

/** `kvalitet validate`: all findings, in one of the formats; 1 when any is at or above --fail-on. */
export async function validateCommand(paths: readonly string[], options: Options, io: Io): Promise<number> {
  const format = choice('--format', options.format ?? 'text', Object.keys(REPORTERS));
  const failOn = choice('--fail-on', options.failOn ?? 'fel', LEVELS);
  const today = referenceDate(options, io);
  const root = handbookFolder(options, io);
  const commit = format === 'json' ? currentCommit(root) : Promise.resolve(null);
  const { handbook, findings: all, suppressed } = await validate(root, today.day);
  const chosen = chooser(root, paths, handbook, io);
  const findings = all.filter(({ file }) => chosen(file));
  const documents = paths.length ? handbook.documents.filter(({ file }) => chosen(file)).length : handbook.fileCount;
  const report = (await REPORTERS[format]?.()) ?? (() => '');
  const outcome = {
    findings,
    summary: summarise(findings, documents, suppressed),
    version: packageVersion(),
    today: today.text,
    commit: await commit,
    prefix: relative(io.env.GITHUB_WORKSPACE || io.cwd, root)
      .split(sep)
      .join('/'),
  };
  io.stdout(report(outcome, { width: io.width, color: useColor(options, io), lineOf: lineReader(root, handbook) }));
  return findings.some(({ severity }) => LEVELS.indexOf(severity) <= LEVELS.indexOf(failOn)) ? 1 : 0;
}

/** Which files the given paths choose; a path that matches nothing is a usage fault. */
function chooser(root: string, paths: readonly string[], handbook: Handbook, io: Io): (file: string) => boolean {
  const wanted = paths.map((path) => relative(root, resolve(io.cwd, path)).split(sep).join('/').normalize('NFC'));
  const chooses = (path: string, file: string) => path === '' || file === path || file.startsWith(`${path}/`);
  const known = [...handbook.files, 'handbok.yaml'];
  const unknown = wanted.findIndex((path) => !known.some((file) => chooses(path, file)));
  if (unknown >= 0)
    throw new KvalitetError(`Ingen fil i handboken stämmer med ${paths[unknown]}.`, {
      hint: `Sökvägen räknas från mappen där du står. Handboken ligger i ${root}.`,
    });
  return (file) => !wanted.length || wanted.some((path) => chooses(path, file));
}

/** Reads single lines for the excerpts, keeping the last file: findings come file by file. */
function lineReader(root: string, handbook: Handbook): (file: string, line: number) => string | undefined {
  let [current, lines]: [string, string[]] = ['', []];
  return (file, line) => {
    if (file !== current) {
      const text = /\.(md|yaml)$/i.test(file) ? readText(diskPath(root, handbook, file)) : undefined;
      [current, lines] = [file, text?.ok ? text.text.split('\n') : []];
    }
    return lines[line - 1];
  };
}
