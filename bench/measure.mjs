import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const CLI = fileURLToPath(new URL('../dist/program/cli.js', import.meta.url));
export const FLOOR = fileURLToPath(new URL('./floor.mjs', import.meta.url));

/** The day on which the generated handbooks have nothing overdue. */
const TODAY = '2026-11-22';

/** Runs a node process on `args` to its end, with the reference date fixed; what it says is not our business. */
export function run(args, env = {}) {
  const { status, error } = spawnSync(process.execPath, args, {
    stdio: 'ignore',
    env: { ...process.env, KVALITET_TODAY: TODAY, ...env },
  });
  if (error) throw error;
  return status;
}

/** Median wall time in seconds of each job. Jobs take turns, so that a slow minute of the machine hits them all alike. */
export function times(jobs, runs) {
  const taken = Object.fromEntries(Object.keys(jobs).map((name) => [name, []]));
  for (let round = 0; round < runs; round += 1) {
    for (const [name, args] of Object.entries(jobs)) {
      const start = process.hrtime.bigint();
      run(args);
      taken[name].push(Number(process.hrtime.bigint() - start) / 1e9);
    }
  }
  return Object.fromEntries(Object.entries(taken).map(([name, list]) => [name, median(list)]));
}

function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
}

/** Peak memory of a job in MB. */
export const peak = (args, temporary) => usage(args, temporary).memory;

/**
 * What a job used: peak memory in MB (the figure of `time -v`, on every system) and processor time in seconds, which a
 * busy machine does not change much. Told by the process itself as it ends.
 */
export function usage(args, temporary) {
  const out = join(temporary, 'usage');
  const hook = `import { writeFileSync } from 'node:fs'; process.on('exit', () => writeFileSync(${JSON.stringify(out)}, JSON.stringify(process.resourceUsage())));`;
  run(['--import', `data:text/javascript,${encodeURIComponent(hook)}`, ...args]);
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(readFileSync(out, 'utf8'));
  return { memory: maxRSS / 1024, processor: (userCPUTime + systemCPUTime) / 1e6 };
}

/** How many git processes a job starts: a `git` first in PATH counts and hands over to the real one. */
export function gitProcesses(args, temporary) {
  const [shims, log] = [join(temporary, 'shims'), join(temporary, 'git-calls')];
  mkdirSync(shims, { recursive: true });
  writeFileSync(log, '');
  writeFileSync(join(shims, 'git'), `#!/bin/sh\necho "$*" >> '${log}'\nPATH="\${PATH#*${delimiter}}" exec git "$@"\n`);
  chmodSync(join(shims, 'git'), 0o755);
  run(args, { PATH: `${shims}${delimiter}${process.env.PATH}` });
  return readFileSync(log, 'utf8').split('\n').length - 1;
}

/** What validate found, as its JSON summary, to be sure that the handbooks are what the bench believes. */
export function summary(folder) {
  const { stdout } = spawnSync(
    process.execPath,
    [CLI, '-C', folder, '--today', TODAY, 'validate', '--format', 'json'],
    { encoding: 'utf8', maxBuffer: 1e9 },
  );
  return JSON.parse(stdout).summary;
}
