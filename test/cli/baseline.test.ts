import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Files, handbook } from '../helpers/handbook.js';
import { run, runJson } from '../helpers/run.js';
import { rutin } from '../helpers/texts.js';

const BODY = '## Så här gör du\n\n1. Nämnden läser.\n2. Nämnden svarar.\n';
const OLD: Files = {
  'a.md': rutin(
    { process: 'finns-inte', revisionsdatum: '2026-10-01', fastställd: '2025-10-01' },
    `${BODY}\nSe [x](saknas.md).\n`,
  ),
};

async function accepted(files: Files = OLD) {
  const root = handbook(files);
  const { code, stderr } = await run(['validate', '--baseline', 'bas.json', '--update-baseline'], root);
  expect([code, stderr]).toEqual([0, expect.stringContaining('kända fynd')]);
  return root;
}

const told = async (root: string, today = '2026-11-22') => {
  const { json, stderr } = await runJson(['validate', '--baseline', 'bas.json', '--today', today], root);
  return {
    rules: json.findings.map(({ rule }: { rule: string }) => rule),
    suppressed: json.summary.suppressed,
    stderr,
  };
};

describe('validate --baseline', () => {
  test('known findings are put aside and counted', async () => {
    const root = await accepted();
    const { rules, suppressed } = await told(root);
    expect(rules).toEqual([]);
    expect(suppressed).toBeGreaterThanOrEqual(3);
  });

  test('days that pass, lines that move and files that are renamed make nothing new', async () => {
    const root = await accepted();
    expect((await told(root, '2026-12-24')).rules).toEqual([]);
    const text = readFileSync(join(root, 'a.md'), 'utf8');
    writeFileSync(join(root, 'a.md'), text.replace('## Så här', 'En rad till.\n\nOch en.\n\n## Så här'));
    renameSync(join(root, 'a.md'), join(root, 'b.md'));
    expect((await told(root)).rules).toEqual([]);
  });

  test('a new fault is told, also one more of a kind that is known', async () => {
    const root = await accepted();
    const text = readFileSync(join(root, 'a.md'), 'utf8');
    writeFileSync(join(root, 'a.md'), `${text}\nSe [x](saknas.md).\n`);
    expect((await told(root)).rules).toEqual(['lank-finns']);
    writeFileSync(join(root, 'a.md'), text.replace('saknas.md', 'annan.md'));
    expect((await told(root)).rules).toEqual(['lank-finns']);
  });

  test('what is mended is said, and update takes it away', async () => {
    const root = await accepted();
    const text = readFileSync(join(root, 'a.md'), 'utf8');
    writeFileSync(join(root, 'a.md'), text.replace('\nSe [x](saknas.md).\n', ''));
    expect((await told(root)).stderr).toContain('1 fynd i baslinjen finns inte längre');
    await run(['validate', '--baseline', 'bas.json', '--update-baseline'], root);
    expect((await told(root)).stderr).not.toContain('baslinjen finns inte');
  });

  test('a person number is never something to live with', async () => {
    const root = handbook({
      'a.md': rutin({}, `${BODY}\nRing 20190101-2391.\n`),
    });
    const { json } = await runJson(['validate', '--baseline', 'bas.json', '--update-baseline'], root);
    expect(json.findings.map(({ rule }: { rule: string }) => rule)).toContain('inga-personnummer');
    expect(readFileSync(join(root, 'bas.json'), 'utf8')).not.toContain('inga-personnummer');
  });

  test('the same findings give the same file, and no text of the handbook stands in it', async () => {
    const root = await accepted();
    const first = readFileSync(join(root, 'bas.json'), 'utf8');
    await run(['validate', '--baseline', 'bas.json', '--update-baseline'], root);
    expect(readFileSync(join(root, 'bas.json'), 'utf8')).toBe(first);
    expect(first).not.toContain('saknas.md');
  });

  test.each([
    ['missing', undefined, 'finns inte'],
    ['foreign', '{"a": 1}', 'är ingen baslinje'],
    ['broken', '{', 'är ingen baslinje'],
  ])('a %s file is no empty baseline', async (_, content, message) => {
    const root = handbook({ ...OLD, 'bas.json': content });
    const { code, stdout, stderr } = await run(['validate', '--baseline', 'bas.json'], root);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });

  test('another file is never written over, and --update-baseline alone is a usage fault', async () => {
    const root = handbook({ ...OLD, 'viktig.txt': 'mitt' });
    expect((await run(['validate', '--baseline', 'viktig.txt', '--update-baseline'], root)).code).toBe(2);
    expect(readFileSync(join(root, 'viktig.txt'), 'utf8')).toBe('mitt');
    expect((await run(['validate', '--update-baseline'], root)).stderr).toContain('vilken fil');
  });
});
