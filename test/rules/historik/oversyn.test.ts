import { describe, expect, test } from 'vitest';
import type { Keys } from '../../helpers/texts.js';
import { BODY, commits, judge, OTHER, type Step, text, uncommitted } from './told.js';

const FIRST: Keys = { fastställd: '2024-03-12' };
const AGAIN: Keys = { ...FIRST, reviderad: '2025-03-10' };
const at = (date: string, keys: Keys, body = BODY): Step => [date, { 'a.md': text(keys, body) }];
const NEW: Keys = { reviderad: '2025-03-10', fastställd: '2025-03-12' };

describe('oversyn-utan-andring-sags', () => {
  const RULE = 'oversyn-utan-andring-sags';
  test.each<[string, Step[], number]>([
    ['a new date and nothing more', [at('2024-03-12', FIRST), at('2025-03-10', AGAIN)], 1],
    [
      'that says that nothing changed',
      [at('2024-03-12', FIRST), at('2025-03-10', { ...AGAIN, reviderad_utan_ändring: 'ja' })],
      0,
    ],
    ['with true', [at('2024-03-12', FIRST), at('2025-03-10', { ...AGAIN, reviderad_utan_ändring: true })], 0],
    [
      'that says it a week later',
      [at('2024-03-12', FIRST), at('2025-03-10', AGAIN), at('2025-03-17', { ...AGAIN, reviderad_utan_ändring: 'ja' })],
      0,
    ],
    [
      'that says that something changed',
      [at('2024-03-12', FIRST), at('2025-03-10', { ...AGAIN, reviderad_utan_ändring: 'nej' })],
      1,
    ],
    ['with a change', [at('2024-03-12', FIRST), at('2025-03-10', AGAIN, OTHER)], 0],
    ['with a change of the title', [at('2024-03-12', FIRST), at('2025-03-10', { ...AGAIN, titel: 'Nytt' })], 0],
    [
      'with a change between the reviews',
      [at('2024-03-12', FIRST), at('2024-09-01', FIRST, OTHER), at('2025-03-10', AGAIN, OTHER)],
      0,
    ],
    [
      'with only bookkeeping',
      [
        at('2024-03-12', FIRST),
        at('2025-03-10', { ...AGAIN, dnr: 'SN 2025/1', version: 2, revisionsdatum: '2027-03-10' }),
      ],
      1,
    ],
    ['with only spaces', [at('2024-03-12', FIRST), at('2025-03-10', AGAIN, `${BODY}\n\n`)], 1],
    ['a decision anew without a review', [at('2024-03-12', FIRST), at('2025-03-12', { fastställd: '2025-03-12' })], 0],
    [
      'the review of two that changed nothing is the one before',
      [
        at('2024-03-12', FIRST),
        at('2025-03-10', AGAIN),
        at('2026-03-10', { ...AGAIN, reviderad: '2026-03-08' }, OTHER),
      ],
      0,
    ],
    [
      'the latest of two that changed nothing',
      [
        at('2024-03-12', FIRST),
        at('2025-03-10', AGAIN, OTHER),
        at('2026-03-10', { ...AGAIN, reviderad: '2026-03-08' }, OTHER),
      ],
      1,
    ],
    ['never reviewed', [at('2024-03-12', FIRST)], 0],
    ['came in with its review', [at('2025-03-10', AGAIN)], 0],
    ['a draft', [at('2024-03-12', FIRST), at('2025-03-10', { ...AGAIN, status: 'utkast' })], 0],
    ['the day it came in', [at('2025-03-10', FIRST), at('2025-03-10', AGAIN)], 1],
    ['a date taken away', [at('2024-03-12', AGAIN), at('2025-03-10', FIRST)], 0],
  ])('%s', async (_, steps, count) => {
    expect(await judge(RULE, commits(...steps))).toHaveLength(count);
  });

  test('not yet committed, at the date, which is named', async () => {
    const repo = commits(at('2024-03-12', FIRST));
    uncommitted(repo, { 'a.md': text(AGAIN) });
    expect(await judge(RULE, repo)).toMatchObject([
      {
        severity: 'varning',
        line: 11,
        message: 'Översynen 2025-03-10 ändrade ingenting i dokumentet, men det sägs inte.',
      },
    ]);
  });
});

describe('oversyn-utan-andring-sags, a flag that is not true', () => {
  const RULE = 'oversyn-utan-andring-sags';
  const SAID: Keys = { ...AGAIN, reviderad_utan_ändring: 'ja' };
  test.each<[string, Step[], number]>([
    ['the text changed in the same commit', [at('2024-03-12', FIRST), at('2025-03-10', SAID, OTHER)], 1],
    ['the title did', [at('2024-03-12', FIRST), at('2025-03-10', { ...SAID, titel: 'Nytt', version: 2 })], 1],
    ['only bookkeeping', [at('2024-03-12', FIRST), at('2025-03-10', { ...SAID, dnr: 'SN 1', version: 2 })], 0],
    [
      'the text had changed before',
      [at('2024-03-12', FIRST), at('2025-03-01', FIRST, OTHER), at('2025-03-10', SAID, OTHER)],
      0,
    ],
    [
      'the flag was taken back',
      [at('2024-03-12', FIRST), at('2025-03-10', SAID, OTHER), at('2025-03-11', AGAIN, OTHER)],
      0,
    ],
  ])('%s', async (_, steps, count) => {
    const found = await judge(RULE, commits(...steps));
    expect(found.map(({ message }) => message.includes('texten ändrades 2025-03-10'))).toEqual(
      new Array(count).fill(true),
    );
  });
});

describe('oversyn-utan-andring-sags, a review that is put off', () => {
  const RULE = 'oversyn-utan-andring-sags';
  const due = (revisionsdatum: string, keys: Keys = FIRST): Keys => ({ ...keys, revisionsdatum });
  const NOTED: Keys = { ...AGAIN, reviderad_utan_ändring: 'ja' };
  test.each<[string, Step[], number]>([
    ['only the date', [at('2024-03-12', due('2025-03-12')), at('2025-06-01', due('2026-06-01'))], 1],
    [
      'twice',
      [at('2024-03-12', due('2025-03-12')), at('2025-06-01', due('2026-06-01')), at('2026-06-01', due('2027-06-01'))],
      1,
    ],
    [
      'and put back',
      [at('2024-03-12', due('2025-03-12')), at('2025-06-01', due('2026-06-01')), at('2025-06-02', due('2025-03-12'))],
      0,
    ],
    ['brought forward', [at('2024-03-12', due('2027-03-12')), at('2025-06-01', due('2026-06-01'))], 0],
    ['the same day in quotes', [at('2024-03-12', due('2027-03-12')), at('2025-06-01', due('"2027-03-12"'))], 0],
    [
      'a first date',
      [at('2024-03-12', { ...FIRST, revisionsdatum: undefined }), at('2025-06-01', due('2026-06-01'))],
      0,
    ],
    ['with a review', [at('2024-03-12', due('2025-03-12')), at('2025-03-10', due('2026-03-10', NOTED))], 0],
    [
      'with a decision',
      [at('2024-03-12', due('2025-03-12')), at('2025-03-12', due('2026-03-12', { fastställd: '2025-03-12' }))],
      0,
    ],
    [
      'written in after the review, which left it',
      [
        at('2024-03-12', due('2025-03-12')),
        at('2025-03-10', due('2025-03-12', NOTED)),
        at('2025-03-20', due('2026-03-10', NOTED)),
      ],
      0,
    ],
    [
      'again after the review, which had set it',
      [
        at('2024-03-12', due('2025-03-12')),
        at('2025-03-10', due('2026-03-10', NOTED)),
        at('2026-03-20', due('2026-12-31', NOTED)),
      ],
      1,
    ],
    ['the day that it came in', [at('2024-03-12', due('2025-03-12')), at('2024-03-12', due('2026-03-12'))], 0],
    [
      'of a draft',
      [at('2024-03-12', due('2025-03-12')), at('2025-06-01', due('2026-06-01', { ...FIRST, status: 'utkast' }))],
      0,
    ],
    [
      'with a new text, which is told by another rule',
      [at('2024-03-12', due('2025-03-12')), at('2025-06-01', due('2026-06-01'), OTHER)],
      0,
    ],
  ])('%s', async (_, steps, count) => {
    expect(await judge(RULE, commits(...steps))).toHaveLength(count);
  });

  test('says from when to when, at the date', async () => {
    const repo = commits(at('2024-03-12', due('2025-03-12')), at('2025-06-01', due('2026-06-01')));
    const [found] = await judge(RULE, repo);
    expect(found?.message).toMatch(/från 2025-03-12 till 2026-06-01, 2025-06-01 \(Git [0-9a-f]{8}\), utan att/);
    const line =
      text(due('2026-06-01'))
        .split('\n')
        .findIndex((each) => each.startsWith('revisionsdatum:')) + 1;
    expect([found?.file, found?.line]).toEqual(['a.md', line]);
  });
});

describe('version-hojd', () => {
  const RULE = 'version-hojd';
  test.each<[string, Step[], number]>([
    ['changed at a review', [at('2024-03-12', FIRST), at('2025-03-10', NEW, OTHER)], 1],
    ['changed and raised', [at('2024-03-12', FIRST), at('2025-03-10', { ...NEW, version: 2 }, OTHER)], 0],
    [
      'raised later',
      [at('2024-03-12', FIRST), at('2025-03-10', NEW, OTHER), at('2025-03-17', { ...NEW, version: 2 }, OTHER)],
      0,
    ],
    [
      'a text as version',
      [at('2024-03-12', { ...FIRST, version: '1.9' }), at('2025-03-10', { ...NEW, version: '1.10' }, OTHER)],
      0,
    ],
    [
      'the same version with quotes',
      [at('2024-03-12', { ...FIRST, version: '2' }), at('2025-03-10', { ...NEW, version: 2 }, OTHER)],
      1,
    ],
    [
      'changed between the reviews',
      [at('2024-03-12', FIRST), at('2024-09-01', FIRST, OTHER), at('2025-03-10', NEW, OTHER)],
      1,
    ],
    ['changed by a new decision', [at('2024-03-12', FIRST), at('2025-03-10', { fastställd: '2025-03-12' }, OTHER)], 1],
    ['nothing changed', [at('2024-03-12', FIRST), at('2025-03-10', NEW)], 0],
    ['changed without a review is another fault', [at('2024-03-12', FIRST), at('2025-03-10', FIRST, OTHER)], 0],
    ['came in now', [at('2025-03-10', NEW)], 0],
    ['had no version before', [at('2024-03-12', { ...FIRST, version: undefined }), at('2025-03-10', NEW, OTHER)], 0],
    ['a draft', [at('2024-03-12', FIRST), at('2025-03-10', { ...NEW, status: 'utkast' }, OTHER)], 0],
  ])('%s', async (_, steps, count) => {
    expect(await judge(RULE, commits(...steps))).toHaveLength(count);
  });

  test('names since when and which version, at the version', async () => {
    expect(await judge(RULE, commits(at('2024-03-12', FIRST), at('2025-03-10', NEW, OTHER)))).toMatchObject([
      { line: 9, message: 'Innehållet har ändrats sedan 2024-03-12, men det är fortfarande version 1.' },
    ]);
  });
});

describe('oversyn-pa-riktigt', () => {
  const RULE = 'oversyn-pa-riktigt';
  const many = (count: number, keys: Keys, body = BODY) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        `r${i}.md`,
        text({ id: `rutin-${i}`, titel: `Ämne ${i}`, ...keys }, body),
      ]),
    );
  test.each<[string, Step[], number]>([
    [
      'ten dates at once',
      [
        ['2024-03-12', many(10, FIRST)],
        ['2025-03-10', many(10, AGAIN)],
      ],
      1,
    ],
    [
      'nine',
      [
        ['2024-03-12', many(9, FIRST)],
        ['2025-03-10', many(9, AGAIN)],
      ],
      0,
    ],
    [
      'ten that say that nothing changed',
      [
        ['2024-03-12', many(10, FIRST)],
        ['2025-03-10', many(10, { ...AGAIN, reviderad_utan_ändring: 'ja' })],
      ],
      1,
    ],
    [
      'ten with changes',
      [
        ['2024-03-12', many(10, FIRST)],
        ['2025-03-10', many(10, AGAIN, OTHER)],
      ],
      0,
    ],
    [
      'ten in two commits',
      [
        ['2024-03-12', many(10, FIRST)],
        ['2025-03-10', many(5, AGAIN)],
        ['2025-03-11', many(10, AGAIN)],
      ],
      0,
    ],
    ['ten that came in with their dates', [['2025-03-10', many(10, AGAIN)]], 0],
    [
      'ten drafts',
      [
        ['2024-03-12', many(10, FIRST)],
        ['2025-03-10', many(10, { ...AGAIN, status: 'utkast' })],
      ],
      0,
    ],
    [
      'ten dates of long ago, reviewed since',
      [
        ['2023-03-12', many(10, FIRST)],
        ['2024-03-10', many(10, { ...FIRST, reviderad: '2024-03-10' })],
        ...Array.from(
          { length: 10 },
          (_, i): Step => [
            `2025-04-${10 + i}`,
            { [`r${i}.md`]: text({ id: `rutin-${i}`, titel: `Ämne ${i}`, ...AGAIN }, OTHER) },
          ],
        ),
      ],
      0,
    ],
    [
      'ten decisions without review dates, nothing changed',
      [
        ['2024-03-12', many(10, FIRST)],
        ['2025-03-10', many(10, { fastställd: '2025-03-12' })],
      ],
      1,
    ],
    [
      'ten reviewed one by one, then decided together',
      [
        ['2024-03-12', many(10, FIRST)],
        ...Array.from(
          { length: 10 },
          (_, i): Step => [
            `2025-03-${10 + i}`,
            { [`r${i}.md`]: text({ id: `rutin-${i}`, titel: `Ämne ${i}`, ...AGAIN }, OTHER) },
          ],
        ),
        ['2025-04-10', many(10, { ...AGAIN, fastställd: '2025-04-08' }, OTHER)],
      ],
      0,
    ],
  ])('%s', async (_, steps, count) => {
    expect(await judge(RULE, commits(...steps))).toHaveLength(count);
  });

  test('not yet committed', async () => {
    const repo = commits(['2024-03-12', many(10, FIRST)]);
    uncommitted(repo, many(10, AGAIN));
    expect(await judge(RULE, repo)).toMatchObject([{ message: expect.stringContaining('nyss (inte sparat i Git)') }]);
  });

  test('says how many, when, and names the first five', async () => {
    const repo = commits(['2024-03-12', many(11, FIRST)]);
    const commit = repo.commit(many(11, AGAIN), '2025-03-10').slice(0, 8);
    expect(await judge(RULE, repo)).toMatchObject([
      {
        severity: 'varning',
        message: `11 dokument fick nytt datum för översyn i en och samma ändring, 2025-03-10 (Git ${commit}), utan att något annat ändrades i dem.`,
        hint: 'Gå igenom dem ett i taget: rutin-0, rutin-1, rutin-10, rutin-2, rutin-3 ….',
      },
    ]);
  });
});
