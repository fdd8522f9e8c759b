import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, handbook, write } from '../helpers/handbook.js';
import { run, runJson } from '../helpers/run.js';
import { process, register, roll, rutin } from '../helpers/texts.js';

const BASE = { 'utreda.md': process() };

/** The findings of a handbook through the whole program, as `file:line rule`. */
async function found(root: string): Promise<string[]> {
  const { json } = await runJson(['validate'], root);
  return json.findings.map(({ file, line, rule }: Record<string, string>) => `${file}:${line} ${rule}`);
}

describe('files as other programs save them', () => {
  const text = rutin({ titel: 'Åtgärder --- för äldre' }, '## Steg\n\n---\n\n[a](#steg)\n');
  test.each([
    ['BOM', `\ufeff${text}`],
    ['CRLF', text.replaceAll('\n', '\r\n')],
    ['BOM and CRLF', `\ufeff${text.replaceAll('\n', '\r\n')}`],
    ['CR', text.replaceAll('\n', '\r')],
    ['no final newline', text.trimEnd()],
    ['letters in two code points', text.normalize('NFD')],
    ['--- in a value and in the body', text],
  ])('%s', async (_, content) => {
    expect(await found(handbook({ ...BASE, 'r.md': content }))).toEqual([]);
  });

  test('a fault stands at the same line and column in each of them', async () => {
    const faulty = rutin({ ansvar: 'finns-inte-alls' }, '## Åååå\n\nÅå [a](saknas.md)\n');
    const at = async (content: string) => (await runJson(['validate'], handbook({ ...BASE, 'r.md': content }))).json.findings;
    const expected = await at(faulty);
    expect(expected).toHaveLength(2);
    for (const content of [`\ufeff${faulty}`, faulty.replaceAll('\n', '\r\n'), faulty.trimEnd(), faulty.normalize('NFD')]) expect(await at(content)).toEqual(expected);
  });
});

test('file names in two code points are told, found and linked in one', async () => {
  const nfd = 'a\u030atga\u0308rd.md';
  const root = handbook({ ...BASE, [nfd]: rutin({ id: 'a', ansvar: 'finns-inte-alls' }), 'b.md': rutin({ id: 'b' }, '[a](åtgärd.md) [b](a\u030atga\u0308rd.md)\n') });
  expect(await found(root)).toEqual(['åtgärd.md:6 referens-finns']);
  expect((await run(['validate', 'åtgärd.md'], root)).code).toBe(1);
  expect((await run(['validate', nfd], root)).code).toBe(1);
});

test('a table whose name is spelled with two code points is read', async () => {
  const root = handbook({ 'r.md': register({ fil: 'händelser.csv' }), 'ha\u0308ndelser.csv': 'inkom;slag;dnr\n2025-02-30;avvikelse;1\n' });
  expect(await found(root)).toEqual(['händelser.csv:2 varde-giltigt']);
});

describe('YAML that was made to hurt', () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghi'].map((c, i) => `${c}: &${c} [${new Array(9).fill(`*${'abcdefgh'[i]}`)}]`).join('\n')}`;
  test.each([
    ['alias bomb', bomb],
    ['circular alias', 'typ: rutin\na: &a\n  b: *a'],
    ['deep nesting', `typ: rutin\na: ${'['.repeat(10000)}${']'.repeat(10000)}`],
    ['keys of Object', 'typ: rutin\n__proto__: {typ: roll}\nconstructor: x\ntoString: y'],
    ['a key that is a list', 'typ: rutin\n? [a, b]\n: c'],
    ['a key that is null', 'typ: rutin\n~: c'],
    ['a merge key', 'typ: rutin\n<<: {id: a}'],
  ])('%s is a finding, quickly, and the other files are read', async (_, yaml) => {
    const start = performance.now();
    const all = await found(handbook({ ...BASE, 'ond.md': `---\n${yaml}\n---\n`, 'fel.md': roll({ id: 'fel', nivå: 'fel' }) }));
    expect(performance.now() - start).toBeLessThan(5000);
    expect(all).toContain('fel.md:5 varde-giltigt');
    expect(all.filter((text) => text.startsWith('ond.md')).length).toBeGreaterThan(0);
    expect(({} as Record<string, unknown>).typ).toBeUndefined();
  });
});

describe('a symbolic link that leads out', () => {
  const outside = folder();
  write(outside, { 'hemlig.md': 'HEMLIG RAD\n', 'tabell.csv': 'inkom;slag\nHEMLIG;HEMLIG\n' });
  const linked = () => {
    const root = handbook(BASE);
    symlinkSync(join(outside, 'hemlig.md'), join(root, 'ut.md'));
    symlinkSync(join(outside, 'tabell.csv'), join(root, 'a.csv'));
    return root;
  };

  test('is a finding', async () => {
    expect(await found(linked())).toEqual(['a.csv:1 fil-i-handboken', 'ut.md:1 fil-i-handboken']);
  });

  test.each([[['validate']], [['validate', '--format', 'json']], [['validate', '--format', 'github']], [['due']]])('%o shows nothing of it', async (argv) => {
    const ran = await run(argv, linked());
    expect(ran.stdout + ran.stderr).not.toContain('HEMLIG');
  });
});

describe('text from a handbook is never raw on a terminal', () => {
  const evil = '\u001b[31mröd\u001b]0;titel\u0007 \u009b1m \u202eomvänd\u2066 \u0000x';
  test.each([[['validate']], [['due', '--within', '9999d']], [['due', '--format', 'md', '--within', '9999d']], [['validate', '--format', 'github']]])('%o', async (argv) => {
    const files = { ...BASE, 'a.md': rutin({ titel: JSON.parse(JSON.stringify(evil).replace('\\u0000', '')), ansvar: 'x', revisionsdatum: '2026-01-01', [`k\u001b[31m`]: 'x' }, `[a](\u001b[31m.md) [[\u001b[31m]]\n`) };
    const { stdout, stderr } = await run(argv, handbook(files));
    expect(stdout.length).toBeGreaterThan(0);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  });

  test('nor is the name of a file', async () => {
    const { stdout } = await run(['validate'], handbook({ ...BASE, 'ond\u001b[31m.md': 'x' }));
    expect(stdout).not.toContain('\u001b');
    expect(stdout).toContain('ond');
  });
});

describe('colour', () => {
  const root = () => handbook({ ...BASE, 'a.md': rutin({ ansvar: 'x' }) });
  test.each([
    ['a terminal', [], { color: true }, true],
    ['no terminal', [], { color: false }, false],
    ['--no-color', ['--no-color'], { color: true }, false],
  ])('%s', async (_, argv, world, painted) => {
    expect((await run(['validate', ...argv], root(), world)).stdout.includes('\u001b[')).toBe(painted);
    expect((await run([...argv, 'due'], root(), world)).stdout.includes('\u001b[')).toBe(painted);
  });
});

describe('--format github', () => {
  test('nothing in a handbook ends a command or begins another', async () => {
    const evil = 'a%0A::error::b\n::error title=x::c\r,d:e';
    const files = { ...BASE, 'a,b:c%.md': rutin({ ansvar: 'x', status: evil, [evil]: 'x' }, '[a](%0A::error::.md)\n') };
    const { stdout } = await run(['validate', '--format', 'github'], handbook(files));
    for (const line of stdout.trimEnd().split('\n')) expect(line).toMatch(/^::(error|warning|notice) file=a%2Cb%3Ac%25\.md,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=[a-z-]+::[^\r\n]+$/);
    expect(stdout).toContain('%250A::error');
    expect(stdout.match(/^::/gm)?.length).toBe(stdout.trimEnd().split('\n').length);
  });

  test('paths are from where the command runs', async () => {
    const root = folder();
    write(root, { 'bok/handbok.yaml': 'format: 1\norganisation: E\nnämnd: x\nlagar: [SoL]\n', 'bok/a.md': 'x' });
    expect((await run(['validate', '-C', 'bok', '--format', 'github'], root)).stdout).toContain('file=bok/a.md,');
  });
});
