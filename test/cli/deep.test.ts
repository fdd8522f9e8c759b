import { describe, expect, test } from 'vitest';
import { GOOD } from '../helpers/good.js';
import { handbook } from '../helpers/handbook.js';
import { run, runJson } from '../helpers/run.js';
import { document, process, rutin } from '../helpers/texts.js';

const LOST = { 'r.md': rutin({ ansvar: 'finns-inte' }) };

describe('text that is nested too deep for a parser hides nothing else', () => {
  test.each([
    ['lists', `${'- '.repeat(3000)}a`],
    ['quotes', `${'> '.repeat(6000)}a`],
  ])(
    '%s',
    async (_, deep) => {
      const root = handbook({ ...LOST, 'utreda.md': process({}, `${deep}\n\n[x](borta.md)\n`) });
      const { code, json } = await runJson(['validate'], root);
      const rules = json.findings.map(({ rule }: { rule: string }) => rule);
      expect([code, rules.includes('referens-finns')]).toEqual([1, true]);
      expect(rules.some((rule: string) => ['brodtext-lagom-lang', 'lank-finns'].includes(rule))).toBe(true);
    },
    60_000,
  );

  test('an analys becomes plain text in the report', async () => {
    const analys = document(
      { typ: 'analys', id: 'a', titel: 'A', år: 2024, avsnitt: 'plan' },
      `${'> '.repeat(6000)}sist\n`,
    );
    expect((await run(['report', '2024', '--today', '2026-11-22'], handbook({ 'a.md': analys }))).code).toBe(0);
  }, 60_000);
});

describe('undanta', () => {
  const files = { ...GOOD, ...LOST, 'arkiv/a.md': 'trasig', 'arkiv/b.md': 'trasig' };
  test.each([
    ['arkiv', ['r.md']],
    ['arkiv/', ['r.md']],
    ['arkiv/**, !arkiv/b.md', ['arkiv/b.md', 'r.md']],
  ])('%s', async (globs, expected) => {
    const config = `format: 1\norganisation: O\nnämnd: socialnamnden\nlagar: [SoL]\nrevision: {längsta_intervall: 99 år}\nundanta: [${globs.split(', ').map((glob) => `"${glob}"`)}]\n`;
    const { json } = await runJson(['validate'], handbook({ ...files, 'handbok.yaml': config }));
    expect(json.findings.map(({ file }: { file: string }) => file)).toEqual(expected);
  });
});
