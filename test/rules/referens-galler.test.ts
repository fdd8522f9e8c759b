import { describe, expect, test } from 'vitest';
import { findingsOf } from '../helpers/findings.js';
import { aktivitet, enhet, type Keys, process, roll, rutin } from '../helpers/texts.js';

const BASE = {
  'utreda.md': process(),
  'ta-emot.md': aktivitet(),
  'barn.md': enhet({ id: 'barn' }),
  'chef.md': roll({ id: 'socialchef' }),
};
const _of = async (rule: string, file: string) =>
  (await findingsOf(rule, { ...BASE, 'a.md': file })).filter((finding) => finding.file === 'a.md');

describe('referens-galler', () => {
  const gone = { status: 'upphävd', gäller_till: '2025-12-31' };
  test.each([
    ['an upphävd process', { process: 'gammal' }, 1],
    ['an upphävd parent', { del_av: 'gammal-rutin', process: 'utreda' }, 1],
    ['what it replaced: that is history', { ersätter: ['gammal-rutin'] }, 0],
    ['from a draft', { process: 'gammal', status: 'utkast' }, 0],
    ['from what is itself upphävd', { process: 'gammal', ...gone }, 0],
    ['what holds', { process: 'utreda' }, 0],
  ])('%s: %i', async (_, keys, count) => {
    const files = {
      ...BASE,
      'g.md': process({ id: 'gammal', ...gone }),
      'r.md': rutin({ id: 'gammal-rutin', ...gone }),
      'a.md': rutin(keys),
    };
    expect(await findingsOf('referens-galler', files)).toHaveLength(count);
  });

  test.each<[string, string, Keys, number[]]>([
    ['a wiki link', 'Se [[gammal-rutin]].', {}, [0]],
    ['with words', 'Se [[gammal-rutin|den rutinen]].', {}, [0]],
    ['with a heading', 'Se [[gammal-rutin#Så här gör du]].', {}, [0]],
    ['a link to the file', 'Se [den](r.md).', {}, [0]],
    ['a link to a heading in the file', 'Se [den](./r.md#så-här-gör-du).', {}, [0]],
    ['two of them', 'Se [[gammal-rutin]].\n\nOch [den](r.md).', {}, [0, 2]],
    ['in a block of code', '```\nSe [[gammal-rutin]].\n```', {}, []],
    ['in code', 'Skriv `[[gammal-rutin]]`.', {}, []],
    ['what it says that it replaced', 'Ersätter [[gammal-rutin]].', { ersätter: 'gammal-rutin' }, []],
    ['from a draft', 'Se [[gammal-rutin]].', { status: 'utkast' }, []],
    ['from what is itself upphävd', 'Se [[gammal-rutin]].', gone, []],
    ['to what holds', 'Se [[utreda]] och [den](utreda.md).', {}, []],
  ])('in the text, %s', async (_, text, keys, expected) => {
    const file = rutin(keys, `${text}\n`);
    const files = {
      ...BASE,
      'r.md': rutin({ id: 'gammal-rutin', ...gone }, '## Så här gör du\n\n1. Ring.\n'),
      'a.md': file,
    };
    const found = await findingsOf('referens-galler', files);
    const first = file.slice(0, file.indexOf(text)).split('\n').length;
    expect(found.map(({ line }) => line - first)).toEqual(expected);
    for (const { file: where, severity } of found) expect([where, severity]).toEqual(['a.md', 'varning']);
  });

  test('the successor is named', async () => {
    const files = {
      ...BASE,
      'g.md': process({ id: 'gammal', ...gone }),
      'n.md': process({ id: 'ny', ersätter: 'gammal' }),
      'a.md': rutin({ process: 'gammal' }),
    };
    expect(await findingsOf('referens-galler', files)).toMatchObject([
      { message: 'process: gammal är upphävd.', hint: 'ny har ersatt den.' },
    ]);
  });
});
