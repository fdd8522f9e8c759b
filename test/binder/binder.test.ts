import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BASE, everything, made, paper, words } from '../helpers/binder.js';
import { handbookRepository } from '../helpers/git.js';
import { type Files, handbook, write } from '../helpers/handbook.js';
import { HOSTILE_TITLES } from '../helpers/outcome.js';
import { tagsOf } from '../helpers/read-pdf.js';
import { run } from '../helpers/run.js';
import { roll } from '../helpers/texts.js';

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const MM = 72 / 25.4;

describe('the binder since the last one', () => {
  const FIRST = {
    ...BASE,
    ...paper('a'),
    ...paper('b', {}, '## Gör så\n\n1. Ring socialnämnden.\n\nSe [[a]].\n'),
    ...paper('c'),
  };

  test('the same handbook, day and last binder give the same bytes; the next one tells what is new', async () => {
    const { root, commit } = handbookRepository(FIRST, '2026-10-01');
    const first = await made(root, ['--today', '2026-10-05']);
    expect(everything(first.pdf)).toContain('Det här är den första pärmen');
    expect((await made(root, ['--today', '2026-10-05'])).bytes.equals(first.bytes)).toBe(true);
    commit(
      {
        ...paper('b', { version: 2 }, '## Gör så\n\n1. Ring chefen.\n\nSe [[a]].\n'),
        ...paper('c', { pappersutskrift: 'nej' }),
        ...paper('d'),
      },
      '2026-10-20',
    );
    const next = await made(root, ['--today', '2026-11-02']);
    const text = everything(next.pdf);
    expect(next.stdout).toContain('Sedan pärmen från 2026-10-05: 1 nytt, 1 ändrat, 0 med ny översyn, 1 borttaget.');
    expect(text).toContain('Jämfört med pärmen från 5 oktober 2026');
    expect(text).toMatch(/Ändrat i sak • Rutin b \(se sida \d+\): Version 2, förut 1\. Ändrad text under ”Gör så”\./);
    expect(text).toMatch(/Inte längre i pärmen • Rutin c \(c\): Hör inte längre till pärmen\./);
    expect(text).toContain('Sida 6: Rutin b Sida 6: Rutin b Ändrat i sak');
    const again = await made(root, ['--today', '2026-11-02']);
    expect(again.bytes.equals(next.bytes)).toBe(true);
  }, 60_000);

  test('--since reads the last binder from history', async () => {
    const { root, commit } = handbookRepository(FIRST, '2026-10-01');
    commit(paper('a', {}, '## Gör så\n\n1. Ring genast.\n'), '2026-10-20');
    const { pdf, stdout } = await made(root, ['--since', '2026-10-05', '--today', '2026-11-02']);
    expect(stdout).toContain('Sedan pärmen från 2026-10-05: 0 nya, 1 ändrat, 0 med ny översyn, 0 borttagna.');
    expect(everything(pdf)).toContain('Sidnumren i den förra pärmen är inte kända.');
  }, 60_000);

  test('without Git it says so, and still sees that a text has changed', async () => {
    const root = handbook(FIRST);
    const first = await made(root, ['--today', '2026-10-05']);
    expect(everything(first.pdf)).toContain('Handboken ligger inte i Git.');
    expect(everything(first.pdf)).toContain('ur handboken. Kontrollera');
    write(root, paper('a', {}, '## Annat\n\n1. Ring chefen.\n'));
    const next = await made(root, ['--today', '2026-11-02']);
    expect(everything(next.pdf)).toContain('Texten är ändrad. Vad som skiljer går inte att läsa ur historiken.');
  }, 60_000);

  test('changes that no commit holds are told on the cover', async () => {
    const { root } = handbookRepository(FIRST, '2026-10-01');
    appendFileSync(join(root, 'rutiner', 'a.md'), '\nNytt.\n');
    const { pdf, note } = await made(root);
    expect(words(pdf.texts[0])).toContain('ändringar i handboken som inte var sparade');
    expect(note.commit).toBeNull();
  }, 60_000);

  test('a note that cannot be read is told, and the binder is the first', async () => {
    const root = handbook({ ...BASE, ...paper('a'), 'rapporter/parm/reservparm.json': '{' });
    const ran = await run(['binder', '--force'], root);
    expect(ran.code).toBe(0);
    expect(ran.stderr).toContain('går inte att läsa');
  }, 60_000);
});

describe('what is written is drawn, whatever it is', () => {
  test('pictures, attachments, notes, deep headings, long words and wide tables', async () => {
    const long = 'x'.repeat(200);
    const body = `#### Djupt\n\n##### Djupare\n\n###### Djupast\n\n![Karta](karta.png)\n\nText[^1] ${long}\n\n[^1]: Noten.\n\n| A | B | C |\n|---|---|---|\n| ${long} | ${'ord '.repeat(80)} | slut@exempelby.example |\n\n- [ ] kontrollera\n\n[[b#djupt]] [[a]]\n`;
    const root = handbook({
      ...BASE,
      ...paper(
        'a',
        {
          bilagor: [
            { fil: 'karta.png', titel: 'Kartan' },
            { fil: 'blankett.pdf', titel: 'Blanketten' },
          ],
        },
        body,
      ),
      ...paper('b', {}, '### Djupt\n\nText[^1]\n\n[^1]: Annan not.\n\n[hit](#djupt)\n'),
      'rutiner/karta.png': Buffer.from(PIXEL, 'base64'),
      'rutiner/blankett.pdf': 'x',
    });
    const { pdf, stdout } = await made(root);
    expect(stdout).toContain('Bilagor att skriva ut för sig: Blanketten.');
    const text = everything(pdf);
    for (const part of [
      'Djupast',
      'Noten.',
      '☐ kontrollera',
      'Annan not.',
      'Skriv ut de här filerna för sig',
      'Blanketten (blankett.pdf)',
      'Rutin b (se sida',
    ])
      expect(text).toContain(part);
    expect(tagsOf(pdf, /^Figure$/).map(({ alt }) => alt)).toEqual(['Karta', 'Kartan']);
    for (const { width, right } of pdf.sheets) expect(right).toBeLessThanOrEqual(width - 25 * MM);
  }, 60_000);

  test('hostile titles are only words', async () => {
    const { 'a long text': _, ...some } = HOSTILE_TITLES;
    const titles = [...Object.values(some), '\u200b', '<>'];
    const root = handbook({
      ...BASE,
      'r/x.md': roll({ id: 'x', titel: titles[0] ?? '' }),
      ...Object.assign(
        {},
        ...titles.map((titel, index) =>
          paper(
            `h-${index}`,
            { titel, utförs_av: ['x'] },
            `Se [[h-${(index + 1) % titles.length}]] #read("/etc/passwd") $x$\n`,
          ),
        ),
      ),
    });
    const { pdf, stdout } = await made(root);
    expect(everything(pdf)).toContain('#read("/etc/passwd") $x$');
    expect(stdout).not.toContain('\u001b');
  }, 60_000);
});

describe('the command', () => {
  const cannot = async (files: Files, argv: string[]) => {
    const ran = await run(['binder', ...argv], handbook({ ...BASE, ...files }));
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    return ran.stderr;
  };

  test.each<[string, Files, string[], string[]]>([
    ['nothing is marked', {}, [], ['Ingen rutin i handboken är märkt för papper.', 'pappersutskrift: ja']],
    [
      'nothing for the unit',
      paper('a', { enhet: 'annan' }),
      ['--unit', 'boende'],
      ['som gäller Boendet', 'pappersutskrift: ja'],
    ],
    ['only a draft', paper('a', { status: 'utkast' }), [], ['Rutin a är ett utkast']],
    ['no such unit', paper('a'), ['--unit', 'boendt'], ['det finns ingen enhet med id "boendt"', 'Menar du boende?']],
    ['--since without Git', paper('a'), ['--since', '2026-01-01'], ['Git']],
  ])('%s', async (_, files, argv, said) => {
    const stderr = await cannot(files, argv);
    for (const part of said) expect(stderr).toContain(part);
  });

  test('--dry-run writes nothing', async () => {
    const root = handbook({ ...BASE, ...paper('a') });
    const ran = await run(['binder', '--dry-run', '--out', 'ut'], root);
    expect(ran.stdout).toContain('Skulle skriva ut/reservparm.pdf');
    expect(() => readFileSync(join(root, 'ut', 'reservparm.pdf'))).toThrow();
  }, 60_000);

  test('a file of somebody else’s is not written over', async () => {
    const root = handbook({ ...BASE, ...paper('a'), 'ut/reservparm.pdf': 'min egen' });
    const ran = await run(['binder', '--out', 'ut'], root);
    expect([ran.code, readFileSync(join(root, 'ut', 'reservparm.pdf'), 'utf8')]).toEqual([2, 'min egen']);
    expect(ran.stderr).toContain('--force');
  }, 60_000);
});
