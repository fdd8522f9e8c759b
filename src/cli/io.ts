import type { Ask } from './ask.js';
import { terminalAsk } from './terminal-ask.js';

/** The world, as far as the program may touch it. Tests give another one. */
export interface Io {
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  stdout: (text: string) => void;
  stderr: (text: string) => void;
  /** Columns and colour of the screen; a pipe has 80 columns and none. */
  width: number;
  color: boolean;
  /** Columns of the screen that stderr is; absent when it is none, and then its lines are not broken. */
  errorWidth?: number;
  /** Today's date in Europe/Stockholm, `YYYY-MM-DD`. Asked only when neither --today nor KVALITET_TODAY is given. */
  clock: () => string;
  /** Tells a command that goes on for ever (--watch) to end. A person breaks it off with Ctrl+C instead. */
  stop?: AbortSignal;
  /** Questions to a person; absent where nobody sits at a terminal, and then every answer must be given as a flag. */
  ask?: Ask;
}

/** The real world. */
export function realIo(): Io {
  const { stdout, stderr, env } = process;
  for (const stream of [stdout, stderr]) stream.on('error', ignoreClosedPipe);
  return {
    cwd: process.cwd(),
    env,
    stdout: (text) => void stdout.write(text),
    stderr: (text) => void stderr.write(text),
    width: stdout.isTTY && stdout.columns ? Math.max(stdout.columns, 40) : 80,
    ...(stderr.isTTY && stderr.columns ? { errorWidth: Math.max(stderr.columns, 40) } : {}),
    color: Boolean(stdout.isTTY) && !env.NO_COLOR && env.TERM !== 'dumb',
    clock: () =>
      new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' }).format(new Date()),
    ...(process.stdin.isTTY && stdout.isTTY && !env.CI ? { ask: terminalAsk } : {}),
  };
}

/** `kvalitet validate | head` closes the pipe early; that is no fault of ours. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
