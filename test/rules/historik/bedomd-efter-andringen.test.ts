import { describe, expect, test } from 'vitest';
import { riskanalys } from '../../helpers/coverage.js';
import { document, egenkontroll, type Keys } from '../../helpers/texts.js';
import { BODY, commits, judge, OTHER, type Step, text, uncommitted } from './told.js';

const RULE = 'bedomd-efter-andringen';
const A: Step = ['2025-03-12', { 'a.md': text() }];
const CHANGED: Step = ['2026-05-01', { 'a.md': text({}, OTHER) }];
const analysis = (datum: string, keys: Keys = {}) => riskanalys({ gäller: 'rutin-a', datum, ...keys });
const kompetens = (...dates: string[]) =>
  document({
    ...{ typ: 'kompetens', id: 'k', titel: 'K', slag: 'utbildning', för: 'socialnamnden', innehåll: 'rutin-a' },
    genomförd: dates.map((datum) => ({ datum, antal: 1, totalt: 2 })),
  });
const control = (keys: Keys = {}) => egenkontroll({ gäller: 'rutin-a', ...keys });

describe('a risk analysis', () => {
  test.each<[string, Step[], number]>([
    ['older than the change', [A, ['2025-04-01', { 'r.md': analysis('2025-04-01') }], CHANGED], 1],
    ['newer', [A, CHANGED, ['2026-06-01', { 'r.md': analysis('2026-06-01') }]], 0],
    ['of the same day', [A, CHANGED, ['2026-05-01', { 'r.md': analysis('2026-05-01') }]], 0],
    ['nothing changed', [A, ['2025-04-01', { 'r.md': analysis('2025-04-01') }]], 0],
    [
      'only bookkeeping changed',
      [A, ['2026-05-01', { 'a.md': text({ version: 2 }), 'r.md': analysis('2025-04-01') }]],
      0,
    ],
    ['changed and changed back', [A, CHANGED, ['2026-06-01', { 'a.md': text(), 'r.md': analysis('2025-04-01') }]], 0],
    ['of something else', [A, CHANGED, ['2026-06-01', { 'r.md': analysis('2025-04-01', { gäller: 'utreda' }) }]], 0],
    [
      'of what does not exist',
      [A, CHANGED, ['2026-06-01', { 'r.md': analysis('2025-04-01', { gäller: 'borta' }) }]],
      0,
    ],
    [
      'of what is repealed',
      [
        A,
        [
          '2026-05-01',
          { 'a.md': text({ status: 'upphävd', gäller_till: '2026-05-01' }, OTHER), 'r.md': analysis('2025-04-01') },
        ],
      ],
      0,
    ],
    [
      'of what came later',
      [
        ['2025-03-12', { 'r.md': analysis('2025-04-01') }],
        ['2026-05-01', { 'a.md': text() }],
      ],
      0,
    ],
    [
      'the old of two',
      [A, CHANGED, ['2026-06-01', { 'q.md': analysis('2025-04-01', { id: 'rb' }), 'r.md': analysis('2026-06-01') }]],
      0,
    ],
    [
      'both of two',
      [A, CHANGED, ['2026-06-01', { 'q.md': analysis('2025-04-01', { id: 'rb' }), 'r.md': analysis('2025-05-01') }]],
      1,
    ],
    [
      'of several things, told once',
      [
        [
          '2025-03-12',
          {
            'a.md': text(),
            'b.md': text({ id: 'rutin-b', titel: 'B' }),
            'r.md': analysis('2025-04-01', { gäller: ['rutin-a', 'rutin-b'] }),
          },
        ],
        ['2026-05-01', { 'a.md': text({}, OTHER), 'b.md': text({ id: 'rutin-b', titel: 'B' }, OTHER) }],
      ],
      1,
    ],
    ['a date that cannot be read', [A, CHANGED, ['2026-06-01', { 'r.md': analysis('2025-02-30') }]], 0],
  ])('%s', async (_, steps, count) => {
    expect(await judge(RULE, commits(...steps))).toHaveLength(count);
  });

  test('names what changed and when, at the date', async () => {
    const repo = commits(A, ['2025-04-01', { 'r.md': analysis('2025-04-01') }]);
    const commit = repo.commit({ 'a.md': text({}, OTHER) }, '2026-05-01').slice(0, 8);
    expect(await judge(RULE, repo)).toMatchObject([
      {
        ...{ file: 'r.md', line: 6, severity: 'varning' },
        message: `rutin-a ändrades i sak 2026-05-01 (Git ${commit}). Det här är från 2025-04-01.`,
      },
    ]);
  });

  test('a change that is not yet committed', async () => {
    const repo = commits(A, ['2025-04-01', { 'r.md': analysis('2025-04-01') }]);
    uncommitted(repo, { 'a.md': text({}, OTHER) });
    expect(await judge(RULE, repo)).toMatchObject([{ message: expect.stringContaining('nyss (inte sparat i Git)') }]);
  });
});

describe('a training', () => {
  test.each<[string, Step[], number]>([
    ['older than the change', [A, CHANGED, ['2026-06-01', { 'k.md': kompetens('2025-04-01') }]], 1],
    ['the latest is newer', [A, CHANGED, ['2026-06-01', { 'k.md': kompetens('2026-06-01', '2025-04-01') }]], 0],
    ['never held', [A, CHANGED, ['2026-06-01', { 'k.md': kompetens() }]], 0],
  ])('%s', async (_, steps, count) => {
    const found = await judge(RULE, commits(...steps));
    expect(found.map(({ severity }) => severity)).toEqual(Array(count).fill('tips'));
  });
});

describe('a control is as new as its last change', () => {
  test.each<[string, Step[], number]>([
    ['untouched since', [A, ['2025-04-01', { 'e.md': control() }], CHANGED], 1],
    [
      'changed afterwards',
      [A, ['2025-04-01', { 'e.md': control() }], CHANGED, ['2026-06-01', { 'e.md': control({ metod: 'Ny' }) }]],
      0,
    ],
    [
      'changed together',
      [
        A,
        ['2025-04-01', { 'e.md': control() }],
        ['2026-05-01', { 'a.md': text({}, OTHER), 'e.md': control({ metod: 'Ny' }) }],
      ],
      0,
    ],
    ['a draft', [A, ['2025-04-01', { 'e.md': control({ status: 'utkast' }) }], CHANGED], 0],
    [
      'the rutin came later',
      [
        ['2025-03-12', { 'e.md': control() }],
        ['2026-05-01', { 'a.md': text({}, BODY) }],
      ],
      0,
    ],
  ])('%s', async (_, steps, count) => {
    const found = await judge(RULE, commits(...steps));
    expect(found.map(({ severity }) => severity)).toEqual(Array(count).fill('tips'));
  });

  test('written but not committed is of today', async () => {
    const repo = commits(A, ['2025-04-01', { 'e.md': control() }], CHANGED);
    uncommitted(repo, { 'e.md': control({ metod: 'Ny' }) });
    expect(await judge(RULE, repo)).toEqual([]);
  });
});
