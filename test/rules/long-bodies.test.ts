import { expect, test } from 'vitest';
import { findingsOf } from '../helpers/findings.js';
import { process } from '../helpers/texts.js';

test.each([
  ['footnotes', '[^a]: x\n\n'.repeat(50_000)],
  ['definitions', '[a]: b\n'.repeat(50_000)],
  ['wiki links', '[[finns-inte]] '.repeat(50_000)],
  ['links out', '[a](../../b.md) '.repeat(20_000)],
])('%s by the thousand are told as one finding, in a moment', async (_, body) => {
  const start = performance.now();
  const files = { 'utreda.md': process({}, `${body}\n[borta](borta.md)\n`) };
  expect(await findingsOf('brodtext-lagom-lang', files)).toHaveLength(1);
  expect(performance.now() - start).toBeLessThan(5000);
});

test('a long body whose links all lead somewhere is no fault', async () => {
  const body = `[själv](utreda.md) ${'Ord och ord. '.repeat(10_000)}`;
  expect(await findingsOf('brodtext-lagom-lang', { 'utreda.md': process({}, body) })).toEqual([]);
});
