import { CommanderError } from 'commander';
import { packageVersion } from '../content/package-files.js';
import { KvalitetError } from '../model/kvalitet-error.js';
import { plain, wrap } from '../reporters/plain.js';
import type { Io } from './io.js';
import { buildProgram } from './program.js';
import { swedishUsage } from './usage.js';

/**
 * The whole program as a function: arguments and a world in, exit code out (cli.md): 0 done, 1 findings, 2 could not
 * run. Nothing of what a command says reaches stdout when it could not run.
 */
export async function main(argv: readonly string[], world: Io): Promise<number> {
  const io = { ...world, stderr: (text: string) => world.stderr(broken(text, world.errorWidth)) };
  const outcome = { code: 0 };
  try {
    await buildProgram(io, outcome).parseAsync(argv, { from: 'user' });
    return outcome.code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : failed(io, swedishUsage(error));
    if (error instanceof KvalitetError) return failed(io, error);
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const stack = told.split('\n').map(plain).join('\n');
    world.stderr(
      `Något gick fel i kvalitet ${packageVersion()}. Det är inte ditt fel.\n${stack}\nAnmäl felet med texten ovan och kommandot som du körde.\n`,
    );
    return 2;
  }
}

function failed(io: Io, fault: { message: string; hint: string; details?: readonly string[] }): number {
  io.stderr([fault.message, ...(fault.details ?? []), fault.hint].map((line) => `${plain(line)}\n`).join(''));
  return 2;
}

/** Lines broken between words, for a screen: a terminal would cut them in the middle of one. A long path keeps its line. */
const broken = (text: string, width: number | undefined) =>
  width === undefined
    ? text
    : text
        .split('\n')
        .flatMap((line) => (line.length > width ? wrap(line, width) : [line]))
        .join('\n');
