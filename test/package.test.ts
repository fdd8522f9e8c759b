import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { folder } from './helpers/handbook.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const EXAMPLE = join(ROOT, 'handbook-example');

/** The package as npm would unpack it in an empty folder, with this project's dependencies beside it. */
function installed(): string {
  const app = folder();
  const [{ filename = '' } = {}] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', app], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as { filename?: string }[];
  const modules = join(app, 'node_modules');
  mkdirSync(join(modules, 'kvalitet'), { recursive: true });
  execFileSync('tar', ['-xzf', join(app, filename), '-C', join(modules, 'kvalitet'), '--strip-components=1']);
  for (const name of readdirSync(join(ROOT, 'node_modules')))
    if (name !== 'kvalitet' && !name.startsWith('.'))
      symlinkSync(join(ROOT, 'node_modules', name), join(modules, name));
  return app;
}

test('the packed package works in an empty folder, and holds nothing but what it needs', () => {
  const app = installed();
  const kvalitet = join(app, 'node_modules', 'kvalitet');
  expect(readdirSync(kvalitet).sort()).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'ci',
    'dist',
    'package.json',
    'regelverk',
    'schemas',
    'templates',
  ]);
  expect(existsSync(join(kvalitet, 'dist', 'schema', 'ready.js'))).toBe(true);
  // Bundled when the package was built: nobody needs esbuild to use it.
  expect(existsSync(join(kvalitet, 'dist', 'search', 'sok.js'))).toBe(true);
  const run = (...args: string[]) =>
    execFileSync(process.execPath, [join(kvalitet, 'dist', 'program', 'cli.js'), ...args], {
      cwd: app,
      encoding: 'utf8',
    });
  expect(run('validate', '-C', EXAMPLE, '--today', '2026-11-22')).toContain(' 0 fel, ');
  expect(run('due', '-C', EXAMPLE, '--today', '2026-11-22')).toContain('6 försenade');
  expect(run('report', '2024', '-C', EXAMPLE, '--today', '2026-11-22', '--out', join(app, 'ut'))).toContain(
    'kvalitetsberattelse-2024.html',
  );
}, 120_000);
