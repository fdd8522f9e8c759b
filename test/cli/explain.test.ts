import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { folder, handbook } from '../helpers/handbook.js';
import { run } from '../helpers/run.js';
import { rutin } from '../helpers/texts.js';

describe('kvalitet explain', () => {
  test('words need no quotes', async () => {
    const { code, stdout } = await run(['explain', 'SOSFS', '2011:9', '4', 'kap.', '4', '§'], handbook());
    expect(code).toBe(0);
    expect(stdout).toMatch(/^SOSFS 2011:9 4 kap\. 4 § \(lagrum\)\n/);
  });

  test('without a handbook it tells what it can, and says in one line what is left out', async () => {
    const { code, stdout, stderr } = await run(['explain', 'rutin'], folder());
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toContain('Egna nycklar');
    expect(stdout.replace(/\s+/g, ' ')).toContain('i just er handbok visas inte. Ingen handbok i');
  });

  test('a handbook that cannot be read is no reason to be silent', async () => {
    const { code, stdout } = await run(['explain', 'yaml-gar-att-lasa'], handbook({ 'handbok.yaml': 'a: [\n' }));
    expect(code).toBe(0);
    expect(stdout).toContain('Gör så här');
    expect(stdout.replace(/\s+/g, ' ')).toContain('handbok.yaml går inte att läsa');
  });

  test('with a handbook nothing is left out', async () => {
    expect((await run(['explain', 'rutin'], handbook())).stdout).not.toContain('visas inte');
  });

  test('--format md is markdown with one title per article', async () => {
    const { stdout } = await run(['explain', 'rutin', '--format', 'md'], handbook());
    expect(stdout.match(/^# .*/gm)).toEqual(['# rutin (dokumenttyp)', '# rutin (nyckel)', '# rutin (begrepp)']);
    expect(stdout).toContain('| `aktivitet` |');
  });

  test.each([
    [['explain', 'revisonsdatum'], 'revisonsdatum', 'Menar du revisionsdatum?'],
    [['explain', 'qqqqqqqqqqqqqq'], 'qqqqqqqqqqqqqq', 'kvalitet explain rutin'],
    [['explain'], 'saknar', '--help'],
    [['explain', 'rutin', '--format', 'json'], 'json', 'text, md'],
    [['explain', 'rutin', '-C', 'finns-inte'], 'finns inte', '-C'],
    [['help', 'nonsens'], 'nonsens', '--help'],
    [['help', 'exlain'], 'exlain', 'Menar du explain?'],
  ])('%o is 2', async (argv, what, todo) => {
    const { code, stdout, stderr } = await run(argv, handbook());
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.split('\n')).toHaveLength(3);
    expect(stderr.split('\n')[0]).toContain(what);
    expect(stderr.split('\n')[1]).toContain(todo);
  });

  test('help shows help, and 0', async () => {
    const all = await run(['help'], handbook());
    const one = await run(['help', 'explain'], handbook());
    expect([all.code, one.code]).toEqual([0, 0]);
    expect(all.stdout).toBe((await run(['--help'], handbook())).stdout);
    expect(one.stdout).toBe((await run(['explain', '--help'], handbook())).stdout);
  });

  test('paints only a terminal', async () => {
    const painted = await run(['explain', 'rutin'], handbook(), { color: true });
    expect(painted.stdout).toContain('\u001b[');
    expect((await run(['explain', 'rutin', '--no-color'], handbook(), { color: true })).stdout).not.toContain(
      '\u001b[',
    );
  });
});

describe('hostile text', () => {
  const evil = 'A\u001b[31m <script>x</script> [b](javascript:x) @chef ![c](http://x) `d` | e';
  const files = { 'a.md': rutin({ titel: evil, lagrum: 'LVM (1988:870)' }) };

  test('never reaches the terminal raw', async () => {
    const { stdout } = await run(['explain', 'LVM'], handbook(files));
    expect(stdout).toContain('<script>');
    expect(stdout).not.toContain('\u001b');
    expect((await run(['explain', 'rutin\u001b[31m'], handbook())).stderr).not.toContain('\u001b');
  });

  test('is only text in markdown', async () => {
    const { stdout } = await run(['explain', 'LVM', '--format', 'md'], handbook(files));
    const kinds = JSON.stringify(unified().use(remarkParse).parse(stdout));
    expect(kinds).not.toMatch(/"type":"(?:html|link|image)"/);
    expect(stdout).not.toMatch(/(?<!\\)@chef/);
  });
});

test('a path that is longer than the line is cut', async () => {
  const long = `${'mycket-lang-mapp/'.repeat(8)}a.md`;
  const { stdout } = await run(['explain', 'LVM'], handbook({ [long]: rutin({ lagrum: 'LVM (1988:870)' }) }));
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(stdout.replace(/\s+/g, '')).toContain(long);
});
