import { describe, expect, test } from 'vitest';
import { run } from '../../helpers/run.js';
import { egenkontroll, process, styrdokument } from '../../helpers/texts.js';
import { BODY, commits, judge, OTHER, type Step, text, uncommitted } from './told.js';

const RULE = 'andrad-efter-oversyn';
const A: Step = ['2025-03-12', { 'a.md': text() }];

describe('what is a change', () => {
  const words = text({}, BODY);
  test.each<[string, string, number]>([
    ['the body', text({}, OTHER), 1],
    ['the title', text({ titel: 'Ny titel' }), 1],
    ['who is responsible', text({ ansvar: ['socialnamnden', 'socialchef'] }), 1],
    ['who does it', text({ utförs_av: 'socialnamnden' }), 1],
    ['the law', text({ lagrum: 'SOSFS 2011:9 4 kap. 4 §' }), 1],
    ['a number in a step', text({}, BODY.replace('2. ', '2. Inom 14 dagar: ')), 1],
    ['a link’s text', text({}, `${BODY}\nSe [riktlinjen](a.md).\n`), 1],
    ['white space', words.replaceAll(/\n\n/g, '\n\n\n').replace('läser ansökan', 'läser  ansökan'), 0],
    ['spaces at line ends', words.replaceAll(/(.)\n/g, '$1  \n'), 0],
    ['CRLF', words.replaceAll('\n', '\r\n'), 0],
    ['a BOM', `\uFEFF${words}`, 0],
    ['decomposed letters', words.normalize('NFD'), 0],
    ['rewrapped lines', text({}, BODY.replace('läser ansökan', 'läser\n   ansökan')), 0],
    [
      'the order of keys',
      text({ ansvar: undefined }).replace('typ: rutin\n', 'typ: rutin\nansvar: socialnamnden\n'),
      0,
    ],
    ['quotes', words.replace('titel: Rutin A', 'titel: "Rutin A"'), 0],
    ['single quotes', words.replace('titel: Rutin A', "titel: 'Rutin A'"), 0],
    ['list style', words.replace('ansvar: socialnamnden', 'ansvar: [socialnamnden]'), 0],
    ['block list', words.replace('ansvar: socialnamnden', 'ansvar:\n  - socialnamnden'), 0],
    ['a comment', words.replace('version: 1', 'version: 1 # den första'), 0],
    ['emphasis', text({}, BODY.replace('skriftligt', '**skriftligt**')), 0],
    [
      'the number of every step',
      text({}, BODY.replace('1. Nämnden', '1) Nämnden').replace('2. Nämnden', '2) Nämnden')),
      0,
    ],
    ['a version', text({ version: 2 }), 0],
    ['the next review', text({ revisionsdatum: '2098-01-01' }), 0],
    ['bookkeeping', text({ dnr: 'SN 2025/1', pappersutskrift: 'ja', uppfyller: 'krav-a', kvalitetsområde: 'P' }), 0],
    ['where it belongs', text({ process: undefined, aktivitet: 'ta-emot' }), 0],
  ])('%s', async (_, changed, count) => {
    const repo = commits(A, ['2026-05-01', { 'a.md': changed }]);
    expect(await judge(RULE, repo)).toHaveLength(count);
  });

  test.each([
    ['bullets', '- Ett\n- Två', '* Ett\n+ Två'],
    ['a table’s lines', '| A | B |\n|---|---|\n| 1 | 2 |', '| A   | B   |\n| :-- | --: |\n| 1   | 2   |'],
    ['the length of a heading’s signs', '## Om', '### Om'],
    ['strong with underscores', 'Ett **viktigt** ord.', 'Ett __viktigt__ ord.'],
  ])('%s are no change', async (_, before, after) => {
    const steps: Step[] = [
      ['2025-03-12', { 'a.md': text({}, `${before}\n`) }],
      ['2026-05-01', { 'a.md': text({}, `${after}\n`) }],
    ];
    expect(await judge(RULE, commits(...steps))).toEqual([]);
  });

  test('where a link leads is no change, what it says is', async () => {
    const linked = (link: string) => text({}, `${BODY}\nSe ${link}.\n`);
    const from = async (before: string, after: string) =>
      (
        await judge(
          RULE,
          commits(['2025-03-12', { 'a.md': linked(before) }], ['2026-05-01', { 'a.md': linked(after) }]),
        )
      ).length;
    expect(await from('[planen](a.md)', '[planen](b/a.md)')).toBe(0);
    expect(await from('[[rutin-a|planen]]', '[[rutin-b|planen]]')).toBe(0);
    expect(await from('[planen](a.md)', '[listan](a.md)')).toBe(1);
  });
});

describe('when it was changed', () => {
  const changed = text({}, OTHER);
  const reviewed = { reviderad: '2026-05-10', reviderad_utan_ändring: 'ja' };
  test.each<[string, Step[], number]>([
    ['never', [A], 0],
    ['after', [A, ['2026-05-01', { 'a.md': changed }]], 1],
    [
      'twice after',
      [A, ['2026-05-01', { 'a.md': changed }], ['2026-06-01', { 'a.md': text({}, `${OTHER}Mer.\n`) }]],
      1,
    ],
    ['and changed back', [A, ['2026-05-01', { 'a.md': changed }], ['2026-06-01', { 'a.md': text() }]], 0],
    ['together with its review', [A, ['2026-05-10', { 'a.md': text(reviewed, OTHER) }]], 0],
    [
      'before its review was written in',
      [A, ['2026-05-01', { 'a.md': changed }], ['2026-05-20', { 'a.md': text(reviewed, OTHER) }]],
      0,
    ],
    [
      'after its review was written in',
      [A, ['2026-05-10', { 'a.md': text(reviewed) }], ['2026-06-01', { 'a.md': text(reviewed, OTHER) }]],
      1,
    ],
    [
      'after the review, but before it was written in: the review is of what was written in',
      [A, ['2026-05-15', { 'a.md': changed }], ['2026-05-20', { 'a.md': text(reviewed, OTHER) }]],
      0,
    ],
    ['after a later decision', [A, ['2026-05-10', { 'a.md': text({ fastställd: '2026-05-10' }, OTHER) }]], 0],
    ['the day that it came in', [A, ['2025-03-12', { 'a.md': changed }]], 0],
    [
      'the day after a month in which it may have been reviewed',
      [
        ['2025-03-12', { 'a.md': text({ fastställd: '2025-03' }) }],
        ['2025-03-31', { 'a.md': text({ fastställd: '2025-03' }, OTHER) }],
      ],
      0,
    ],
    [
      'after the month in which it was reviewed',
      [
        ['2025-03-12', { 'a.md': text({ fastställd: '2025-03' }) }],
        ['2025-04-01', { 'a.md': text({ fastställd: '2025-03' }, OTHER) }],
      ],
      1,
    ],
    [
      'on the day of the decision',
      [
        ['2025-03-01', { 'a.md': text() }],
        ['2025-03-12', { 'a.md': changed }],
      ],
      0,
    ],
    [
      'before the decision, but written in then',
      [
        ['2025-01-01', { 'a.md': text() }],
        ['2025-03-01', { 'a.md': changed }],
      ],
      0,
    ],
    ['in a draft', [A, ['2026-05-01', { 'a.md': text({ status: 'utkast' }, OTHER) }]], 0],
    [
      'when it was repealed',
      [A, ['2026-05-01', { 'a.md': text({ status: 'upphävd', gäller_till: '2026-05-01' }, OTHER) }]],
      0,
    ],
    [
      'in an egenkontroll, which is not decided',
      [
        ['2025-03-12', { 'e.md': egenkontroll() }],
        ['2026-05-01', { 'e.md': egenkontroll({ metod: 'Ny' }) }],
      ],
      0,
    ],
    [
      'in a process',
      [
        ['2025-03-12', { 'p.md': process() }],
        ['2026-05-01', { 'p.md': process({ syfte: 'Nytt' }) }],
      ],
      1,
    ],
    [
      'in a styrdokument',
      [
        ['2025-03-12', { 's.md': styrdokument({}, BODY) }],
        ['2026-05-01', { 's.md': styrdokument({}, OTHER) }],
      ],
      1,
    ],
  ])('%s', async (_, steps, count) => {
    expect(await judge(RULE, commits(...steps))).toHaveLength(count);
  });

  test('not yet committed', async () => {
    const repo = commits(A);
    uncommitted(repo, { 'a.md': changed });
    expect(await judge(RULE, repo)).toMatchObject([
      { message: 'Innehållet ändrades nyss (inte sparat i Git), efter den senaste översynen 2025-03-12.' },
    ]);
  });

  test('names the day, the commit and the review, at the review', async () => {
    const repo = commits(['2025-03-12', { 'a.md': text({ reviderad: '2025-03-01' }) }]);
    const commit = repo.commit({ 'a.md': text({ reviderad: '2025-03-01' }, OTHER) }, '2026-05-01');
    expect(await judge(RULE, repo)).toMatchObject([
      {
        severity: 'varning',
        line: 11,
        message: `Innehållet ändrades 2026-05-01 (Git ${commit.slice(0, 8)}), efter den senaste översynen 2025-03-01.`,
      },
    ]);
  });

  test('days are Swedish days', async () => {
    const repo = commits(['2025-03-01', { 'a.md': text() }]);
    repo.commit({ 'a.md': changed }, '2025-03-12T23:30:00+00:00');
    expect(await judge(RULE, repo)).toHaveLength(1);
    const other = commits(['2025-03-01', { 'a.md': text() }]);
    other.commit({ 'a.md': changed }, '2025-03-12T22:30:00+00:00');
    expect(await judge(RULE, other)).toHaveLength(0);
  });
});

describe('files and branches', () => {
  test('a file that was renamed', async () => {
    expect(await judge(RULE, commits(A, ['2026-05-01', { 'b/ny.md': text() }, ['a.md']]))).toEqual([]);
    expect(await judge(RULE, commits(A, ['2026-05-01', { 'b/ny.md': text({}, OTHER) }, ['a.md']]))).toHaveLength(1);
  });

  test('a file that was deleted and written anew begins again', async () => {
    const repo = commits(
      A,
      ['2026-05-01', {}, ['a.md']],
      ['2026-06-01', { 'a.md': text({}, '## Annat\n\nHelt ny.\n') }],
    );
    expect(await judge(RULE, repo)).toEqual([]);
  });

  test('a branch that was merged', async () => {
    const repo = commits(A);
    repo.git('checkout', '-q', '-b', 'gren');
    repo.commit({ 'a.md': text({}, OTHER) }, '2026-05-01');
    repo.git('checkout', '-q', 'main');
    repo.commit({ 'annat.txt': 'x' }, '2026-05-02');
    repo.git('merge', '-q', '--no-ff', '-m', 'Slå ihop', 'gren');
    expect(await judge(RULE, repo)).toHaveLength(1);
  });

  test('a branch with a review that was merged', async () => {
    const repo = commits(A);
    repo.git('checkout', '-q', '-b', 'gren');
    repo.commit({ 'a.md': text({}, OTHER) }, '2026-05-01');
    repo.commit(
      { 'a.md': text({ reviderad: '2026-05-03', fastställd: '2026-05-03', version: 2 }, OTHER) },
      '2026-05-03',
    );
    repo.git('checkout', '-q', 'main');
    repo.commit({ 'annat.txt': 'x' }, '2026-05-04');
    repo.git('merge', '-q', '--no-ff', '-m', 'Slå ihop', 'gren');
    expect(await judge(RULE, repo)).toEqual([]);
  });

  test('each file by itself', async () => {
    const two = { 'a.md': text(), 'b.md': text({ id: 'rutin-b', titel: 'Annat' }) };
    const repo = commits(
      ['2025-03-12', two],
      ['2026-05-01', { 'b.md': text({ id: 'rutin-b', titel: 'Annat' }, OTHER) }],
    );
    expect(await judge(RULE, repo)).toMatchObject([{ file: 'b.md' }]);
  });

  test('a handbook in a folder of its repository', async () => {
    const { repository } = await import('../../helpers/git.js');
    const { folder, MINIMAL, write } = await import('../../helpers/handbook.js');
    const root = folder();
    const below = (files: object) => Object.fromEntries(Object.entries(files).map(([path, t]) => [`bok/å/${path}`, t]));
    write(root, below(MINIMAL));
    const repo = repository(root);
    repo.commit(below({ 'a.md': text() }), '2025-03-12');
    repo.commit(below({ 'a.md': text({}, OTHER) }), '2026-05-01');
    expect(await judge(RULE, { root: `${root}/bok/å` })).toHaveLength(1);
  });
});

describe('without a whole history', () => {
  test('no Git: skipped, and said', async () => {
    const { handbook } = await import('../../helpers/handbook.js');
    const { stderr } = await run(['validate'], handbook({ 'a.md': text() }));
    expect(stderr).toContain('Reglerna om historik hoppades över.');
    expect(stderr).toContain('ligger inte i Git');
  });

  test('a shallow clone: skipped, and said', async () => {
    const repo = commits(A, ['2026-05-01', { 'a.md': text({}, OTHER) }]);
    const { folder } = await import('../../helpers/handbook.js');
    const clone = folder();
    repo.git('clone', '-q', '--depth', '1', `file://${repo.root}`, clone);
    expect(await judge(RULE, { root: clone })).toEqual([]);
    const { stderr } = await run(['validate'], clone);
    expect(stderr).toContain('Reglerna om historik hoppades över. Git-klonen är avkortad');
    expect(stderr).toContain('fetch-depth: 0');
  });

  test('a whole history: nothing is skipped', async () => {
    expect((await run(['validate'], commits(A).root)).stderr).not.toContain('hoppades över');
  });
});

describe('a merge', () => {
  /** Two lines of work on other documents, about to be put together. */
  function aboutToMerge() {
    const repo = commits(A, ['2026-04-01', { 'b.md': text({ id: 'rutin-b', titel: 'Rutin B' }) }]);
    repo.git('checkout', '--quiet', '-b', 'gren', 'HEAD~1');
    repo.commit({ 'c.md': text({ id: 'rutin-c', titel: 'Rutin C' }) }, '2026-04-02');
    repo.git('checkout', '--quiet', 'main');
    repo.git('merge', '--quiet', '--no-commit', '--no-ff', 'gren');
    return repo;
  }

  test('that itself changes a document is seen', async () => {
    const repo = aboutToMerge();
    repo.commit({ 'a.md': text({}, OTHER) }, '2026-05-01', 'Slå ihop');
    const [found, ...more] = await judge(RULE, repo);
    expect(found?.file).toBe('a.md');
    expect(found?.message).toContain('2026-05-01');
    expect(more).toEqual([]);
  });

  test('that only brings work together changes nothing', async () => {
    const repo = aboutToMerge();
    repo.commit({}, '2026-05-01', 'Slå ihop');
    expect(await judge(RULE, repo)).toEqual([]);
  });
});
