import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { handbook } from '../helpers/handbook.js';
import { run, runJson, TODAY } from '../helpers/run.js';
import { process, roll, rutin } from '../helpers/texts.js';
import { tree } from '../helpers/tree.js';
import { handbookRepository } from '../helpers/git.js';

const FEL = { 'fel.md': roll({ id: 'fel', nivå: 'fel' }) };
const VARNING = { 'utreda.md': process({ revisionsdatum: '2020-01-01' }) };
const TIPS = { ...VARNING, 'handbok.yaml': 'format: 1\norganisation: E\nnämnd: socialnamnden\nlagar: [SoL]\nregler: {revidering-i-tid: tips}\n' };

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
  const settings = (regler: string) => ({ 'handbok.yaml': `format: 1\norganisation: E\nnämnd: socialnamnden\nlagar: [SoL]\nregler: {${regler}}\n` });

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
    const { json } = await runJson(['validate'], handbook({ 'utreda.md': process({ revisionsdatum: '2020-01-01', undantag }) }));
    expect(json.summary).toMatchObject({ warnings, suppressed });
  });
});

test('paths choose what is told, not what is read', async () => {
  const root = handbook({ ...FEL, 'r/a.md': rutin(), 'p/utreda.md': process() });
  expect((await runJson(['validate', 'r', 'p/utreda.md'], root)).json).toMatchObject({ findings: [], summary: { documents: 2 } });
  expect((await runJson(['validate', 'fel.md'], root)).json.findings).toHaveLength(1);
  expect((await run(['validate', 'a.md'], join(root, 'r'))).code).toBe(0);
  expect((await run(['validate', '.'], root)).code).toBe(1);
});

describe('JSON (cli.md)', () => {
  test('has exactly the keys, in order', async () => {
    const { json, code } = await runJson(['validate'], handbook({ ...FEL, 'r.md': rutin({ process: 'finns-inte' }, '[a](b.md)\n') }));
    expect(code).toBe(1);
    expect(Object.keys(json)).toEqual(['kvalitet', 'today', 'commit', 'summary', 'findings']);
    expect(Object.keys(json.summary)).toEqual(['documents', 'errors', 'warnings', 'hints', 'suppressed']);
    expect(json).toMatchObject({ kvalitet: expect.stringMatching(/^\d+\.\d+\.\d+/), today: TODAY, commit: null, summary: { documents: 3, errors: 3, warnings: 0, hints: 0, suppressed: 0 } });
    for (const finding of json.findings) {
      expect(Object.keys(finding)).toEqual(['rule', 'severity', 'file', 'line', 'column', 'endLine', 'endColumn', 'message', 'hint', 'lagrum', 'document']);
      expect(['error', 'warning', 'hint']).toContain(finding.severity);
    }
  });

  test('is sorted by file, line, column and rule', async () => {
    const files = { 'b.md': roll({ id: 'b', nivå: 'x', färg: 'y' }), 'a.md': roll({ id: 'a', titel: undefined, uppgifter: undefined }), 'å.md': roll({ id: 'B', nivå: 'x' }) };
    const { json } = await runJson(['validate'], handbook(files));
    const key = (f: Record<string, unknown>) => `${f.file} ${String(f.line).padStart(6, '0')} ${String(f.column).padStart(6, '0')} ${f.rule}`;
    expect(json.findings.map(key)).toEqual(json.findings.map(key).sort());
  });

  test('tells the commit', async () => {
    const { root, git } = handbookRepository();
    expect((await runJson(['validate'], root)).json.commit).toBe(git('rev-parse', 'HEAD'));
  });
});

test('validate and due leave the folder as it was, byte for byte', async () => {
  const { root, git } = handbookRepository({ ...FEL, ...VARNING });
  const before = tree(root);
  for (const argv of [['validate'], ['validate', '--format', 'json'], ['validate', '--format', 'github'], ['due'], ['due', '--format', 'csv']]) await run(argv, root);
  expect(tree(root)).toEqual(before);
  expect(git('status', '--porcelain', '--ignored')).toBe('');
});

test('two runs give identical output', async () => {
  const root = handbook({ ...FEL, ...VARNING });
  for (const argv of [['validate'], ['validate', '--format', 'json'], ['due', '--format', 'md'], ['due', '--format', 'csv']]) expect(await run(argv, root)).toEqual(await run(argv, root));
});

test('two branches that each add a routine with the same id: both paths are told after the merge', async () => {
  const repo = handbookRepository({ 'utreda.md': process() });
  repo.git('checkout', '--quiet', '-b', 'ena');
  repo.commit({ 'rutiner/ena.md': rutin() }, '2024-02-01');
  repo.git('checkout', '--quiet', 'main');
  repo.git('checkout', '--quiet', '-b', 'andra');
  repo.commit({ 'rutiner/andra.md': rutin() }, '2024-02-02');
  repo.git('merge', '--quiet', '--no-edit', 'ena');
  const { json } = await runJson(['validate'], repo.root);
  expect(json.findings).toMatchObject([{ rule: 'id-unikt', file: 'rutiner/ena.md', message: expect.stringContaining('rutiner/andra.md') }]);
});
