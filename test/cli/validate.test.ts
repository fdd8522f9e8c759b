import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { GOOD } from '../helpers/good.js';
import { handbook, MINIMAL } from '../helpers/handbook.js';
import { run, runJson, TODAY } from '../helpers/run.js';
import { LATE, process, roll, rutin } from '../helpers/texts.js';

const FEL = { 'fel.md': roll({ id: 'fel', nivå: 'fel' }) };
const VARNING = { ...GOOD, 'utreda.md': process(LATE) };
/** A handbook's settings with these severities. */
const settings = (regler: string) => ({
  'handbok.yaml': `${MINIMAL['handbok.yaml']}regler: {${regler}}\n`,
});

const TIPS = { ...VARNING, ...settings('revidering-i-tid: tips') };

describe('--fail-on', () => {
  test.each([
    ['nothing', {}, 'tips', 0],
    ['a tips', TIPS, 'tips', 1],
    ['a tips', TIPS, 'varning', 0],
    ['a tips', TIPS, 'fel', 0],
    ['a varning', VARNING, 'varning', 1],
    ['a varning', VARNING, 'tips', 1],
    ['a varning', VARNING, 'fel', 0],
    ['a varning', VARNING, undefined, 0],
    ['a fel', FEL, 'fel', 1],
    ['a fel', FEL, 'tips', 1],
    ['a fel', FEL, undefined, 1],
  ])('%s, at %o, from %s: %i', async (_, files, level, code) => {
    expect((await run(['validate', ...(level ? ['--fail-on', level] : [])], handbook(files))).code).toBe(code);
  });
});

describe('regler and undantag', () => {
  test.each([
    ['revidering-i-tid: av', { errors: 0, warnings: 0, hints: 0 }],
    ['revidering-i-tid: fel', { errors: 1, warnings: 0, hints: 0 }],
    ['revidering-i-tid: tips', { errors: 0, warnings: 0, hints: 1 }],
  ])('%s', async (regler, summary) => {
    const { json } = await runJson(['validate'], handbook({ ...VARNING, ...settings(regler) }));
    expect(json.summary).toMatchObject(summary);
  });

  test.each([
    ['until a later day', '2026-12-31', 0, 1],
    ['until today', TODAY, 0, 1],
    ['until yesterday', '2026-11-21', 1, 0],
  ])('an undantag %s', async (_, till, warnings, suppressed) => {
    const undantag = [{ regel: 'revidering-i-tid', skäl: 'Ny lag på väg', till }];
    const { json } = await runJson(['validate'], handbook({ ...GOOD, 'utreda.md': process({ ...LATE, undantag }) }));
    expect(json.summary).toMatchObject({ warnings, suppressed });
  });
});

test('paths choose what is told, not what is read', async () => {
  const root = handbook({
    ...GOOD,
    ...FEL,
    'utreda.md': undefined,
    'r/a.md': rutin({ ansvar: 'fel' }),
    'p/utreda.md': process(),
  });
  expect((await runJson(['validate', 'r', 'p/utreda.md'], root)).json).toMatchObject({
    findings: [],
    summary: { documents: 2 },
  });
  expect((await runJson(['validate', 'fel.md'], root)).json.findings).toHaveLength(1);
  expect((await run(['validate', 'a.md'], join(root, 'r'))).code).toBe(0);
  expect((await run(['validate', '.'], root)).code).toBe(1);
});
