import { append, drop, type Seed, swap } from './seed.js';

const HARD = [
  'Förvaltningsövergripande kvalitetsledningsarbete förutsätter systematisk verksamhetsuppföljning, ändamålsenlig ansvarsfördelning samt kontinuerlig kompetensutveckling.',
  'Verksamhetsansvariga säkerställer resursallokering, dokumentationsskyldighet, informationsöverföring, avvikelsehantering och egenkontroll.',
  'Implementeringsprocessens förutsättningar kartläggs genom strukturerade intressentanalyser, målgruppsanpassade kommunikationsinsatser och uppföljningsbara effektmått.',
]
  .join(' ')
  .concat(' ')
  .repeat(12);

/** Faults in the words of a body. */
export const TEXT: readonly Seed[] = [
  {
    rule: 'lank-saker',
    name: 'a link that runs code',
    change: { 'rutiner/rutin-basal-hygien.md': append('[Skriv ut sidan](javascript:print)') },
    at: ['rutiner/rutin-basal-hygien.md', 'javascript:print'],
  },
  {
    rule: 'html-anvands-inte',
    name: 'a line break in HTML',
    change: { 'rutiner/rutin-egna-medel.md': append('Första raden.<br>Andra raden.') },
    at: ['rutiner/rutin-egna-medel.md', '<br>'],
  },
  {
    rule: 'bild-har-alt',
    name: 'a picture without words',
    change: {
      'rutiner/rutin-fallprevention.md': append('![](fallkarta.svg)'),
      'rutiner/fallkarta.svg': () => '<svg xmlns="http://www.w3.org/2000/svg"/>',
    },
    at: ['rutiner/rutin-fallprevention.md', '![](fallkarta.svg)'],
  },
  {
    rule: 'rubriker-i-ordning',
    name: 'a heading two levels down',
    change: { 'rutiner/rutin-larm-och-trygghet.md': append('#### Reservlarm\n\nReservlarmen står i förrådet.') },
    at: ['rutiner/rutin-larm-och-trygghet.md', '#### Reservlarm'],
  },
  {
    rule: 'en-huvudrubrik',
    name: 'the title once more as a heading',
    change: { 'rutiner/rutin-vard-i-livets-slut.md': swap('---\n## Syfte', '---\n# Vård i livets slut\n\n## Syfte') },
    at: ['rutiner/rutin-vard-i-livets-slut.md', '# Vård i livets slut'],
  },
  {
    rule: 'lanktext-begriplig',
    name: 'click here',
    change: {
      'rutiner/rutin-journalforing.md': append(
        '[Klicka här](https://www.socialstyrelsen.se/) för att läsa föreskriften.',
      ),
    },
    at: ['rutiner/rutin-journalforing.md', '[Klicka här]'],
  },
  {
    rule: 'tabell-har-rubriker',
    name: 'a table with an empty first row',
    change: { 'rutiner/rutin-matdistribution.md': append('| | |\n| --- | --- |\n| Kall mat | högst 8 grader |') },
    at: ['rutiner/rutin-matdistribution.md', '| | |'],
  },
  {
    rule: 'sokvag-nar-alla',
    name: 'a path on a disk of one’s own',
    change: {
      'rutiner/rutin-handelseanalys.md': append('Mallen ligger på G:\\Gemensam\\Mallar\\handelseanalys.docx.'),
    },
    at: ['rutiner/rutin-handelseanalys.md', 'G:\\Gemensam'],
  },
  {
    rule: 'rutin-beskriver-hur',
    name: 'a routine with a purpose and no way of working',
    change: {
      'rutiner/rutin-forskrivning-hjalpmedel.md': (text) =>
        `${text.split('\n---\n')[0]}\n---\n## Syfte\n\nDen enskilde får rätt hjälpmedel.\n\n## Dokumentation\n\nAllt finns i journalen.\n`,
    },
    at: ['rutiner/rutin-forskrivning-hjalpmedel.md', 'titel: '],
  },
  {
    rule: 'rutin-beskriver-vem',
    name: 'a routine that names nobody',
    change: {
      'rutiner/individ-och-familj/rutin-dodsboanmalan.md': (text) =>
        `${String(drop('utförs_av: ')(text)).split('\n---\n')[0]}\n---\n## Så här gör du\n\n1. Samla saldo på dödsdagen.\n2. Skriv anmälan och skicka den inom två månader.\n`,
    },
    at: ['rutiner/individ-och-familj/rutin-dodsboanmalan.md', 'titel: '],
  },
  {
    rule: 'steg-en-gang',
    name: 'a step that was pasted twice',
    change: {
      'rutiner/rutin-nyckelhantering.md': swap(
        '8. Lämna in nycklarna före passets slut.',
        '8. Kontrollera att dörren är låst när du går.\n9. Lämna in nycklarna före passets slut.',
      ),
    },
    at: ['rutiner/rutin-nyckelhantering.md', '8. Kontrollera att dörren är låst när du går.'],
  },
  {
    rule: 'inga-gamla-loften',
    name: 'a promise for an autumn that has been',
    change: { 'rutiner/rutin-lakarkontakt.md': append('En ny modul för läkarkontakter införs hösten 2023.') },
    at: ['rutiner/rutin-lakarkontakt.md', 'hösten 2023'],
  },
  {
    rule: 'inte-tills-vidare',
    name: 'until further notice',
    change: { 'rutiner/rutin-rehabilitering.md': append('Rutinen gäller tills vidare.') },
    at: ['rutiner/rutin-rehabilitering.md', 'gäller tills vidare'],
  },
  {
    rule: 'klarsprak-mening',
    name: 'a sentence without end',
    change: {
      'rutiner/rutin-kontroll-av-narkotika.md': append(
        'När sjuksköterskan har räknat saldot och jämfört det med journalen ska hon eller han skriva datum, tid och mängd, signera raden, be en kollega att räkna om och signera, och sedan lägga listan i pärmen som står i det låsta skåpet.',
      ),
    },
    at: ['rutiner/rutin-kontroll-av-narkotika.md', 'När sjuksköterskan har räknat saldot'],
  },
  {
    rule: 'klarsprak-passiv',
    name: 'a step that nobody does',
    change: {
      'rutiner/individ-och-familj/rutin-vardnadsutredning.md': swap(
        '1. Registrera tingsrättens uppdrag samma dag. Notera svarsdatum och frågor.',
        '1. Uppdraget registreras samma dag.',
      ),
    },
    at: ['rutiner/individ-och-familj/rutin-vardnadsutredning.md', '1. Uppdraget registreras samma dag.'],
  },
  {
    rule: 'klarsprak-forkortning',
    name: 'an abbreviation that nobody explains',
    change: {
      'rutiner/individ-och-familj/rutin-mottagande-nyanlanda.md': append('Skicka blanketten till KVUX samma vecka.'),
    },
    at: ['rutiner/individ-och-familj/rutin-mottagande-nyanlanda.md', 'KVUX'],
  },
  {
    rule: 'klarsprak-tid',
    name: 'as soon as possible',
    change: { 'rutiner/individ-och-familj/rutin-familjebehandling.md': append('Kontakta familjen snarast.') },
    at: ['rutiner/individ-och-familj/rutin-familjebehandling.md', 'snarast'],
  },
  {
    rule: 'klarsprak-lasbarhet',
    name: 'a text that few can read',
    change: { 'styrdokument/miljopolicy.md': (text) => `${text.split('\n---\n')[0]}\n---\n${HARD}\n` },
    at: ['styrdokument/miljopolicy.md', 'Förvaltningsövergripande'],
  },
];
