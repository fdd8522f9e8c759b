import { watch } from 'node:fs';

/** Changes come in bursts: an editor writes, renames and sets the time. This long after the last one we look. */
const QUIET_MS = 150;

/**
 * Calls back after each burst of changes in a folder and those below it, until the signal says stop. Git's own files and
 * the tool's reports are no changes.
 */
export function watchFolder(folder: string, changed: () => void, stop?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const watcher = watch(folder, { recursive: true, signal: stop });
    watcher.on('change', (_, name) => {
      if (/(?:^|[/\\])(?:\.git|node_modules|rapporter)(?:[/\\]|$)/.test(String(name))) return;
      clearTimeout(timer);
      timer = setTimeout(changed, QUIET_MS);
    });
    watcher.on('error', reject);
    watcher.on('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
