import type { SiteContext } from './context.js';
import { newsOf } from './news.js';
import type { Block, PageName, SitePage, Word, Words } from './page.js';
import { dayWords, link, listOr, paragraph, section } from './say.js';
import { unitTree } from './units.js';

/** How many of the latest changes the start tells of. */
const LATEST = 5;

/** More units than this are told on a page of their own. */
const UNITS = 30;

/** The first page: what this is, the search, the ways in, one's own unit, and what has changed lately. */
export function startPage(context: SiteContext): SitePage {
  return {
    path: 'index.html',
    titel: 'Så arbetar vi',
    väg: [],
    block: [
      paragraph(
        'Här står processerna och rutinerna, vem som ansvarar för vad, och vilken lag och kunskap arbetet bygger på.',
      ),
      { slag: 'sökruta' },
      {
        slag: 'kort',
        poster: WAYS.map(({ sida, titel, text }) => ({ titel: [{ text: titel, till: { sida } }], text: [text] })),
      },
      ...units(context),
      section('Nyligen beslutat', 'nyligen', ...recently(context)),
    ],
  };
}

const WAYS: readonly { sida: PageName; titel: string; text: string }[] = [
  { sida: 'rutiner', titel: 'Rutiner', text: 'Så gör vi, steg för steg. Ordnade efter enhet.' },
  { sida: 'processer', titel: 'Processer', text: 'Så hänger arbetet ihop, från början till slut.' },
  { sida: 'roller', titel: 'Min funktion', text: 'Det här ansvarar jag för, och det här ska jag göra.' },
  { sida: 'enheter', titel: 'Min enhet', text: 'Det som gäller på min arbetsplats.' },
  { sida: 'andringar', titel: 'Det som har ändrats', text: 'Nya, reviderade och upphävda dokument, månad för månad.' },
  { sida: 'kommande', titel: 'Att göra', text: 'Översyner och annat som ska göras, och när.' },
  { sida: 'lagen', titel: 'Lagen', text: 'Vad lagen kräver, och var i handboken svaret står.' },
  { sida: 'evidens', titel: 'Kunskap', text: 'Forskning och erfarenhet som arbetet bygger på.' },
  { sida: 'alla', titel: 'Alla dokument', text: 'Hela registret i bokstavsordning.' },
];

/** A way straight to one's own unit: those that have no units below them, where staff work. */
function units(context: SiteContext): Block[] {
  const leaves = unitTree(context).flatMap(({ unit, below }) => (below.length ? [] : [unit]));
  if (!leaves.length || leaves.length > UNITS) return [];
  return [section('Välj din enhet', 'enheter', { slag: 'lista', poster: leaves.map((unit): Words => [link(unit)]) })];
}

function recently(context: SiteContext): Block[] {
  const rows = newsOf(context)
    .slice(0, LATEST)
    .map(({ doc, day, what }): Words => [link(doc), ` – ${what} ${dayWords(day)}`]);
  const more: Word = { text: 'Allt som har ändrats', till: { sida: 'andringar' } };
  return [listOr(rows, 'Inget har beslutats eller upphävts de senaste tolv månaderna.'), paragraph(more)];
}
