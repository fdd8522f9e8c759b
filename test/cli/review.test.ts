import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pid } from 'node:process';
import { describe, expect, test } from 'vitest';
import { handbookRepository } from '../helpers/git.js';
import { type Files, handbook } from '../helpers/handbook.js';
import { robot } from '../helpers/robot.js';
import { run, runJson } from '../helpers/run.js';
import { aktivitet, egenkontroll, type Keys, process, roll, rutin, styrdokument } from '../helpers/texts.js';
import { tree } from '../helpers/tree.js';

const REVISION = 'format: 1\norganisation: E\nnämnd: socialnamnden\nlagar: [SoL]\n';
const read = (root: string, file: string) => readFileSync(join(root, file), 'utf8');
const keyOf = (text: string, key: string) => new RegExp(`^${key}: (.*)$`, 'm').exec(text)?.[1];

/** A handbook of one rutin, and what a review of it says and writes. */
async function reviewed(keys: Keys, argv: readonly string[], files: Files = {}, settings = REVISION) {
  const root = handbook({ 'handbok.yaml': settings, 'utreda.md': process(), 'a.md': rutin(keys), ...files });
  const before = tree(root);
  const ran = await run(['review', 'rutin-a', ...argv], root);
  return { ...ran, root, before, text: read(root, 'a.md') };
}

const DECIDED = ['--decided', '2026-11-10', '--by', 'socialnamnden'];

describe('without change', () => {
  test('the day and the next day are written, and that nothing had to change; the version and the decision stay', async () => {
    const { code, stdout, stderr, text } = await reviewed({}, ['--unchanged']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(text).toBe(
      rutin({
        revisionsdatum: undefined,
        reviderad: '2026-11-22',
        reviderad_utan_ändring: 'ja',
      }).replace('utan_ändring: ja\n', 'utan_ändring: ja\nrevisionsdatum: 2027-11-22\n'),
    );
    expect(stdout).toContain('+reviderad: 2026-11-22\n');
    expect(stdout).toContain('rutin-a har fått en översyn utan ändring.');
  });

  test('the second time the same day changes nothing', async () => {
    const { root, text } = await reviewed({}, ['--unchanged']);
    const again = await run(['review', 'rutin-a', '--unchanged'], root);
    expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining('har redan en översyn utan ändring') });
    expect(read(root, 'a.md')).toBe(text);
  });

  test.each([
    ['the document’s own interval first', { intervall: '6 månader' }, REVISION, '2027-05-22'],
    ['else the handbook’s', {}, `${REVISION}revision: {intervall: 18 månader}\n`, '2028-05-22'],
    ['never longer than the longest', { intervall: '5 år' }, REVISION, '2028-11-22'],
    [
      'the longest of the type',
      { intervall: '5 år' },
      `${REVISION}revision: {längsta_intervall: {rutin: 36 månader}}\n`,
      '2029-11-22',
    ],
    ['months end where the month does', { intervall: '3 månader' }, REVISION, '2027-02-22'],
  ])('the next day: %s', async (_, keys, settings, expected) => {
    const { text } = await reviewed(keys, ['--unchanged'], {}, settings);
    expect(keyOf(text, 'revisionsdatum')).toBe(expected);
  });
});

describe('with a decision', () => {
  test('the decision, the version and the dates follow it; the first decision is kept', async () => {
    const { code, text, stdout } = await reviewed({ beslut: 'SN § 1' }, [
      ...DECIDED,
      '--decision',
      'SN 2026-11-10 § 26',
    ]);
    expect(code).toBe(0);
    expect(
      Object.fromEntries([...text.matchAll(/^(\S+): (.*)$/gm)].map(([, key, value]) => [key, value])),
    ).toMatchObject({
      först_fastställd: '2024-03-12',
      fastställd: '2026-11-10',
      fastställd_av: 'socialnamnden',
      beslut: 'SN 2026-11-10 § 26',
      version: '2',
      reviderad: '2026-11-10',
      revisionsdatum: '2027-11-10',
    });
    expect(stdout).toContain('rutin-a har fått beslutet 2026-11-10 av socialnamnden.');
  });

  test('a draft is decided: it holds, has its first version, and no review before it', async () => {
    const { text } = await reviewed(
      {
        status: 'utkast',
        fastställd: undefined,
        fastställd_av: undefined,
        version: undefined,
        revisionsdatum: undefined,
      },
      DECIDED,
    );
    expect(text).toContain(
      'status: gällande\nfastställd: 2026-11-10\nfastställd_av: socialnamnden\nversion: 1\nrevisionsdatum: 2027-11-10\n---',
    );
  });

  test('told twice, it is one decision', async () => {
    const { root, text } = await reviewed({}, DECIDED);
    const again = await run(['review', 'rutin-a', ...DECIDED], root);
    expect(again.stdout).toContain('har redan beslutet 2026-11-10');
    expect(read(root, 'a.md')).toBe(text);
  });

  test.each([
    ['3', '4'],
    ['"1.9"', '"1.10"'],
    ['1.2.3', '1.2.4'],
    ['v2', 'v3'],
    ["'07'", "'08'"],
  ])('version %s becomes %s', async (version, next) => {
    const { text } = await reviewed({}, DECIDED, { 'a.md': rutin().replace('version: 1', `version: ${version}`) });
    expect(keyOf(text, 'version')).toBe(next);
  });

  test('an old review without change is not kept beside a decision, nor an old mark of the decision', async () => {
    const { text, stdout } = await reviewed(
      { reviderad: '2025-05-05', reviderad_utan_ändring: 'ja', beslut: 'SN § 1' },
      DECIDED,
    );
    expect(text).not.toMatch(/reviderad_utan_ändring|beslut:/);
    expect(stdout).toContain('beslut ("SN § 1") gällde det förra beslutet');
  });
});

describe('a decision told late', () => {
  test('does not undo a review that was made after it', async () => {
    const later = { reviderad: '2026-11-15', reviderad_utan_ändring: 'ja', revisionsdatum: '2027-11-15' };
    const { text, root } = await reviewed(later, DECIDED);
    expect(text).toContain(
      'version: 2\nrevisionsdatum: 2027-11-15\nreviderad: 2026-11-15\nreviderad_utan_ändring: ja\n---',
    );
    expect((await run(['review', 'rutin-a', ...DECIDED], root)).stdout).toContain('har redan beslutet 2026-11-10');
  });
});

describe('several at once', () => {
  test('all of them or none', async () => {
    const files = { 'b.md': rutin({ id: 'rutin-b', titel: 'B' }), 'plan.md': styrdokument({ status: 'utkast' }) };
    const { root, code, stdout } = await reviewed({}, ['rutin-b', 'rutin-a', '--unchanged'], files);
    expect(code).toBe(0);
    expect(read(root, 'b.md')).toContain('reviderad: 2026-11-22');
    expect(stdout.match(/har fått en översyn/g)).toHaveLength(2);
    const before = tree(root);
    const refused = await run(['review', 'utreda', 'riktlinje-a', '--unchanged'], root);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(tree(root)).toEqual(before);
  });
});

describe('a file that cannot be written', () => {
  test('leaves the others as they were', async () => {
    const files = { 'b.md': rutin({ id: 'rutin-b', titel: 'B' }), [`.b.md.${pid}.tmp`]: '' };
    const { root, code, stderr, stdout, text } = await reviewed({}, ['rutin-b', '--unchanged'], files);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('b.md skrevs inte');
    expect([text, read(root, 'b.md')]).toEqual([rutin(), files['b.md']]);
  });

  test('nor is one written that was changed while a person answered', async () => {
    const root = handbook({ 'handbok.yaml': REVISION, 'utreda.md': process(), 'a.md': rutin() });
    const text = rutin({ titel: 'Ändrad av någon annan' });
    const confirm = async () => {
      writeFileSync(join(root, 'a.md'), text);
      return false;
    };
    const ask = { ...robot(), confirm };
    const { code, stderr } = await run(['review', 'rutin-a'], root, { ask });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('har ändrats sedan den lästes') });
    expect(read(root, 'a.md')).toBe(text);
  });
});

describe('refused, and nothing is written', () => {
  const order = `${REVISION}beslutsordning: {rutin: [socialchef]}\n`;
  test.each<[string, Keys, string[], string, string?]>([
    ['nothing said', {}, [], 'Det saknas vad översynen kom fram till'],
    ['both said', {}, ['--unchanged', ...DECIDED], '--unchanged säger att inget ändrades'],
    ['no decider', {}, ['--decided', '2026-11-10'], '--by saknas.'],
    ['no day', {}, ['--by', 'socialnamnden'], '--decided saknas.'],
    [
      'no day of the calendar',
      {},
      ['--decided', '2026-02-30', '--by', 'socialnamnden'],
      '--decided kan inte vara "2026-02-30"',
    ],
    ['a day to come', {}, ['--decided', '2026-11-23', '--by', 'socialnamnden'], 'har inte fattats än'],
    [
      'before the last decision',
      {},
      ['--decided', '2024-03-11', '--by', 'socialnamnden'],
      'är redan fastställd 2024-03-12',
    ],
    ['an unknown decider', {}, ['--decided', '2026-11-10', '--by', 'socialnamden'], 'Menar du socialnamnden?'],
    ['a decider that may not', {}, DECIDED, 'får inte fastställa rutin enligt beslutsordningen', order],
    ['a draft without decision', { status: 'utkast' }, ['--unchanged'], 'är ett utkast'],
    ['repealed', { status: 'upphävd', gäller_till: '2026-01-01', upphävd_av: 'socialnamnden' }, DECIDED, 'är upphävd'],
    ['no longer in force', { gäller_till: '2026-01-01' }, ['--unchanged'], 'gällde till 2026-01-01'],
    ['a version that nobody can count', { version: 'augusti' }, DECIDED, '--version-to 2'],
    ['an unreadable key', { fastställd: 'i våras' }, ['--unchanged'], 'fastställd i rutin-a går inte att läsa'],
  ])('%s', async (_, keys, argv, message, settings = REVISION) => {
    const { code, stdout, stderr, root, before } = await reviewed(keys, argv, { 'c.md': roll() }, settings);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(2);
    expect(tree(root)).toEqual(before);
  });

  test.each([
    ['rutin-x', 'Menar du rutin-a?'],
    ['ta-emot', 'kör kvalitet review utreda'],
    ['socialnamnden', 'processer, rutiner, styrdokument'],
    ['egenkontroll-a', 'egenkontroll'],
    ['delprocess', 'den ses över med utreda'],
  ])('what has no review: %s', async (id, message) => {
    const delprocess = process({
      ...{ id: 'delprocess', titel: 'Del', del_av: 'utreda' },
      ...{ fastställd: undefined, fastställd_av: undefined, version: undefined, revisionsdatum: undefined },
    });
    const files = {
      'u.md': process(),
      'd.md': delprocess,
      'r.md': rutin(),
      't.md': aktivitet(),
      'e.md': egenkontroll(),
    };
    const ran = await run(['review', id, '--unchanged'], handbook(files));
    expect(ran).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(message) });
  });
});

describe('what Git knows', () => {
  const FILES = { 'handbok.yaml': REVISION, 'utreda.md': process(), 'a.md': rutin() };
  const changed = (text: string) => text.replace('tar emot anmälan', 'läser anmälan');

  test('content that was changed since the last review is not unchanged, and it is said where', async () => {
    const repo = handbookRepository(FILES);
    repo.commit({ 'a.md': changed(rutin()) }, '2025-04-01');
    const before = tree(repo.root);
    const { code, stderr } = await run(['review', 'rutin-a', '--unchanged'], repo.root);
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /har ändrats sedan den senaste översynen: avsnittet Så här gör du, först 2025-04-01 \(Git [0-9a-f]{8}\)/,
    );
    expect(tree(repo.root)).toEqual(before);
    expect(await run(['review', 'rutin-a', ...DECIDED], repo.root)).toMatchObject({ code: 0 });
  });

  test('nor is what is not committed yet', async () => {
    const repo = handbookRepository(FILES);
    repo.commit({ 'b.md': rutin({ id: 'rutin-b', titel: 'B' }) }, '2025-04-01');
    const root = repo.root;
    writeFileSync(join(root, 'a.md'), changed(rutin({ titel: 'Nytt namn' })));
    const { stderr } = await run(['review', 'rutin-a', '--unchanged'], root);
    expect(stderr).toMatch(/ändrats[^:]+: titel, avsnittet Så här gör du, nu, och inte sparat i Git/);
  });

  test.each<[string, string]>([
    ['what was changed and changed back', rutin()],
    ['other keys than those that say something', rutin({ dnr: 'SN 2025/1' })],
    ['layout', rutin().replace('1. Socialnämnden', '1) **Socialnämnden**')],
  ])('%s is no change', async (_, text) => {
    const repo = handbookRepository(FILES);
    repo.commit({ 'a.md': changed(rutin()) }, '2025-04-01');
    repo.commit({ 'a.md': text }, '2025-04-02');
    const ran = await run(['review', 'rutin-a', '--unchanged'], repo.root);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).not.toContain('kontrollera');
  });

  test('what was changed with a later decision is reviewed', async () => {
    const repo = handbookRepository(FILES);
    repo.commit({ 'a.md': changed(rutin({ fastställd: '2025-04-01', version: 2 })) }, '2025-04-01');
    expect(await run(['review', 'rutin-a', '--unchanged'], repo.root)).toMatchObject({ code: 0, stderr: '' });
  });

  test('a decision on what says the same is doubted, and written', async () => {
    const repo = handbookRepository(FILES);
    const { stdout, code } = await run(['review', 'rutin-a', ...DECIDED], repo.root);
    expect(code).toBe(0);
    expect(stdout.replaceAll('\n', ' ')).toContain('Enligt Git är innehållet detsamma');
  });

  test('without Git it is written all the same, and said what nobody could check', async () => {
    const { stdout } = await reviewed({}, ['--unchanged']);
    expect(stdout.replaceAll('\n', ' ')).toContain('Om innehållet har ändrats gick inte att kontrollera.');
  });

  test.each([['--unchanged'], DECIDED])('what it writes validates, history too: %s', async (...argv) => {
    const repo = handbookRepository(FILES);
    const before = (await runJson(['validate'], repo.root)).json.findings;
    if (argv.length > 1) repo.commit({ 'a.md': changed(rutin()) }, '2025-04-01');
    await run(['review', 'rutin-a', ...argv], repo.root);
    repo.commit({}, '2026-11-22');
    expect(before).toEqual(expect.arrayContaining((await runJson(['validate'], repo.root)).json.findings));
  });
});

describe('other bytes', () => {
  const OWNED =
    /^(?:"?fastställd"?|fastställd_av|först_fastställd|version|reviderad|reviderad_utan_ändring|revisionsdatum|beslut) *:.*(?:\r?\n|$)/gm;
  const head = rutin()
    .replace('version: 1', '# höj vid beslut\nversion:   1   # ett')
    .replace('titel: Rutin A', 'titel: >-\n  Rutin\n  A');
  test.each<[string, string]>([
    ['CRLF and a byte order mark', `\uFEFF${head.replaceAll('\n', '\r\n')}`],
    ['comments between keys and after values', head],
    ['no line end at the end of the file', head.trimEnd()],
    ['a line end of Windows among others', head.replace('typ: rutin\n', 'typ: rutin\r\n')],
    ['quoted keys', head.replace('fastställd: 2024-03-12', '"fastställd": \'2024-03-12\'  ')],
    ['an anchor elsewhere', head.replace('ansvar: socialnamnden', 'ansvar: &vem socialnamnden\nutförs_av: *vem')],
    ['groups in braces', head.replace('version:', 'undantag: [{regel: x, skäl: y, till: 2026-12-31}]\nversion:')],
    ['å as two code points', head.normalize('NFD')],
  ])('%s', async (_, text) => {
    for (const argv of [['--unchanged'], DECIDED]) {
      const { code, text: after, stderr } = await reviewed({}, argv, { 'a.md': text });
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(after).not.toBe(text);
      const rest = (one: string) => one.replace(OWNED, '').replace(OWNED_NFD, '');
      expect(rest(after)).toBe(rest(text));
    }
  });
  const OWNED_NFD = new RegExp(OWNED.source.normalize('NFD'), 'gm');

  test('a document with a fault in its YAML is left alone', async () => {
    const { code, root, before } = await reviewed({}, ['--unchanged'], {
      'a.md': rutin().replace('titel:', 'titel: ['),
    });
    expect(code).toBe(2);
    expect(tree(root)).toEqual(before);
  });

  test('--dry-run shows the same change and writes nothing', async () => {
    const dry = await reviewed({}, ['--unchanged', '--dry-run']);
    const wet = await reviewed({}, ['--unchanged']);
    const diff = (out: string) => out.slice(0, out.indexOf('\n\n'));
    expect(diff(dry.stdout)).toBe(diff(wet.stdout));
    expect(dry.stdout).toContain('Inget är skrivet.');
    expect(tree(dry.root)).toEqual(dry.before);
  });
});

describe('at a terminal', () => {
  const FILES = {
    'handbok.yaml': `${REVISION}beslutsordning: {rutin: [socialnamnden]}\n`,
    'utreda.md': process(),
    'a.md': rutin(),
    'c.md': roll(),
  };
  test('a person is asked whether anything changed, and then by whom it was decided', async () => {
    const root = handbook(FILES);
    const ask = robot();
    expect(await run(['review', 'rutin-a'], root, { ask })).toMatchObject({ code: 0, stderr: '' });
    expect(ask.asked).toEqual([
      'Har innehållet i rutin-a ändrats sedan översynen 2024-03-12?',
      'Vilken dag fattades beslutet?',
      'Vem fattade beslutet?',
      'Har beslutet en beteckning, som SN 2026-11-10 § 26?',
      'Vilken beteckning har beslutet?',
    ]);
    expect(read(root, 'a.md')).toContain(
      'ansvar: socialnamnden\nförst_fastställd: 2024-03-12\nfastställd: 2026-11-22\nfastställd_av: socialnamnden\nbeslut: En text\nversion: 2',
    );
  });

  test('nothing changed: nothing more is asked', async () => {
    const root = handbook(FILES);
    const ask = robot({ Har: 'Nej' });
    await run(['review', 'rutin-a'], root, { ask });
    expect(ask.asked).toHaveLength(1);
    expect(read(root, 'a.md')).toContain('reviderad_utan_ändring: ja');
  });
});
