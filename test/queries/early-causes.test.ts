import { describe, expect, test } from 'vitest';
import { handbookRepository } from '../helpers/git.js';
import { type Files, handbook } from '../helpers/handbook.js';
import { runJson } from '../helpers/run.js';
import { aktivitet, process, rutin, åtgärd } from '../helpers/texts.js';

const REVIEWED = { fastställd: '2025-01-15', reviderad: '2025-01-15' };

interface Item {
  document: string;
  due: string;
  reasons: { code: string; text: string }[];
}

/** What is listed of reviews: document, day and why. */
async function reviews(root: string, ...more: string[]): Promise<string[]> {
  const { json } = await runJson(['due', ...more], root);
  return (json.items as Item[]).map(
    ({ document, due, reasons }) =>
      `${document} ${due} ${reasons.map(({ code, text }) => `[${code}] ${text}`).join(' ')}`,
  );
}

describe('an open åtgärd that changes a rutin wants it reviewed by the åtgärd’s last day', () => {
  const of = (keys: Record<string, unknown>, rutinKeys: Record<string, unknown> = REVIEWED): Files => ({
    'utreda.md': process(),
    'r.md': rutin(rutinKeys),
    'm.md': åtgärd({ beslutad: '2025-06-01', senast: '2026-11-30', ändrar: 'rutin-a', ...keys }),
  });

  test('and the reason names it', async () => {
    expect(await reviews(handbook(of({})))).toEqual([
      'rutin-a 2026-11-30 [åtgärd-ändrar] Åtgärden Åtgärd A ändrar dokumentet.',
    ]);
  });

  test.each<[string, Files]>([
    ['the åtgärd is done', of({ status: 'genomförd', genomförd: '2026-11-01' })],
    ['the åtgärd is given up', of({ status: 'avbruten' })],
    ['the rutin has been reviewed since the decision', of({}, { fastställd: '2025-01-15', reviderad: '2025-06-01' })],
    ['it changes another document', of({ ändrar: 'utreda', senast: '2099-01-01' })],
  ])('not when %s', async (_, files) => {
    expect(await reviews(handbook(files))).toEqual([]);
  });

  test('a date of the rutin’s own that comes sooner goes first', async () => {
    const files = of({}, { ...REVIEWED, revisionsdatum: '2026-11-25' });
    expect(await reviews(handbook(files))).toEqual(['rutin-a 2026-11-25 [revisionsdatum] Revisionsdatum närmar sig.']);
  });
});

describe('a statute that was replaced after the last review', () => {
  const citing = (lagrum: string, reviderad: string): Files => ({
    'utreda.md': process(),
    'r.md': rutin({ fastställd: '2024-03-12', reviderad, lagrum }),
  });

  test('makes the review due on the day that it ceased to hold', async () => {
    expect(await reviews(handbook(citing('SoL (2001:453) 14 kap. 3 §', '2025-06-30')))).toEqual([
      'rutin-a 2025-07-01 [författning-ersatt] SoL (2001:453) upphörde att gälla 2025-07-01, efter senaste översynen.',
    ]);
  });

  test.each([
    ['the review came after it', 'SoL (2001:453) 14 kap. 3 §', '2025-07-01'],
    ['the statute holds', 'SoL (2025:400) 27 kap. 2 §', '2024-05-01'],
    ['the name is that of the new law too', 'SoL 14 kap. 3 §', '2024-05-01'],
    ['nobody knows the statute', 'lag (1899:99) 1 §', '2024-05-01'],
  ])('not when %s', async (_, lagrum, reviderad) => {
    expect(await reviews(handbook(citing(lagrum, reviderad)))).toEqual([]);
  });
});

describe('a process above that changed after the last review', () => {
  const CHANGED = process({}, '## Syfte\n\nNu börjar processen med en förhandsbedömning.\n');
  const book = (files: Files) => {
    const repo = handbookRepository({ 'utreda.md': process({}, '## Syfte\n\nAtt utreda.\n'), ...files }, '2025-01-10');
    return repo;
  };
  const why = '[process-ändrad] Processen Utreda ändrades 2025-05-20, efter senaste översynen.';

  test.each<[string, Files, string[]]>([
    ['of the rutin itself', { 'r.md': rutin(REVIEWED) }, [`rutin-a 2025-05-20 ${why}`]],
    [
      'through its aktivitet',
      { 'a.md': aktivitet(), 'r.md': rutin({ ...REVIEWED, process: undefined, aktivitet: 'ta-emot' }) },
      [`rutin-a 2025-05-20 ${why}`],
    ],
    [
      'of a local rutin through the common one',
      {
        'r.md': rutin({ fastställd: '2025-06-01' }),
        'l.md': rutin({ ...REVIEWED, id: 'lokal', titel: 'Lokal', process: undefined, del_av: 'rutin-a' }),
      },
      [`lokal 2025-05-20 ${why}`],
    ],
    [
      'of a delprocess',
      { 'd.md': process({ ...REVIEWED, id: 'del', titel: 'Del', del_av: 'utreda' }) },
      [`del 2025-05-20 ${why}`],
    ],
    ['not when the review came after it', { 'r.md': rutin({ fastställd: '2025-01-15', reviderad: '2025-05-20' }) }, []],
  ])('%s', async (_, files, rows) => {
    const repo = book(files);
    repo.commit({ 'utreda.md': CHANGED }, '2025-05-20');
    expect(await reviews(repo.root)).toEqual(rows);
  });

  test('not when only its form has changed', async () => {
    const repo = book({ 'r.md': rutin(REVIEWED) });
    repo.commit({ 'utreda.md': process({ version: 2 }, '## Syfte\n\n**Att**   utreda.\n') }, '2025-05-20');
    expect(await reviews(repo.root)).toEqual([]);
  });

  test('without history it says that this cannot be seen', async () => {
    const { stderr, json } = await runJson(['due'], handbook({ 'utreda.md': process(), 'r.md': rutin(REVIEWED) }));
    expect(json.items).toEqual([]);
    expect(stderr).toContain('Om en process har ändrats sedan en rutin sågs över går inte att se.');
  });
});

test('several causes: due on the first of their days, and every reason is told', async () => {
  const files = {
    'utreda.md': process(),
    'r.md': rutin({ ...REVIEWED, lagrum: 'SoL (2001:453) 14 kap. 3 §' }),
    'm.md': åtgärd({ beslutad: '2025-06-01', senast: '2026-11-30', ändrar: 'rutin-a' }),
  };
  const [row = ''] = await reviews(handbook(files));
  expect(row).toMatch(/^rutin-a 2025-07-01 \[författning-ersatt\].*\[åtgärd-ändrar\]/);
});
