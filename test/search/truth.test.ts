import { beforeAll, expect, test } from 'vitest';
import type { SearchEntry } from '../../src/model/search-entry.js';
import { buildIndex } from '../../src/search/build-index.js';
import { search } from '../../src/search/search.js';
import { openIndex, type SearchIndex } from '../../src/search/search-index.js';
import { exampleEntries } from '../helpers/search-entries.js';

let entries: SearchEntry[];
let index: SearchIndex;

beforeAll(async () => {
  entries = await exampleEntries();
  index = openIndex(buildIndex(entries));
}, 60_000);

/** What staff write, and the document that they want: it must be among the first three. */
test.each([
  ['läkemedel', 'Läkemedelshantering'],
  ['läkemedl', 'Läkemedelshantering'],
  ['lakemedel', 'Läkemedelshantering'],
  ['rutin läkemedel', 'Läkemedelshantering'],
  ['läkemedelsrutin', 'Läkemedelshantering'],
  ['signering', 'Signering av läkemedel'],
  ['signerinslista', 'Signering av läkemedel'],
  ['signera medicin läkemedel', 'Signering av läkemedel'],
  ['narkotika', 'Kontroll av narkotiska läkemedel'],
  ['delegering', 'Delegering av hälso- och sjukvårdsuppgifter'],
  ['delegring', 'Delegering av hälso- och sjukvårdsuppgifter'],
  ['får undersköterska ge insulin på delegering', 'Delegering av hälso- och sjukvårdsuppgifter'],
  ['basala hygienrutiner', 'Basal hygien och smittförebyggande arbete'],
  ['hygein', 'Basal hygien och smittförebyggande arbete'],
  ['hygienrutin', 'Basal hygien och smittförebyggande arbete'],
  ['avvikelser', 'Avvikelser'],
  ['avikelse', 'Avvikelser'],
  ['rapportera avvikelse', 'Rapportera avvikelse'],
  ['lex sara', 'Lex Sarah'],
  ['lex maria', 'Lex Maria'],
  ['vårdskada', 'Lex Maria'],
  ['åtgräd', 'Samlad analys och beslut om åtgärder'],
  ['orosanmälningar', 'Förhandsbedömning av orosanmälan'],
  ['hur tar jag emot en orosanmälan', 'Ta emot orosanmälan och göra skyddsbedömning'],
  ['oros anmälan barn', 'Ta emot orosanmälan och göra skyddsbedömning'],
  ['skyddsbedömning', 'Ta emot orosanmälan och göra skyddsbedömning'],
  ['hot o våld', 'Hot och våld mot medarbetare'],
  ['våld i nära relation', 'Skydd och stöd vid våld i nära relationer'],
  ['nycklar', 'Nyckelhantering i hemtjänsten'],
  ['brukarens nyckel hemtjänst', 'Nyckelhantering i hemtjänsten'],
  ['fallrisk', 'Förebygga fall'],
  ['fallolyckor', 'Förebygga fall'],
  ['strömavbrott', 'Reservdrift vid strömavbrott och it-stopp'],
  ['palliativ vård', 'Vård i livets slut'],
  ['journalförning', 'Journalföring i hälso- och sjukvården'],
  ['dokumentasjon', 'Dokumentation och ärendehandläggning'],
  ['skyddad identitet personuppgifter', 'Skyddade personuppgifter'],
  ['SIP', 'Samordnad individuell plan'],
  ['samordnade planer', 'Samordnad individuell plan'],
  ['utskrivning sjukhus', 'Utskrivning från slutenvård'],
  ['klagomol', 'Klagomål och synpunkter'],
  ['försörjningsstöd ansökan', 'Ansökan och utredning om ekonomiskt bistånd'],
  ['ekonomist bistånd', 'Ansökan och utredning om ekonomiskt bistånd'],
  ['genomförandeplaner', 'Genomförandeplan'],
  ['hjälpmedlen', 'Förskrivning och uppföljning av hjälpmedel'],
  ['trygghetslarmet', 'Trygghetslarm och trygghetsbesök'],
  ['introduktion av nyanställda', 'Introduktion av medarbetare'],
  ['boendes pengar', 'Stöd med egna pengar'],
  ['medicinskt ansvarig sjuksköterska', 'Medicinskt ansvarig sjuksköterska (MAS)'],
  ['handläggningstid', 'Mätning av vänte- och handläggningstider'],
])('%s → %s', (words, titel) => {
  const { hits } = search(index, { words, type: '', unit: '' });
  expect(hits.slice(0, 3).map(({ doc }) => entries[doc]?.titel)).toContain(titel);
});

test('a repealed routine of the example comes after everything else that is found', () => {
  const { hits } = search(index, { words: 'orosanmälan', type: '', unit: '' });
  const places = hits.map(({ doc }) => entries[doc]?.titel);
  expect(places.indexOf('Orosanmälan per fax')).toBeGreaterThan(5);
  const after = hits.slice(places.indexOf('Orosanmälan per fax')).map(({ doc }) => entries[doc]?.status);
  expect(new Set(after)).toEqual(new Set(['upphävd']));
});

test('a unit gets its own documents and those of the whole organisation, no other', () => {
  const { hits } = search(index, { words: 'lex sarah', type: 'rutin', unit: 'enhet-barn-och-unga' });
  const titles = hits.map(({ doc }) => entries[doc]?.titel);
  expect(titles).toEqual(expect.arrayContaining(['Lex Sarah', 'Lex Sarah på enheten för barn och unga']));
  const { hits: other } = search(index, { words: 'lex sarah', type: 'rutin', unit: 'enhet-hemtjanst' });
  expect(other.map(({ doc }) => entries[doc]?.titel)).not.toContain('Lex Sarah på enheten för barn och unga');
});
