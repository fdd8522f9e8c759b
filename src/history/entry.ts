import { git } from './git.js';

/** The commit of the main line in which the handbook came into the history that leads to `head`. */
export async function entryOf(root: string, head: string): Promise<string | undefined> {
  const args = ['--first-parent', '-m', '--no-renames', '--diff-filter=A', '--format=%H', head, '--', 'handbok.yaml'];
  const added = await git(root, ['log', ...args]).catch(() => '');
  return added.trim().split('\n').at(-1) || undefined;
}
