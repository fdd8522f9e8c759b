import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../helpers/findings.js';
import { document, process, åtgärd } from '../../helpers/texts.js';

const analysis = (...risks: object[]) =>
  document({
    ...{ typ: 'riskanalys', id: 'ra', titel: 'RA', ansvar: 'socialnamnden', datum: '2026-01-01' },
    ...{ anledning: 'fortlöpande', gäller: 'utreda' },
    risker: risks.map((risk, index) => ({ id: `r${index + 1}`, händelse: 'h', ...risk })),
  });

const settings = (riskmatris: string) =>
  `format: 1\norganisation: O\nnämnd: socialnamnden\nlagar: [SoL]\nriskmatris: ${riskmatris}\n`;

const found = (rule: string, risks: object[], more: Record<string, string> = {}) =>
  findingsOf(rule, { 'utreda.md': process(), 'ra.md': analysis(...risks), ...more });

const HIGH = { sannolikhet: 2, konsekvens: 4 };

describe('risk-har-atgard', () => {
  test.each([
    ['at the limit', { sannolikhet: 4, konsekvens: 2 }, {}, 1],
    ['below the limit', { sannolikhet: 2, konsekvens: 3 }, {}, 0],
    ['unlikely, but of the highest konsekvens', { sannolikhet: 1, konsekvens: 4 }, {}, 1],
    ['with an åtgärd', { ...HIGH, åtgärder: 'atgard-a' }, { 'a.md': åtgärd() }, 0],
    ['named by an åtgärd', HIGH, { 'a.md': åtgärd({ med_anledning_av: 'ra#r1' }) }, 0],
    ['another risk is named', HIGH, { 'a.md': åtgärd({ med_anledning_av: 'ra#r2' }) }, 1],
    ['an åtgärd that was given up', HIGH, { 'a.md': åtgärd({ med_anledning_av: 'ra#r1', status: 'avbruten' }) }, 1],
    ['beyond the scale is another fault', { sannolikhet: 5, konsekvens: 4 }, {}, 0],
    ['with a reason', { ...HIGH, ingen_åtgärd: 'Bevakas i egenkontroll' }, {}, 0],
    ['an åtgärd that does not exist is another fault', { ...HIGH, åtgärder: 'finns-inte' }, {}, 0],
    ['a grade that cannot be read is another fault', { sannolikhet: 'stor', konsekvens: 4 }, {}, 0],
    [
      'the handbook’s own limits',
      { sannolikhet: 3, konsekvens: 4 },
      { 'handbok.yaml': settings('{skala: 5, åtgärd_från: 15, alltid_vid_konsekvens: 5}') },
      0,
    ],
  ])('%s', async (_, risk, more, count) => {
    expect(await found('risk-har-atgard', [risk], more as Record<string, string>)).toHaveLength(count);
  });

  test('says why an åtgärd is demanded, at the risk', async () => {
    const told = await found('risk-har-atgard', [HIGH, { sannolikhet: 1, konsekvens: 4 }]);
    expect(told.map(({ message }) => message)).toEqual([
      'Riskvärdet är 8, och åtgärd krävs från 8, men risken r1 har varken åtgärd eller skäl.',
      'Konsekvensen är 4, och åtgärd krävs alltid från 4, men risken r2 har varken åtgärd eller skäl.',
    ]);
    expect(told[0]).toMatchObject({ severity: 'varning', file: 'ra.md', line: 10 });
  });
});

describe('risk-efter-inte-hogre', () => {
  const before = { sannolikhet: 2, konsekvens: 3 };
  test.each([
    ['higher', { ...before, efter: { sannolikhet: 3, konsekvens: 3 } }, 1],
    ['the same', { ...before, efter: { sannolikhet: 3, konsekvens: 2 } }, 0],
    ['lower', { ...before, efter: { sannolikhet: 1, konsekvens: 3 } }, 0],
    ['not told', before, 0],
    ['beyond the scale is another fault', { ...before, efter: { sannolikhet: 5, konsekvens: 4 } }, 0],
    ['half told', { ...before, efter: { sannolikhet: 4 } }, 0],
  ])('%s', async (_, risk, count) => {
    expect(await found('risk-efter-inte-hogre', [risk])).toHaveLength(count);
  });
});
