import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import type { Outcome } from '../../src/reporters/reporter.js';
import { sarif } from '../../src/reporters/sarif.js';
import { handbook } from '../helpers/handbook.js';
import { FILES, FINDING, HOSTILE, outcomeOf, SCREEN } from '../helpers/outcome.js';
import { run } from '../helpers/run.js';
import { roll } from '../helpers/texts.js';

/** URI references (RFC 3986): only its characters, and `%` only before two hexadecimal digits. */
const REFERENCE = /^(?:%[0-9A-Fa-f]{2}|[\w\-.~:/?#[\]@!$&'()*+,;=])*$/;
const ajv = new Ajv({ strict: false, allErrors: true });
ajv.addFormat('uri', (text) => REFERENCE.test(text) && URL.canParse(text));
ajv.addFormat('uri-reference', REFERENCE);
ajv.addFormat('date-time', (text) => !Number.isNaN(Date.parse(text)));
const valid = ajv.compile(
  JSON.parse(readFileSync(new URL('../fixtures/schemas/sarif-schema-2.1.0.json', import.meta.url), 'utf8')),
);

/** As much of a log as the tests below spoil. */
interface SarifLog {
  runs: { results: { locations: { physicalLocation: { region: object; artifactLocation: object } }[] }[] }[];
}

function placeIn({ runs }: SarifLog) {
  const place = runs[0]?.results[0]?.locations[0]?.physicalLocation;
  if (!place) throw new Error('no place');
  return place;
}

function log(findings: readonly Finding[], more: Partial<Outcome> = {}) {
  const made = JSON.parse(sarif(outcomeOf(findings, more), SCREEN));
  expect(valid(made), JSON.stringify(valid.errors)).toBe(true);
  return made.runs[0];
}
const location = (finding: Partial<Finding>, more: Partial<Outcome> = {}) =>
  log([{ ...FINDING, ...finding }], more).results[0].locations[0].physicalLocation;

describe('the schema of OASIS', () => {
  test.each<[string, (log: SarifLog) => void]>([
    ['an unknown key', (made) => Object.assign(made, { färg: 1 })],
    ['another version', (made) => Object.assign(made, { version: '2.0.0' })],
    ['a line 0', (made) => Object.assign(placeIn(made).region, { startLine: 0 })],
    ['an address with a space', (made) => Object.assign(placeIn(made).artifactLocation, { uri: 'a b.md' })],
  ])('refuses %s', (_, spoil) => {
    const made = JSON.parse(sarif(outcomeOf([FINDING]), SCREEN));
    expect(valid(made)).toBe(true);
    spoil(made);
    expect(valid(made)).toBe(false);
  });
});

test('a finding says rule, level, message and place', () => {
  const { results, tool } = log([FINDING], { prefix: 'handbok' });
  expect(results).toEqual([
    {
      ruleId: 'referens-finns',
      ruleIndex: tool.driver.rules.findIndex(({ id }: { id: string }) => id === 'referens-finns'),
      level: 'error',
      message: { text: 'ansvar: det finns ingen roll med id "abc". Menar du abd? (SOSFS 2011:9 5 kap. 7 §)' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'handbok/rutiner/a.md', uriBaseId: '%SRCROOT%' },
            region: { startLine: 6, startColumn: 9, endLine: 6, endColumn: 12 },
          },
        },
      ],
      partialFingerprints: { 'kvalitet/v1': expect.stringMatching(/^[0-9a-f]{64}$/) },
    },
  ]);
});

test.each([
  ['fel', 'error'],
  ['varning', 'warning'],
  ['tips', 'note'],
] as const)('%s is %s', (severity, level) => {
  expect(log([{ ...FINDING, severity }]).results[0].level).toBe(level);
});

test('the tool tells every rule: what it wishes, why, how to mend, its level, law and force', () => {
  const rules = [
    {
      id: 'a',
      severity: 'varning' as const,
      summary: 'Önskan.',
      why: 'Därför.',
      fix: 'Gör det.',
      lagrum: 'SOSFS 2011:9 4 kap. 2 §',
      force: 'ska',
    },
    {
      id: 'b',
      severity: 'tips' as const,
      summary: 'Två.',
      why: 'Skäl {0}.',
      fix: 'Så.',
      lagrum: null,
      force: 'lokalt',
    },
  ];
  const { driver } = log([], { rules }).tool;
  expect(driver).toMatchObject({ name: 'kvalitet', version: '0.1.0', language: 'sv' });
  expect(driver.rules).toEqual([
    {
      id: 'a',
      shortDescription: { text: 'Önskan.' },
      fullDescription: { text: 'Därför.' },
      help: {
        text: 'Därför.\n\nGör det.\n\nSOSFS 2011:9 4 kap. 2 §',
        markdown: 'Därför.\n\n**Gör så här:** Gör det.\n\n**Lagrum:** SOSFS 2011:9 4 kap. 2 §',
      },
      defaultConfiguration: { level: 'warning' },
      properties: { lagrum: 'SOSFS 2011:9 4 kap. 2 §', force: 'ska' },
    },
    {
      id: 'b',
      shortDescription: { text: 'Två.' },
      fullDescription: { text: 'Skäl {{0}}.' },
      help: { text: 'Skäl {{0}}.\n\nSå.', markdown: 'Skäl {{0}}.\n\n**Gör så här:** Så.' },
      defaultConfiguration: { level: 'note' },
      properties: { force: 'lokalt' },
    },
  ]);
});

test('a rule that is not in the list is named without a number', () => {
  expect(log([FINDING], { rules: [] }).results[0]).not.toHaveProperty('ruleIndex');
});

test('nothing found is a run that succeeded without results', () => {
  expect(log([])).toMatchObject({
    results: [],
    invocations: [{ executionSuccessful: true }],
    columnKind: 'utf16CodeUnits',
  });
});

test.each(Object.entries(HOSTILE))('%s in a message', (_, message) => {
  const { text } = log([{ ...FINDING, message }]).results[0].message;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
  expect(text).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u);
  expect(text).not.toMatch(/\]\(/);
  expect(text.replace(/\{\{|\}\}/g, '')).not.toMatch(/[{}]/);
  expect(text.endsWith('Menar du abd? (SOSFS 2011:9 5 kap. 7 §)')).toBe(true);
});

test.each(FILES)('the file %j has an address that leads back to it', (file) => {
  const { uri } = location({ file }, { prefix: 'hand bok' }).artifactLocation;
  expect(uri).toMatch(REFERENCE);
  expect(decodeURIComponent(uri)).toBe(`hand bok/${file}`);
  expect(new URL(uri, 'https://example.org/rot/').pathname).toMatch(/^\/rot\/hand%20bok\//);
});

test('a file name with half a character still has an address', () => {
  expect(location({ file: 'a\ud83d.md' }).artifactLocation.uri).toBe('a%EF%BF%BD.md');
});

test.each([['..'], ['../..'], ['/annan/plats'], ['D:/handbok']])(
  'from %s, outside the repository, files are named from the handbook',
  (prefix) => {
    expect(location({}, { prefix }).artifactLocation.uri).toBe('rutiner/a.md');
  },
);

test('the fingerprint does not know the line', () => {
  const [a, b, c] = log([FINDING, { ...FINDING, file: 'b.md' }]).results.concat(
    log([{ ...FINDING, line: 90 }]).results,
  );
  expect(a.partialFingerprints).toEqual(c.partialFingerprints);
  expect(a.partialFingerprints).not.toEqual(b.partialFingerprints);
});

test('a real run is a valid log whose every result names its rule', async () => {
  const root = handbook({ 'fel å.md': roll({ id: 'fel', nivå: 'fel', färg: 'x', ansvar: 'y' }), 'b.md': 'x' });
  const { code, stdout } = await run(['validate', '--format', 'sarif'], root);
  const made = JSON.parse(stdout);
  expect(code).toBe(1);
  expect(valid(made), JSON.stringify(valid.errors)).toBe(true);
  const { results, tool } = made.runs[0];
  expect(results.length).toBeGreaterThan(2);
  for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
  for (const { shortDescription, fullDescription } of tool.driver.rules)
    expect(Math.max(shortDescription.text.length, fullDescription.text.length)).toBeLessThanOrEqual(1024);
});
