import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../helpers/findings.js';
import { document } from '../../helpers/texts.js';
import { inBody, saidIn } from './told.js';

const RULE = 'patientsakerhetsberattelse-i-tid';
const settings = (more: string) => ({
  'handbok.yaml': `format: 1\norganisation: O\nnämnd: socialnamnden\nlagar: [HSL]\n${more}\n`,
});

describe('in texts', () => {
  const B = 'Patientsäkerhetsberättelsen';
  test.each<[string, number]>([
    [`${B} ska vara klar senast den 31 mars.`, 1],
    [`${B} ska vara klar sista mars.`, 1],
    [`${B} upprättas före utgången av mars.`, 1],
    [`${B} lämnas senast 2 mars.`, 1],
    [`${B} lämnas senast 03-02.`, 1],
    [`${B} lämnas senast 2027-03-31.`, 1],
    [`${B} ska vara klar under första kvartalet.`, 1],
    [`${B} fastställs i april.`, 1],
    ['En patientsäkerhetsberättelse ska skrivas senast 15 april.', 1],
    [`| Vad | Senast |\n|---|---|\n| ${B} | 31 mars |`, 1],
    [`${B} ska vara klar senast den 1 mars.`, 0],
    [`${B} ska vara klar i februari.`, 0],
    [`${B} lämnas senast 03-01.`, 0],
    [`${B} lämnas senast 2027-02-15.`, 0],
    [`${B} presenteras för nämnden senast den 31 mars.`, 0],
    [`${B} följs upp senast den 30 juni.`, 0],
    [`${B} är viktig. Kvalitetsberättelsen lämnas senast den 31 mars.`, 0],
    ['Kvalitetsberättelsen lämnas senast den 31 mars.', 0],
    [`${B} beskriver året till och med december.`, 0],
  ])('%s', async (body, count) => {
    expect(await inBody(RULE, `${body}\n`)).toHaveLength(count);
  });

  test('says the day in the law and the day in the text', async () => {
    const body = `Rad.\n\n${B} ska vara klar senast den 31 mars.\n`;
    expect(await inBody(RULE, body)).toEqual([3]);
    const { rutin } = await import('../../helpers/texts.js');
    expect(await saidIn(RULE, { 'a.md': rutin({}, body) })).toEqual([
      [
        'Patientsäkerhetsberättelsen ska enligt lagen vara klar senast den 1 mars, men här står den 31 mars.',
        'Skriv den 1 mars eller en tidigare dag.',
      ],
    ]);
  });
});

describe('in handbok.yaml and plans', () => {
  test.each<[string, string, [number, string][]]>([
    ['the setting', 'patientsäkerhetsberättelse: {senast: 03-02}', [[5, 'fel']]],
    ['the setting, in time', 'patientsäkerhetsberättelse: {senast: 03-01}', []],
    ['earlier', 'patientsäkerhetsberättelse: {senast: 02-15}', []],
    ['not told', '', []],
    [
      'a decision',
      'berättelse:\n  beslut:\n    - {år: 2025, mall: patientsakerhetsberattelse, fastställd: 2026-03-02}',
      [[7, 'varning']],
    ],
    [
      'a decision in time',
      'berättelse:\n  beslut:\n    - {år: 2025, mall: patientsakerhetsberattelse, fastställd: 2026-03-01}',
      [],
    ],
    [
      'a decision on another',
      'berättelse:\n  beslut:\n    - {år: 2025, mall: kvalitetsberattelse, fastställd: 2026-03-31}',
      [],
    ],
  ])('%s', async (_, more, places) => {
    const found = await findingsOf(RULE, settings(more));
    expect(found.map(({ line, severity }) => [line, severity])).toEqual(places);
  });

  const insats = (uppgift: string, senast: string | string[]) => ({
    'a.md': document({
      ...{ typ: 'kvalitetsinsats', id: 'k', titel: 'K', år: 2026 },
      uppgifter: [{ id: 'a', ansvar: 'socialnamnden', uppgift, senast }],
    }),
  });
  test.each<[string, Record<string, string>, number]>([
    ['a task', insats('Skriv patientsäkerhetsberättelsen', '2026-03-31'), 1],
    ['a task in time', insats('Skriv patientsäkerhetsberättelsen', '2026-03-01'), 0],
    ['several days', insats('Skriv patientsäkerhetsberättelsen', ['2026-02-01', '2026-04-01']), 1],
    ['what is done with it afterwards', insats('Presentera patientsäkerhetsberättelsen', '2026-04-01'), 0],
    ['another', insats('Skriv kvalitetsberättelsen', '2026-04-01'), 0],
  ])('%s', async (_, files, count) => {
    expect(await findingsOf(RULE, files)).toHaveLength(count);
  });
});
