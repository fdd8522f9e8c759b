import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, handbook } from '../helpers/handbook.js';
import { HOSTILE_TITLES } from '../helpers/outcome.js';
import { run } from '../helpers/run.js';
import { egenkontroll, enhet, process, roll, rutin, åtgärd } from '../helpers/texts.js';
import { noXml, readXml } from '../helpers/xml.js';

const FILES = {
  'chef.md': roll({ id: 'chef', titel: 'Enhetschef' }),
  'barn.md': enhet({ id: 'barn', titel: 'Barn', chef: 'chef' }),
  'utreda.md': process({ revisionsdatum: '2027-06-01' }),
  'a.md': rutin({ id: 'rutin-a', titel: 'Rutin A', revisionsdatum: '2027-03-04', ansvar: 'chef', enhet: 'barn' }),
  'k.md': egenkontroll({ id: 'kontroll-a', titel: 'Kontroll A', frekvens: 'varje halvår' }),
};

describe('the plan of a year', () => {
  test('is told month by month, whether things are done or not', async () => {
    const { code, stdout, stderr } = await run(['year', '2027'], handbook(FILES));
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Årshjul 2027\nExempelby kommun\n/);
    expect(stdout).toContain('Januari (3)\n');
    expect(stdout).toContain('  30  Egenkontroll      Kontroll A\n                        halvår 2 2026 · kontroll-a');
    expect(stdout).toContain(
      'Mars (1)\n   4  Översyn           Rutin A\n                        rutin-a · Enhetschef · Barn\n',
    );
  });

  test.each([
    [['--role', 'chef'], 'Ansvarig: Enhetschef', ['Rutin A']],
    [['--unit', 'barn'], 'Enhet: Barn', ['Rutin A']],
    [['--kind', 'egenkontroll, möte'], 'Bara egenkontroll, möte', ['Kontroll A', 'Kontroll A']],
  ])('%j narrows it, and says so', async (argv, scope, titles) => {
    const { stdout } = await run(['year', '2027', ...argv], handbook(FILES));
    expect(stdout.split('\n')[1]).toBe(`Exempelby kommun. ${scope}`);
    expect(stdout.match(/(?:Rutin|Kontroll) [A-Z]$|Utreda$/gm)).toEqual(titles);
  });

  test('a file that cannot be read is told', async () => {
    const { code, stderr } = await run(['year', '2027'], handbook({ ...FILES, 'x.md': '---\n: [\n---\n' }));
    expect([code, stderr]).toEqual([0, 'x.md går inte att läsa, och är inte med i årshjulet.\n']);
  });

  test('reads no clock: another day gives the same plan', async () => {
    const root = handbook({ 'a.md': FILES['a.md'], 'barn.md': FILES['barn.md'], 'chef.md': FILES['chef.md'] });
    const [a, b] = [await run(['year', '2027'], root), await run(['year', '2027', '--today', '2026-02-03'], root)];
    expect(a).toEqual(b);
  });
});

describe('--out', () => {
  test.each([
    ['text', 'txt'],
    ['md', 'md'],
    ['svg', 'svg'],
  ])('%s: a file that is written over again, but not when somebody has written in it', async (format, extension) => {
    const [root, out] = [handbook(FILES), join(folder(), 'ny')];
    const argv = ['year', '2027', '--format', format, '--out', out];
    const first = await run(argv, root);
    expect(first).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(new RegExp(`arshjul-2027\\.${extension}\n$`)),
    });
    const path = join(out, `arshjul-2027.${extension}`);
    const before = readFileSync(path, 'utf8');
    expect((await run(argv, root)).code).toBe(0);
    expect(readFileSync(path, 'utf8') === before).toBe(true);
    writeFileSync(path, 'mitt');
    const refused = await run(argv, root);
    expect([refused.code, refused.stdout]).toEqual([2, '']);
    expect((await run([...argv, '--force'], root)).code).toBe(0);
    expect(readFileSync(path, 'utf8') === before).toBe(true);
  });

  test('a part of the year does not replace the whole', async () => {
    const [root, out] = [handbook(FILES), folder()];
    await run(['year', '2027', '--out', out, '--format', 'svg'], root);
    await run(['year', '2027', '--out', out, '--format', 'svg', '--role', 'chef', '--kind', 'åtgärd,möte'], root);
    expect(readdirSync(out).sort()).toEqual(['arshjul-2027-chef-mote-atgard.svg', 'arshjul-2027.svg']);
  });
});

test.each([
  [['year'], 'Kommandot saknar år'],
  [['year', '27'], 'är inget år'],
  [['year', '0000x'], 'är inget år'],
  [['year', '9999'], 'för långt fram'],
  [['year', '2027', '--force'], '--force gäller en fil'],
  [['year', '2027', '--format', 'ics'], '--format kan inte vara "ics"'],
  [['year', '2027', '--kind', 'kontroll'], '--kind kan inte vara "kontroll"'],
  [['year', '2027', '--role', 'barn'], 'det finns ingen roll'],
  [['year', '2027', '--unit', 'chef'], 'det finns ingen enhet'],
])('%j cannot run, says why and what to do', async (argv, what) => {
  const root = handbook(FILES);
  const ran = await run(argv, root);
  expect([ran.code, ran.stdout]).toEqual([2, '']);
  expect(ran.stderr).toContain(what);
  expect(ran.stderr.trim().split('\n')).toHaveLength(2);
});

describe.each(Object.entries(HOSTILE_TITLES))('a handbook with %s in every title', (_, whole) => {
  const titel = whole.slice(0, 5000);
  const root = handbook({
    'handbok.yaml': `format: 1\norganisation: ${JSON.stringify(titel)}\nnämnd: socialnamnden\nlagar: [SoL]\n`,
    'chef.md': roll({ id: 'chef', titel }),
    'barn.md': enhet({ id: 'barn', titel, chef: 'chef' }),
    'utreda.md': process({ titel }),
    'a.md': rutin({ id: 'rutin-a', titel, revisionsdatum: '2026-12-01', ansvar: 'chef', enhet: 'barn' }),
    'k.md': egenkontroll({ titel, frekvens: 'varje kvartal', enhet: 'barn', ansvar: 'chef' }),
    'm.md': åtgärd({ titel, senast: '2026-12-02', ansvar: 'chef', enhet: 'barn' }),
  });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
  const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
  const bare = (text: string) => text.replace(/\\[^\n]/g, '');

  test.each([
    ['due', '--all'],
    ['year', '2026'],
  ])('%s %s: screen and markdown', async (...argv) => {
    const [text, md] = [await run(argv, root), await run([...argv, '--format', 'md'], root)];
    expect([text.code, md.code]).toEqual([0, 0]);
    expect(text.stdout + md.stdout).not.toMatch(CONTROL);
    expect(Math.max(...text.stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(bare(md.stdout).replace(/^- \[ \] /gm, '')).not.toMatch(/[<>[\]*]/);
  });

  test('due --all --per-role: a spreadsheet without formulas and a calendar of whole events', async () => {
    const out = folder();
    for (const format of ['csv', 'ics'])
      expect((await run(['due', '--all', '--per-role', '--format', format, '--out', out], root)).code).toBe(0);
    expect(readdirSync(out).sort()).toEqual([
      '.kvalitet-filer',
      ...['chef', 'socialnamnden'].flatMap((role) => [`${role}.csv`, `${role}.ics`]),
    ]);
    const csv = readFileSync(join(out, 'chef.csv'), 'utf8');
    expect(csv).not.toMatch(/(^|;|\r\n)\ufeff?"?\s*[=+@\t＝]/);
    expect(csv).not.toMatch(CONTROL);
    const ics = readFileSync(join(out, 'chef.ics'), 'utf8').split('\r\n');
    const number = (line: string) => ics.filter((each) => each === line).length;
    expect(number('BEGIN:VEVENT')).toBe(3);
    expect(number('END:VEVENT')).toBe(3);
    expect(ics.filter((line) => line.startsWith('UID:')).length).toBe(3);
  });

  test.skipIf(noXml)('year: a drawing that can be read', async () => {
    const { stdout } = await run(['year', '2026', '--format', 'svg'], root);
    expect(stdout).not.toMatch(CONTROL);
    expect(readXml(stdout).children.map(({ tag }) => tag.replace(/^.*\}/, ''))).not.toContain('script');
  });
});
