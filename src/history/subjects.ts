import { git } from './git.js';

/** What some commits say of themselves in their first line, by commit; those that Git does not have are left out. */
export async function subjectsOf(root: string, commits: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (!commits.length) return new Map();
  const output = await git(root, ['log', '--no-walk=unsorted', '-z', '--format=%H %s', ...commits]).catch(() => '');
  return new Map(
    output.split('\u0000').flatMap((line) => {
      const at = line.indexOf(' ');
      return at > 0 ? [[line.slice(0, at).trim(), line.slice(at + 1)] as const] : [];
    }),
  );
}
