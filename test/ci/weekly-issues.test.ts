import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { type Files, folder, handbook, write } from '../helpers/handbook.js';
import { run } from '../helpers/run.js';
import { process as process_, roll, rutin } from '../helpers/texts.js';
import { type Tracked, type Tracker, tracker } from '../helpers/tracker.js';

const SCRIPT = fileURLToPath(new URL('../../ci/weekly-issues.mjs', import.meta.url));
/** What the law asks for each quarter is not what is tried here. */
const NO_DUTIES = [
  'SoL (2025:400) 34 kap. 1 §',
  'SoL (2025:400) 34 kap. 3 §',
  'LSS (1993:387) 28 f §',
  'LSS (1993:387) 28 h §',
]
  .map((lagrum) => `  - {lagrum: ${lagrum}, skäl: prövas inte här}\n`)
  .join('');
const NOTHING: Files = {
  'handbok.yaml': `format: 1\norganisation: Exempelby\nnämnd: socialnamnden\nlagar: [SoL]\nrevision: {längsta_intervall: 99 år}\ngäller_inte:\n${NO_DUTIES}`,
  'utreda.md': process_(),
};
const DUE: Files = {
  ...NOTHING,
  'chef.md': roll({ id: 'chef', titel: 'Enhetschef' }),
  'a.md': rutin({ ansvar: 'chef', revisionsdatum: '2026-01-01' }),
  'b.md': rutin({ id: 'rutin-b', titel: 'Rutin B', revisionsdatum: '2026-12-01' }),
};

const open: Tracker[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function host(issues: Tracked[] = [], settings = {}): Promise<Tracker> {
  const one = await tracker(issues, settings);
  open.push(one);
  return one;
}

/** Runs the script as a pipeline does: the lists of the real program in files, the host in the environment. */
async function weekly(files: Files, env: Record<string, string>, ...more: string[]) {
  const root = handbook(files);
  const lists = folder();
  for (const format of ['json', 'md'])
    write(lists, { [`due.${format}`]: (await run(['due', '--all', '--format', format], root)).stdout });
  const argv = [SCRIPT, '--due', join(lists, 'due.json'), '--md', join(lists, 'due.md'), ...more];
  return await new Promise<{ code: number; stdout: string; stderr: string }>((done) => {
    execFile(process.execPath, argv, { env: { PATH: process.env.PATH, ...env } }, (error, stdout, stderr) =>
      done({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

const github = (url: string) => ({ GITHUB_API_URL: url, GITHUB_REPOSITORY: 'kommun/handbok', GITHUB_TOKEN: 'hemlig' });
const gitlab = (url: string) => ({
  CI_API_V4_URL: url,
  CI_PROJECT_ID: '7',
  KVALITET_TOKEN: 'hemlig',
  ...github('http://127.0.0.1:9'),
});

describe.each([
  ['GitHub', github, 'Bearer hemlig', 'PATCH /repos/kommun/handbok/issues'],
  ['GitLab', gitlab, 'hemlig', 'PUT /projects/7/issues'],
] as const)('%s', (_, env, token, change) => {
  test('an issue per function is made, kept, changed, closed and opened again', async () => {
    const one = await host();
    expect(await weekly(DUE, env(one.url))).toEqual({
      code: 0,
      stdout: 'Skapade ärendet för chef.\nSkapade ärendet för socialnamnden.\n',
      stderr: '',
    });
    expect(one.issues.map(({ title, open }) => [title, open])).toEqual([
      ['Att göra: Enhetschef', true],
      ['Att göra: Socialnämnden', true],
    ]);
    expect(one.issues.map(({ body }) => /^## .*$/m.exec(body)?.[0])).toEqual(['## Försenat (1)', '## Snart (1)']);
    expect([...one.tokens]).toEqual([token]);

    expect((await weekly(DUE, env(one.url))).stdout).toBe('Alla ärenden är aktuella.\n');

    one.calls.length = 0;
    const more = {
      ...DUE,
      'c.md': rutin({ id: 'rutin-c', titel: 'Rutin C', ansvar: 'chef', revisionsdatum: '2026-01-02' }),
    };
    expect((await weekly(more, env(one.url))).stdout).toBe('Skrev om ärendet för chef (nummer 1).\n');
    expect(one.calls.filter((call) => !call.startsWith('GET'))).toEqual([`${change}/1`]);
    expect(one.issues[0]?.body).toContain('Rutin C');

    expect((await weekly(NOTHING, env(one.url))).stdout).toMatch(/^Stängde .*1\)\.\nStängde .*2\)\.\n$/);
    expect(one.issues.map(({ open }) => open)).toEqual([false, false]);
    expect((await weekly(NOTHING, env(one.url))).stdout).toBe('Alla ärenden är aktuella.\n');

    expect((await weekly(DUE, env(one.url))).stdout).toContain('Öppnade igen ärendet för chef (nummer 1).');
    expect(one.issues.map(({ open }) => open)).toEqual([true, true]);
  });

  test('issues are found on every page, and copies closed', async () => {
    const one = await host();
    await weekly(DUE, env(one.url));
    const [mine] = one.issues as [Tracked];
    for (let number = 3; number < 9; number++) one.issues.push({ number, title: 'Annat', body: '', open: true });
    one.issues.push({ ...mine, number: 9 });
    expect((await weekly(DUE, env(one.url))).stdout).toBe('Stängde en kopia av ärendet för chef (nummer 9).\n');
    expect(one.issues).toHaveLength(9);
    expect(one.issues.filter(({ open }) => !open).map(({ number }) => number)).toEqual([9]);
  });

  test('--dry-run changes nothing and says what it would do', async () => {
    const one = await host();
    const { stdout } = await weekly(DUE, env(one.url), '--dry-run');
    expect(stdout).toBe(
      'Skulle ha gjort: Skapade ärendet för chef.\nSkulle ha gjort: Skapade ärendet för socialnamnden.\n',
    );
    expect(one.issues).toEqual([]);
  });

  test.each([401, 403, 404, 410, 500])('the answer %i is told, without the token', async (fail) => {
    const ran = await weekly(DUE, env((await host([], { fail })).url));
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(`svar ${fail}.`);
    expect(ran.stderr).not.toContain('hemlig');
  });

  test('a redirect is not followed: the token stays', async () => {
    const other = await host();
    const ran = await weekly(DUE, env((await host([], { redirect: `${other.url}/x` })).url));
    expect(ran.code).toBe(2);
    expect(other.calls).toEqual([]);
  });
});

test('pull requests and issues of strangers on GitHub are not ours, whatever they say', async () => {
  const body = '<!-- kvalitet:due:chef -->\nfälla';
  const one = await host([
    { number: 1, title: 'x', body, open: true, tie: 'NONE' },
    { number: 2, title: 'x', body, open: true, tie: 'MEMBER', pull: true },
    { number: 3, title: 'x', body, open: true, tie: 'CONTRIBUTOR' },
  ]);
  await weekly(DUE, github(one.url));
  expect(one.issues.slice(0, 3).map(({ body }) => body)).toEqual([body, body, body]);
  expect(one.issues).toHaveLength(5);
});

test.each(['OWNER', 'MEMBER', 'COLLABORATOR'])('an issue of a person with access (%s) is taken over', async (tie) => {
  const one = await host([{ number: 1, title: 'x', body: '<!-- kvalitet:due:chef -->', open: true, tie }]);
  await weekly(DUE, github(one.url));
  expect(one.issues[0]?.title).toBe('Att göra: Enhetschef');
});

test('a function with a hostile name cannot give the log a command', async () => {
  const one = await host();
  const { stdout } = await weekly(
    { ...DUE, 'c.md': rutin({ id: 'c', ansvar: '::error::x ##vso[a]%0A', revisionsdatum: '2026-01-02' }) },
    github(one.url),
  );
  expect(stdout).not.toMatch(/::|##|%/);
  expect(stdout.split('\n').every((line) => /^(Skapade ärendet för .*\.|)$/.test(line))).toBe(true);
});

test.each([
  [{}, 'GITHUB_API_URL och GITHUB_REPOSITORY och GITHUB_TOKEN saknas'],
  [{ ...github('http://127.0.0.1:9'), GITHUB_TOKEN: '' }, 'GITHUB_TOKEN saknas'],
  [{ ...gitlab('http://127.0.0.1:9'), KVALITET_TOKEN: '' }, 'KVALITET_TOKEN saknas'],
  [github('http://127.0.0.1:9'), 'Ärendena kunde inte hållas aktuella.'],
])('%o cannot run', async (env, message) => {
  const ran = await weekly(DUE, env);
  expect(ran).toMatchObject({ code: 2, stdout: '' });
  expect(ran.stderr).toContain(message);
  expect(ran.stderr).not.toContain('hemlig');
});
