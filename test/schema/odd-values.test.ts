import { expect, test } from 'vitest';
import { validate } from '../../src/api/validate.js';
import { builtInSchemas } from '../../src/content/package-files.js';
import { flattenAll } from '../../src/schema/flatten.js';
import { handbook } from '../helpers/handbook.js';
import { day } from '../helpers/open.js';
import { TODAY } from '../helpers/run.js';
import { DECIDED, document, enhet, process, protokoll, roll, rutin } from '../helpers/texts.js';

/** Every key of every type: the shared ones once, with rutin. */
function ownKeys(): [typ: string, key: string][] {
  const flat = [...flattenAll(builtInSchemas())].filter(([typ]) => !['handbok', 'antalsrad'].includes(typ));
  const shared = Object.keys(flat.find(([typ]) => typ === 'aktivitet')?.[1].properties ?? {});
  return flat.flatMap(([typ, { properties }]) =>
    Object.keys(properties)
      .filter((key) => key !== 'typ' && (typ === 'rutin' || !shared.includes(key)))
      .map((key): [string, string] => [typ, key]),
  );
}

test('odd values of every key of every type give Swedish messages', async () => {
  const odd = [null, '', ' ', 0, -1, 1.5, true, [], {}, [[]], [{}], { a: 1 }, 'x', '<>&', [null], [1, 'a']];
  const files: Record<string, string> = { 'enhet.md': enhet() };
  for (const [typ, key] of ownKeys()) {
    for (const [index, value] of odd.entries()) {
      files[`${typ}-${key}-${index}.md`] = document({ typ, id: 'a', titel: 'A', ...DECIDED, [key]: value });
    }
  }
  const { findings } = await validate(handbook(files), day(TODAY));
  expect(findings.length).toBeGreaterThan(1000);
  const words = new Set(
    findings.flatMap(({ message, hint }) =>
      /\b(must|should|undefined|NaN)\b|\[object|\((\w+)\)$/.test(`${message} ${hint}`) ? [`${message} ${hint}`] : [],
    ),
  );
  expect([...words]).toEqual([]);
});

test.each([
  ['a list in a list', { ansvar: [0, [false], 'a'] }],
  ['a refused value beside refused values', { ansvar: ['X Y', ['Z Z'], { a: 1 }, 'socialnamnden'] }],
  ['a list for an id', { id: [0, [false], 'a'] }],
  ['groups in lists in groups', { bilagor: [[{ fil: 1 }], { fil: [2], titel: [[3]] }] }],
  ['undantag of every kind', { undantag: [1, [2], { regel: [3], skäl: { a: 4 }, till: ['2026-02-30', '5'] }] }],
])('%s: findings, never an exception', async (_, keys) => {
  const { findings } = await validate(handbook({ 'utreda.md': process(), 'a.md': rutin(keys) }), day(TODAY));
  expect(findings.length).toBeGreaterThan(0);
});

const REPEALED = { 'b.md': rutin({ id: 'b', status: 'upphävd' }), 'c.md': rutin({ id: 'c', del_av: 'b' }) };

test.each([
  ['when a successor is looked for', { ...REPEALED, 'a.md': roll({ ersätter: 5 }) }],
  ['when titles are compared', { 'a.md': roll({ ersätter: 5 }), 'b.md': roll({ id: 'b', ersätter: 5 }) }],
  ['when points are looked up', { 'a.md': roll({ kontrollpunkter: 5 }), 'b.md': protokoll({ avser: 'socialchef' }) }],
])('another type’s key with an odd value is only an unknown key, also %s', async (_, files) => {
  const { findings, handbook: book } = await validate(handbook(files), day(TODAY));
  expect(findings).toContainEqual(expect.objectContaining({ rule: 'nyckel-kand', file: 'a.md' }));
  expect(Object.keys(book.byId.get('socialchef')?.data ?? {})).toEqual(['typ', 'id', 'titel', 'nivå', 'uppgifter']);
});

test('what is left of a list after refusals is exactly what was good', async () => {
  const { handbook: book } = await validate(
    handbook({ 'utreda.md': process(), 'a.md': rutin({ ansvar: ['X Y', 'socialnamnden', 'Å', 'b', 1] }) }),
    day(TODAY),
  );
  expect(book.byId.get('rutin-a')?.data.ansvar).toEqual(['socialnamnden', 'b']);
});
