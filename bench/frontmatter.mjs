import { sentence } from './prose.mjs';

const FOLDERS = {
  roll: 'organisation/roller',
  enhet: 'organisation/enheter',
  process: 'processer',
  aktivitet: 'aktiviteter',
  rutin: 'rutiner',
  händelse: 'handelser',
};
const VERBS = [
  'ta-emot',
  'bedöma',
  'utreda',
  'besluta-om',
  'planera',
  'genomföra',
  'följa-upp',
  'avsluta',
  'dokumentera',
  'samordna',
];
const THINGS = [
  'orosanmälan',
  'bistånd',
  'hemtjänst',
  'boendestöd',
  'daglig-verksamhet',
  'läkemedel',
  'hjälpmedel',
  'ledsagning',
  'kontaktperson',
  'placering',
  'skyddade-uppgifter',
  'egna-medel',
  'hembesök',
  'inskrivning',
  'utskrivning',
  'samverkan',
  'delegering',
];
const GROUPS = [
  'för-barn',
  'för-unga',
  'för-vuxna',
  'för-äldre',
  'i-boende',
  'i-öppenvård',
  'på-jourtid',
  'hos-utförare',
];
const LEVELS = ['nämnd', 'förvaltning', 'avdelning', 'enhet', 'medarbetare'];
const LAGRUM = [
  'SOSFS 2011:9 4 kap. 4 §',
  'SoL (2025:400) 14 kap. 2 §',
  'SoL (2025:400) 11 kap. 1 §',
  'SOSFS 2011:9 4 kap. 2–5 §§',
];
/** The handbook's kvalitetsområden. */
export const AREAS = ['Handläggning och dokumentation', 'Processer och rutiner', 'Samverkan'];

/** A document's id, title and file by its number within its type: words, because real ids are words. */
export function named(typ, at) {
  const word = (list, step) => list[Math.floor(at / step) % list.length];
  const words = `${word(VERBS, 1)}-${word(THINGS, 10)}-${word(GROUPS, 170)}`;
  const ascii = `${typ}-${words}`.replace(/[åä]/g, 'a').replaceAll('ö', 'o');
  const titel = `${words[0].toUpperCase()}${words.slice(1).replaceAll('-', ' ')}${at < 1360 ? '' : `, område ${Math.floor(at / 1360) + 1}`}`;
  const id = `${ascii}${at < 1360 ? '' : `-${Math.floor(at / 1360) + 1}`}`;
  return { typ, at, id, titel, file: `${FOLDERS[typ]}/${at < 100 ? '' : `del-${Math.floor(at / 100)}/`}${id}.md` };
}

const day = (first, days) => new Date(Date.parse(first) + days * 86_400_000).toISOString().slice(0, 10);
const own = (list, at) => list[at % list.length].id;

/** The keys of one document, every one valid and nothing overdue on 2026-11-22. */
export function frontmatter({ typ, at, id, titel }, all, random) {
  const lines = {
    roll: () =>
      `nivå: ${LEVELS[at % 5]}\nuppgifter:\n  - ${sentence(random)}\n  - text: ${sentence(random)}\n    lagrum: ["${LAGRUM[0]}"]\n`,
    process: () =>
      `syfte: ${sentence(random)}\nansvar: ${own(all.roll, at)}\n${decided(all, random)}samverkan:\n  - med: Regionens hälso- och sjukvård\n    slag: extern\n    hur: ${own(all.rutin, at)}\n`,
    aktivitet: () =>
      `process: ${own(all.process, at)}\nordning: ${10 + 10 * Math.floor(at / all.process.length)}\nansvar: ${own(all.roll, at)}\n`,
    rutin: () =>
      `aktivitet: ${own(all.aktivitet, at)}\nområde: äldreomsorg\nansvar: ${own(all.roll, at)}\nutförs_av: [${own(all.roll, at + 1)}, ${own(all.roll, at + 2)}]\n${decided(all, random)}pappersutskrift: ${at % 7 ? 'nej' : 'ja'}\n`,
    händelse: () => event(at, all, random),
  };
  return `typ: ${typ}\nid: ${id}\ntitel: ${titel}\n${lines[typ]()}`;
}

function decided(all, random) {
  const review = random.below(300);
  const unchanged = random.below(2) === 0;
  const decision = day('2025-12-01', review - (unchanged ? 400 : -14));
  return `lagrum: ["${random.pick(LAGRUM)}", "${random.pick(LAGRUM)}"]\nkvalitetsområde: [${random.pick(AREAS)}]\nförst_fastställd: ${day('2014-01-01', random.below(3000))}\nfastställd: ${decision}\nfastställd_av: ${all.roll[0].id}\nversion: ${2 + random.below(8)}\nreviderad: ${day('2025-12-01', review)}\n${unchanged ? 'reviderad_utan_ändring: ja\n' : ''}revisionsdatum: ${day('2026-12-01', review)}\n`;
}

/** Before every review, so that no rutin becomes due early by them (format 5.11). */
function event(at, all, random) {
  const came = random.below(1000);
  return `slag: ${at % 5 ? 'avvikelse' : 'klagomål'}\nlag: SoL\ninkom: ${day('2023-01-01', came)}\nfrån: ${at % 5 ? 'personal' : 'närstående'}\nprocess: ${own(all.process, at)}\nrutin: [${random.pick(all.rutin).id}]\nkategori: ${random.pick(['Bemötande', 'Utebliven insats', 'Dokumentation', 'Läkemedel'])}\nallvarlighet: ${1 + random.below(4)}\norsak: ${sentence(random)}\nutredd: ${day('2023-01-01', came + 30)}\nåterkopplad: ${day('2023-01-01', came + 31)}\ndnr: "AVV-${10_000 + at}"\n`;
}
