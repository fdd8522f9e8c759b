import { describe, expect, test } from 'vitest';
import { handbook } from '../helpers/handbook.js';
import { run, TODAY } from '../helpers/run.js';
import { enhet, process, roll, rutin } from '../helpers/texts.js';

const FILES = {
  'chef.md': roll({ id: 'chef-barn', titel: 'Enhetschef barn' }),
  'bitr.md': roll({ id: 'bitradande', titel: 'Biträdande chef' }),
  'hela.md': enhet({ id: 'hela', titel: 'Hela' }),
  'barn.md': enhet({ id: 'barn', titel: 'Barn', del_av: 'hela', chef: 'chef-barn' }),
  'utreda.md': process({ revisionsdatum: '2027-06-01' }),
  'a.md': rutin({
    id: 'rutin-sen',
    titel: 'Sen rutin',
    revisionsdatum: '2026-11-21',
    ansvar: ['chef-barn', 'bitradande'],
    enhet: 'barn',
  }),
  'b.md': rutin({ id: 'rutin-snart', titel: 'Snar rutin', revisionsdatum: '2026-12-01' }),
  'c.md': rutin({ id: 'rutin-utan', titel: 'Utan datum', revisionsdatum: undefined }),
};

describe('CSV for Swedish Excel', () => {
  test('has a BOM, semicolons, CRLF and Swedish headings', async () => {
    const { stdout } = await run(['due', '--format', 'csv'], handbook(FILES));
    const lines = stdout.split('\r\n');
    expect(stdout.startsWith('\ufeff')).toBe(true);
    expect(stdout.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(lines[0]).toBe('\ufeffLäge;Senast;Dagar;Slag;Typ;Titel;Id;Ansvarig;Enhet;Skäl;Fil');
    expect(lines[1]).toMatch(
      /^Försenad;2026-11-21;.?-1;revision;rutin;Sen rutin;rutin-sen;Enhetschef barn, Biträdande chef;barn;/,
    );
    expect(lines.at(-2)).toMatch(/^Går inte att bedöma;.*;Revisionsdatum saknas\.;c\.md$/);
    expect(lines.at(-1)).toBe('');
  });

  test.each([
    ['=1+1'],
    ['+1'],
    ['@SUM(A1)'],
    ['-2+3'],
    ['\t=1'],
    ['=cmd()'],
    ['  =1+1'],
    ['＝1+1'],
    ['=HYPERLINK("http://x";"y")'],
  ])('no cell runs as a formula: %j', async (titel) => {
    const { stdout } = await run(
      ['due', '--format', 'csv'],
      handbook({ ...FILES, 'b.md': rutin({ titel, revisionsdatum: '2026-12-01' }) }),
    );
    expect(stdout).not.toMatch(/(^|;|\r\n)"?\s*[=+@\t＝]/);
    expect(stdout).toContain("'");
  });

  test('days that are negative stay numbers', async () => {
    expect((await run(['due', '--format', 'csv'], handbook(FILES))).stdout).toContain(';2026-11-21;-1;');
  });
});

describe('checklist in markdown', () => {
  test('is grouped by the first responsible, by its Swedish name', async () => {
    const { stdout } = await run(['due', '--format', 'md'], handbook(FILES));
    expect(stdout).toContain(`# Att se över, läget ${TODAY}\n`);
    expect(stdout.match(/^## .*$/gm)).toEqual(['## Enhetschef barn', '## Socialnämnden', '## Går inte att bedöma']);
    expect(stdout).toContain('- [ ] Sen rutin (`rutin-sen`): senast 2026-11-21, 1 dag sen.');
    expect(stdout).toContain('- [ ] Snar rutin (`rutin-snart`): senast 2026-12-01, om 9 dagar.');
  });

  test('titles cannot make markup or mentions', async () => {
    const { stdout } = await run(
      ['due', '--format', 'md'],
      handbook({ ...FILES, 'b.md': rutin({ titel: '<b> [x](y) @alla *a*', revisionsdatum: '2026-12-01' }) }),
    );
    expect(stdout).toContain('\\<b\\> \\[x\\](y) \\@alla \\*a\\*');
  });
});

test('text says who, when, what and why', async () => {
  const { stdout } = await run(['due'], handbook(FILES));
  for (const part of [
    'Enhetschef barn (1)',
    '2026-11-21  1 dag sen',
    'Sen rutin',
    'Revisionsdatum har passerat.',
    'Går inte att bedöma (1)',
    '1 försenad, 1 inom 60 dagar, 1 senare',
  ])
    expect(stdout).toContain(part);
  for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
});
