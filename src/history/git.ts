import { composed } from '../model/composed.js';
import { QUIET, UNSAFE, withoutFilters } from './quiet.js';

/** `quotePath` off and NUL between names: å, ä and ö in paths come through as they are. Nothing is started or fetched. */
export async function git(root: string, args: string[], settings: readonly string[] = []): Promise<string> {
  const { simpleGit } = await import('simple-git');
  const config = [...QUIET, ...settings];
  return simpleGit({ baseDir: root, config, unsafe: UNSAFE, trimmed: false }).raw(['--no-optional-locks', ...args]);
}

/** The same for questions about files on disk: Git would run them through the filters that `.gitattributes` names. */
export async function gitOnDisk(root: string, args: string[]): Promise<string> {
  const listed = await git(root, ['config', '-z', '--name-only', '--get-regexp', '^filter[.]']).catch(() => '');
  return git(root, [...args], withoutFilters(listed));
}

/** How files that differ are told: one line each with both contents, names from the handbook's root, renames followed. */
export const RAW = ['-z', '-M', '--raw', '--no-abbrev', '--relative', '--no-ext-diff', '--no-textconv'];

/** A path as the rest of the program knows it. */
export const nfc = (path: string | undefined) => composed(path ?? '');

const STOCKHOLM = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' });

/** A commit's second as a day in Sweden. */
export const stockholmDay = (seconds: number) => STOCKHOLM.format(seconds * 1000);
