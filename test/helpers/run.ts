import type { Io } from '../../src/cli/io.js';
import { main } from '../../src/cli/main.js';

/** The day on which every test happens, unless it says otherwise. */
export const TODAY = '2026-11-22';

export interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the whole program inside the test, in a folder of its own choosing. */
export async function run(argv: readonly string[], cwd: string, world: Partial<Io> = {}): Promise<Ran> {
  const ran: Ran = { code: -1, stdout: '', stderr: '' };
  ran.code = await main(argv, {
    cwd,
    env: {},
    stdout: (text) => {
      ran.stdout += text;
    },
    stderr: (text) => {
      ran.stderr += text;
    },
    width: 80,
    color: false,
    clock: () => TODAY,
    ...world,
  });
  return ran;
}

/** Runs a command that prints JSON, and reads it. */
export async function runJson(argv: readonly string[], cwd: string, world: Partial<Io> = {}) {
  const ran = await run([...argv, '--format', 'json'], cwd, world);
  return { ...ran, json: JSON.parse(ran.stdout) };
}
