import { describe, expect, test } from 'vitest';
import { findingsOf } from '../helpers/findings.js';
import { document, egenkontroll, händelse, process, protokoll, register, rutin, åtgärd } from '../helpers/texts.js';

const BASE = { 'utreda.md': process(), 'ek.md': egenkontroll() };

describe('fil-finns', () => {
  test.each([
    ['beside the document', 'bilaga.pdf', 0],
    ['in another folder', '../bilagor/å.pdf', 0],
    ['spelled with two code points', '../bilagor/a\u030a.pdf', 0],
    ['missing', 'saknas.pdf', 1],
    ['another case', 'Bilaga.pdf', 1],
    ['outside the handbook', '../../../etc/hosts', 1],
    ['from the root of the disk', '/etc/hosts', 1],
    ['a folder', '../bilagor', 1],
  ])('%s: %i', async (_, fil, count) => {
    const files = {
      ...BASE,
      'r/a.md': rutin({ bilagor: [{ fil, titel: 'B' }] }),
      'r/bilaga.pdf': 'x',
      'bilagor/å.pdf': 'x',
    };
    expect(await findingsOf('fil-finns', files)).toHaveLength(count);
  });

  test('a register without its table', async () => {
    expect(await findingsOf('fil-finns', { ...BASE, 'a.md': register() })).toMatchObject([
      { file: 'a.md', message: 'Filen a.csv finns inte.' },
    ]);
  });
});

describe('protokoll-ar-fullstandigt', () => {
  test.each([
    ['both', {}, []],
    ['no period', { period: undefined }, ['Nyckeln period saknas.']],
    ['no utfall', { utfall: undefined }, ['Nyckeln utfall saknas.']],
    ['neither', { period: undefined, utfall: undefined }, ['Nyckeln period saknas.', 'Nyckeln utfall saknas.']],
    ['an unreadable period is another fault', { period: 'våren' }, []],
    ['minutes of a forum need neither', { avser: 'socialnamnden', period: undefined, utfall: undefined }, []],
    [
      'a statutory duty needs both',
      { avser: 'ej-verkstallda-beslut-ivo', period: undefined },
      ['Nyckeln period saknas.'],
    ],
  ])('%s', async (_, keys, messages) => {
    const found = await findingsOf('protokoll-ar-fullstandigt', { ...BASE, 'p.md': protokoll(keys) });
    expect(found.map(({ message }) => message)).toEqual(messages);
  });
});

describe('atgard-har-anledning', () => {
  const risk = (åtgärder: unknown) =>
    document({
      typ: 'riskanalys',
      id: 'riskanalys-a',
      titel: 'R',
      ansvar: 'socialnamnden',
      datum: '2026-01-01',
      anledning: 'fortlöpande',
      gäller: 'utreda',
      risker: [{ id: 'risk-a', händelse: 'H', sannolikhet: 1, konsekvens: 1, åtgärder }],
    });
  test.each([
    ['nothing says why', {}, 1],
    ['its own words', { 'h.md': händelse(), 'a.md': åtgärd({ med_anledning_av: 'handelse-a' }) }, 0],
    ['a risk points at it', { 'r.md': risk('atgard-a') }, 0],
    ['a händelse points at it', { 'h.md': händelse({ åtgärder: ['atgard-a'] }) }, 0],
    ['a protokoll points at it', { 'p.md': protokoll({ åtgärder: 'atgard-a' }) }, 0],
    [
      'a brist points at it',
      {
        't.md': document({
          typ: 'tillsyn',
          id: 't',
          titel: 'T',
          granskare: 'IVO',
          dnr: '1',
          öppnad: '2026-01-01',
          brister: [{ id: 'b', text: 'B', åtgärder: 'atgard-a' }],
        }),
      },
      0,
    ],
    ['an unreadable reason is another fault', { 'a.md': åtgärd({ med_anledning_av: ['Inte Ett Id'] }) }, 0],
    ['an empty list says nothing', { 'a.md': åtgärd({ med_anledning_av: [] }) }, 1],
  ])('%s: %i', async (_, files, count) => {
    expect(await findingsOf('atgard-har-anledning', { ...BASE, 'a.md': åtgärd(), ...files })).toHaveLength(count);
  });
});

describe('revidering-i-tid', () => {
  test.each([
    ['2026-11-23', 0, ''],
    ['2026-11-22', 0, ''],
    ['2026-11-21', 1, 'Skulle ha setts över senast 2026-11-21, för 1 dag sedan.'],
    ['2016-11-22', 1, 'Skulle ha setts över senast 2016-11-22, för 3652 dagar sedan.'],
  ])('%s: %i', async (revisionsdatum, count, message) => {
    const found = await findingsOf('revidering-i-tid', { ...BASE, 'r.md': rutin({ revisionsdatum }) });
    expect(found).toHaveLength(count);
    if (count) expect(found[0]).toMatchObject({ message, severity: 'varning', file: 'r.md' });
  });

  test('a passed date is never a fel (cli.md, Severity)', async () => {
    const found = await findingsOf('revidering-i-tid', { ...BASE, 'r.md': rutin({ revisionsdatum: '1999-01-01' }) });
    expect(found.map(({ severity }) => severity)).toEqual(['varning']);
  });
});
