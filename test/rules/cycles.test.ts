import { expect, test } from 'vitest';
import { findingsOf } from '../helpers/findings.js';
import { enhet, process, rutin } from '../helpers/texts.js';

const units = (edges: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(edges).map(([id, del_av]) => [`${id}.md`, enhet({ id, del_av })]));

test.each([
  ['a chain', { a: 'b', b: 'c', c: undefined }, []],
  ['a tree', { a: 'c', b: 'c', c: undefined }, []],
  ['itself', { a: 'a' }, ['del_av leder i en krets: a → a.']],
  ['two', { a: 'b', b: 'a' }, ['del_av leder i en krets: a → b → a.']],
  ['three', { a: 'b', b: 'c', c: 'a' }, ['del_av leder i en krets: a → b → c → a.']],
  ['a tail into a circle', { a: 'b', b: 'c', c: 'b' }, ['del_av leder i en krets: b → c → b.']],
  [
    'two circles',
    { a: 'b', b: 'a', c: 'd', d: 'c' },
    ['del_av leder i en krets: a → b → a.', 'del_av leder i en krets: c → d → c.'],
  ],
])('%s', async (_, edges, messages) => {
  expect((await findingsOf('ingen-krets', units(edges))).map(({ message }) => message)).toEqual(messages);
});

test('keys are circles of their own: del_av and ersätter do not mix', async () => {
  const files = {
    'utreda.md': process(),
    'a.md': rutin({ id: 'a', del_av: 'b' }),
    'b.md': rutin({ id: 'b', ersätter: ['a'] }),
  };
  expect(await findingsOf('ingen-krets', files)).toEqual([]);
});

test('a document that replaces itself by way of others is found', async () => {
  const files = {
    'utreda.md': process(),
    'a.md': rutin({ id: 'a', ersätter: ['b'] }),
    'b.md': rutin({ id: 'b', ersätter: ['x', 'a'] }),
  };
  expect(await findingsOf('ingen-krets', files)).toHaveLength(1);
});

test('a circle of two thousand is found', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 2000 }, (_, index) => [
      `${index}.md`,
      enhet({ id: `e-${index}`, del_av: `e-${(index + 1) % 2000}` }),
    ]),
  );
  expect(await findingsOf('ingen-krets', files)).toHaveLength(1);
});
