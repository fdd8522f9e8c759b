import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, handbook, write } from '../helpers/handbook.js';
import { run, runJson } from '../helpers/run.js';
import { process as processText, rutin } from '../helpers/texts.js';

const schema = (typ: string, properties: object, rest: object = {}) =>
  JSON.stringify({ title: typ, description: 'Egen.', type: 'object', properties, 'x-kvalitet': { typ }, ...rest });

const key = (node: object) => ({ title: 'Färg', description: 'Färgen.', ...node });
const FÄRG = (node: object) => ({ 'schemas/rutin.json': schema('rutin', { färg: key(node) }) });

/** What is told of some files, in a handbook with own schemas; and that it took no long time. */
async function told(files: Record<string, string>): Promise<string[]> {
  const start = performance.now();
  const { json } = await runJson(['validate'], handbook({ 'utreda.md': processText(), ...files }));
  expect(performance.now() - start).toBeLessThan(10_000);
  return (json.findings as { file: string; rule: string }[])
    .filter(({ rule }) => /schema-gar|varde-giltigt|nyckel-kand|typ-finns/.test(rule))
    .map(({ file, rule }) => `${file} ${rule}`);
}

describe('own schemas come from pull requests too', () => {
  test.each([
    ['^(a+)+$', 'a'],
    ['^(a|a)*$', 'a'],
    ['^a*a*a*a*a*a*$', 'a'],
    ['(.*)(.*)(.*)x', 'y'],
  ])('the slow pattern %s is quick, and judges', async (pattern, letter) => {
    const files = { ...FÄRG({ type: 'string', pattern }), 'a.md': rutin({ färg: `${letter.repeat(50_000)}!` }) };
    expect(await told(files)).toEqual(['a.md varde-giltigt']);
  });

  test('ordinary patterns mean what they do elsewhere', async () => {
    const files = {
      ...FÄRG({ type: 'string', pattern: '^[a-zåäö]+\\d{2}$' }),
      'a.md': rutin({ färg: 'blå12' }),
      'b.md': rutin({ id: 'b', färg: 'blå' }),
      'c.md': rutin({ id: 'c', titel: '\u00a0' }),
    };
    expect(await told(files)).toEqual(['b.md varde-giltigt', 'c.md varde-giltigt']);
  });

  test.each([
    ['looks ahead', FÄRG({ type: 'string', pattern: '^(?=a)a$' })],
    ['is too large', FÄRG({ type: 'string', pattern: '((a{1,900}){1,900}){1,900}' })],
    ['takes words from no list', FÄRG({ type: 'string', 'x-kvalitet': { ur: 'constructor' } })],
    [
      'has a key that every object has',
      { 'schemas/rutin.json': schema('rutin', { färg: key({}), toString: key({}) }) },
    ],
    ['has the key __proto__', { 'schemas/rutin.json': schema('rutin', {}).replace('{}', '{"__proto__":{}}') }],
  ])('a schema that %s is a finding, and the built-in type holds', async (_, files) => {
    expect(await told({ ...files, 'a.md': rutin({ färg: 'a' }) })).toEqual([
      'a.md nyckel-kand',
      'schemas/rutin.json schema-gar-att-anvanda',
    ]);
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('a type called %s', async (typ) => {
    const files = {
      'schemas/x.json': schema(typ, { typ: key({ const: typ }) }),
      'a.md': `---\ntyp: ${typ}\nid: a\n---\n`,
    };
    expect(await told(files)).toEqual(['a.md typ-finns', 'schemas/x.json schema-gar-att-anvanda']);
  });

  test('references that grow without end', async () => {
    const half = (name: string) => ({ allOf: [{ $ref: `#/$defs/${name}` }, { $ref: `#/$defs/${name}` }] });
    const $defs = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`a${at}`, half(`a${at + 1}`)]));
    const wide = Array.from({ length: 100 }, () => ({ $ref: '#/$defs/a0' }));
    const properties = { färg: key({ anyOf: wide }) };
    const files = { 'schemas/rutin.json': schema('rutin', properties, { $defs: { ...$defs, a12: {} } }) };
    expect(await told(files)).toEqual(['schemas/rutin.json schema-gar-att-anvanda']);
  });

  test('one that is deeper than any type says so, in Swedish', async () => {
    const deep = `${'{"items":'.repeat(20_000)}{}${'}'.repeat(20_000)}`;
    const text = schema('rutin', { färg: key({ items: 'DJUP' }) }).replace('"DJUP"', deep);
    const { json } = await runJson(['validate'], handbook({ 'utreda.md': processText(), 'schemas/rutin.json': text }));
    expect(json.findings.map(({ message }: { message: string }) => message)).toContain(
      'Schemat går inte att använda: det är för djupt.',
    );
  });

  test('a link from the folder of schemas is not followed', async () => {
    const outside = folder();
    write(outside, { 'rutin.json': schema('rutin', { färg: key({ enum: ['HEMLIG'] }) }) });
    const root = handbook({ 'utreda.md': processText(), 'a.md': rutin({ färg: 'röd' }) });
    symlinkSync(outside, join(root, 'schemas'));
    const { stdout } = await run(['validate'], root);
    expect(stdout).toContain('nyckel-kand');
    expect(stdout).not.toContain('HEMLIG');
  });
});
