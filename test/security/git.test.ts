import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, cpSync, existsSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { handbookRepository, repository } from '../helpers/git.js';
import { folder, handbook, MINIMAL, write } from '../helpers/handbook.js';
import { run, runJson } from '../helpers/run.js';
import { process as processText } from '../helpers/texts.js';
import { tree } from '../helpers/tree.js';

const COMMANDS = [
  ['validate'],
  ['validate', '--since', 'HEAD~1'],
  ['validate', '--history-scan'],
  ['due'],
  ['coverage'],
];

/** A program that leaves a mark if anybody starts it, and passes its input on as a filter does. */
function trap(): { program: string; sprung: () => boolean } {
  const place = folder();
  const [program, mark] = [join(place, 'fälla'), join(place, 'märke')];
  writeFileSync(program, `#!/bin/sh\necho "$0 $@" >> '${mark}'\ncat\n`);
  chmodSync(program, 0o755);
  return { program, sprung: () => existsSync(mark) };
}

/** Every setting and attribute that can make Git start a program. */
function armed(program: string) {
  const repo = handbookRepository({ 'utreda.md': processText() });
  repo.commit({ '.gitattributes': '* filter=f diff=d merge=m\n', 'a.md': 'x\n' }, '2024-02-01');
  appendFileSync(
    join(repo.root, '.git/config'),
    [
      `[core]\n fsmonitor = "${program}"\n pager = "${program}"\n editor = "${program}"\n sshCommand = "${program}"`,
      ` askPass = "${program}"\n hooksPath = "${join(repo.root, '.hooks')}"`,
      `[filter "f"]\n clean = "${program}"\n smudge = "${program}"\n required = true`,
      `[filter "g"]\n process = "${program}"`,
      `[diff]\n external = "${program}"\n[diff "d"]\n textconv = "${program}"\n command = "${program}"`,
      `[log]\n showSignature = true\n[gpg]\n program = "${program}"\n[credential]\n helper = "${program}"`,
      `[alias]\n status = "!${program}"\n log = "!${program}"`,
    ].join('\n'),
  );
  for (const hook of ['post-index-change', 'pre-commit', 'post-checkout', 'reference-transaction'])
    for (const place of ['.hooks', '.git/hooks']) {
      mkdirSync(join(repo.root, place), { recursive: true });
      cpSync(program, join(repo.root, place, hook));
    }
  return repo;
}

/** Files whose time has changed: Git must look into them to know whether they differ. */
function touch(root: string): void {
  for (const file of ['utreda.md', 'a.md', 'handbok.yaml']) utimesSync(join(root, file), 1, 1);
  writeFileSync(join(root, 'a.md'), 'y\n');
}

describe('Git starts no program, whatever the repository says', () => {
  test('the trap works: Git itself falls into it', () => {
    const { program, sprung } = trap();
    const { root } = armed(program);
    touch(root);
    execFileSync('git', ['status'], { cwd: root, stdio: 'ignore' });
    expect(sprung()).toBe(true);
  });

  test.each(COMMANDS)('%s %s %s', async (...argv) => {
    const { program, sprung } = trap();
    const { root } = armed(program);
    touch(root);
    const before = tree(root);
    const { code, stdout } = await run(argv.filter(Boolean), root);
    expect([code === 2, stdout === '', sprung()]).toEqual([false, false, false]);
    expect(tree(root)).toEqual(before);
  });

  test('a folder of the branch that looks like a repository is not taken for one', async () => {
    const { program, sprung } = trap();
    const root = folder();
    write(join(root, 'bok'), { ...MINIMAL, 'utreda.md': processText() });
    const bare = join(root, 'bok');
    execFileSync('git', ['init', '--quiet', '--bare', bare]);
    appendFileSync(join(bare, 'config'), `[core]\n bare = false\n worktree = "${bare}"\n fsmonitor = "${program}"\n`);
    const repo = repository(root);
    repo.commit({}, '2024-01-01');
    for (const argv of COMMANDS) await run(argv, bare);
    expect([(await runJson(['validate'], bare)).code, sprung()]).toEqual([0, false]);
    execFileSync('git', ['status'], { cwd: bare, stdio: 'ignore' });
    expect([repo.root, sprung()]).toEqual([root, true]);
  });
});

describe('Git fetches nothing', () => {
  /** A clone whose files lie at another place: Git would fetch them when it needs them. */
  function partial(): { root: string; gone: string } {
    const origin = handbookRepository({ 'utreda.md': processText() });
    origin.commit({ 'b.md': 'a\n'.repeat(50) }, '2024-02-01');
    origin.git('mv', 'b.md', 'c.md');
    origin.commit({ 'c.md': `${'a\n'.repeat(50)}b\n` }, '2024-03-01');
    origin.git('config', 'uploadpack.allowFilter', 'true');
    const root = join(folder(), 'klon');
    execFileSync('git', ['clone', '--quiet', '--filter=blob:none', `file://${origin.root}`, root], { stdio: 'ignore' });
    return { root, gone: origin.root };
  }

  test.each(COMMANDS)('%s %s %s leaves a partial clone as it was', async (...argv) => {
    const { root, gone } = partial();
    const before = tree(root);
    const { stdout, stderr } = await run(argv.filter(Boolean), root);
    expect(stdout + stderr).toMatch(argv.includes('HEAD~1') ? /Klonen saknar äldre innehåll/ : /okument|bedöma/);
    expect(tree(root)).toEqual(before);
    rmSync(gone, { recursive: true });
    expect((await run(argv.filter(Boolean), root)).stdout).toBe(stdout);
  });
});

test('a file of 100 MB in the history costs neither memory nor time', { timeout: 60_000 }, async () => {
  const repo = handbookRepository({ 'utreda.md': processText() });
  repo.commit({ 'utreda.md': Buffer.alloc(100_000_000, 'a ') }, '2024-02-01');
  repo.commit({ 'utreda.md': processText({ version: 2 }) }, '2024-03-01');
  const start = performance.now();
  for (const argv of [['validate'], ['validate', '--since', 'HEAD~1'], ['validate', '--history-scan']]) {
    const { code, stdout, stderr } = await run(argv, repo.root);
    expect([code === 2, stdout === '', stderr]).toEqual([false, false, '']);
  }
  expect(performance.now() - start).toBeLessThan(20_000);
  expect(process.memoryUsage().rss).toBeLessThan(1_500_000_000);
});

test.each(['--output=x', '-n', '--help', '-', '--', '@{', 'HEAD --', '$(touch x)', '`x`', 'a\nb', ':/x', '../..'])(
  'a branch called %j is a name and nothing more',
  async (ref) => {
    const { root } = handbookRepository({ 'utreda.md': processText() });
    const before = tree(root);
    const { code, stdout, stderr } = await run(['validate', `--since=${ref}`], root);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Git känner inte till');
    expect(tree(root)).toEqual(before);
  },
);

test('outside Git nobody asks for more than Git itself', async () => {
  expect((await run(['validate'], handbook({ 'utreda.md': processText() }))).stderr).toContain('ligger inte i Git');
});
