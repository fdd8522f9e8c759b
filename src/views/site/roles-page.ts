import type { Dokument } from '../../model/document.js';
import { ofTyp } from '../../model/handbook.js';
import type { SiteContext } from './context.js';
import { byTitle } from './order.js';
import type { Block, SitePage, Words } from './page.js';
import { answeredBy } from './role-extras.js';
import { marked } from './rows.js';
import { allNamed, comma, paragraph, section, tableOr } from './say.js';
import { standingOf } from './structure.js';
import { start } from './trail.js';

type Roll = Dokument<'roll'>;

/** The levels of functions, those that most staff have first; each with its heading. */
const LEVELS: readonly { levels: readonly string[]; rubrik: string; id: string }[] = [
  { levels: ['medarbetare'], rubrik: 'Medarbetare', id: 'medarbetare' },
  { levels: ['enhet', 'avdelning', 'förvaltning'], rubrik: 'Chefer och ledning', id: 'ledning' },
  { levels: ['särskild'], rubrik: 'Särskilda funktioner', id: 'sarskilda' },
  { levels: ['forum'], rubrik: 'Forum och möten', id: 'forum' },
  {
    levels: ['fullmäktige', 'kommunstyrelse', 'nämnd', 'utskott'],
    rubrik: 'Nämnd och andra beslutande organ',
    id: 'beslutande',
  },
  { levels: ['extern'], rubrik: 'Utanför organisationen', id: 'externa' },
];

/** Every function, by what kind it is: whoever looks for what is theirs begins here. */
export function rolesPage(context: SiteContext): SitePage {
  const { handbook, today } = context;
  const all = ofTyp(handbook, 'roll').sort(byTitle);
  const gone = all.filter((doc) => standingOf(doc, today) === 'upphävd');
  const held = all.filter((doc) => !gone.includes(doc));
  const known = LEVELS.flatMap(({ levels }) => levels);
  const levelled = [
    ...LEVELS.map((one) => ({ ...one, docs: held.filter(({ data }) => one.levels.includes(data.nivå ?? '')) })),
    { rubrik: 'Övriga', id: 'ovriga', docs: held.filter(({ data }) => !known.includes(data.nivå ?? '')) },
    { rubrik: 'Upphävda', id: 'upphavda', docs: gone },
  ];
  return {
    path: 'roller.html',
    titel: 'Funktioner',
    väg: start,
    block: [
      paragraph(
        'Välj din funktion för att se vad du ansvarar för, vilka rutiner du arbetar efter och vad som ska göras.',
      ),
      ...levelled.flatMap(({ rubrik, id, docs }) => (docs.length ? [level(context, rubrik, id, docs)] : [])),
      ...(all.length ? [] : [paragraph('Inga funktioner är beskrivna.')]),
    ],
  };
}

function level(context: SiteContext, rubrik: string, id: string, docs: readonly Roll[]): Block {
  const { performs } = context.structure();
  const rows = docs.map((doc): Words[] => [
    marked(context, doc),
    comma(allNamed(context, doc.data.enhet), '–'),
    [String((doc.data.uppgifter ?? []).length)],
    [String(answeredBy(context, doc.id).length)],
    [String(performs(doc.id).length)],
  ]);
  const head = ['Funktion', 'Enhet', 'Uppgifter', 'Dokument att svara för', 'Rutiner att arbeta efter'];
  return section(rubrik, id, tableOr(rubrik, head, rows, ''));
}
