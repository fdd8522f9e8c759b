import { describe, expect, test } from 'vitest';
import { GOOD } from '../helpers/good.js';
import { handbook } from '../helpers/handbook.js';
import { run, runJson } from '../helpers/run.js';
import { register, rutin, STEPS } from '../helpers/texts.js';

/** The findings of a handbook through the whole program, as `file:line rule`. */
async function found(root: string): Promise<string[]> {
  const { json } = await runJson(['validate'], root);
  return json.findings.map(({ file, line, rule }: Record<string, string>) => `${file}:${line} ${rule}`);
}

describe('files as other programs save them', () => {
  const text = rutin({ titel: 'Åtgärder --- för äldre' }, `## Steg\n\n---\n\n[a](#steg)\n\n${STEPS}`);
  test.each([
    ['BOM', `\ufeff${text}`],
    ['CRLF', text.replaceAll('\n', '\r\n')],
    ['BOM and CRLF', `\ufeff${text.replaceAll('\n', '\r\n')}`],
    ['CR', text.replaceAll('\n', '\r')],
    ['no final newline', text.trimEnd()],
    ['letters in two code points', text.normalize('NFD')],
    ['--- in a value and in the body', text],
  ])('%s', async (_, content) => {
    expect(await found(handbook({ ...GOOD, 'r.md': content }))).toEqual([]);
  });

  test('a fault stands at the same line and column in each of them', async () => {
    const faulty = rutin({ ansvar: 'finns-inte-alls' }, `## Åååå\n\nÅå [a](saknas.md)\n\n${STEPS}`);
    const at = async (content: string) =>
      (await runJson(['validate'], handbook({ ...GOOD, 'r.md': content }))).json.findings;
    const expected = await at(faulty);
    expect(expected).toHaveLength(2);
    for (const content of [
      faulty.replace('---\n', '---  \n'),
      `\ufeff${faulty}`,
      faulty.replaceAll('\n', '\r\n'),
      faulty.trimEnd(),
      faulty.normalize('NFD'),
    ])
      expect(await at(content)).toEqual(expected);
  });
});

test('file names in two code points are told, found and linked in one', async () => {
  const nfd = 'a\u030atga\u0308rd.md';
  const root = handbook({
    ...GOOD,
    [nfd]: rutin({ id: 'a', titel: 'Åtgärd', ansvar: 'finns-inte-alls' }),
    'b.md': rutin({ id: 'b' }, `[a](åtgärd.md) [b](a\u030atga\u0308rd.md)\n\n${STEPS}`),
  });
  expect(await found(root)).toEqual(['åtgärd.md:6 referens-finns']);
  expect((await run(['validate', 'åtgärd.md'], root)).code).toBe(1);
  expect((await run(['validate', nfd], root)).code).toBe(1);
});

test('a table whose name is spelled with two code points is read', async () => {
  const root = handbook({
    'r.md': register({ fil: 'händelser.csv' }),
    'ha\u0308ndelser.csv': 'inkom;slag;dnr\n2025-02-30;avvikelse;1\n',
  });
  expect(await found(root)).toEqual(['händelser.csv:2 varde-giltigt']);
});
