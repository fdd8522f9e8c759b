import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { findFiles } from './find-files.js';

/** What lies around a folder that is to become a handbook. */
export interface Surroundings {
  /** The handbook that the folder is or lies in already. */
  handbook: string | undefined;
  /** The folder that Git has as its root; undefined outside Git. */
  gitRoot: string | undefined;
  /** The folder's path from there, `/` between folders and `.` for the root itself. */
  fromGitRoot: string;
  /** Markdown files that would become documents of the handbook. */
  markdown: readonly string[];
}

/** Looks around a folder, which need not exist. */
export function surroundings(folder: string): Surroundings {
  const gitRoot = nearestWith(folder, '.git');
  return {
    handbook: nearestWith(folder, 'handbok.yaml'),
    gitRoot,
    fromGitRoot: (gitRoot && relative(gitRoot, folder).split(sep).join('/')) || '.',
    markdown: existsSync(folder) ? findFiles(folder, []).documents : [],
  };
}

function nearestWith(start: string, name: string): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, name))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}
