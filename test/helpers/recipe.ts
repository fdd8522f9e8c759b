import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { folder } from './handbook.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export type Environment = Record<string, string>;
export interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

/**
 * A machine where `npm install --global` has put the package: the built program itself, in a prefix of its own. Only
 * that step of a recipe is not run, since it needs the network.
 */
export function machine(): Environment {
  const prefix = folder();
  mkdirSync(join(prefix, 'bin'));
  mkdirSync(join(prefix, 'lib', 'node_modules'), { recursive: true });
  symlinkSync(ROOT, join(prefix, 'lib', 'node_modules', 'kvalitet'));
  const program = join(prefix, 'bin', 'kvalitet');
  writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, 'dist', 'program', 'cli.js')}" "$@"\n`);
  chmodSync(program, 0o755);
  const path = `${join(prefix, 'bin')}:${process.env.PATH}`;
  return {
    PATH: path,
    HOME: prefix,
    npm_config_prefix: prefix,
    GIT_CONFIG_GLOBAL: '/dev/null',
    KVALITET_TODAY: '2026-11-22',
  };
}

/** Runs a script with bash as a host does: `-eo pipefail` for GitHub and GitLab, nothing for Azure. */
export function bash(script: string, cwd: string, env: Environment, ...options: string[]): Promise<Ran> {
  const file = join(folder(), 'steg.sh');
  writeFileSync(file, script);
  return new Promise((done) => {
    execFile('bash', ['--noprofile', '--norc', ...options, file], { cwd, env }, (error, stdout, stderr) =>
      done({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

/** What `${{ … }}` gives for the few expressions that the recipes use; anything else is a fault in the recipe. */
export function expression(text: string, values: Environment): string {
  return text.replace(/\$\{\{ ([a-z.-]+) \}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for ${name}`);
    return value;
  });
}

/** Whether a step's `if` holds: always without one, else `name == 'word'`. */
export function holds(condition: string | undefined, values: Environment): boolean {
  if (condition === undefined) return true;
  const [, name = '', word] = /^([a-z.-]+) == '([^']*)'$/.exec(condition) ?? [];
  if (word === undefined) throw new Error(`cannot judge: ${condition}`);
  return values[name] === word;
}
