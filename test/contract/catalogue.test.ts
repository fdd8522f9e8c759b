import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseLagrum } from '../../src/model/lagrum.js';
import { CATALOGUE, RULES } from '../../src/rules/index.js';
import { READING } from '../../src/rules/reading.js';

const SWEDISH = /[åäöÅÄÖ]|\b(och|inte|som|med|till|det|den|i|är|är|på|av|en|ett)\b/;

describe.each([...CATALOGUE.values()].map((meta) => [meta.id, meta] as const))('%s', (id, meta) => {
  test('has an ASCII kebab-case id', () => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
  });

  test.each(['summary', 'why', 'fix'] as const)('has %s in Swedish, as whole sentences', (key) => {
    expect(meta[key]).toMatch(/^[A-ZÅÄÖ].*[.]$/s);
    expect(meta[key]).toMatch(SWEDISH);
    expect(meta[key].length).toBeGreaterThan(10);
  });

  test('has a severity, a force, and a lagrum of the one form when it rests on law', () => {
    expect(['fel', 'varning', 'tips']).toContain(meta.severity);
    expect(['ska', 'bör', 'lokalt']).toContain(meta.force);
    if (meta.lagrum !== null) expect(parseLagrum(meta.lagrum)).toBeDefined();
    if (meta.force !== 'lokalt') expect(meta.lagrum).not.toBeNull();
  });
});

describe('the catalogue', () => {
  test('has no id twice', () => {
    expect(CATALOGUE.size).toBe(READING.length + RULES.length);
  });

  test('a rule file exists for each rule that is exported, and the other way round', () => {
    const folder = fileURLToPath(new URL('../../src/rules', import.meta.url));
    const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
      .join('\n');
    const written = [...source.matchAll(/^ {2,4}id: '([a-z-]+)',$/gm)].map((match) => match[1]);
    expect(written.sort()).toEqual([...CATALOGUE.keys()].sort());
  });
});
