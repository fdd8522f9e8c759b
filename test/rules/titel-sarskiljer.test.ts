import { describe, expect, test } from 'vitest';
import { findingsOf } from '../helpers/findings.js';
import type { Files } from '../helpers/handbook.js';
import { document, egenkontroll, type Keys, process, roll, rutin } from '../helpers/texts.js';

const told = async (rule: string, files: Files) =>
  (await findingsOf(rule, files)).map(({ file, line, severity }) => `${file}:${line} ${severity}`);

describe('titel-sarskiljer', () => {
  const two = (one: Keys, other: Keys, more: Files = {}): Files => ({
    'a.md': rutin(one),
    'b.md': rutin({ id: 'rutin-b', ...other }),
    ...more,
  });
  const title = (a: string, b: string) => two({ titel: a }, { titel: b });
  const units: Files = {
    'x.md': document({ typ: 'enhet', id: 'x', titel: 'X', chef: 'socialnamnden' }),
    'y.md': document({ typ: 'enhet', id: 'y', titel: 'Y', chef: 'socialnamnden' }),
    'xx.md': document({ typ: 'enhet', id: 'xx', titel: 'XX', chef: 'socialnamnden', del_av: 'x' }),
  };
  const HIT = ['b.md:4 varning'];
  test.each<[string, Files, string[]]>([
    ['the same', title('Nycklar', 'Nycklar'), HIT],
    ['case, order, dash and small words', title('Rutin för nycklar', 'NYCKLAR – rutin'), HIT],
    ['endings', title('Avvikelse', 'Avvikelser'), HIT],
    ['decomposed letters', title('Åtgärder', 'Åtgärder'.normalize('NFD')), HIT],
    ['one word differs', title('Hot och våld', 'Hot och våld i hemtjänsten'), []],
    ['a number differs', title('Plan 2025', 'Plan 2026'), []],
    ['only small words, different', title('Vid', 'Inom'), []],
    ['titles that cannot be read', two({ titel: 2024 }, { titel: 2025 }), []],
    ['no titles', two({ titel: undefined }, { titel: undefined }), []],
    ['another type', { 'a.md': rutin({ titel: 'Nycklar' }), 'b.md': process({ titel: 'Nycklar' }) }, []],
    ['other units', two({ titel: 'N', enhet: 'x' }, { titel: 'N', enhet: 'y' }, units), []],
    ['a unit and one above it', two({ titel: 'N', enhet: 'x' }, { titel: 'N', enhet: 'xx' }, units), HIT],
    ['a unit and everybody', two({ titel: 'N' }, { titel: 'N', enhet: 'y' }, units), HIT],
    ['a local one under the common', two({ titel: 'N' }, { titel: 'N', del_av: 'rutin-a' }), []],
    ['one that replaces the other', two({ titel: 'N' }, { titel: 'N', ersätter: 'rutin-a' }), []],
    ['a draft', two({ titel: 'N' }, { titel: 'N', status: 'utkast' }), []],
    [
      'repealed',
      two({ titel: 'N', status: 'upphävd', gäller_till: '2026-01-01', upphävd_av: 'socialnamnden' }, { titel: 'N' }),
      [],
    ],
    ['the same id is another fault', two({ titel: 'N' }, { id: 'rutin-a', titel: 'N' }), []],
    ['a circle of parts ends', two({ titel: 'N', del_av: 'rutin-b' }, { titel: 'N', del_av: 'rutin-a' }), []],
    [
      'three',
      two({ titel: 'N' }, { titel: 'N' }, { 'c.md': rutin({ id: 'rutin-c', titel: 'N' }) }),
      [...HIT, 'c.md:4 varning'],
    ],
    ['roles', { 'a.md': roll({ id: 'r1', titel: 'Chef' }), 'b.md': roll({ id: 'r2', titel: 'Handledare' }) }, []],
    [
      'roles alike',
      { 'a.md': roll({ id: 'r1', titel: 'Enhetschef' }), 'b.md': roll({ id: 'r2', titel: 'Enhetschefen' }) },
      HIT,
    ],
    ['controls', { 'a.md': egenkontroll(), 'b.md': egenkontroll({ id: 'b' }) }, HIT],
    [
      'minutes may be alike',
      {
        'a.md': document({ typ: 'mål', id: 'm1', titel: 'N', nivå: 'nämnd', år: 2026 }),
        'b.md': document({ typ: 'mål', id: 'm2', titel: 'N', nivå: 'nämnd', år: 2026 }),
      },
      [],
    ],
  ])('%s', async (_, files, places) => {
    expect(await told('titel-sarskiljer', files)).toEqual(places);
  });

  test('names the other and its title', async () => {
    expect(await findingsOf('titel-sarskiljer', title('Rutin för nycklar', 'Nycklar'))).toMatchObject([
      { message: 'Titeln är nästan densamma som för rutin-a: "Rutin för nycklar". Se även a.md, rad 4.' },
    ]);
  });
});
