import { expect, test } from 'vitest';
import { settingsOf } from '../../src/model/settings.js';

test('defaults of handbok.yaml (format.md 1)', () => {
  expect(settingsOf({})).toMatchObject({
    organisation: '',
    berattelse: 'kvalitetsberättelse',
    revision: {
      intervall: '12 månader',
      längsta: { övriga: '24 månader', styrdokument: '48 månader' },
      varsel: '60 dagar',
    },
    riskmatris: { skala: 4, åtgärdFrån: 8, alltidVidKonsekvens: 4 },
    minstaGrupp: 5,
    tidigÖversynVid: 3,
    regler: {},
  });
});

test('what the handbook says goes before the defaults', () => {
  const settings = settingsOf({
    berättelse: { namn: 'kvalitetsbokslut' },
    revision: { intervall: '24 månader', varsel: '30 dagar' },
    riskmatris: { skala: 5, åtgärd_från: 12, alltid_vid_konsekvens: 5 },
    minsta_grupp: 10,
    tidig_översyn_vid: 1,
  });
  expect(settings).toMatchObject({
    berattelse: 'kvalitetsbokslut',
    revision: { intervall: '24 månader', varsel: '30 dagar', längsta: { styrdokument: '48 månader' } },
    riskmatris: { skala: 5, åtgärdFrån: 12, alltidVidKonsekvens: 5, sannolikhet: [], konsekvens: [] },
    minstaGrupp: 10,
    tidigÖversynVid: 1,
  });
});

test.each([
  ['36 månader', { övriga: '36 månader' }],
  [{ rutin: '12 månader' }, { övriga: '24 månader', styrdokument: '48 månader', rutin: '12 månader' }],
])('längsta_intervall %o', (längsta_intervall, längsta) => {
  expect(settingsOf({ revision: { längsta_intervall } } as never).revision.längsta).toEqual(längsta);
});
