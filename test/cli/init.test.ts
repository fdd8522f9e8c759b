import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { packageVersion } from '../../src/content/package-files.js';
import { folder, handbook, write } from '../helpers/handbook.js';
import { robot } from '../helpers/robot.js';
import { run, runJson } from '../helpers/run.js';
import { tree } from '../helpers/tree.js';

const FLAGS = ['--organisation', 'Exempelby kommun', '--namnd', 'Socialnämnden', '--lagar', 'SoL,LSS'];
const read = (root: string, file: string) => readFileSync(join(root, file), 'utf8');

describe('a new handbook', () => {
  test('validates: no faults, no tips, and warnings only of documents that nobody has written yet', async () => {
    const root = folder();
    expect((await run(['init', ...FLAGS], root)).code).toBe(0);
    const { code, json } = await runJson(['validate'], root);
    expect(code).toBe(0);
    expect(json.summary).toMatchObject({ documents: 8, errors: 0, hints: 0 });
    expect(json.findings.map(({ rule }: { rule: string }) => rule)).toEqual([
      'enhet-har-egenkontroll',
      'enhet-har-process',
      'enhet-har-riskanalys',
    ]);
    expect((await run(['due', '--fail'], root)).code).toBe(0);
  });

  test.each([
    ['a colon', 'Exempelby: socialen', 'Omsorgsnämnden', 'omsorgsnamnden'],
    ['quotes and a hash', 'Exempelby "norra" # 2', "Barn- & 'ungdomsnämnden'", 'barn-ungdomsnamnden'],
    ['signs of YAML and of templates', '{{organisation}} $& [x]', 'Nämnden {id}', 'namnden-id'],
    ['line breaks', 'Exempelby\nkommun', 'Social\nnämnden', 'social-namnden'],
    ['what looks like a number', '2024', '1.10', '1-10'],
  ])('names with %s stay what they are', async (_, organisation, namnd, id) => {
    const root = folder();
    expect(await run(['init', '--organisation', organisation, '--namnd', namnd, '--lagar', 'HSL'], root)).toMatchObject(
      { code: 0 },
    );
    const settings = parse(read(root, 'handbok.yaml'));
    expect(settings).toMatchObject({ organisation: organisation.replace('\n', ' '), nämnd: id, lagar: ['HSL'] });
    expect((await runJson(['list', 'roll'], root)).json.items).toContainEqual(
      expect.objectContaining({ document: id, title: namnd.replace('\n', ' ') }),
    );
    expect((await runJson(['validate'], root)).json.summary.errors).toBe(0);
  });

  test('asks for what no flag says', async () => {
    const root = folder();
    const ask = robot({ Vems: 'Exempelby', Vilken: 'Socialnämnden', Vilka: 'sol och lss', Var: 'none' });
    expect(await run(['init', 'bok', '--organisation', 'Storby'], root, { ask })).toMatchObject({
      code: 0,
      stderr: '',
    });
    expect(ask.asked).toHaveLength(3);
    expect(parse(read(root, 'bok/handbok.yaml'))).toMatchObject({ organisation: 'Storby', lagar: ['SoL', 'LSS'] });
    expect(existsSync(join(root, '.github'))).toBe(false);
  });

  test('tells what to do next, within 80 columns, and of git init only where there is no Git', async () => {
    const root = folder();
    const { stdout } = await run(['init', 'bok', ...FLAGS], root);
    expect(stdout).toContain('cd bok');
    expect(stdout).toContain('git init');
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    const repository = folder();
    execFileSync('git', ['init', '-q'], { cwd: repository });
    expect((await run(['init', ...FLAGS], repository)).stdout).not.toContain('git init');
  });
});

describe('checks of every change', () => {
  test.each([
    ['github', ['.github/workflows/handbok.yml', '.github/actions/kvalitet/action.yml']],
    ['gitlab', ['kvalitet.gitlab-ci.yml', '.gitlab-ci.yml']],
    ['azure', ['azure-pipelines.yml']],
  ])('%s: its recipe, with this version of the package', async (host, files) => {
    const root = folder();
    await run(['init', ...FLAGS, '--ci', host], root);
    for (const file of files) expect(() => parse(read(root, file))).not.toThrow();
    expect(files.map((file) => read(root, file)).join('')).toContain(`verktyg/kvalitet-${packageVersion()}.tgz`);
  });

  test('they lie at the root of the repository and name the folder of the handbook', async () => {
    const root = folder();
    execFileSync('git', ['init', '-q'], { cwd: root });
    expect((await run(['init', 'en mapp/bok', ...FLAGS], root)).code).toBe(0);
    const { jobs } = parse(read(root, '.github/workflows/handbok.yml'));
    expect(jobs.weekly.steps[1].with.handbook).toBe('en mapp/bok');
    expect(jobs['pull-request'].steps[1].with.handbook).toBe('en mapp/bok');
    await run(['init', 'ci', ...FLAGS, '--ci', 'gitlab'], root);
    expect(parse(read(root, 'kvalitet.gitlab-ci.yml')).variables.KVALITET_HANDBOOK).toBe('ci');
  });
});

describe('what is there stays', () => {
  test.each([
    ['a handbook', { 'handbok.yaml': 'format: 1\n' }, [], /har redan en handbok/],
    [
      'a file that it would write',
      { 'rutiner/rutin-avvikelser.md': 'mitt' },
      [],
      /rutiner\/rutin-avvikelser\.md, och inget skrivs över/,
    ],
    ['a check', { '.github/workflows/handbok.yml': 'mitt' }, [], /--ci none/],
    ['a file where a folder should be', { processer: 'mitt' }, [], /en del av sökvägen är en fil/],
  ])('%s: refused, and nothing is written', async (_, files, flags, message) => {
    const root = folder();
    write(root, files);
    const before = tree(root);
    const { code, stdout, stderr } = await run(['init', ...FLAGS, ...flags], root);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(tree(root)).toEqual(before);
  });

  test('a folder inside another handbook is refused', async () => {
    const root = handbook();
    expect(await run(['init', 'ny', ...FLAGS], root)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('ligger i en annan handbok'),
    });
  });

  test('README.md and .gitignore are left as they are, and old markdown is told of', async () => {
    const root = folder();
    write(root, { 'README.md': 'min', '.gitignore': 'mitt', 'gammalt/rutin.md': '# Gammal' });
    const { code, stdout } = await run(['init', ...FLAGS], root);
    expect(code).toBe(0);
    expect(read(root, 'README.md')).toBe('min');
    expect(stdout).toContain('Fanns redan och är orörda: README.md, .gitignore.');
    expect(stdout).toContain('gammalt/rutin.md');
  });

  test('never through a link out of the folder', async () => {
    const [root, outside] = [folder(), folder()];
    symlinkSync(outside, join(root, 'processer'));
    expect((await run(['init', ...FLAGS], root)).code).toBe(2);
    expect(tree(outside)).toEqual({});
    expect(existsSync(join(root, 'handbok.yaml'))).toBe(false);
  });

  test('--dry-run names the files and writes none', async () => {
    const root = folder();
    const { code, stdout } = await run(['init', ...FLAGS, '--dry-run'], root);
    expect(code).toBe(0);
    expect(stdout).toContain('  handbok.yaml\n');
    expect(tree(root)).toEqual({});
  });
});

describe('flags', () => {
  test.each([
    ['nothing', [], /Det här behövs också: --organisation, --namnd, --lagar\.\n.*--lagar SoL,LSS,HSL/],
    [
      'one of three',
      ['--organisation', 'A', '--lagar', 'SoL'],
      /behövs också: --namnd\.\n.*kvalitet init --organisation A --namnd Socialnämnden --lagar SoL\n/,
    ],
    ['a law that is none', [...FLAGS.slice(0, 4), '--lagar', 'SoL,HSLL'], /HSLL är ingen av lagarna\. Menar du HSL\?/],
    ['no letters', ['--organisation', 'A', '--namnd', '!!', '--lagar', 'SoL'], /går inte att göra ett id av/],
    [
      'the id of another role',
      ['--organisation', 'A', '--namnd', 'Socialchef', '--lagar', 'SoL'],
      /går inte att göra ett id av/,
    ],
    ['an empty name', ['--organisation', ' ', '--namnd', 'N', '--lagar', 'SoL'], /--organisation är tomt/],
    ['another host', [...FLAGS, '--ci', 'githb'], /--ci kan inte vara "githb"\.\nMenar du github\?/],
  ])('%s', async (_, flags, message) => {
    const root = folder();
    const { code, stdout, stderr } = await run(['init', ...flags], root);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(tree(root)).toEqual({});
  });
});

test('a folder that may not be written to is told in words', async () => {
  const root = folder();
  mkdirSync(join(root, 'fil.d'));
  write(root, { 'fil.d/fil': 'x' });
  expect(await run(['init', 'fil.d/fil/bok', ...FLAGS], root)).toMatchObject({ code: 2, stdout: '' });
});
