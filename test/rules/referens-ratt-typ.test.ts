import { describe, expect, test } from 'vitest';
import { findingsOf } from '../helpers/findings.js';
import { aktivitet, document, egenkontroll, enhet, process, protokoll, roll, rutin } from '../helpers/texts.js';

const BASE = {
  'utreda.md': process(),
  'ta-emot.md': aktivitet(),
  'barn.md': enhet({ id: 'barn' }),
  'chef.md': roll({ id: 'socialchef' }),
};
const of = async (rule: string, file: string) =>
  (await findingsOf(rule, { ...BASE, 'a.md': file })).filter((finding) => finding.file === 'a.md');

describe('referens-ratt-typ', () => {
  test.each([
    ['ansvar: a unit', rutin({ ansvar: 'barn' }), 'ansvar: barn är av typen enhet.', 'Här ska stå id för roll.'],
    [
      'aktivitet: a process',
      rutin({ aktivitet: 'utreda' }),
      'aktivitet: utreda är av typen process.',
      'Här ska stå id för aktivitet.',
    ],
    [
      'process: an aktivitet',
      rutin({ process: 'ta-emot' }),
      'process: ta-emot är av typen aktivitet.',
      'Här ska stå id för process.',
    ],
    [
      'gäller: none of two',
      egenkontroll({ gäller: 'barn' }),
      'gäller: barn är av typen enhet.',
      'Här ska stå id för process eller rutin.',
    ],
    [
      'avser: a routine',
      protokoll({ avser: 'ta-emot' }),
      'avser: ta-emot är av typen aktivitet.',
      'Här ska stå id för egenkontroll, uppföljning, utförare#redovisning eller roll.',
    ],
  ])('%s', async (_, text, message, hint) => {
    expect(await of('referens-ratt-typ', text)).toMatchObject([{ message, hint }]);
  });

  test('a utförare’s protokoll must say which redovisning', async () => {
    const utförare = document({
      typ: 'utförare',
      id: 'bolaget',
      titel: 'B',
      driftform: 'LOV',
      avtal: { från: '2024-01-01', till: '2030-01-01' },
      redovisar: [{ id: 'kvartal', vad: 'Kvalitet', senast: '03-01' }],
    });
    const files = { ...BASE, 'u.md': utförare };
    expect(await findingsOf('referens-ratt-typ', { ...files, 'a.md': protokoll({ avser: 'bolaget' }) })).toMatchObject([
      { hint: 'Skriv till exempel bolaget#kvartal.' },
    ]);
    expect(
      await findingsOf('referens-ratt-typ', { ...files, 'a.md': protokoll({ avser: 'bolaget#kvartal' }) }),
    ).toEqual([]);
  });
});
