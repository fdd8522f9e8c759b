import { describe, expect, test } from 'vitest';
import { findingsOf, places } from '../helpers/findings.js';
import { enhet, roll } from '../helpers/texts.js';

describe('id-unikt', () => {
  test('a second document with the same id names the first, with file and line', async () => {
    const found = await findingsOf('id-unikt', {
      'a/ett.md': roll({ id: 'samma' }),
      'b/tva.md': enhet({ id: 'samma' }),
    });
    expect(found).toMatchObject([
      { file: 'b/tva.md', line: 3, message: 'Id:t samma står på två dokument. Se även a/ett.md, rad 3.' },
    ]);
  });

  test('three documents give two findings', async () => {
    const files = { 'a.md': roll({ id: 'samma' }), 'b.md': roll({ id: 'samma' }), 'c.md': roll({ id: 'samma' }) };
    expect(places(await findingsOf('id-unikt', files))).toEqual(['b.md:3 id-unikt', 'c.md:3 id-unikt']);
  });

  test.each([
    ['taken by another document', { 'b.md': roll({ id: 'ny', tidigare_id: ['a'] }) }, ['b.md:7 id-unikt']],
    [
      'claimed by two',
      { 'b.md': roll({ id: 'b', tidigare_id: 'x' }), 'c.md': roll({ id: 'c', tidigare_id: 'x' }) },
      ['c.md:7 id-unikt'],
    ],
    ['its own', { 'b.md': roll({ id: 'b', tidigare_id: ['b'] }) }, []],
    ['nobody else’s', { 'b.md': roll({ id: 'b', tidigare_id: ['x', 'y'] }) }, []],
  ])('tidigare_id %s', async (_, files, expected) => {
    const found = await findingsOf('id-unikt', { 'a.md': roll({ id: 'a' }), ...files });
    expect(found.map(({ file, rule }) => `${file} ${rule}`)).toEqual(expected.map((text) => text.replace(/:\d+/, '')));
  });

  test('a missing or refused id is no double', async () => {
    expect(
      await findingsOf('id-unikt', {
        'a.md': roll({ id: 'A B' }),
        'b.md': roll({ id: 'A B' }),
        'c.md': roll({ id: undefined }),
      }),
    ).toEqual([]);
  });
});
