import { describe, expect, test } from 'vitest';
import { GOOD } from '../helpers/good.js';
import { folder, handbook, write } from '../helpers/handbook.js';
import { run } from '../helpers/run.js';
import { rutin } from '../helpers/texts.js';

describe('colour', () => {
  const root = () => handbook({ ...GOOD, 'a.md': rutin({ ansvar: 'x' }) });
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
    const files = { ...GOOD, 'a,b:c%.md': rutin({ ansvar: 'x', status: evil, [evil]: 'x' }, '[a](%0A::error::.md)\n') };
    const { stdout } = await run(['validate', '--format', 'github'], handbook(files));
    for (const line of stdout.trimEnd().split('\n'))
      expect(line).toMatch(
        /^::(error|warning|notice) file=a%2Cb%3Ac%25\.md,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=[a-z-]+::[^\r\n]+$/,
      );
    expect(stdout).toContain('%250A::error');
    expect(stdout.match(/^::/gm)?.length).toBe(stdout.trimEnd().split('\n').length);
  });

  test('paths are from where the command runs', async () => {
    const root = folder();
    write(root, { 'bok/handbok.yaml': 'format: 1\norganisation: E\nnämnd: x\nlagar: [SoL]\n', 'bok/a.md': 'x' });
    expect((await run(['validate', '-C', 'bok', '--format', 'github'], root)).stdout).toContain('file=bok/a.md,');
  });
});
