import { describe, expect, test } from 'vitest';
import { findingsOf } from '../helpers/findings.js';
import { document, process } from '../helpers/texts.js';

const risk = (grades: object, more: object = {}) =>
  document({
    ...{ typ: 'riskanalys', id: 'ra', titel: 'RA', ansvar: 'socialnamnden', datum: '2026-01-01' },
    ...{ anledning: 'fortlöpande', gäller: 'utreda' },
    risker: [{ id: 'r', händelse: 'h', ...grades, ...more }],
  });

const FIVE =
  'format: 1\norganisation: O\nnämnd: socialnamnden\nlagar: [SoL]\nriskmatris: {skala: 5, åtgärd_från: 10, alltid_vid_konsekvens: 5}\n';

describe('risk-inom-skalan', () => {
  test.each([
    ['the highest of four', { sannolikhet: 4, konsekvens: 4 }, {}, undefined, 0],
    ['above four', { sannolikhet: 4, konsekvens: 5 }, {}, undefined, 1],
    ['both above', { sannolikhet: 5, konsekvens: 5 }, {}, undefined, 2],
    ['afterwards above', { sannolikhet: 1, konsekvens: 1 }, { efter: { sannolikhet: 1, konsekvens: 6 } }, undefined, 1],
    ['five of five', { sannolikhet: 5, konsekvens: 5 }, {}, FIVE, 0],
    ['six of five', { sannolikhet: 6, konsekvens: 5 }, {}, FIVE, 1],
  ])('%s', async (_, grades, more, config, count) => {
    const files = {
      'utreda.md': process(),
      'ra.md': risk(grades, more),
      ...(config ? { 'handbok.yaml': config } : {}),
    };
    expect(await findingsOf('risk-inom-skalan', files)).toHaveLength(count);
  });
});
