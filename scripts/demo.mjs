// The main job on the example handbook: validate, due, report 2024. The report is made from a temporary copy with a
// dated Git history, so that the year's changes are there to tell of.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildHistory } from './demo-history.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const cli = join(root, 'dist', 'program', 'cli.js');
const example = join(root, 'handbook-example');
const TODAY = '2026-11-22';
const folder = join(mkdtempSync(join(tmpdir(), 'kvalitet-demo-')), 'handbok');

if (!existsSync(cli)) execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' });
run(example, 'validate');
run(example, 'due', '--within', '90d');
buildHistory(example, folder);
run(folder, 'report', '2024', '--out', join(root, 'rapporter', '2024'));
rmSync(folder, { recursive: true, force: true });

function run(handbook, ...args) {
  process.stdout.write(`\n$ kvalitet ${args.map((arg) => arg.replace(`${root}`, '')).join(' ')}\n\n`);
  const { status } = spawnSync(process.execPath, [cli, ...args, '-C', handbook, '--today', TODAY], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 2);
}
