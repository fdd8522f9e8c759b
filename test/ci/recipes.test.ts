import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const ci = (name: string) => readFileSync(new URL(`../../ci/${name}`, import.meta.url), 'utf8');
const schema = (name: string) =>
  JSON.parse(readFileSync(new URL(`../fixtures/schemas/${name}`, import.meta.url), 'utf8'));
const RECIPES = [
  ...['action.yml', 'github-workflow.yml', 'github-pages.yml', 'gitlab-ci.yml', 'gitlab-pages.yml'],
  ...['azure-pipelines.yml', 'pre-commit-config.yaml'],
];

interface Step {
  name?: string;
  displayName?: string;
  run?: string;
  bash?: string;
  if?: string;
  env?: Record<string, string>;
  target?: object;
  uses?: string;
  with?: object;
}

/** Every piece of shell in a recipe, wherever it stands. */
function shell(value: unknown, key = ''): string[] {
  if (typeof value === 'string')
    return ['run', 'bash', 'script', 'before_script', 'entry'].includes(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one) => shell(one, key));
  return Object.entries(value ?? {}).flatMap(([name, one]) => shell(one, name));
}

describe.each(RECIPES)('%s', (name) => {
  const scripts = shell(parse(ci(name)));

  test('is YAML without warnings, and has something to run', () => {
    expect(parse(ci(name), { strict: true })).toBeTypeOf('object');
    expect(scripts.length > 0 || name === 'github-workflow.yml').toBe(true);
  });

  test('pastes nothing into the shell, neither by an expression nor by a macro', () => {
    for (const script of scripts) expect(script).not.toMatch(/\$\{\{|\$\([A-Z][\w]*\.|\$\[/);
  });

  test('quotes every variable in the shell', () => {
    for (const script of scripts) {
      const bare = script.replace(/"(?:\\.|[^"\\])*"|'[^']*'/g, '""').replace(/\$\?/g, '');
      expect(bare).not.toMatch(/\$/);
    }
  });

  test('never runs a pull request with the rights of the repository', () => {
    expect(ci(name)).not.toMatch(/pull_request_target|workflow_run|secrets\./);
  });

  test('runs no scripts of packages that it installs', () => {
    for (const script of scripts.filter((one) => one.includes('npm install')))
      expect(script).toMatch(/^npm install --global --ignore-scripts --no-audit --no-fund -- "\$\w+"$/);
  });
});

describe('GitHub', () => {
  const action = parse(ci('action.yml'));
  const workflow = parse(ci('github-workflow.yml'));
  const steps = action.runs.steps as Step[];

  test.each([
    ['github-action.json', action, (bad: typeof action) => Object.assign(bad.runs.steps[0], { shell: undefined })],
    ['github-workflow.json', workflow, (bad: typeof workflow) => Object.assign(bad.jobs.weekly, { färg: 1 })],
    ['github-workflow.json', parse(ci('github-pages.yml')), (bad) => Object.assign(bad.jobs.bygg, { färg: 1 })],
  ])('follows the schema %s, which refuses a spoiled one', (name, document, spoil) => {
    const valid = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(schema(name));
    expect(valid(document), JSON.stringify(valid.errors)).toBe(true);
    const bad = structuredClone(document);
    spoil(bad);
    expect(valid(JSON.parse(JSON.stringify(bad)))).toBe(false);
  });

  test('the workflow gives every input that is required, and none that does not exist', () => {
    for (const { steps } of Object.values(workflow.jobs) as { steps: Step[] }[]) {
      const given = Object.keys(steps.find(({ uses }) => uses?.startsWith('./'))?.with ?? {});
      for (const name of given) expect(Object.keys(action.inputs)).toContain(name);
      for (const [name, { required }] of Object.entries(action.inputs as Record<string, { required?: boolean }>))
        if (required) expect(given).toContain(name);
    }
  });

  test('both modes have only the rights that they need', () => {
    expect(workflow.permissions).toEqual({});
    expect(workflow.jobs['pull-request'].permissions).toEqual({ contents: 'read' });
    expect(workflow.jobs.weekly.permissions).toEqual({ contents: 'read', issues: 'write' });
    expect(Object.keys(workflow.on).sort()).toEqual(['pull_request', 'schedule', 'workflow_dispatch']);
  });

  test('the whole history is fetched, and no token is left in the clone', () => {
    for (const { steps } of Object.values(workflow.jobs) as { steps: Step[] }[])
      expect(steps[0]).toEqual({
        uses: 'actions/checkout@v4',
        with: { 'fetch-depth': 0, 'persist-credentials': false },
      });
  });

  test('only the weekly step that writes issues has a token', () => {
    const holders = steps.filter((step) => JSON.stringify(step).includes('token'));
    expect(holders.map((step) => [step.if, step.env])).toEqual([
      ["inputs.mode == 'weekly'", { GITHUB_TOKEN: expect.stringMatching(/^\$\{\{ github\.token \}\}$/) }],
    ]);
  });
});

test('GitLab: the token is named in the weekly job only by the script, and the history is whole', () => {
  const recipe = parse(ci('gitlab-ci.yml'));
  expect(recipe['.kvalitet'].variables.GIT_DEPTH).toBe('0');
  expect(ci('gitlab-ci.yml').replace(/^ *#.*$/gm, '')).not.toContain('TOKEN');
  const users = Object.entries(recipe).filter(([, job]) => shell(job).some((one) => one.includes('weekly-issues')));
  expect(users.map(([name]) => name)).toEqual(['kvalitet:vecka']);
  expect(recipe['kvalitet:vecka'].rules).toEqual([
    { if: '$CI_PIPELINE_SOURCE == "schedule" && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' },
  ]);
});

test('Azure: steps that show text of the handbook part ## and may set nothing', () => {
  const { jobs } = parse(ci('azure-pipelines.yml')) as { jobs: { steps: Step[] }[] };
  const showing = jobs.flatMap(({ steps }) => steps).filter(({ bash }) => bash?.includes('validate'));
  expect(showing).toHaveLength(2);
  for (const { bash, target } of showing) {
    expect(target).toEqual({ container: 'host', commands: 'restricted', settableVariables: 'none' });
    for (const line of bash?.split('\n').filter((one) => one.includes('validate')) ?? [])
      expect(line).toMatch(/ > "\$AGENT_TEMPDIRECTORY\/kvalitet\.xml"$| 2>&1 \| sed 's\/##\/# #\/g'$/);
  }
  for (const { steps } of jobs)
    expect(steps[0]).toEqual({ checkout: 'self', fetchDepth: 0, persistCredentials: false });
});
