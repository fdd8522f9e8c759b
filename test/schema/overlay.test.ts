import { describe, expect, test } from 'vitest';
import { findingsIn } from '../helpers/findings.js';
import { GOOD } from '../helpers/good.js';
import { open } from '../helpers/open.js';
import { document, process, rutin } from '../helpers/texts.js';

const more = (typ: string, properties: object, rest: object = {}) =>
  JSON.stringify({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: typ,
    description: 'Egen.',
    type: 'object',
    properties,
    'x-kvalitet': { typ },
    ...rest,
  });

const FÄRG = { färg: { title: 'Färg', description: 'Färgen i pärmen.', enum: ['röd', 'blå'] } };
const NEW_TYPE = more(
  'hjälpmedel',
  {
    typ: { title: 'Typ', description: 'hjälpmedel', const: 'hjälpmedel' },
    id: { title: 'Id', description: 'Id.', type: 'string', format: 'id' },
    titel: { title: 'Titel', description: 'Titel.', type: 'string' },
    rutin: { title: 'Rutin', description: 'Rutinen.', type: 'string', format: 'id', 'x-kvalitet': { till: ['rutin'] } },
  },
  { required: ['typ', 'id', 'titel'] },
);

const places = async (files: Record<string, string>) =>
  (await findingsIn({ ...GOOD, ...files })).map(({ file, rule, severity }) => `${file} ${rule} ${severity}`);

describe('an organisation’s own schemas (format.md 3)', () => {
  test('add a key to a type, and only to that', async () => {
    const files = {
      'schemas/rutin.json': more('rutin', FÄRG),
      'a.md': rutin({ färg: 'röd' }),
      'b.md': rutin({ id: 'b', titel: 'Rutin B', färg: 'grön' }),
      'utreda.md': process({ färg: 'röd' }),
    };
    expect(await places(files)).toEqual(['b.md varde-giltigt fel', 'utreda.md nyckel-kand varning']);
  });

  test('the built-in keys and requirements stay', async () => {
    const files = { 'schemas/rutin.json': more('rutin', FÄRG), 'a.md': rutin({ version: undefined, status: 'x' }) };
    expect(await places(files)).toEqual(['a.md varde-giltigt fel', 'a.md nyckel-kravs fel'].sort());
  });

  test('make a key required', async () => {
    const files = { 'schemas/rutin.json': more('rutin', FÄRG, { required: ['färg'] }), 'a.md': rutin() };
    expect(await places(files)).toEqual(['a.md nyckel-kravs fel', 'god/rutin.md nyckel-kravs fel']);
  });

  test('the new key is suggested for a misspelled one', async () => {
    const found = await findingsIn({
      ...GOOD,
      'schemas/rutin.json': more('rutin', FÄRG),
      'a.md': rutin({ farg: 'röd' }),
    });
    expect(found).toMatchObject([{ rule: 'nyckel-kand', severity: 'fel', hint: 'Menar du färg?' }]);
  });

  test('add a type, with references of its own', async () => {
    const files = {
      'schemas/hjalpmedel.json': NEW_TYPE,
      'r.md': rutin(),
      'a.md': document({ typ: 'hjälpmedel', id: 'lyft', titel: 'Lyft', rutin: 'rutin-a' }),
    };
    expect(await places(files)).toEqual([]);
    expect((await open({ 'utreda.md': process(), ...files })).byId.get('lyft')?.typ).toBe('hjälpmedel');
    const bad = document({ typ: 'hjälpmedel', id: 'lyft', titel: 'Lyft', rutin: 'rutin-b', nyans: 1 });
    expect(await places({ ...files, 'a.md': bad })).toEqual(['a.md referens-finns fel', 'a.md nyckel-kand varning']);
  });

  test('lay one file over another, in the order of their names', async () => {
    const files = {
      'schemas/1.json': more('rutin', FÄRG),
      'schemas/2.json': more('rutin', { nyans: { title: 'N', description: 'N.', type: 'string' } }),
      'a.md': rutin({ färg: 'röd', nyans: 'x' }),
    };
    expect(await places(files)).toEqual([]);
  });

  test.each([
    ['no JSON', '{ "x-kvalitet": }'],
    ['no object', '[]'],
    ['only null', 'null'],
    ['no typ', JSON.stringify({ properties: FÄRG })],
    ['a keyword that is none', more('rutin', { färg: { enumm: ['röd'] } })],
    ['a type that is none', more('rutin', { färg: { type: 'text' } })],
    ['a reference that leads nowhere', more('rutin', { färg: { $ref: 'finns-inte.json#/x' } })],
    ['a reference to itself', more('rutin', { färg: { $ref: '#/properties/färg' } })],
    ['a pattern that is none', more('rutin', { färg: { type: 'string', pattern: '(' } })],
    ['a format that is none', more('rutin', { färg: { type: 'string', format: 'färg' } })],
  ])('with %s are a finding, and the built-in type holds', async (_, schema) => {
    const found = await places({
      'schemas/rutin.json': schema,
      'a.md': rutin(),
      'b.md': rutin({ id: 'b', status: 'x' }),
    });
    expect(found).toEqual(['b.md varde-giltigt fel', 'schemas/rutin.json schema-gar-att-anvanda fel']);
  });
});
