import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { GOOD } from '../helpers/good.js';
import { folder, handbook, write } from '../helpers/handbook.js';
import { run, runJson } from '../helpers/run.js';
import { roll, rutin } from '../helpers/texts.js';

/** The findings of a handbook through the whole program, as `file:line rule`. */
async function found(root: string): Promise<string[]> {
  const { json } = await runJson(['validate'], root);
  return json.findings.map(({ file, line, rule }: Record<string, string>) => `${file}:${line} ${rule}`);
}

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
    const all = await found(
      handbook({ ...GOOD, 'ond.md': `---\n${yaml}\n---\n`, 'fel.md': roll({ id: 'fel', nivå: 'fel' }) }),
    );
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
    const root = handbook(GOOD);
    symlinkSync(join(outside, 'hemlig.md'), join(root, 'ut.md'));
    symlinkSync(join(outside, 'tabell.csv'), join(root, 'a.csv'));
    return root;
  };

  test('is a finding', async () => {
    expect(await found(linked())).toEqual(['a.csv:1 fil-i-handboken', 'ut.md:1 fil-i-handboken']);
  });

  test.each([
    [['validate']],
    [['validate', '--format', 'json']],
    [['validate', '--format', 'github']],
    [['validate', '--format', 'gitlab']],
    [['validate', '--format', 'sarif']],
    [['validate', '--format', 'junit']],
    [['due']],
    [['due', '--all', '--format', 'ics']],
    [['year', '2027']],
    [['year', '2027', '--format', 'svg']],
  ])('%o shows nothing of it', async (argv) => {
    const ran = await run(argv, linked());
    expect(ran.stdout + ran.stderr).not.toContain('HEMLIG');
  });
});

describe('text from a handbook is never raw on a terminal', () => {
  const evil = '\u001b[31mröd\u001b]0;titel\u0007 \u009b1m \u202eomvänd\u2066 \u0000x';
  test.each([
    [['validate']],
    [['due', '--within', '9999d']],
    [['due', '--format', 'md', '--within', '9999d']],
    [['validate', '--format', 'github']],
    [['validate', '--format', 'gitlab']],
    [['validate', '--format', 'sarif']],
    [['validate', '--format', 'junit']],
  ])('%o', async (argv) => {
    const files = {
      ...GOOD,
      'a.md': rutin(
        {
          titel: JSON.parse(JSON.stringify(evil).replace('\\u0000', '')),
          ansvar: 'x',
          revisionsdatum: '2026-01-01',
          'k\u001b[31m': 'x',
        },
        `[a](\u001b[31m.md) [[\u001b[31m]]\n`,
      ),
    };
    const { stdout, stderr } = await run(argv, handbook(files));
    expect(stdout.length).toBeGreaterThan(0);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  });

  test('nor is the name of a file', async () => {
    const { stdout } = await run(['validate'], handbook({ ...GOOD, 'ond\u001b[31m.md': 'x' }));
    expect(stdout).not.toContain('\u001b');
    expect(stdout).toContain('ond');
  });
});
