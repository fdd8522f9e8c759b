import { execFileSync } from 'node:child_process';
import { type Files, folder, handbook, write } from './handbook.js';

/** A real Git repository in a temporary folder, with fixed people and dates so that every run is the same. */
export interface Repository {
  root: string;
  git: (...args: string[]) => string;
  /** Writes files and commits them at a day (noon, UTC) or a full timestamp. Returns the commit. */
  commit: (files: Files, date: string, message?: string) => string;
}

const CONFIG = [
  '-c',
  'core.autocrlf=false',
  '-c',
  'core.quotepath=false',
  '-c',
  'commit.gpgsign=false',
  '-c',
  'init.defaultBranch=main',
];

/** Turns a folder into a repository. */
export function repository(root: string = folder()): Repository {
  const at = (date: string, ...args: string[]) =>
    execFileSync('git', [...CONFIG, ...args], {
      cwd: root,
      encoding: 'utf8',
      env: { ...environment(), GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
    }).trim();
  const git = (...args: string[]) => at('2024-01-01T12:00:00+00:00', ...args);
  git('init', '--quiet');
  const commit = (files: Files, date: string, message = 'Ändring') => {
    write(root, files);
    const stamp = date.includes('T') ? date : `${date}T12:00:00+00:00`;
    at(stamp, 'add', '--all');
    at(stamp, 'commit', '--quiet', '--allow-empty', '-m', message);
    return git('rev-parse', 'HEAD');
  };
  return { root, git, commit };
}

/** A handbook that is committed whole on one day. */
export function handbookRepository(files: Files = {}, date = '2024-01-01'): Repository {
  const repo = repository(handbook(files));
  repo.commit({}, date, 'Första versionen');
  return repo;
}

/** The environment without the user's own Git settings. */
function environment(): NodeJS.ProcessEnv {
  const people = {
    GIT_AUTHOR_NAME: 'Test',
    GIT_AUTHOR_EMAIL: 'test@example.org',
    GIT_COMMITTER_NAME: 'Test',
    GIT_COMMITTER_EMAIL: 'test@example.org',
  };
  return { ...process.env, ...people, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
}
