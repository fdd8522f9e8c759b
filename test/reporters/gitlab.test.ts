import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import { gitlab } from '../../src/reporters/gitlab.js';
import type { Outcome } from '../../src/reporters/reporter.js';
import { handbook } from '../helpers/handbook.js';
import { FILES, FINDING, HOSTILE, outcomeOf, SCREEN } from '../helpers/outcome.js';
import { run } from '../helpers/run.js';
import { roll } from '../helpers/texts.js';

const folder = new URL('../fixtures/schemas/', import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const ajv = new Ajv({ strict: false });
const [accepted, documented] = [
  ajv.compile(read('gitlab-codeclimate.json')),
  ajv.compile(read('gitlab-code-quality.json')),
];

function rows(findings: readonly Finding[], more: Partial<Outcome> = {}) {
  const all = JSON.parse(gitlab(outcomeOf(findings, more), SCREEN));
  expect(documented(all), JSON.stringify(documented.errors)).toBe(true);
  for (const row of all) expect(accepted(row), JSON.stringify(accepted.errors)).toBe(true);
  return all;
}

test('the schema itself refuses what GitLab refuses', () => {
  const [row] = rows([FINDING]);
  for (const key of ['description', 'fingerprint', 'severity', 'location'])
    expect([documented([{ ...row, [key]: undefined }]), accepted({ ...row, [key]: 7 })]).toEqual([false, false]);
  expect(documented([{ ...row, severity: 'fel' }])).toBe(false);
  expect(documented([{ ...row, location: { path: './a.md', lines: { begin: 1 } } }])).toBe(false);
});

test('a finding says what, where and how serious', () => {
  expect(rows([FINDING], { prefix: 'handbok' })).toEqual([
    {
      description: 'ansvar: det finns ingen roll med id "abc". Menar du abd? (SOSFS 2011:9 5 kap. 7 §)',
      check_name: 'referens-finns',
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      severity: 'major',
      location: { path: 'handbok/rutiner/a.md', lines: { begin: 6, end: 6 } },
    },
  ]);
});

test.each([
  ['fel', 'major'],
  ['varning', 'minor'],
  ['tips', 'info'],
] as const)('%s is %s', (severity, shown) => {
  expect(rows([{ ...FINDING, severity }])[0].severity).toBe(shown);
});

test('nothing found is an empty list', () => {
  expect(gitlab(outcomeOf([]), SCREEN)).toBe('[]\n');
});

test.each(Object.entries(HOSTILE))('%s in a message', (_, message) => {
  const [row] = rows([{ ...FINDING, message }]);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
  expect(row.description).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u);
  expect(row.description.endsWith('Menar du abd? (SOSFS 2011:9 5 kap. 7 §)')).toBe(true);
});

test.each(FILES)('the file %j keeps its name', (file) => {
  expect(rows([{ ...FINDING, file }])[0].location.path).toBe(file.replace('\u001b', '\ufffd'));
});

describe('the fingerprint', () => {
  const of = (...findings: Partial<Finding>[]) =>
    rows(findings.map((one) => ({ ...FINDING, ...one }))).map(
      ({ fingerprint }: { fingerprint: string }) => fingerprint,
    );

  test.each<[string, Partial<Finding>]>([
    ['another line', { line: 60, column: 1, endLine: 61, endColumn: 2 }],
    ['another hint', { hint: 'Menar du abe?' }],
    ['another severity', { severity: 'tips' }],
  ])('%s does not change it', (_, change) => {
    expect(of(change)).toEqual(of({}));
  });

  test.each<[string, Partial<Finding>]>([
    ['rule', { rule: 'lank-finns' }],
    ['file', { file: 'b.md' }],
    ['message', { message: 'ansvar: det finns ingen roll med id "abd".' }],
    ['document', { document: 'b' }],
  ])('another %s changes it', (_, change) => {
    expect(of(change)).not.toEqual(of({}));
  });

  test('a day that passes does not change it', () => {
    const late = (days: string) => of({ message: `Skulle ha setts över senast 2026-09-02, för ${days} sedan.` });
    expect([late('2 dagar'), late('81 dagar')]).toEqual([late('1 dag'), late('1 dag')]);
  });

  test('findings that are alike have one each, and the first keeps its own', () => {
    const three = of({}, { line: 7 }, { line: 8 });
    expect(new Set(three).size).toBe(3);
    expect(three.slice(0, 2)).toEqual(of({}, { line: 9 }));
  });
});

test.each([
  ['GITHUB_WORKSPACE', 'github'],
  ['CI_PROJECT_DIR', 'gitlab'],
  ['BUILD_SOURCESDIRECTORY', 'junit'],
])('the paths of a real run are the repository’s own by %s', async (name, format) => {
  const root = handbook({ 'fel.md': roll({ id: 'fel', nivå: 'fel' }) });
  const parent = root.slice(0, root.lastIndexOf('/'));
  const ran = await run(['validate', '--format', format], root, { env: { [name]: parent } });
  expect(ran.code).toBe(1);
  expect(ran.stdout).toContain(`${root.slice(root.lastIndexOf('/') + 1)}/fel.md`);
});

test('a run from a folder inside the handbook names files from the handbook’s root', async () => {
  const root = handbook({ 'rutiner/fel.md': roll({ id: 'fel', nivå: 'fel' }) });
  const { stdout } = await run(['validate', '--format', 'gitlab'], `${root}/rutiner`);
  expect(JSON.parse(stdout)[0].location.path).toBe('rutiner/fel.md');
});
