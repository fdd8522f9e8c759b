import { devNull } from 'node:os';

/**
 * Settings that hold for every question to Git, whatever the repository says: nothing is started, written or fetched,
 * and a folder of the branch that looks like a bare repository is not taken for one. Names and values of `git -c`.
 */
export const QUIET: readonly string[] = [
  'core.quotePath=false',
  'core.fsmonitor=false',
  `core.hooksPath=${devNull}`,
  'diff.autoRefreshIndex=false',
  'log.showSignature=false',
  // What somebody's own settings and Git's age would answer differently: the same commit must say the same everywhere.
  'core.useReplaceRefs=false',
  // Git knows this name on every system.
  'diff.orderFile=/dev/null',
  'diff.renameLimit=1000',
  'log.diffMerges=separate',
  'log.showRoot=true',
  'protocol.allow=never',
  'safe.bareRepository=explicit',
];

/** simple-git refuses such settings, since they can start programs. These are set so that none is. */
export const UNSAFE = {
  allowUnsafeFsMonitor: true,
  allowUnsafeHooksPath: true,
  allowUnsafeProtocolOverride: true,
  allowUnsafeFilter: true,
};

/**
 * Settings that empty the filters (`clean`, `process`) that somebody's Git has: `.gitattributes` of a branch could
 * point any file at them, and comparing files on disk would start them. `listed` is what `git config --get-regexp` says.
 */
export function withoutFilters(listed: string): string[] {
  const names = new Set(listed.split('\u0000').map((key) => key.replace(/\.[^.]*$/, '')));
  names.delete('');
  return [...names].flatMap((name) => [`${name}.clean=`, `${name}.process=`, `${name}.required=false`]);
}
