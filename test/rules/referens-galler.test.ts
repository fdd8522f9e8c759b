import { describe, expect, test } from 'vitest';
import { findingsOf } from '../helpers/findings.js';
import { aktivitet, enhet, process, roll, rutin } from '../helpers/texts.js';

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
