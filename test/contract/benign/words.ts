import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { append } from '../seeds/seed.js';
import { type Benign, EXAMPLE, original } from './benign.js';

const FENCE = '```';

/** What somebody may write last in a routine or a process, by what it looks like. */
const WORDS: Readonly<Record<string, string>> = {
  'a code fence that looks like links': `${FENCE}text\n[[finns-inte]] [mall](saknas.md) ![](saknas.png) [kod](javascript:x)\n${FENCE}`,
  'a code fence that looks like headings': `${FENCE}\n# Rubrik\n\n#### Djup rubrik\n${FENCE}`,
  'a code fence that looks like law': '~~~\nSoL (2001:453) 4 kap. 1 §, SOSFS 2005:12\n~~~',
  'a code fence that looks like HTML and a table': `${FENCE}html\n<script>x()</script>\n| | |\n|---|---|\n${FENCE}`,
  'an indented block of code': 'Så skriver du en länk:\n\n    [[rutin-som-inte-finns]] och [text](saknas.md)',
  'links in inline code': 'Skriv `[[id]]` eller `[text](fil.md)` för en länk och `<br>` aldrig.',
  'inline code with two ticks': 'Skriv ``[[id]] med ` tecken`` i mallen.',
  'brackets that are escaped': 'Fältet \\[\\[namn\\]\\] fyller systemet i.',
  'brackets that are no link': 'Mallen har fältet [datum] och rutan [ ] för signatur.',
  'the number of an organisation': 'Kommunens organisationsnummer är 212000-1355.',
  'the number of a company': 'Fakturan ställs till 556677-8899.',
  'phone numbers of a switchboard': 'Växeln har nummer 040-12 34 56 och svarar även på +46 40 12 34 56.',
  'the number of a duty phone': 'Jouren har nummer 070-123 45 67 dygnet runt.',
  'numbers that everybody calls': 'Ring 112 vid fara för liv. Ring 1177 för råd och 116 117 för läkare på jourtid.',
  'giro numbers': 'Betalningen görs till bankgiro 5051-6905 eller plusgiro 12 34 56-7.',
  'numbers of cases': 'Ärendet har dnr SN 2024/0123, tidigare SN-2023-00456. Tillsynen har dnr IVO 3.5.1-10412/2024.',
  'times of day': 'Passet är 06.45–15.30. Loggen visar 2026-11-22T08:30:00 och kl. 21:15.',
  'dates and spans': 'Perioden är 2026-01-01–2026-06-30, vecka 1–26. Provet gjordes 2025-03-01 till 2025-05-31.',
  'long numbers': 'Inventarienummer 20260115001 och serienummer 7350011234567 står på apparaten.',
  'money and measures': 'Avgiften är 2 575 kr per månad. Kylen håller 2–8 °C, mätt med ±0,5 grader.',
  'less and more than': 'Temperaturen är < 8 grader och > 2 grader. Är den 8 <= t ringer du sjuksköterskan.',
  'a historic citation': 'Beslut före juli 2025 fattades med stöd av då gällande SoL (2001:453).',
  'an older decision': 'Äldre beslut enligt socialtjänstlagen (2001:453) gäller till dess att de omprövas.',
  'history in a quotation':
    '> Tidigare stod det i rutinen: utredningen görs enligt 11 kap. 1 § socialtjänstlagen (2001:453).',
  'what a new act replaced': 'SoL (2025:400) ersatte den 1 juli 2025 socialtjänstlagen (2001:453).',
  'the law as it is': 'Stödet ges enligt SoL (2025:400) 11 kap. 1 § och LSS (1993:387) 9 §.',
  'the law in words':
    'Enligt 27 kap. 2 § socialtjänstlagen (2025:400) rapporterar den som arbetar i socialtjänsten genast.',
  'lex Sarah where it stands': 'Lex Sarah står i 27 kap. SoL (2025:400), i LSS (1993:387) 24 b § och i SOSFS 2011:5.',
  'documentation in its chapter': 'Dokumentationen följer 14 kap. socialtjänstlagen (2025:400).',
  'a case in court': 'Högsta förvaltningsdomstolen har prövat frågan i HFD 2018 ref. 19 och i mål nr 1234-19.',
  'a bill and a report': 'Bakgrunden finns i prop. 2024/25:89 och i SOU 2020:47.',
  'a table with an empty corner':
    '| | Dag | Natt |\n| --- | --- | --- |\n| Undersköterska | 4 | 2 |\n| Sjuksköterska | 1 | 1 |',
  'a table with links and bars':
    '| Läge | Följ |\n| :--- | ---: |\n| Larm \\| fall | [[rutin-avvikelser\\|rutinen för avvikelser]] |',
  'a footnote': 'Gränsen är nämndens egen.[^grans]\n\n[^grans]: Beslut i nämnden 2024-03-26 § 27.',
  'a list of tasks': '- [ ] Nyckeln är kvitterad\n- [x] Larmet är provat',
  'a comment': '<!-- Frågan om blanketten är besvarad. -->\n\nBlanketten finns i receptionen.',
  'an abbreviation that is explained':
    'En korttidsplats (KTP) erbjuds samma dag. Den som har KTP får besök av handläggaren.',
  'an abbreviation that everybody knows': 'Anmälan går till IVO som PDF. IT svarar inom en timme.',
  'words in capitals': 'Lyft ALDRIG ensam.',
  'a function that does it':
    '1. Sjuksköterskan dokumenterar i journalen.\n2. Beslutet fattas av enhetschefen samma dag.',
  'passive words that are no steps': 'Journalen förvaras inlåst. Nycklarna är märkta med nummer.',
  'soon, with a limit': 'Kontakta läkaren snarast, senast inom två timmar.',
  'as soon as possible, with a limit': 'Ring anhöriga så snart som möjligt, dock senast nästa vardag.',
  'when needed, with an example': 'Byt förband vid behov, till exempel när såret vätskar.',
  'mailboxes of functions':
    'Skriv till registrator@exempelby.se eller [socialförvaltningen](mailto:socialforvaltningen@exempelby.se).',
  'a link to the web': 'Läs [Socialstyrelsens handbok om ledningssystem](https://www.socialstyrelsen.se/).',
  'a link by reference':
    'Läs [Kunskapsguidens sidor om äldre][guide].\n\n[guide]: https://kunskapsguiden.se/ "Kunskapsguiden"',
  'links to headings':
    'Se [avsnittet om dokumentation](#dokumentation) och [[rutin-sip#dokumentation|dokumentation av planen]].',
  'a sentence of thirty words': `Den som arbetar ${'och lyssnar '.repeat(12)}ringer alltid chefen.`,
  'a list for a long sentence': `Kontrollera\n\n${['lås', 'larm', 'lampor', 'hiss', 'telefon'].map((word) => `- att ${word} fungerar hos den enskilde`).join('\n')}`,
  'one step in two lists':
    'Morgon:\n\n1. Räkna alla nycklar i skåpet.\n2. Signera listan.\n\nKväll:\n\n1. Räkna alla nycklar i skåpet.\n2. Lås skåpet.',
  'a decision until further notice': 'Insatsen beviljas tills vidare och följs upp varje år.',
  'an autumn that has been': 'Arbetssättet infördes hösten 2023 efter en riskanalys.',
  'what is done every year': 'Enheten lämnar underlaget senast den 15 januari varje år.',
  'names of what is no person': 'Kontakta Svenska Palliativregistret eller Region Skåne. Registrera i Senior Alert.',
  'an address and a method': 'Kontoret ligger på Karin Boyes gata 3. Metoden heter Marte Meo.',
  'headings one step at a time': '## Bilaga\n\n### Mall\n\nMallen finns i receptionen.\n\n### Exempel\n\nSe mallen.',
  'a heading with its signs at the end': '## Övning ##\n\nEnheten övar varje halvår.',
  'a rule across the page': 'Slut på första delen.\n\n---\n\nAndra delen gäller natten.',
  'quotation marks of several kinds': 'Säg ”jag kommer tillbaka”, »vänta« eller "jag hämtar hjälp".',
  'letters of other languages': 'Broschyren finns på العربية, soomaali och українська. 😀',
  'a picture from the web': '![Karta över Exempelby med enheternas kontor](https://www.exempelby.se/karta.png)',
  'a path in a program': 'Välj Arkiv > Skriv ut > A4. Spara i modulen Dokument/Mallar.',
  'medicine as prescribed': 'Läkemedel vid behov ges enligt ordination.',
  'an abbreviation with a colon': 'Arbetssättet (BBIC: barns behov i centrum) gäller alla utredningar.',
  'titles of functions in a table':
    '| Uppgift | Ansvarig |\n| --- | --- |\n| Nycklar | Enhetschef Hemtjänst |\n| Larm | Kommunstyrelsens Arbetsutskott |',
  'numbers of other kinds':
    'Mallen för nummer är ÅÅÅÅMMDD-XXXX. Batch 202401-1234 och ISBN 978-91-7555-123-4 är andra nummer.',
  'a repealed regulation, said to be so': 'Den gamla rutinen hänvisade till SOSFS 2005:12, som är upphävd.',
  'other statutes with chapters':
    'Brottsbalken 14 kap. och föräldrabalken 6 kap. gäller också. Se även dataskyddsförordningen (EU) 2016/679.',
  'steps with a clause first':
    '1. Om avvikelsen upprepas ringer du chefen.\n2. Finns inget samtycke avslutas ärendet av handläggaren.',
  'one step with two sets of points': '1. Ring chefen direkt.\n   - på natten\n2. Ring chefen direkt.\n   - på dagen',
  'those with a permanent post': 'Genomgången gäller tillsvidareanställda och vikarier.',
  'what the year 2030 brings by law': 'Den nationella planen 2025–2030 är underlag.',
  'a dialogue': '– Hej, jag ringer om larmet.\n– Jag kommer direkt.',
};

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';

/** Routines and processes in force, one for each edit. */
const HOSTS = ['rutiner', 'processer']
  .flatMap((folder) =>
    readdirSync(`${EXAMPLE}/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .sort()
      .map((name) => `${folder}/${name}`),
  )
  .filter((path) => !/^status: (?:upphävd|utkast)$/m.test(original(path)));

const host = (index: number): string => {
  const path = HOSTS[index];
  if (!path) throw new Error('there are more edits than documents to make them in');
  return path;
};

/** Edits of a body that look like faults and are none: each in a document of its own. */
export const BODIES: readonly Benign[] = [
  ...Object.entries(WORDS).map(([name, words], index) => ({ name, change: { [host(index)]: append(words) } })),
  {
    name: 'a picture with words',
    change: {
      [host(Object.keys(WORDS).length)]: append('![Flöde från larm till besök](flode.svg)'),
      [`${dirname(host(Object.keys(WORDS).length))}/flode.svg`]: () => PICTURE,
    },
  },
];
