import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../helpers/findings.js';
import { protokoll, styrdokument } from '../../helpers/texts.js';
import { lines, told } from './told.js';

describe('inga-gamla-loften', () => {
  test.each([
    ['En ny rutin kommer hösten 2016.'],
    ['Avsnittet revideras under våren 2025.'],
    ['Systemet ska vara klart i maj 2024.'],
    ['Det nya systemet beräknas vara i drift 2023.'],
    ['Mallen är på gång, senast Q1 2025.'],
    ['Blanketten tas fram till den 1 september 2025.'],
    ['Översynen ska vara klar senast 2025-06-30.'],
    ['Rutinen kommer att uppdateras senast 2026-11-01.'],
    ['Under 2025 ska rutinen revideras.'],
    ['- Rutinen kompletteras under första halvåret 2024'],
    ['Ny checklista kommer vt 2024.'],
  ])('passed: %s', async (body) => {
    expect(await told('inga-gamla-loften', body)).toEqual([expect.stringMatching(/^1: varning .*har gått\.$/)]);
  });

  test.each([
    ['En ny rutin kommer hösten 2027.'],
    ['Avsnittet revideras under december 2026.'],
    ['Systemet ska vara klart till årsskiftet 2026/2027.'],
    ['Den nya mallen införs under 2026.'],
  ])('ahead: %s', async (body) => {
    expect(await told('inga-gamla-loften', body)).toEqual([expect.stringMatching(/^1: tips /)]);
  });

  test.each([
    ['Arbetssättet infördes våren 2024.'],
    ['Rutinen gäller från 1 juli 2025.'],
    ['Lagen trädde i kraft 2025-07-01.'],
    ['Rutinen reviderades hösten 2023 och beslutades i januari 2024.'],
    ['Socialtjänstlagen (2025:400) kommer att tolkas av nämnden.'],
    ['Enligt SOSFS 2011:9 ska rutiner revideras.'],
    ['Beslut från före 2025 ska prövas på nytt.'],
    ['Anmälan kommer till mottagningen. Statistik från 2024 finns i bilagan.'],
    ['Vi ska ha fler kurser till hösten.'],
    ['> En ny rutin kommer hösten 2016.'],
  ])('silent: %s', async (body) => {
    expect(await told('inga-gamla-loften', body)).toEqual([]);
  });

  test('plans and minutes tell of their own year', async () => {
    const body = 'En ny rutin kommer hösten 2016.\n';
    const files = { 'p.md': protokoll({ avser: 'socialnamnden' }, body), 's.md': styrdokument({ slag: 'plan' }, body) };
    expect(await findingsOf('inga-gamla-loften', files)).toEqual([]);
    expect(await told('inga-gamla-loften', body, { status: 'utkast' })).toEqual([]);
  });
});

describe('inte-tills-vidare', () => {
  test.each([
    ['Rutinen gäller tills vidare.'],
    ['Gäller tills vidare.'],
    ['Denna rutin gäller tillsvidare.'],
    ['**Giltighetstid:** Tills vidare'],
    ['Denna riktlinje gäller från 2024-01-01 och tills vidare.'],
    ['Dokumentet är giltigt tills\nvidare.'],
    ['| Giltig till | Tills vidare |\n|---|---|', '1'],
    ['Överenskommelsen löper tills vidare.'],
  ])('%s', async (body, line = '1') => {
    expect(await lines('inte-tills-vidare', body)).toEqual([line]);
  });

  test.each([
    ['Beslutet gäller tills vidare.'],
    ['Insatsen beviljas tills vidare.'],
    ['Rutinen beskriver att beslut som gäller tills vidare ska följas upp.'],
    ['Avvakta tills vidare med medicinen.'],
    ['Placeringen gäller tills vidare.'],
    ['Rutinen gäller tillsvidareanställda och vikarier.'],
    ['`gäller tills vidare`'],
  ])('silent: %s', async (body) => {
    expect(await lines('inte-tills-vidare', body)).toEqual([]);
  });
});

describe('steg-en-gang', () => {
  test.each([
    ['1. Ring upp den anhöriga.\n2. Skriv i journalen.\n3. Ring upp den anhöriga.', ['3']],
    ['1. Ring **upp** den anhöriga\n2. den anhöriga ring upp.', ['2']],
    ['1. Ring upp\n   den anhöriga.\n2. Ring upp den anhöriga.', ['3']],
    ['1. Vänta.\n2. Ring.\n3. Vänta.', []],
    ['1. Kontakta handläggare A nu.\n2. Kontakta handläggare B nu.', []],
    ['1. Kontrollera följande punkter:\n   - larm\n2. Kontrollera följande punkter:\n   - dörrar', []],
    ['1. Ring upp den anhöriga.\n\n## Sedan\n\n1. Ring upp den anhöriga.', []],
    ['- Ring upp den anhöriga.\n- Ring upp den anhöriga.', []],
  ])('%j', async (body, expected) => {
    expect(await lines('steg-en-gang', body)).toEqual(expected);
  });
});
