import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import Papa from 'papaparse';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { handbookRepository } from '../helpers/git.js';
import { folder, handbook, write } from '../helpers/handbook.js';
import { run, runJson } from '../helpers/run.js';
import { enhet, process as processText, protokoll, roll, rutin, styrdokument } from '../helpers/texts.js';

afterEach(() => vi.unstubAllEnvs());

const SCHEMA = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../schemas/output/changes.schema.json', import.meta.url)), 'utf8'),
);
const check = new Ajv2020({ allErrors: true }).compile(SCHEMA);

const named = (id: string, keys: Record<string, unknown> = {}, body?: string) =>
  rutin({ id, titel: `Rutinen ${id}`, ...keys }, body);
const BODY = '## Syfte\n\nRätt stöd i tid.\n\n## Så här gör du\n\n1. Socialnämnden tar emot anmälan.\n';
const REVIEWED = { reviderad: '2024-04-01', fastställd: '2024-04-09', version: 2, beslut: 'SN § 40' };

const THEN = {
  'chef.md': roll(),
  'utreda.md': processText(),
  'delprocess.md': processText({
    ...{ id: 'delprocess', titel: 'Delprocess', del_av: 'utreda', fastställd: undefined, fastställd_av: undefined },
    ...{ version: undefined, revisionsdatum: undefined },
  }),
  'r/reviderad.md': named('reviderad', {}, BODY),
  'r/lika.md': named('lika'),
  'r/beslutad.md': named('beslutad'),
  'r/andrad.md': named('andrad', {}, BODY),
  'r/upphavd.md': named('upphavd'),
  'r/borttagen.md': named('borttagen'),
  'r/flyttas.md': named('flyttas'),
  'r/nytt-id.md': named('gammalt-id'),
  'r/form.md': named('form', { lagrum: 'SoL (2025:400) 20 kap. 2 §' }, BODY),
  'utkast.md': styrdokument({ status: 'utkast', fastställd: undefined, fastställd_av: undefined, version: undefined }),
  'enhet.md': enhet(),
};

/** A handbook to which everything happens that can happen, in spring 2024. */
function book() {
  const repo = handbookRepository(THEN, '2024-01-10');
  repo.git('tag', 'start');
  const { root } = repo;
  rmSync(join(root, 'r/borttagen.md'));
  write(root, { 'x/y': '' });
  renameSync(join(root, 'r/flyttas.md'), join(root, 'x/flyttad.md'));
  const end = repo.commit(
    {
      'r/reviderad.md': named(
        'reviderad',
        { ...REVIEWED, ansvar: 'socialchef' },
        BODY.replace('tar emot', 'läser').replace('## Syfte', '## Varför'),
      ),
      'r/lika.md': named('lika', {
        reviderad: '2024-04-01',
        reviderad_utan_ändring: 'ja',
        revisionsdatum: '2098-01-01',
      }),
      'r/beslutad.md': named('beslutad', REVIEWED),
      'r/andrad.md': named('andrad', {}, `${BODY}\n## Bilaga\n\nNy.\n`),
      'r/upphavd.md': named('upphavd', { status: 'upphävd', gäller_till: '2024-05-01', upphävd_av: 'socialchef' }),
      'r/nytt-id.md': named('nytt-id', { titel: 'Rutinen gammalt-id', tidigare_id: 'gammalt-id' }),
      'r/form.md': named(
        'form',
        { lagrum: ['SoL (2025:400) 20 kap. 2 §'] },
        BODY.replace('\n\nRätt stöd i ', '\nRätt *stöd*\ni '),
      ),
      'utkast.md': styrdokument(),
      'enhet.md': enhet({ chef: 'socialchef' }),
      'ny.md': named('ny'),
      'ny-delprocess.md': processText({
        ...{ id: 'ny-del', titel: 'Ny delprocess', del_av: 'utreda', fastställd: undefined, fastställd_av: undefined },
        ...{ version: undefined, revisionsdatum: undefined },
      }),
      'p.md': protokoll(),
    },
    '2024-06-30T21:59:59+00:00',
  );
  return { ...repo, end };
}

const changesJson = async (root: string, ...argv: string[]) => {
  const ran = await runJson(['changes', ...argv], root);
  check(ran.json);
  expect(check.errors ?? []).toEqual([]);
  return ran.json as {
    summary: Record<string, number>;
    to: { uncommitted: boolean; commit: string; date: string; rev: string | null };
    from: { date: string };
    unreadable: { file: string; reason: string }[];
    items: {
      kinds: string[];
      document: string;
      text: string[];
      was: { document: string; file: string } | null;
      decision: { state: string; names: string[]; date: string; reference: string };
    }[];
  };
};

describe('changes: what has happened to each document', () => {
  test('each kind, once, with who decided and what changed', async () => {
    const { root } = book();
    const { items, summary } = await changesJson(root, 'start', '2024-06-30');
    const told = Object.fromEntries(
      items.map(({ document, kinds, decision, text }) => [
        document,
        [kinds.join(' '), decision.names.join(), decision.state, ...text].filter(Boolean),
      ]),
    );
    expect(told).toEqual({
      ny: ['skapad', 'Socialnämnden', 'beslutad'],
      'ny-del': ['skapad', 'Socialnämnden', 'beslutad'],
      'protokoll-a': ['skapad', 'ej tillämpligt'],
      'riktlinje-a': ['fastställd', 'Socialnämnden', 'beslutad'],
      reviderad: [
        ...['reviderad', 'Socialnämnden', 'beslutad', 'Rubriken ”Syfte” heter nu ”Varför”.'],
        ...['Ändrad text under ”Så här gör du”.', 'Ansvarig funktion: från Socialnämnden till Socialchef.'],
      ],
      beslutad: ['reviderad', 'Socialnämnden', 'beslutad', 'Ny beslutad version. Innehållet är detsamma i sak.'],
      lika: ['reviderad utan ändring', 'Socialnämnden', 'beslutad'],
      andrad: ['ändrad', 'inget nytt beslut', 'Ny rubrik: ”Bilaga”.'],
      'enhet-barn': ['ändrad', 'ej tillämpligt', 'Chef: från Socialnämnden till Socialchef.'],
      upphavd: ['upphävd', 'Socialchef', 'beslutad'],
      borttagen: ['borttagen', 'uppgift saknas'],
      'nytt-id': ['omdöpt', 'inget nytt beslut', 'Nytt id: från gammalt-id till nytt-id.'],
      flyttas: [
        ...['omdöpt flyttad', 'inget nytt beslut', 'Filen heter nu flyttad.md, förut flyttas.md.'],
        'Flyttad från mappen r till mappen x.',
      ],
    });
    expect(summary).toMatchObject({ documents: 13, skapad: 3, omdöpt: 2, flyttad: 1, cosmetic: 1 });
  });

  test('the same for commits, tags and days; and with the days of the commits', async () => {
    const { root, end } = book();
    const { stdout } = await run(['changes', 'start', end], root);
    expect(stdout).toContain(`Ändringar från 2024-01-10 (commit `);
    for (const [from, to] of [
      ['2024-06-29', '2024-06-30'],
      ['2024-01-10', end.slice(0, 9)],
      ['start', 'main'],
    ] as const)
      expect((await run(['changes', from, to], root)).stdout).toBe(stdout);
    expect((await changesJson(root, 'start', 'start')).items).toEqual([]);
  });

  test('without a second point: the handbook as it lies now, with what is not committed', async () => {
    const { root, end } = book();
    const clean = await changesJson(root, 'start');
    expect(clean.to).toEqual({ rev: null, commit: end, date: '2026-11-22', uncommitted: false });
    expect(clean.items).toEqual((await changesJson(root, 'start', end)).items);
    rmSync(join(root, 'ny.md'));
    write(root, { 'lös.md': named('los'), 'r/lika.md': named('lika', { titel: 'Ny titel' }), 'README.md': 'x' });
    const { to, items } = await changesJson(root, end);
    expect(to.uncommitted).toBe(true);
    expect(items.map(({ document, kinds }) => `${document} ${kinds.join()}`)).toEqual([
      ...['los skapad', 'lika reviderad', 'ny borttagen'],
    ]);
  });

  test('settings are told too; what undanta leaves out, README and reports are no documents', async () => {
    const { root, commit } = book();
    const yaml = readFileSync(join(root, 'handbok.yaml'), 'utf8');
    commit(
      {
        'handbok.yaml': `${yaml.replace('lagar: [SoL]', 'lagar: [SoL, HSL]')}undanta: [gamla/**]\n`,
        ...{
          'gamla/a.md': named('gammal'),
          'README.md': 'x',
          'rapporter/2024/k.md': '# K',
          '.dold/b.md': named('dold'),
        },
      },
      '2024-07-10',
    );
    const { items } = await changesJson(root, '2024-07-01', '2024-07-31');
    expect(items.map(({ text }) => text)).toEqual([
      [
        expect.stringMatching(/^Lagar.*: tillagt HSL\.$/),
        expect.stringMatching(/: gamla\/\*\*, förut inget\.$|: tillagt gamla\/\*\*\.$/),
      ],
    ]);
  });

  test('a file that cannot be read is named, and hides no other', async () => {
    const { root, commit } = book();
    commit(
      { 'ny.md': '---\ntitel: A: B\n---\n', 'r/lika.md': Buffer.from('---\ntitel: \xe5\n---\n', 'latin1') },
      '2024-07-10',
    );
    commit({ 'r/andrad.md': named('andrad', { titel: 'Ny titel' }, BODY) }, '2024-07-11');
    const { unreadable, items } = await changesJson(root, '2024-06-30');
    expect(unreadable.map(({ file }) => file)).toEqual(['ny.md', 'r/lika.md']);
    expect(items.map(({ document }) => document)).toEqual(['andrad']);
    expect((await run(['changes', '2024-06-30'], root)).stdout).toContain('Går inte att jämföra (2)');
  });
});

describe('changes in each format', () => {
  test('text is at most 80 columns wide, counts what tells of the work, and shows it with --all or --type', async () => {
    const { root } = book();
    const { stdout, code } = await run(['changes', 'start', 'main'], root);
    expect(code).toBe(0);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(stdout).toContain('Reviderade (2)\n');
    expect(stdout).toContain('Beslut: Socialnämnden, 2024-04-09, SN § 40.');
    expect(stdout).toContain('Beslut: Socialchef, gällde till 2024-05-01.');
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'Dessutom 1 nytt eller ändrat dokument som redovisar arbetet: protokoll 1.',
    );
    expect(stdout).not.toContain('Protokoll A');
    for (const more of [['--all'], ['--type', 'protokoll']])
      expect((await run(['changes', 'start', 'main', ...more], root)).stdout).toContain('Protokoll A');
  });

  test('--kind and --type narrow the list; a misspelt one says what was meant', async () => {
    const { root } = book();
    const { items } = await changesJson(root, 'start', 'main', '--kind', 'flyttad,upphävd', '--type', 'rutin');
    expect(items.map(({ document }) => document)).toEqual(['upphavd', 'flyttas']);
    expect((await run(['changes', 'start', '--kind', 'flytad'], root)).stderr).toContain('Menar du flyttad?');
    expect((await run(['changes', 'start', '--type', 'rutinn'], root)).stderr).toContain('Menar du rutin?');
  });

  test('csv opens in Swedish Excel, one line per document', async () => {
    const { root } = book();
    const { stdout } = await run(['changes', 'start', 'main', '--format', 'csv'], root);
    expect(stdout.startsWith('\ufeffÄndring;Typ;Titel;Id;Fil;')).toBe(true);
    const { data } = Papa.parse<Record<string, string>>(stdout.slice(1).trimEnd(), { header: true, delimiter: ';' });
    expect(data).toHaveLength(13);
    expect(data.find(({ Id }) => Id === 'nytt-id')).toMatchObject({
      'Id förut': 'gammalt-id',
      'Beslutad av': 'inget nytt beslut',
    });
  });

  test('hostile text is text: no markup, no formula, nothing that steers a screen', async () => {
    const { root, commit } = book();
    const titel = '=1+1 <img src=x> [a](javascript:b) \u001b[31m @alla';
    commit({ 'r/lika.md': named('lika', { titel, syfte: '__proto__' }, '## \u202eX <b>\n\ny\n') }, '2024-07-01');
    const [text, md, csv] = await Promise.all(
      ['text', 'md', 'csv'].map(
        async (format) => (await run(['changes', 'main~1', 'main', '--format', format], root)).stdout,
      ),
    );
    for (const out of [text, md, csv]) for (const sign of ['\u001b', '\u202e']) expect(out).not.toContain(sign);
    expect(md).toContain('\\<img src=x\\> \\[a\\](javascript:b)');
    expect(csv).toContain("'=1+1");
  });

  test('the same bytes in another time zone, language, folder and clone', async () => {
    const { root } = book();
    const formats = ['text', 'md', 'json', 'csv'];
    const all = (at: string) =>
      Promise.all(
        formats.map(
          async (format) =>
            (await run(['changes', 'start', '2024-12-31', '-C', at, '--format', format], folder())).stdout,
        ),
      );
    const before = await all(root);
    const clone = join(folder(), 'klon');
    execFileSync('git', ['clone', '--quiet', root, clone]);
    for (const [key, value] of [
      ['TZ', 'America/Adak'],
      ['LC_ALL', 'tr_TR.UTF-8'],
    ])
      vi.stubEnv(key as string, value);
    expect(await all(clone)).toEqual(before);
  });
});

describe('changes that cannot be told: exit 2, why, and what to do', () => {
  test.each([
    [['starrt'], /heter "starrt"\.\nMenar du start\?/],
    [['2001-01-01'], /historiken börjar efter 2001-01-01/],
    [
      ['main', 'start'],
      /^main \(2024-06-30\) är senare än start \(2024-01-10\)\.\nSkriv den tidigare punkten först: kvalitet changes start main/,
    ],
    [[], /från/],
    [['start', '--format', 'docx'], /--format kan inte vara "docx"/],
  ])('%j', async (argv, message) => {
    const ran = await run(['changes', ...argv], book().root);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toMatch(message);
  });

  test('without Git', async () => {
    const ran = await run(['changes', '2024-01-01'], handbook());
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining('ligger inte i Git')]);
  });
});
