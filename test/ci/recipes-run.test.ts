import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { repository } from '../helpers/git.js';
import { type Files, folder, MINIMAL, write } from '../helpers/handbook.js';
import { bash, type Environment, expression, holds, machine, type Ran } from '../helpers/recipe.js';
import { process as process_, roll, rutin } from '../helpers/texts.js';
import { tracker } from '../helpers/tracker.js';
import { noXml, readXml } from '../helpers/xml.js';

const recipe = (name: string) => parse(readFileSync(new URL(`../../ci/${name}`, import.meta.url), 'utf8'));
const HANDBOOK = 'hand bok';
const faulty = (id: string, titel: string) => roll({ id, titel, nivå: `nivå-${id}` });
const [OLD_FAULT, NEW_FAULT] = ['"nivå-gammalt-fel" är inte', '"nivå-nytt-fel" är inte'];
const inFolder = (files: Files) =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`${HANDBOOK}/${name}`, text]));
const OLD: Files = {
  ...MINIMAL,
  'utreda.md': process_(),
  'gammalt-fel.md': faulty('gammalt-fel', 'Kommunjurist'),
  'sen.md': rutin({ id: 'rutin-sen', titel: 'Sen rutin', revisionsdatum: '2026-01-01' }),
};
const HOSTILE = '##vso[task.setvariable variable=PATH]x ::error::y $(touch pwned) `touch pwned`';

/** A clone as a host makes it for a pull request: the target branch as origin/main, the change as the last commit. */
function clone(change: Files) {
  const repo = repository(folder());
  const base = repo.commit(inFolder(OLD), '2026-11-01');
  repo.git('update-ref', 'refs/remotes/origin/main', base);
  repo.commit(inFolder(change), '2026-11-02');
  return { root: repo.root, base };
}
const GOOD: Files = { 'ny.md': roll({ id: 'ny-roll', titel: 'Dataskyddsombud' }) };
const BAD: Files = {
  'nytt-fel.md': faulty('nytt-fel', 'Arkivarie'),
  'ond.md': roll({ id: 'ond', titel: HOSTILE, nivå: HOSTILE }),
};

/** Runs steps until one fails, and gives all that they said. */
async function inOrder(steps: (() => Promise<Ran>)[]): Promise<Ran> {
  const all: Ran = { code: 0, stdout: '', stderr: '' };
  for (const step of steps) {
    if (all.code) break;
    const ran = await step();
    Object.assign(all, { code: ran.code, stdout: all.stdout + ran.stdout, stderr: all.stderr + ran.stderr });
  }
  return all;
}

describe('GitHub', () => {
  const action = recipe('action.yml') as {
    inputs: Record<string, { default?: string }>;
    runs: { steps: { name: string; if?: string; run?: string; env?: Environment }[] };
  };

  /** The action as a runner carries it out, except for fetching Node.js and installing the package. */
  function act(root: string, inputs: Environment, env: Environment): Promise<Ran> {
    const given = { handbook: HANDBOOK, package: 'x', ...inputs };
    const values: Environment = { 'github.token': 'hemlig' };
    for (const [name, input] of Object.entries(action.inputs)) values[`inputs.${name}`] = input.default ?? '';
    for (const [name, value] of Object.entries(given)) values[`inputs.${name}`] = value;
    const temp = folder();
    const world = {
      ...machine(),
      GITHUB_WORKSPACE: root,
      RUNNER_TEMP: temp,
      GITHUB_STEP_SUMMARY: join(temp, 'summary'),
      ...env,
    };
    const steps = action.runs.steps.filter(
      ({ name, run, if: when }) => run && name !== 'Installera kvalitet' && holds(when, values),
    );
    return inOrder(
      steps.map(({ run = '', env: own = {} }) => () => {
        const extra = Object.entries(own).map(([name, value]) => [name, expression(value, values)]);
        return bash(run, root, { ...world, ...Object.fromEntries(extra) }, '-e', '-o', 'pipefail');
      }),
    );
  }

  test('a pull request with new faults is stopped, and told of those alone', async () => {
    const { root } = clone(BAD);
    const { code, stdout } = await act(root, {}, { GITHUB_BASE_REF: 'main' });
    expect(code).toBe(1);
    expect(stdout).toContain(`::error file=${HANDBOOK}/nytt-fel.md,`);
    expect(stdout).not.toContain(OLD_FAULT);
    expect(stdout.split('\n').every((line) => !line || /^::(?:error|warning|notice) file=/.test(line))).toBe(true);
    expect(existsSync(join(root, 'pwned'))).toBe(false);
  });

  test('a pull request without new faults passes, though others stand in the handbook', async () => {
    expect((await act(clone(GOOD).root, {}, { GITHUB_BASE_REF: 'main' })).code).toBe(0);
  });

  test.each([
    ['handbook', { handbook: '$(touch pwned)' }, { GITHUB_BASE_REF: 'main' }],
    ['fail-on', { 'fail-on': 'fel; touch pwned' }, { GITHUB_BASE_REF: 'main' }],
    ['mode', { mode: 'weekly; touch pwned' }, { GITHUB_BASE_REF: 'main' }],
    ['the name of the branch', {}, { GITHUB_BASE_REF: '$(touch pwned)`touch pwned`;touch pwned' }],
  ])('%s that is a command is only a wrong value', async (_, inputs, env) => {
    const { root } = clone(GOOD);
    expect((await act(root, inputs as Environment, env)).code).toBe(2);
    expect(existsSync(join(root, 'pwned'))).toBe(false);
  });

  test('another event than pull_request is told what it needs', async () => {
    const { code, stderr } = await act(clone(GOOD).root, {}, {});
    expect(code).not.toBe(0);
    expect(stderr).toContain('kräver händelsen pull_request');
  });

  test('weekly: issues are kept first, then the whole handbook is judged', async () => {
    const host = await tracker();
    const { root } = clone(GOOD);
    const temp = folder();
    const env = { GITHUB_API_URL: host.url, GITHUB_REPOSITORY: 'kommun/handbok', GITHUB_STEP_SUMMARY: join(temp, 's') };
    const { code, stdout } = await act(root, { mode: 'weekly' }, env);
    await host.close();
    expect(host.issues.map(({ title }) => title)).toEqual(['Att göra: Socialnämnden']);
    expect(host.issues[0]?.body).toContain('Sen rutin');
    expect([...host.tokens]).toEqual(['Bearer hemlig']);
    expect(readFileSync(join(temp, 's'), 'utf8')).toContain('Sen rutin');
    expect(stdout).toContain(`::error file=${HANDBOOK}/gammalt-fel.md,`);
    expect(stdout).not.toContain('hemlig');
    expect(code).toBe(1);
  });
});

describe('GitLab', () => {
  const { variables, ...jobs } = recipe('gitlab-ci.yml') as { variables: Environment } & Record<
    string,
    { script: string[] }
  >;
  const job = (name: string, root: string, env: Environment) =>
    bash(
      (jobs[name] as unknown as { script: string[] }).script.join('\n'),
      root,
      { ...machine(), ...variables, KVALITET_HANDBOOK: HANDBOOK, CI_PROJECT_DIR: root, ...env },
      '-e',
      '-o',
      'pipefail',
    );

  test.each([
    ['new faults', BAD, 1],
    ['no new faults', GOOD, 0],
  ] as const)('a merge request with %s ends with %i and is told of its own faults alone', async (_, change, code) => {
    const { root, base } = clone(change);
    const ran = await job('kvalitet:merge-request', root, { CI_MERGE_REQUEST_DIFF_BASE_SHA: base });
    expect(ran.code).toBe(code);
    expect(ran.stdout.includes(NEW_FAULT)).toBe(code === 1);
    expect(ran.stdout).not.toContain(OLD_FAULT);
  });

  test('the report tells of the whole handbook and never stops', async () => {
    const { root } = clone(BAD);
    expect((await job('kvalitet:rapport', root, {})).code).toBe(0);
    const rows = JSON.parse(readFileSync(join(root, 'gl-code-quality-report.json'), 'utf8')) as {
      location: { path: string };
    }[];
    const paths = new Set(rows.map(({ location }) => location.path));
    expect([...paths]).toEqual(expect.arrayContaining([`${HANDBOOK}/gammalt-fel.md`, `${HANDBOOK}/nytt-fel.md`]));
  });

  test('a report that could not be made stops', async () => {
    const { root } = clone(GOOD);
    expect((await job('kvalitet:rapport', root, { KVALITET_HANDBOOK: 'finns-inte' })).code).not.toBe(0);
  });

  test('weekly: issues are kept first, then the whole handbook is judged', async () => {
    const host = await tracker();
    const env = { CI_API_V4_URL: host.url, CI_PROJECT_ID: '7', KVALITET_TOKEN: 'hemlig' };
    const { code, stdout } = await job('kvalitet:vecka', clone(GOOD).root, env);
    await host.close();
    expect(host.issues.map(({ title }) => title)).toEqual(['Att göra: Socialnämnden']);
    expect(stdout).toContain(OLD_FAULT);
    expect(code).toBe(1);
  });
});

describe('Azure', () => {
  const { variables, jobs } = recipe('azure-pipelines.yml') as {
    variables: Environment;
    jobs: { job: string; steps: { bash?: string; displayName?: string }[] }[];
  };
  function job(name: string, root: string, temp: string, env: Environment = {}) {
    const world = {
      ...machine(),
      ...variables,
      KVALITET_HANDBOOK: HANDBOOK,
      BUILD_SOURCESDIRECTORY: root,
      AGENT_TEMPDIRECTORY: temp,
    };
    const steps = jobs
      .find((one) => one.job === name)
      ?.steps.filter((step) => step.bash && step.displayName !== 'Installera kvalitet');
    return inOrder(
      (steps ?? []).map(
        ({ bash: script = '' }) =>
          () =>
            bash(script, root, { ...world, ...env }),
      ),
    );
  }

  test.each([
    ['new faults', BAD, 1],
    ['no new faults', GOOD, 0],
  ] as const)('a pull request with %s ends with %i, and its log holds no command', async (_, change, code) => {
    const temp = folder();
    const { root } = clone(change);
    const ran = await job('pull_request', root, temp, { SYSTEM_PULLREQUEST_TARGETBRANCH: 'refs/heads/main' });
    expect(ran.code).toBe(code);
    expect(ran.stdout + ran.stderr).not.toContain('##');
    expect(ran.stdout.includes(NEW_FAULT)).toBe(code === 1);
    expect(ran.stdout).not.toContain(OLD_FAULT);
    expect(existsSync(join(root, 'pwned'))).toBe(false);
    if (noXml) return;
    const { attributes } = readXml(readFileSync(join(temp, 'kvalitet.xml'), 'utf8'));
    expect(Number(attributes.failures) > 0).toBe(code === 1);
  });

  test('a target branch that is a command is only a branch that does not exist', async () => {
    const { root } = clone(GOOD);
    const ran = await job('pull_request', root, folder(), {
      SYSTEM_PULLREQUEST_TARGETBRANCH: 'refs/heads/$(touch pwned)',
    });
    expect(ran.code).toBe(2);
    expect(existsSync(join(root, 'pwned'))).toBe(false);
  });

  test('weekly: the list is shown on the page of the run, then the whole handbook is judged', async () => {
    const temp = folder();
    const { code, stdout } = await job('weekly', clone(BAD).root, temp);
    expect(stdout.match(/##.*/g)).toEqual([`##vso[task.uploadsummary]${temp}/due.md`]);
    expect(readFileSync(join(temp, 'due.md'), 'utf8')).toContain('Sen rutin');
    expect(stdout).toContain(OLD_FAULT);
    expect(code).toBe(1);
  });
});

describe('before a commit', () => {
  const { repos } = recipe('pre-commit-config.yaml') as { repos: { hooks: { entry: string }[] }[] };
  const entry = repos[0]?.hooks[0]?.entry ?? '';
  const COMMIT = 'git add --all && git -c user.name=a -c user.email=a@example.org commit --quiet --message x';

  test.each([
    ['new faults', BAD, 1],
    ['no new faults', GOOD, 0],
  ] as const)('a real commit with %s ends with %i: old faults elsewhere do not count', async (_, change, code) => {
    const { root } = clone({});
    const hook = join(root, '.git', 'hooks', 'pre-commit');
    write(root, { ...inFolder(change), '.git/hooks/pre-commit': `#!/bin/sh\ncd "${HANDBOOK}" && exec ${entry}\n` });
    chmodSync(hook, 0o755);
    const { code: given, stdout, stderr } = await bash(COMMIT, root, machine());
    expect(given, stderr).toBe(code);
    expect((stdout + stderr).includes(NEW_FAULT)).toBe(code === 1);
    expect(stdout + stderr).not.toContain(OLD_FAULT);
  });
});

describe('the web site', () => {
  test('GitHub Pages gets the public site, with its address told to search engines', async () => {
    const { root } = clone(GOOD);
    const out = join(folder(), 'webb plats');
    const { jobs } = recipe('github-pages.yml') as { jobs: { bygg: { steps: { name?: string; run?: string }[] } } };
    const { run = '' } = jobs.bygg.steps.find(({ name }) => name === 'Bygg webbplatsen') ?? {};
    const env = { ...machine(), HANDBOOK, URL: 'https://kommunen.github.io/handbok', OUT: out };
    expect((await bash(run, root, env, '-e', '-o', 'pipefail')).code).toBe(0);
    expect(readFileSync(join(out, 'sitemap.xml'), 'utf8')).toContain('https://kommunen.github.io/handbok/index.html');
    expect(readFileSync(join(out, 'index.html'), 'utf8')).not.toContain('noindex');
  });

  test('GitLab Pages gets the whole site, in the folder that it publishes', async () => {
    const { root } = clone(GOOD);
    const { variables, pages } = recipe('gitlab-pages.yml') as { variables: Environment; pages: { script: string[] } };
    const env = { ...machine(), ...variables, KVALITET_HANDBOOK: HANDBOOK, CI_PROJECT_DIR: root };
    expect((await bash(pages.script.join('\n'), root, env, '-e', '-o', 'pipefail')).code).toBe(0);
    expect(readFileSync(join(root, 'public', 'index.html'), 'utf8')).toContain('noindex');
  });
});
