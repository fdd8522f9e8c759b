import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { handbok, WHOLE } from '../helpers/coverage.js';
import { handbookRepository } from '../helpers/git.js';
import { type Files, handbook } from '../helpers/handbook.js';
import { run, runJson } from '../helpers/run.js';
import { enhet, process, rutin } from '../helpers/texts.js';
import { tree } from '../helpers/tree.js';

const SCHEMA = fileURLToPath(new URL('../../schemas/output/coverage.schema.json', import.meta.url));
const EXAMPLE = fileURLToPath(new URL('../../handbook-example', import.meta.url));
const FIXTURE = fileURLToPath(new URL('../fixtures/broken-handbook', import.meta.url));
const check = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));

const KRAV = handbok('krav: [{id: krav-a, text: Det finns en rutin för nycklar}]\n');
const UNITS: Files = {
  ...WHOLE,
  'handbok.yaml': KRAV,
  'hela.md': enhet({ id: 'hela', titel: 'Hela' }),
  'barn.md': enhet({ id: 'barn', titel: 'Barn', del_av: 'hela' }),
  'vuxen.md': enhet({ id: 'vuxen', titel: 'Vuxen', del_av: 'hela' }),
  'egen.md': process({ id: 'egen', titel: 'Egen process', enhet: 'vuxen' }),
};
const HOSTILE = '<script>alert(1)</script> =1+1 \u001b[31m\u202e | **a** ]]>';
const hostile: Files = {
  ...UNITS,
  'handbok.yaml': handbok(`krav: [{id: k, text: ${JSON.stringify(HOSTILE)}}]\n`),
  'barn.md': enhet({ id: 'barn', titel: HOSTILE, del_av: 'hela' }),
  'egen.md': process({ id: 'egen', titel: HOSTILE }),
};

describe('JSON', () => {
  test.each([
    ['the example', EXAMPLE, []],
    ['one unit of the example', EXAMPLE, ['--unit', 'enhet-hemtjanst']],
    ['the broken handbook', FIXTURE, []],
    ['units', handbook(UNITS), []],
    ['the smallest handbook', handbook(), []],
    ['hostile titles', handbook(hostile), []],
  ])('%s follows the schema', async (_, root, options) => {
    const { code, json, stderr } = await runJson(['coverage', ...options], root);
    expect([code, stderr]).toEqual([0, '']);
    check(json);
    expect(check.errors).toBeNull();
    for (const unit of json.units) {
      const numbers = Object.values<number>(unit.summary).reduce((sum, n) => sum + n, 0);
      expect(numbers).toBe(json.paragraphs.length);
    }
  });

  test('the schema refuses what it should', () => {
    expect(check({})).toBe(false);
  });

  test('every figure names the files that it counted, with the commit that last changed each', async () => {
    const repo = handbookRepository(UNITS);
    const later = repo.commit({ 'utreda.md': process({ version: 2 }) }, '2026-02-01');
    const { json } = await runJson(['coverage'], repo.root);
    const barn = json.units.find(({ unit }: { unit: string }) => unit === 'barn');
    const decided = barn.judgements.find(({ paragraph }: { paragraph: string }) => paragraph === '4:2');
    expect(json.commit).toBe(later);
    expect(decided.figures[0]).toEqual({
      label: 'processer som är fastställda',
      value: 1,
      of: 1,
      sources: [{ file: 'utreda.md', commit: later }],
    });
    expect(decided.documents[0]).toMatchObject({ document: 'utreda', commit: later, common: true });
    const figures = json.units.flatMap((unit: typeof barn) =>
      unit.judgements.flatMap((each: typeof decided) => each.figures),
    );
    for (const { of, sources } of figures) expect(sources).toHaveLength(of);
  });

  test('without Git the commits are null', async () => {
    const { json } = await runJson(['coverage'], handbook(UNITS));
    expect(json.commit).toBeNull();
    expect(JSON.stringify(json)).not.toMatch(/"commit":"/);
  });

  test('the reference date decides what holds', async () => {
    const files = { ...WHOLE, 'utreda.md': process({ gäller_till: '2026-06-30' }) };
    const state = async (today: string) => {
      const { json } = await runJson(['coverage', '--today', today], handbook(files));
      return json.units[0].judgements.find(({ paragraph }: { paragraph: string }) => paragraph === '4:2').state;
    };
    expect([await state('2026-06-30'), await state('2026-07-01')]).toEqual(['uppfyllt', 'saknas']);
  });
});

describe('text', () => {
  test.each([80, 60, 100, 200])('the example keeps within %i columns', async (width) => {
    const { stdout } = await run(['coverage'], EXAMPLE, { width });
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(Math.min(width, 100));
  });

  test('tells each paragraph once, with how it is known, and the krav', async () => {
    const { code, stdout } = await run(['coverage'], handbook(UNITS));
    expect(code).toBe(0);
    for (const part of [
      'Täckning av SOSFS 2011:9, läget 2026-11-22',
      '4 kap. 2 §  ska · läst i en källa, källa från 2013',
      '3 kap.  ska · ur minnet (paragrafnummer), källa från 2019',
      '  uppfyllt  1 av 2 enheter: Barn',
      '  delvis  1 av 2 enheter: Vuxen',
      '    – Processen ”Egen process” saknar aktiviteter (4 kap. 3 §).',
      'Handbokens egna krav: 0 av 1 är uppfyllda',
      'Det finns en rutin för nycklar. Inget dokument uppfyller kravet.',
      'inte hur arbetet',
    ])
      expect(stdout).toContain(part);
    expect(stdout.match(/^4 kap\. 4 § /gm)).toHaveLength(1);
  });

  test('--unit shows that unit alone, with its documents', async () => {
    const { stdout } = await run(['coverage', '--unit', 'barn'], handbook(UNITS));
    expect(stdout).toContain('Gemensamma dokument: utreda.');
    expect(stdout).not.toContain('Vuxen');
  });

  test('files that cannot be read are told', async () => {
    const { stdout } = await run(['coverage'], handbook({ ...WHOLE, 'trasig.md': '---\na: [\n---\n' }));
    expect(stdout).toContain('Inte räknade, eftersom de inte går att läsa:\n  trasig.md:');
  });
});

describe('CSV for Swedish Excel', () => {
  test('has a row for each unit and paragraph, and for each krav', async () => {
    const { stdout } = await run(['coverage', '--format', 'csv'], handbook(UNITS));
    const lines = stdout.split('\r\n');
    expect(lines[0]).toBe(
      '\ufeffEnhet;Enhetens id;Krav;Ställe;Kraft;Kräver;Läge;Varför;Saknas;Dokument;Antal dokument;Därav gemensamma;Säkerhet',
    );
    expect(lines.filter((line) => line.startsWith('Barn;barn;4:2;4 kap. 2 §;ska;'))).toHaveLength(1);
    expect(lines.find((line) => line.startsWith(';;krav-a;'))).toContain(';saknas;Inget dokument uppfyller kravet.;');
    expect(lines).toHaveLength(1 + 3 * 29 + 1 + 1);
  });

  test('no cell runs as a formula', async () => {
    const files = { ...UNITS, 'barn.md': enhet({ id: 'barn', titel: '=1+1', del_av: 'hela' }) };
    const { stdout } = await run(['coverage', '--format', 'csv'], handbook(files));
    expect(stdout).not.toMatch(/(^|;|\r\n)"?[=+@\t]/);
  });
});

describe('HTML', () => {
  test('is one Swedish page without script, a table for each paragraph', async () => {
    const { code, stdout } = await run(['coverage', '--format', 'html'], handbook(UNITS));
    expect(code).toBe(0);
    expect(stdout).toMatch(/^<!doctype html>\n<html lang="sv">/);
    expect(stdout).toContain('<title>Täckning av SOSFS 2011:9 – Exempelby kommun</title>');
    expect(stdout.match(/<table/g)).toHaveLength(1 + 29 + 1);
    expect(stdout.match(/<caption>/g)).toHaveLength(1 + 29 + 1);
    expect(stdout.match(/<h1/g)).toHaveLength(1);
    expect(stdout).not.toMatch(/<script|https?:\/\/|src=/);
  });
});

test.each(['text', 'csv', 'html'])('hostile titles stay text: %s', async (format) => {
  const { code, stdout } = await run(['coverage', '--format', format], handbook(hostile));
  expect(code).toBe(0);
  if (format === 'text') for (const sign of ['\u001b', '\u202e']) expect(stdout).not.toContain(sign);
  if (format === 'html') expect(stdout).not.toContain('<script');
  if (format === 'csv') expect(stdout).not.toMatch(/(^|;|\r\n)"?[=+@\t]/);
});

describe('wrong usage is 2 and says what to do', () => {
  test.each([
    [['--format', 'pdf'], 'Välj mellan: text, json, csv, html.'],
    [['--format', 'jsn'], 'Menar du json?'],
    [['--unit', 'barm'], 'Menar du barn?'],
    [['--unit', 'utreda'], 'det finns ingen enhet med id "utreda"'],
    [['--fail'], 'Valet --fail finns inte.'],
  ])('%o', async (options, told) => {
    const { code, stdout, stderr } = await run(['coverage', ...options], handbook(UNITS));
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(told);
  });
});

test('it writes nothing', async () => {
  const root = handbook({ ...UNITS, 'r.md': rutin({ id: 'r' }) });
  const before = tree(root);
  for (const format of ['text', 'json', 'csv', 'html']) await run(['coverage', '--format', format], root);
  expect(tree(root)).toEqual(before);
  expect(readdirSync(root)).not.toContain('rapporter');
});
