import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseHistoric } from '../../src/calendar/spans.js';
import { parseLagrum } from '../../src/model/lagrum.js';
import { VIEWS } from '../../src/views/index.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const names = readdirSync(join(ROOT, 'regelverk')).map((name) => name.replace('.yaml', ''));
const read = (name: string) => parse(readFileSync(join(ROOT, 'regelverk', `${name}.yaml`), 'utf8'));

/** Every value under a key, however deep. */
function* under(node: unknown, key: string): Iterable<unknown> {
  if (typeof node !== 'object' || node === null) return;
  for (const [name, value] of Object.entries(node)) {
    if (name === key) yield* [value].flat();
    else yield* under(value, key);
  }
}

describe('law is data', () => {
  test.each(names)('%s obeys its schema', (name) => {
    const schema = JSON.parse(readFileSync(join(ROOT, 'schemas', 'regelverk', `${name}.schema.json`), 'utf8'));
    const check = new Ajv2020({ allErrors: true, strictTypes: false }).compile(schema);
    check(read(name));
    expect(check.errors ?? []).toEqual([]);
  });

  test.each(names)('%s: citations, dates and sources can be followed', (name) => {
    const sources = new Set((read('kallor') as { id: string }[]).map(({ id }) => id));
    for (const lagrum of under(read(name), 'lagrum'))
      expect([lagrum, parseLagrum(lagrum) !== undefined]).toEqual([lagrum, true]);
    for (const date of ['kontrollerad', 'gäller_från', 'upphävd'].flatMap((key) => [...under(read(name), key)])) {
      if (typeof date === 'string') expect([date, parseHistoric(date) !== undefined]).toEqual([date, true]);
    }
    for (const source of under(read(name), 'källa'))
      expect([source, sources.has(String(source))]).toEqual([source, true]);
  });

  test.each(Object.entries(VIEWS))('every section of %s has its law, in the order of the report', (vy, sections) => {
    expect((read(vy) as { avsnitt: string }[]).map(({ avsnitt }) => avsnitt)).toEqual(Object.keys(sections));
  });

  test('a repealed statute says since when, and most say what came instead', () => {
    const { författningar } = read('forfattningar') as {
      författningar: { nummer: string; upphävd?: string; ersatt_av?: string[] }[];
    };
    const repealed = författningar.filter(({ upphävd }) => upphävd);
    expect(repealed.length).toBeGreaterThan(30);
    expect(repealed.filter(({ ersatt_av }) => !ersatt_av?.length)).toEqual([]);
    expect(författningar.find(({ nummer }) => nummer === '2001:453')).toMatchObject({
      upphävd: '2025-07-01',
      ersatt_av: ['2025:400'],
    });
  });
});
