import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, handbook } from '../helpers/handbook.js';
import { run } from '../helpers/run.js';
import { process, roll, rutin } from '../helpers/texts.js';
import { tree } from '../helpers/tree.js';

const FILES = {
  'chef.md': roll({ id: 'chef', titel: 'Enhetschef' }),
  'mas.md': roll({ id: 'mas', titel: 'MAS' }),
  'ledig.md': roll({ id: 'ledig', titel: 'Ledig' }),
  'utreda.md': process({ revisionsdatum: '2027-06-01' }),
  'a.md': rutin({ id: 'rutin-a', titel: 'Delad', revisionsdatum: '2026-11-21', ansvar: ['chef', 'mas'] }),
  'b.md': rutin({ id: 'rutin-b', titel: 'Bara MAS', revisionsdatum: '2026-12-01', ansvar: 'mas' }),
};
const PER_ROLE = ['due', '--per-role', '--out'];

describe.each([
  ['text', 'txt'],
  ['md', 'md'],
  ['csv', 'csv'],
  ['ics', 'ics'],
  ['json', 'json'],
])('--per-role --format %s', (format, extension) => {
  test('gives each role what names it anywhere, also roles that owe nothing', async () => {
    const [root, out] = [handbook(FILES), folder()];
    const ran = await run([...PER_ROLE, out, '--format', format], root);
    expect(ran.code).toBe(0);
    const names = ['chef', 'ledig', 'mas', 'socialnamnden'].map((role) => `${role}.${extension}`);
    expect(readdirSync(out).filter((name) => !name.startsWith('.'))).toEqual(names);
    expect(ran.stdout.match(/\(\d+\)$/gm)).toEqual(['(1)', '(0)', '(2)', '(0)']);
    const text = (role: string) => readFileSync(join(out, `${role}.${extension}`), 'utf8');
    expect([text('chef').includes('Delad'), text('chef').includes('Bara MAS')]).toEqual([true, false]);
    expect([text('mas').includes('Delad'), text('mas').includes('Bara MAS')]).toEqual([true, true]);
  });

  test('is run again over its own files, and empties the list of who has done all', async () => {
    const [root, out] = [handbook(FILES), folder()];
    await run([...PER_ROLE, out, '--format', format], root);
    const first = tree(out);
    expect((await run([...PER_ROLE, out, '--format', format], root)).code).toBe(0);
    expect(tree(out)).toEqual(first);
    writeFileSync(join(root, 'a.md'), rutin({ id: 'rutin-a', titel: 'Delad', ansvar: ['chef', 'mas'] }));
    expect((await run([...PER_ROLE, out, '--format', format], root)).code).toBe(0);
    expect(readFileSync(join(out, `chef.${extension}`), 'utf8')).not.toContain('Delad');
  });

  test('never writes over what somebody else made or wrote in, unless --force', async () => {
    const [root, out] = [handbook(FILES), folder()];
    const path = join(out, `chef.${extension}`);
    writeFileSync(path, 'mitt');
    const refused = await run([...PER_ROLE, out, '--format', format], root);
    expect([refused.code, refused.stdout, readdirSync(out)]).toEqual([2, '', [`chef.${extension}`]]);
    expect(refused.stderr).toContain('är inte gjord av kvalitet');
    expect((await run([...PER_ROLE, out, '--format', format, '--force'], root)).code).toBe(0);
    appendFileSync(path, 'mitt');
    const changed = await run([...PER_ROLE, out, '--format', format], root);
    expect([changed.code, readFileSync(path, 'utf8').endsWith('mitt')]).toEqual([2, true]);
    expect(changed.stderr).toContain('har ändrats sedan kvalitet gjorde den');
  });
});

test('the files are what --role prints, but for the seal of those that can carry one', async () => {
  const [root, out] = [handbook(FILES), folder()];
  for (const [format, extension] of [
    ['ics', 'ics'],
    ['csv', 'csv'],
    ['text', 'txt'],
    ['md', 'md'],
  ] as const) {
    await run([...PER_ROLE, out, '--format', format], root);
    const printed = (await run(['due', '--role', 'mas', '--format', format], root)).stdout;
    const written = readFileSync(join(out, `mas.${extension}`), 'utf8');
    expect(written.replace(/\n<!-- Gjord av kvalitet, .* -->\n$/, '')).toBe(printed);
  }
});

test('formats and folders do not stand in each other’s way', async () => {
  const [root, out] = [handbook(FILES), folder()];
  for (const format of ['ics', 'csv', 'ics', 'md', 'csv'])
    expect((await run([...PER_ROLE, out, '--format', format], root)).code).toBe(0);
  rmSync(join(out, '.kvalitet-filer'));
  expect((await run([...PER_ROLE, out, '--format', 'ics'], root)).code).toBe(2);
});

test('--out without --per-role writes the one list, also for --role', async () => {
  const [root, out] = [handbook(FILES), folder()];
  const ran = await run(['due', '--format', 'ics', '--role', 'mas', '--out', join(out, 'ny', 'mapp')], root);
  expect(ran).toMatchObject({ code: 0, stdout: expect.stringMatching(/mas\.ics \(2\)\n$/) });
  expect(readFileSync(join(out, 'ny', 'mapp', 'mas.ics'), 'utf8')).toContain('NAME:Att se över: MAS');
  await run(['due', '--format', 'ics', '--out', out], root);
  expect(readFileSync(join(out, 'att-gora.ics'), 'utf8')).toContain('NAME:Att se över – Exempelby');
});

test('roles that do not exist, or are no file names, cannot lead the files astray', async () => {
  const ansvar = ['../../etc/passwd', 'con', 'Å Ä', 'a'.repeat(300)];
  const files = ansvar.map((role, n) => [
    `${n}.md`,
    rutin({ id: `r-${n}`, ansvar: role, revisionsdatum: '2026-01-01' }),
  ]);
  const [root, out] = [handbook({ ...FILES, ...Object.fromEntries(files) }), folder()];
  expect((await run([...PER_ROLE, join(out, 'in'), '--format', 'csv'], root)).code).toBe(0);
  expect(readdirSync(out)).toEqual(['in']);
  for (const name of readdirSync(join(out, 'in'))) expect(name).toMatch(/^[._]?[a-z0-9-]{1,60}(?:\.csv)?$/);
  expect(existsSync(join(out, 'in', 'con.csv'))).toBe(false);
});

test.each([
  [['--per-role'], '--per-role gör en fil per funktion', 'Lägg till --out'],
  [['--force'], '--force gäller filer som skrivs', 'Lägg till --out'],
])('%j cannot run, says why and what to do, and writes nothing', async (argv, what, todo) => {
  const root = handbook(FILES);
  const before = tree(root);
  const ran = await run(['due', ...argv], root);
  expect([ran.code, ran.stdout]).toEqual([2, '']);
  expect(ran.stderr).toContain(what);
  expect(ran.stderr).toContain(todo);
  expect(tree(root)).toEqual(before);
});

test('a folder where a file lies is told in words; --fail still tells of what is overdue', async () => {
  const [root, out] = [handbook(FILES), folder()];
  writeFileSync(join(out, 'fil'), 'x');
  const ran = await run([...PER_ROLE, join(out, 'fil'), '--format', 'ics'], root);
  expect([ran.code, ran.stdout]).toEqual([2, '']);
  expect(ran.stderr).toContain('Det går inte att skriva');
  mkdirSync(join(out, 'mapp'));
  expect((await run([...PER_ROLE, join(out, 'mapp'), '--fail'], root)).code).toBe(1);
});
