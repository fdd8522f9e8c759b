import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../helpers/findings.js';
import { document, egenkontroll, händelse, process, protokoll, rutin, åtgärd } from '../../helpers/texts.js';

const BASE = { 'utreda.md': process(), 'r.md': rutin(), 'ek.md': egenkontroll() };

describe('atgard-har-orsak', () => {
  test.each([
    ['no cause', {}, 1],
    ['a cause', { orsak: 'Nyckeln låg öppet.' }, 0],
    ['given up', { status: 'avbruten' }, 0],
    ['an unreadable cause', { orsak: ['a', 'b'] }, 0],
  ])('%s', async (_, keys, count) => {
    const found = await findingsOf('atgard-har-orsak', { 'a.md': åtgärd(keys) });
    expect(found.map(({ severity }) => severity)).toEqual(count ? ['tips'] : []);
  });
});

describe('atgard-andrar-nagot', () => {
  const told = (titel: string, body: string, keys = {}) =>
    findingsOf('atgard-andrar-nagot', { ...BASE, 'a.md': åtgärd({ titel, ...keys }, body) });

  test.each([
    ['Påminna personalen om rutinen', ''],
    ['Påminnelse till medarbetarna', 'Chefen mejlar alla.'],
    ['Genomgång av rutinen för läkemedel', 'Rutinen gås igenom på APT i mars.'],
    ['Rutingenomgång på APT', ''],
    ['Åtgärd efter fallolycka', 'Personalen **påminns** om att alltid låsa hjulen på rullstolen.'],
    ['Åtgärd efter fallolycka', 'Enhetschefen tar upp händelsen\npå arbetsplatsträffen.'],
    ['Åtgärd efter fallolycka', 'Vi går igenom den nya rutinen en gång till.'],
    ['Nycklar', '- Informera personalen om att följa nyckelrutinen.\n- Repetera rutinen på nytt i höst.'],
    ['Information till personalen om vikten av hygien', 'Alla ska vara mer noggranna.'],
    ['Säkrare delning', 'Rutinen repeteras inför sommaren, och vikarierna uppmanas att läsa den.'],
    ['Upprepa informationen om signering', 'Personalen ska påminnas om att dokumentera i systemet.'],
    ['Nycklar', 'Rutinen har gåtts igenom med alla på arbetsplatsträffen.'],
    ['Nycklar', 'Frågan har tagits upp på APT.'],
    ['Nycklar', 'Mejl till hela personalgruppen.'],
    ['Nycklar', 'Medarbetarna har fått muntlig information.'],
    ['Genomgång på APT', ''],
    ['PÅMINNELSE OM BASAL HYGIEN', 'Medarbetarna informeras om att byta handskar.'],
  ])('%s: %s', async (titel, body) => {
    expect(await told(titel, body)).toHaveLength(1);
  });

  test.each([
    ['Digital signering med påminnelse', 'Systemet påminner efter 30 minuter.'],
    ['Påminnelse i kalendern', 'En påminnelse läggs i kalendern för varje omprövning.'],
    ['Nycklar', 'Personalen påminns på APT, och vi inför ett kodskåp.'],
    ['Nycklar', 'Vi tar fram en checklista. Den gås igenom på APT.'],
    ['Ny rutin för läkemedel', 'Gå igenom rutinen på APT.'],
    ['Gemensam vy', 'Arbetsledaren går igenom vyn varje morgon.'],
    ['Genomgång av alla nycklar', 'Samtliga nycklar räknas.'],
    ['Utbildning i förflyttning', 'Rutinen repeteras för alla.'],
    ['Säkrare förvaring', 'Det räcker inte att påminna personalen. Skåpet får kodlås.'],
    ['Kodlås', 'Skåpet får kodlås. Två personer har koden. Det hindrar att felet upprepas.'],
    ['Kodlås', 'Skåpet får kodlås. Nyckeln lämnas till chefen. Koden delas av två. Personalen informeras.'],
    ['Nycklar', 'Enhetschefen kontrollerar varje vecka att rutinen följs.'],
    ['Nycklar', 'Personalen informeras om nytt arbetssätt med två nycklar.'],
    ['Färre uteblivna besök', 'Handläggaren påminner den enskilde dagen före.'],
    ['Färre uteblivna besök', 'Brukaren påminns dagen före.'],
    ['Omprövning', 'Verksamhetssystemet påminner två veckor före slutdatum.'],
    ['Information till brukarna', 'Brukarna får veta hur man klagar.'],
    ['Två personer kontrollerar insulin', 'Två personer läser av styrka och dos innan den ges.'],
    ['Information till personalen', '`påminna personalen`\n\nRutinen ändras så att två personer signerar.'],
  ])('a change: %s: %s', async (titel, body) => {
    expect(await told(titel, body)).toEqual([]);
  });

  test('what it changes, or that it was given up, is enough', async () => {
    const titel = 'Påminna personalen om rutinen';
    expect(await told(titel, '', { ändrar: ['rutin-a'] })).toEqual([]);
    expect(await told(titel, '', { status: 'avbruten' })).toEqual([]);
  });

  test('stands at the words in the body, or at the title', async () => {
    const body = '## Vad vi gör\n\nChefen och\nlaget. Personalen påminns om rutinen.\n';
    expect(await told('Åtgärd', body)).toMatchObject([{ line: 13, column: 19 }]);
    expect(await told('Påminna personalen', '')).toMatchObject([{ line: 4 }]);
  });

  test('a hostile text takes no time', async () => {
    const start = performance.now();
    await told('Åtgärd', `påminn ${'genomgång'.repeat(8000)} ${'rutin gå '.repeat(3000)}`);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe('effekt-planerad and effekt-uppfoljd', () => {
  const done = { status: 'genomförd', genomförd: '2026-05-01' };
  const severities = async (rule: string, keys: object, more: Record<string, string> = {}) =>
    (await findingsOf(rule, { ...BASE, 'a.md': åtgärd({ ...keys }), ...more })).map(({ severity }) => severity);

  test.each([
    ['nothing planned', done, ['tips']],
    ['an effekt without a day', { ...done, effekt: { bedömning: 'Bra' } }, ['tips']],
    ['planned', { ...done, effekt: { följs_upp: '2027-01-31' } }, []],
    ['followed up without a plan', { ...done, effekt: { uppföljd: '2026-09-01', nådd: 'ja' } }, []],
    ['not done yet', {}, []],
    ['an unreadable day', { ...done, effekt: { följs_upp: 'våren' } }, []],
  ])('effekt-planerad: %s', async (_, keys, expected) => {
    expect(await severities('effekt-planerad', keys)).toEqual(expected);
  });

  test.each([
    ['the day has passed', { effekt: { följs_upp: '2026-11-21' } }, ['tips']],
    ['the day is today', { effekt: { följs_upp: '2026-11-22' } }, []],
    ['followed up', { effekt: { följs_upp: '2026-01-31', uppföljd: '2026-02-10' } }, []],
    ['given up', { status: 'avbruten', effekt: { följs_upp: '2026-01-31' } }, []],
  ])('effekt-uppfoljd: %s', async (_, keys, expected) => {
    expect(await severities('effekt-uppfoljd', keys)).toEqual(expected);
  });

  const analysis = (konsekvens: number, åtgärder?: string) =>
    document({
      ...{ typ: 'riskanalys', id: 'ra', titel: 'RA', ansvar: 'socialnamnden', datum: '2026-01-01' },
      ...{ anledning: 'fortlöpande', gäller: 'utreda' },
      risker: [{ id: 'r', händelse: 'h', sannolikhet: 1, konsekvens, ...(åtgärder ? { åtgärder } : {}) }],
    });
  const inspection = (brist: object) =>
    document({
      ...{ typ: 'tillsyn', id: 't', titel: 'T', granskare: 'IVO', dnr: '1', öppnad: '2026-01-01' },
      brister: [{ id: 'b', text: 'B', ...brist }],
    });
  const minutes = (utfall: string) =>
    protokoll({ utfall: 'mindre brist', resultat: [{ punkt: 'punkt-a', utfall }], åtgärder: 'atgard-a' });
  test.each([
    ['a risk that demands it', 'ra#r', { 'ra.md': analysis(4) }, 'varning'],
    ['a risk that lists it', undefined, { 'ra.md': analysis(4, 'atgard-a') }, 'varning'],
    ['a small risk', 'ra#r', { 'ra.md': analysis(2) }, 'tips'],
    ['a större brist', undefined, { 'p.md': minutes('större brist') }, 'varning'],
    ['a point with a större brist', 'egenkontroll-a#punkt-a', { 'p.md': minutes('större brist') }, 'varning'],
    ['a small brist', undefined, { 'p.md': minutes('mindre brist') }, 'tips'],
    ['lex Sarah', 'handelse-a', { 'h.md': händelse({ slag: 'lex Sarah' }) }, 'varning'],
    ['lex Maria', undefined, { 'h.md': händelse({ slag: 'lex Maria', åtgärder: 'atgard-a' }) }, 'varning'],
    ['an ordinary avvikelse', 'handelse-a', { 'h.md': händelse() }, 'tips'],
    ['a tillsyn', 't', { 't.md': inspection({}) }, 'varning'],
    ['a brist of a tillsyn', undefined, { 't.md': inspection({ åtgärder: 'atgard-a' }) }, 'varning'],
  ])('the cause decides: %s', async (_, med_anledning_av, more, expected) => {
    const keys = { ...done, med_anledning_av };
    expect(await severities('effekt-planerad', keys, more as Record<string, string>)).toEqual([expected]);
    const late = { med_anledning_av, effekt: { följs_upp: '2026-01-01' } };
    expect(await severities('effekt-uppfoljd', late, more as Record<string, string>)).toEqual([expected]);
  });

  test('brist-har-atgard: each brist is answered at either end', async () => {
    const found = async (brist: object, more: Record<string, string> = {}) =>
      (await findingsOf('brist-har-atgard', { 't.md': inspection(brist), ...more })).length;
    expect(await found({})).toBe(1);
    expect(await found({ åtgärder: 'atgard-a' }, { 'a.md': åtgärd() })).toBe(0);
    expect(await found({}, { 'a.md': åtgärd({ med_anledning_av: 't#b' }) })).toBe(0);
    expect(await found({}, { 'a.md': åtgärd({ med_anledning_av: 't' }) })).toBe(0);
    expect(await found({}, { 'a.md': åtgärd({ med_anledning_av: 't#c' }) })).toBe(1);
  });
});
