import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, handbook } from '../helpers/handbook.js';
import { run } from '../helpers/run.js';

const GOOD = 'format: 1\norganisation: E\nnämnd: socialnamnden\nlagar: [SoL]\n';

/** Could not run: code 2, nothing on stdout, one line saying what and one saying what to do. */
async function cannotRun(argv: string[], root: string, world = {}) {
  const ran = await run(argv, root, world);
  expect(ran.code).toBe(2);
  expect(ran.stdout).toBe('');
  const lines = ran.stderr.split('\n');
  expect(lines, ran.stderr).toHaveLength(3);
  expect(lines[2]).toBe('');
  return { what: lines[0] ?? '', todo: lines[1] ?? '' };
}

describe('wrong usage is 2', () => {
  test.each([
    [['validate', '--formt', 'json'], '--formt', '--format'],
    [['validate', '--format', 'jsn'], 'jsn', 'json'],
    [['validate', '--format', 'docx'], 'docx', 'text, json, github'],
    [['validate', '--fail-on', 'fell'], 'fell', 'fel'],
    [['validate', '--fail-on'], '--fail-on', '--help'],
    [['validate', '--today', '2026-02-30'], '2026-02-30', 'ÅÅÅÅ-MM-DD'],
    [['validate', '--today', 'i dag'], 'i dag', 'ÅÅÅÅ-MM-DD'],
    [['validat'], 'validat', 'validate'],
    [['--nej'], '--nej', '--help'],
    [['due', '--format', 'github'], 'github', 'text, json, csv, md'],
    [['due', '--within', 'snart'], 'snart', '60d'],
    [['due', '--role', 'socialnamnde'], 'socialnamnde', 'socialnamnden'],
    [['due', '--role', 'handbok'], 'handbok', 'typ: roll'],
    [['due', '--unit', 'socialnamnden'], 'socialnamnden', 'typ: enhet'],
    [['due', 'extra'], 'många', '--help'],
    [['validate', 'finns-inte.md'], 'finns-inte.md', 'mappen'],
    [['validate', 'roller', 'finns-inte'], 'finns-inte', 'mappen'],
    [['validate', '../utanfor'], '../utanfor', 'mappen'],
    [[], 'kommando', '--help'],
  ])('%o', async (argv, what, todo) => {
    const said = await cannotRun(argv, handbook());
    expect(said.what).toContain(what);
    expect(said.todo).toContain(todo);
    expect(`${said.what} ${said.todo}`).not.toMatch(/error:|Did you mean|unknown|undefined/);
  });

  test('KVALITET_TODAY that is no date', async () => {
    const said = await cannotRun(['due'], handbook(), { env: { KVALITET_TODAY: 'nyss' } });
    expect(said.what).toContain('nyss');
  });
});

describe('no handbook is 2', () => {
  test.each([[['validate']], [['due']], [['year', '2027']]])('%o', async (argv) => {
    expect((await cannotRun(argv, folder())).todo).toContain('-C');
    expect((await cannotRun([...argv, '-C', 'finns-inte'], folder())).what).toContain('finns inte');
    expect((await cannotRun([...argv, '-C', 'roller'], handbook())).what).toContain('handbok.yaml');
  });
});

describe('no documents is 2', () => {
  test.each([
    ['none', {}],
    ['only README', { 'README.md': 'x' }],
    ['all excepted', { 'handbok.yaml': `${GOOD}undanta: ["**"]\n`, 'a.md': 'x' }],
  ])('%s', async (_, files) => {
    const root = handbook({ 'roller/socialnamnden.md': undefined, ...files });
    expect((await cannotRun(['validate'], root)).what).toContain('inga dokument');
    expect((await cannotRun(['due', '--format', 'json'], root)).what).toContain('inga dokument');
  });
});

describe('handbok.yaml that cannot be used is 2', () => {
  test.each([
    ['not YAML', 'format: 1\n\tlagar: x\n', 'rad 2', 'mellanslag'],
    ['a key twice', 'format: 1\nformat: 1\n', 'rad 2', 'en av dem'],
    ['no format', 'organisation: E\n', 'format', 'format: 1'],
    ['a blank format', 'format:\n', 'format', 'format: 1'],
    ['another format', 'format: 2\n', 'format 2', 'format: 1'],
    ['format as text', 'format: "1"\n', 'format', 'format: 1'],
    ['empty', '', 'format', 'format: 1'],
    ['a list', '- format\n', 'handbok.yaml', 'kolon'],
    ['another encoding', Buffer.from([0x6e, 0xe4, 0x0a]), 'Windows-1252', 'UTF-8'],
  ])('%s', async (_, yaml, what, todo) => {
    const said = await cannotRun(['validate'], handbook({ 'handbok.yaml': yaml }));
    expect(said.what).toContain('handbok.yaml');
    expect(said.what).toContain(what);
    expect(said.todo).toContain(todo);
  });

  test('a folder named handbok.yaml', async () => {
    const root = handbook({ 'handbok.yaml': undefined });
    mkdirSync(join(root, 'handbok.yaml'), { recursive: true });
    const ran = await run(['validate'], root);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).not.toContain('Det är inte ditt fel');
  });
});

describe('help and version', () => {
  test.each([
    [['--help']],
    [['validate', '--help']],
    [['due', '-h']],
    [['year', '-h']],
    [['help', 'due']],
    [['--version']],
  ])('%o is 0 and in Swedish', async (argv) => {
    const ran = await run(argv, folder());
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).not.toMatch(/Usage|Options|Commands|display help|default|\[options\]|\[command\]/);
  });
});

test('a handbook is found upwards, and -C names another', async () => {
  const root = handbook({ 'a/b/c.txt': 'x' });
  expect((await run(['validate'], join(root, 'a/b'))).code).toBe(0);
  expect((await run(['validate', '-C', root], folder())).code).toBe(0);
  expect((await run(['-C', root, 'validate'], folder())).code).toBe(0);
});
