import { describe, expect, test } from 'vitest';
import { readSite } from '../../../src/api/read-site.js';
import { changesPage } from '../../../src/views/site/changes-page.js';
import { startPage } from '../../../src/views/site/start-page.js';
import { handbookRepository, type Repository } from '../../helpers/git.js';
import { day } from '../../helpers/open.js';
import { TODAY } from '../../helpers/run.js';
import { pageText, siteOf } from '../../helpers/site.js';
import { process, rutin, åtgärd } from '../../helpers/texts.js';

const read = (repo: Repository, isPublic = false) => readSite(repo.root, day(TODAY), isPublic);

const told = async (repo: Repository, isPublic = false) => pageText(changesPage(await read(repo, isPublic)));

const REVISED = { fastställd: '2026-09-10', reviderad: '2026-09-01', version: 2 };

/** A handbook with something new in July, revised in September, and repealed in November. */
function lived(): Repository {
  const repo = handbookRepository({ 'p.md': process(), 'a.md': rutin() }, '2024-01-01');
  repo.commit(
    { 'b.md': rutin({ id: 'rutin-b', titel: 'Rutin B' }), 'm.md': åtgärd({ ändrar: ['rutin-a'] }) },
    '2026-07-05',
  );
  repo.commit({ 'a.md': rutin(REVISED, '## Så här gör du nu\n\n1. Socialnämnden ringer.\n') }, '2026-09-20');
  repo.commit(
    { 'b.md': rutin({ id: 'rutin-b', titel: 'Rutin B', status: 'upphävd', gäller_till: '2026-11-01' }) },
    '2026-11-02',
  );
  return repo;
}

describe('andringar', () => {
  test('månad för månad, det senaste först, med vad som hände och vem som beslutade', async () => {
    const text = await told(lived());
    expect([...text.matchAll(/^## (.*)$/gm)].map(([, month]) => month)).toEqual([
      'November 2026',
      'September 2026',
      'Juli 2026',
    ]);
    expect(text).toMatch(/## November 2026[^#]*\[Rutin B\]\(dokument\/rutin-b\.html\) \| Rutin \| Upphävd\./);
    expect(text).toMatch(
      /## September 2026[^#]*\[Rutin A\].*\| Reviderad\. .*Så här gör du nu.*\| Socialnämnden, 10 september 2026/,
    );
    expect(text).toMatch(/## Juli 2026[^#]*\[Rutin B\].*\| Ny\./);
  });

  test('det som antecknas räknas, men är ingen ändring av arbetssättet', async () => {
    const text = await told(lived());
    expect(text).toContain('Dessutom är 1 annat dokument nytt eller ändrat: åtgärder 1.');
    expect(text).not.toContain('Åtgärd A');
  });

  test('det som är äldre än tolv månader är inte med', async () => {
    const text = await told(handbookRepository({ 'p.md': process() }, '2025-11-30'));
    expect(text).toContain('Inget dokument har ändrats de senaste tolv månaderna.');
  });

  test('det första i månadens historik är inte nytt: det kom med när handboken kom', async () => {
    const repo = handbookRepository({ 'p.md': process() }, '2026-10-05');
    repo.commit({ 'a.md': rutin() }, '2026-10-20');
    const text = await told(repo);
    expect(text).toContain('Historiken börjar 5 oktober 2026');
    expect(text).toContain('[Rutin A]');
    expect(text).not.toContain('[Utreda]');
  });

  test('det som ännu inte är sparat i Git är med i månaden som pågår', async () => {
    const repo = handbookRepository({ 'p.md': process() }, '2024-01-01');
    const { write } = await import('../../helpers/handbook.js');
    write(repo.root, { 'a.md': rutin() });
    expect(await told(repo)).toMatch(/## November 2026[^#]*\[Rutin A\]/);
  });

  test('en fil som bara har flyttats är ingen ändring för den som läser', async () => {
    const repo = handbookRepository({ 'p.md': process(), 'a.md': rutin() }, '2024-01-01');
    repo.git('mv', 'a.md', 'flyttad.md');
    repo.commit({}, '2026-10-10');
    expect(await told(repo)).not.toContain('Rutin A');
  });

  test('utan Git säger sidan det', async () => {
    const context = await siteOf({ 'p.md': process() });
    expect(pageText(changesPage(context))).toContain('! upplysning: Historiken är inte känd');
    expect(pageText(startPage(context))).not.toContain('Historiken');
  });

  test('--public säger vad som hänt i ett ord, och inget om det interna', async () => {
    const text = await told(lived(), true);
    expect(text).toMatch(/\[Rutin A\].*\| Reviderad\. \|/);
    expect(text).not.toMatch(/åtgärder|Så här gör du nu/);
  });
});
