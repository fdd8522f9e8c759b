import { describe, expect, test } from 'vitest';
import { handbook } from '../helpers/handbook.js';
import { run, runJson } from '../helpers/run.js';
import { enhet, process, rutin } from '../helpers/texts.js';

const DUE = { revisionsdatum: '2026-11-01' };
const FILES = {
  'hela.md': enhet({ id: 'hela', titel: 'Hela' }),
  'barn.md': enhet({ id: 'barn', titel: 'Barn', del_av: 'hela' }),
  'aldre.md': enhet({ id: 'aldre', titel: 'Äldre', del_av: 'hela' }),
  'utreda.md': process({ revisionsdatum: '2026-11-01' }),
  'a.md': rutin({ ...DUE, id: 'rutin-a', titel: 'Barnets rutin', enhet: 'barn' }),
  'b.md': rutin({ ...DUE, id: 'rutin-b', titel: 'Den andras rutin', enhet: 'aldre' }),
  'c.md': rutin({ ...DUE, id: 'rutin-c', titel: 'Hela förvaltningens rutin', enhet: 'hela' }),
  'd.md': rutin({ ...DUE, id: 'rutin-d', titel: 'Allas rutin' }),
};
const REST = ' till gäller hela organisationen eller en enhet ovanför, och visas utan';

describe('--unit takes what names the unit, and says what applies to it all the same (format.md 3, 6)', () => {
  test.each([
    [['due'], `3 saker${REST}`],
    [['due', '--format', 'md'], `3 saker${REST}`],
    [['year', '2026', '--kind', 'revision'], `3 saker${REST}`],
    [['year', '2026', '--kind', 'revision', '--format', 'md'], `3 saker${REST}`],
    [['list', 'rutin'], `2 dokument${REST}`],
    [['list', 'rutin', '--format', 'md'], `2 dokument${REST}`],
  ])('%j', async (argv, expected) => {
    const { stdout } = await run([...argv, '--unit', 'barn'], handbook(FILES));
    expect(stdout.replace(/\s+/g, ' ').trim().endsWith(`${expected} --unit.`)).toBe(true);
    expect(stdout).toContain('Barnets rutin');
    expect(stdout).not.toMatch(/Den andras|förvaltningens|Allas/);
  });

  test.each([[['due']], [['year', '2026']], [['list']]])('%j without --unit leaves nothing out', async (argv) => {
    expect((await run(argv, handbook(FILES))).stdout).not.toContain('till gäller');
  });

  test('what another role answers for, or is due later, is not counted', async () => {
    const { stdout } = await run(['due', '--unit', 'barn', '--today', '2025-01-01'], handbook(FILES));
    expect(stdout).not.toContain('till gäller');
  });
});

describe('--kind takes the words that the lists print', () => {
  const documents = async (kind: string) =>
    (await runJson(['due', '--kind', kind], handbook(FILES))).json.items.map(
      (item: { document: string }) => item.document,
    );
  test.each(['revision', 'översyn', 'ÖVERSYN', 'krav i lag,Översyn', 'o\u0308versyn', ' Krav  i  lag , revision'])(
    '%j',
    async (kind) => expect(await documents(kind)).toContain('rutin-a'),
  );

  test('an unknown one lists both', async () => {
    const { code, stderr } = await run(['due', '--kind', 'översikt'], handbook(FILES));
    expect(code).toBe(2);
    expect(stderr.replace(/\s+/g, ' ')).toMatch(
      /--kind kan inte vara "översikt"\. .*revision \(översyn\).*lagstadgad \(krav i lag\)/,
    );
  });
});
