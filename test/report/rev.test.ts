import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { handbookRepository, repository } from '../helpers/git.js';
import { folder, handbook, MINIMAL, write } from '../helpers/handbook.js';
import { run } from '../helpers/run.js';
import { document, process as processText, register, roll, rutin } from '../helpers/texts.js';

afterEach(() => vi.unstubAllEnvs());

/** The smallest picture that is one. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const analys = (body: string) =>
  document({ typ: 'analys', id: 'analys-a', titel: 'Året', år: 2024, avsnitt: 'sammanfattning' }, body);
const EXTRA = {
  $id: 'utbildning.schema.json',
  title: 'Rutin',
  description: 'Rutin med en egen nyckel.',
  'x-kvalitet': { typ: 'rutin' },
  type: 'object',
  properties: { system: { type: 'string', title: 'System', description: 'Vilket system rutinen gäller.' } },
};

const THEN = {
  'schemas/rutin.json': JSON.stringify(EXTRA),
  'utreda.md': processText(),
  'r.md': rutin({ titel: 'Rutin för då', system: 'Viva', reviderad: '2024-02-01' }),
  'reg.md': register({ period: '2024' }),
  'a.csv': 'dnr;inkom;slag\n1;2024-02-01;avvikelse\n2;2024-02-02;avvikelse\n',
  'analys/a.md': analys('## Läget\n\nDet gick bra då.\n\n![En ruta](bilder/å.png)\n'),
  'analys/bilder/å.png': PIXEL,
};

/** A handbook as it stood at the end of 2024, and all that has been done to it since. */
function book() {
  const repo = handbookRepository(THEN, '2024-01-10');
  const then = repo.commit({ 'chef.md': roll() }, '2024-12-31T22:59:59+00:00');
  repo.git('tag', 'bokslut-2024');
  for (const file of ['schemas/rutin.json', 'analys/bilder/å.png', 'a.csv']) rmSync(join(repo.root, file));
  renameSync(join(repo.root, 'r.md'), join(repo.root, 'ny.md'));
  const now = { 'ny.md': rutin({ titel: 'Rutin för nu', reviderad: '2025-02-01' }), 'analys/a.md': analys('Nu.\n') };
  const yaml = MINIMAL['handbok.yaml'].replace('Exempelby', 'Nyby');
  repo.commit({ ...now, 'handbok.yaml': yaml, 'reg.md': rutin({ id: 'x' }) }, '2024-12-31T23:00:00+00:00');
  return { ...repo, then };
}

/** The files of a report, by name. */
async function made(root: string, argv: readonly string[], world: { cwd?: string } = {}) {
  const out = folder();
  const ran = await run(['report', '2024', '--out', out, ...argv], world.cwd ?? root);
  if (ran.code) throw new Error(ran.stderr);
  return { ...ran, files: Object.fromEntries(readdirSync(out).map((name) => [name, readFileSync(join(out, name))])) };
}

describe('report --rev: the handbook as it was known', () => {
  test('documents, settings, registers, schemas and pictures of that time, by commit, tag and day', async () => {
    const { root, then } = book();
    const at = await made(root, ['--rev', then]);
    const text = String(at.files['kvalitetsberattelse-2024.md']);
    expect(text).toContain('Exempelby kommun');
    expect(text).toContain('Det gick bra då.');
    expect(text).toContain(`data:image/png;base64,${PIXEL.toString('base64')}`);
    expect(text).toContain(`commit ${then.slice(0, 10)} från 2024-12-31, utan ändringar vid sidan av historiken`);
    expect(text).toContain('| Fel i handboken när berättelsen gjordes | 0 |');
    expect(at.stderr).toBe(`Handboken som den var 2024-12-31 (${then.slice(0, 7)}), läget 2024-12-31.\n`);
    for (const rev of [then.slice(0, 9), 'bokslut-2024', '2024-12-31', 'HEAD~1'])
      expect((await made(root, ['--rev', rev])).files).toEqual(at.files);
    const now = String((await made(root, [])).files['kvalitetsberattelse-2024.md']);
    expect(now).toContain('Nyby kommun');
  }, 300_000);

  test('the figures of a register are those of that time', async () => {
    const { root } = book();
    const data = async (...argv: string[]) =>
      JSON.parse((await run(['report', '2024', '--data', ...argv], root)).stdout) as {
        commit_dag: string;
        avsnitt: { id: string; tabeller: { rader: unknown[] }[] }[];
      };
    const events = (view: Awaited<ReturnType<typeof data>>) =>
      JSON.stringify(view.avsnitt.find(({ id }) => id === 'avvikelser')?.tabeller);
    const [then, now] = [await data('--rev', 'bokslut-2024'), await data()];
    expect(then.commit_dag).toBe('2024-12-31');
    expect(events(then)).toContain('register-a');
    expect(events(now)).not.toContain('register-a');
  });

  test('what has been done since has no part in it: not commits, not changed, new or deleted files', async () => {
    const repo = book();
    const before = (await made(repo.root, ['--rev', 'bokslut-2024'])).files;
    repo.commit({ 'mer.md': rutin({ id: 'mer', titel: 'Mer' }) }, '2025-03-01');
    write(repo.root, { 'handbok.yaml': 'format: 1\nfel', 'ny.md': 'sönder', 'till.md': 'lös' });
    rmSync(join(repo.root, 'utreda.md'));
    const status = repo.git('status', '--porcelain');
    expect((await made(repo.root, ['--rev', 'bokslut-2024'])).files).toEqual(before);
    expect(repo.git('status', '--porcelain')).toBe(status);
  }, 300_000);

  test('a clean checkout of the commit gives the same bytes; one with changes says that it has them', async () => {
    const { root, then, git } = book();
    const at = (await made(root, ['--rev', then])).files;
    git('checkout', '--quiet', then);
    expect((await made(root, [])).files).toEqual(at);
    writeFileSync(join(root, 'lös.txt'), 'anteckning');
    const text = String((await made(root, [])).files['kvalitetsberattelse-2024.md']);
    expect(text).toContain('från 2024-12-31, med ändringar som inte är sparade i historiken');
  }, 300_000);

  test('another machine, time zone, language, folder, day and Git settings give the same bytes', async () => {
    const { root, then } = book();
    const at = (await made(root, ['--rev', then, '--today', '2025-01-01'])).files;
    const clone = join(folder(), 'klon');
    execFileSync('git', ['clone', '--quiet', root, clone]);
    const settings = join(folder(), 'config');
    writeFileSync(
      settings,
      '[log]\nshowRoot = false\nfollow = true\n[diff]\nrenames = false\nnoprefix = true\norderFile = /finns/inte\n[core]\nquotePath = true\nabbrev = 5\n',
    );
    for (const [key, value] of Object.entries({
      ...{ TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', GIT_CONFIG_GLOBAL: settings },
    }))
      vi.stubEnv(key, value);
    const argv = ['-C', clone, '--rev', 'bokslut-2024', '--today', '2031-05-05'];
    expect((await made(clone, argv, { cwd: folder() })).files).toEqual(at);
  }, 300_000);

  test('faults are counted by a day that does not move: a date ahead of the report is no reason to count again', async () => {
    const { root } = handbookRepository({ ...THEN, 'r.md': rutin({ reviderad: '2024-11-30' }) }, '2024-12-01');
    const [one, two] = [await made(root, ['--today', '2025-01-01']), await made(root, ['--today', '2040-01-01'])];
    expect(two.files).toEqual(one.files);
  });

  test('history ends at the commit: a state from before the year’s end says what it cannot know', async () => {
    const { root } = handbookRepository(THEN, '2024-01-10');
    const { stderr, stdout } = await run(['report', '2024', '--data', '--rev', '2024-06-30'], root);
    expect(stderr).toContain('Handboken som den var 2024-01-10');
    expect(stderr).toContain('läget 2024-12-31. Det som skrevs in senare är inte med.');
    expect(JSON.parse(stdout).commit_dag).toBe('2024-01-10');
  });

  test('a handbook in a subfolder, in a file tree with å ä ö, and a document that has moved since', async () => {
    const repo = repository(folder());
    const files = Object.fromEntries(
      Object.entries({ ...MINIMAL, ...THEN }).map(([path, text]) => [`Vår handbok/${path}`, text]),
    );
    repo.commit({ ...files, 'annat/läs.txt': 'x' }, '2024-05-01');
    renameSync(join(repo.root, 'Vår handbok/r.md'), join(repo.root, 'Vår handbok/flyttad.md'));
    repo.commit({}, '2025-05-01');
    const root = join(repo.root, 'Vår handbok');
    const { files: at } = await made(root, ['--rev', '2024-12-31']);
    expect(String(at['kvalitetsberattelse-2024.md'])).toContain('Det gick bra då.');
    const { stdout } = await run(['report', '2024', '--data', '--rev', '2024-12-31'], root);
    expect(stdout).toContain('"file": "r.md"');
    expect(stdout).not.toContain('flyttad.md');
  }, 300_000);
});

describe('report --rev that cannot be read: exit 2, why, what to do, and nothing written', () => {
  async function refused(root: string, rev: string): Promise<string> {
    const ran = await run(['report', '2024', `--rev=${rev}`, '--out', join(root, 'ut')], root);
    expect([ran.code, ran.stdout, readdirSync(root).includes('ut')]).toEqual([2, '', false]);
    expect(ran.stderr.trim().split('\n')).toHaveLength(2);
    expect(ran.stderr).not.toContain('/kvalitet-');
    return ran.stderr;
  }

  test.each([
    ['bokslut2024', /heter "bokslut2024"\.\nMenar du bokslut-2024\?/],
    ['2024-02-30', /Skriv dagen som ÅÅÅÅ-MM-DD/],
    ['24-1-1', /Skriv en commit, en tagg, en gren eller en dag/],
    ['2001-01-01', /historiken börjar efter 2001-01-01\.\nDen börjar 2024-01-10/],
    ['--output=x', /heter "--output=x"/],
    ['HEAD:r.md', /Det finns ingen commit/],
  ])('%s', async (rev, message) => {
    expect(await refused(book().root, rev)).toMatch(message);
  });

  test('no Git, and Git without a commit', async () => {
    expect(await refused(handbook(THEN), 'HEAD')).toContain('ligger inte i Git');
    expect(await refused(repository(handbook(THEN)).root, '2024-12-31')).toContain('inga sparade ändringar');
  });

  test('a shallow clone says that it is one', async () => {
    const { root, then, git, commit } = book();
    commit({}, '2025-06-01');
    git('tag', '-d', 'bokslut-2024');
    const clone = join(folder(), 'klon');
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${root}`, clone]);
    for (const rev of [then, '2024-12-31']) {
      const told = await refused(clone, rev);
      expect(told).toContain('avkortad (shallow)');
      expect(told).toContain('git fetch --unshallow');
    }
  });

  test('a clone without contents says what is missing, and fetches nothing', async () => {
    const { root, git } = book();
    git('config', 'uploadpack.allowFilter', 'true');
    const clone = join(folder(), 'klon');
    execFileSync('git', ['clone', '--quiet', '--filter=blob:none', `file://${root}`, clone], { stdio: 'ignore' });
    expect(await refused(clone, 'bokslut-2024')).toMatch(/Klonen saknar gamla filer[\s\S]*git fetch --refetch/);
  });

  test('a folder that did not exist then says where the handbook lay', async () => {
    const repo = repository(folder());
    const at = (place: string) =>
      Object.fromEntries(Object.entries(MINIMAL).map(([path, text]) => [`${place}/${path}`, text]));
    repo.commit({ 'README.md': 'Kommer.' }, '2023-01-01');
    repo.commit(at('gammal plats'), '2024-01-01');
    repo.git('mv', 'gammal plats', 'handbok');
    repo.commit({}, '2025-01-01');
    const root = join(repo.root, 'handbok');
    expect(await refused(root, '2024-06-30')).toMatch(/saknas i mappen där\.\nDå låg handbok\.yaml i gammal plats\./);
    expect(await refused(root, '2023-06-30')).toContain('Välj en senare dag eller commit.');
  });

  test('settings and folders that were faulty then are told of that day', async () => {
    const repo = handbookRepository({ 'handbok.yaml': 'organisation: X\n' }, '2024-01-01');
    repo.commit({ 'handbok.yaml': MINIMAL['handbok.yaml'] }, '2025-01-01');
    expect(await refused(repo.root, '2024-06-01')).toMatch(
      /^I [0-9a-f]{7} \(2024-01-01\): handbok\.yaml saknar nyckeln format/,
    );
  });
});

describe('report --rev and templates of the organisation itself', () => {
  const OWN = {
    'mallar/kvalitetsberattelse/mal.md.hbs': 'Så här skrev vi då.\n',
    'mallar/report.css': 'h1 { color: #005; }\n',
  };

  test('the templates are those of that state, whatever lies in the folder now', async () => {
    const repo = handbookRepository({ ...THEN, ...OWN }, '2024-12-30');
    const then = repo.git('rev-parse', 'HEAD');
    const argv = ['--rev', then, '--format', 'md,html,docx,pdf'];
    const before = (await made(repo.root, argv)).files;
    expect(String(before['kvalitetsberattelse-2024.md'])).toContain('Så här skrev vi då.');
    expect(String(before['kvalitetsberattelse-2024.html'])).toContain('h1 { color: #005; }');
    repo.commit({ 'mallar/kvalitetsberattelse/mal.md.hbs': 'Nu skriver vi så här.\n' }, '2025-03-01');
    write(repo.root, {
      'mallar/kvalitetsberattelse/mal.md.hbs': '{{fel}',
      'mallar/partials/lag.md.hbs': 'Inte sparad.\n',
    });
    expect((await made(repo.root, argv)).files).toEqual(before);
    const { stdout } = await run(['report', '2024', '--rev', 'HEAD', '--format', 'md', '--out', folder()], repo.root);
    expect(stdout).toContain('Skrev ');
  }, 60_000);

  test('a state without them gives the built-in ones', async () => {
    const repo = handbookRepository(THEN, '2024-12-30');
    const plain = (await made(repo.root, ['--rev', 'HEAD', '--format', 'md'])).files;
    write(repo.root, OWN);
    expect((await made(repo.root, ['--rev', 'HEAD', '--format', 'md'])).files).toEqual(plain);
  }, 60_000);

  test('a fault in a template of that state is told with its file, line and the state', async () => {
    const repo = handbookRepository({ ...THEN, 'mallar/kvalitetsberattelse/mal.md.hbs': '{{rubrk}}\n' }, '2024-12-30');
    rmSync(join(repo.root, 'mallar'), { recursive: true });
    const { code, stderr } = await run(['report', '2024', '--rev', 'HEAD', '--out', folder()], repo.root);
    expect(code).toBe(2);
    expect(stderr).toMatch(/I [0-9a-f]{7} \(2024-12-30\): Mallen kvalitetsberattelse går inte att använda/);
    expect(stderr).toContain('mallar/kvalitetsberattelse/mal.md.hbs:1:3 Uppgiften rubrk finns inte.');
  });

  test('a template that only that state has can be asked for', async () => {
    const SHORT = '---\ntitel: Kort\nvy: kvalitetsberattelse\nformat: [md]\n---\n# Kort för {{år}}\n';
    const repo = handbookRepository({ ...THEN, 'mallar/kort.md.hbs': SHORT }, '2024-12-30');
    rmSync(join(repo.root, 'mallar'), { recursive: true });
    const { files } = await made(repo.root, ['--template', 'kort', '--rev', 'HEAD']);
    expect(String(files['kort-2024.md'])).toContain('# Kort för 2024');
  });
});
