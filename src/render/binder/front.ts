import type { PhrasingContent, RootContent } from 'mdast';
import type { Swap } from '../../views/binder/swap.js';
import type { BinderChange, BinderView } from '../../views/binder/view.js';
import { box, heading, list, par, strong, table, text, toPart } from './nodes.js';

/** The parts that are not a document: their anchors. An id of the handbook has no capital letters. */
export const PARTS = {
  inledning: 'Inledning',
  andringar: 'Andringar',
  kontakter: 'Kontakter',
  uppgifter: 'Uppgifter',
  saknas: 'Saknas',
};

const HEADINGS: Readonly<Record<BinderChange['slag'], string>> = {
  ny: 'Nytt i pärmen',
  ändrad: 'Ändrat i sak',
  'ny översyn': 'Ny översyn eller nytt beslut, samma innehåll',
  borttagen: 'Inte längre i pärmen',
};

/** What has changed since the last binder, and which pages whoever keeps it must replace. */
export function changesPart(view: BinderView, swap: Swap): RootContent[] {
  const { förra, ändringar } = view;
  const title = heading(2, PARTS.andringar, 'Ändringar och byte av sidor');
  if (!förra)
    return [
      title,
      par('Det här är den första pärmen: ingen tidigare är känd. Sätt in alla sidor, och ta bort äldre utskrifter.'),
    ];
  const source = förra.commit ? ` (version ${förra.commit.slice(0, 7)} i historiken)` : '';
  const same = 'Inga dokument i pärmen har ändrats sedan dess.';
  return [
    title,
    par(`Jämfört med pärmen från ${view.i_ord.förra}${source}.`),
    ...(ändringar.length ? changesByKind(view) : [par(same)]),
    ...swapping(view, swap),
  ];
}

function changesByKind({ ändringar, dokument }: BinderView): RootContent[] {
  const ids = new Set(dokument.map(({ id }) => id));
  return (Object.keys(HEADINGS) as BinderChange['slag'][]).flatMap((slag): RootContent[] => {
    const changes = ändringar.filter((change) => change.slag === slag);
    const item = ({ id, titel, vad }: BinderChange): PhrasingContent[] => [
      ids.has(id) ? toPart(id, titel) : text(`${titel} (${id})`),
      ...(vad.length ? [text(`: ${vad.join(' ')}`)] : []),
    ];
    return changes.length ? [heading(3, `${PARTS.andringar}--${slag}`, HEADINGS[slag]), list(changes.map(item))] : [];
  });
}

function swapping({ förra }: BinderView, { rader, hela }: Swap): RootContent[] {
  const known = förra?.delar
    ? 'Sidor som inte nämns är desamma och kan sitta kvar. I sidfoten har de ett äldre datum, och kanske ett annat antal sidor.'
    : 'Sidnumren i den förra pärmen är inte kända. Dokument som inte nämns har samma text, men kan ha fått andra sidnummer: byt hela pärmen om du är osäker.';
  return [
    heading(3, `${PARTS.andringar}--byte`, 'Så byter du sidor'),
    ...(hela
      ? [
          box(
            par(
              strong('Byt hela pärmen. '),
              'De flesta delar är nya eller har fått andra sidnummer. Tabellen visar vilka.',
            ),
          ),
        ]
      : []),
    par('Ta ut de gamla sidorna först och förstör dem. Sätt sedan in de nya på samma plats.'),
    table(
      'Sidor att byta',
      ['Ta ut', 'Sätt in', 'Varför'],
      rader.map(({ utdrag, insättning, varför }) => [[text(utdrag)], [text(insättning)], [text(varför)]]),
      { columns: [5, 5, 4] },
    ),
    par(known),
  ];
}

/** What the reader of the cover must know. */
export function coverText({ dokument, ändringar_utan_commit, commit }: BinderView): RootContent[] {
  const count = dokument.length === 1 ? '1 dokument' : `${dokument.length} dokument`;
  return [
    par(`Pärmen har ${count}. Använd den när datorer, nät eller ström är borta. I vanliga fall gäller handboken.`),
    ...(commit === null
      ? [box(par('Handboken ligger inte i Git. Därför går det inte att säga vilken version pärmen är gjord av.'))]
      : []),
    ...(ändringar_utan_commit
      ? [
          box(
            par(
              strong('Obs: '),
              'när pärmen gjordes fanns det ändringar i handboken som inte var sparade i historiken. De är med här.',
            ),
          ),
        ]
      : []),
  ];
}
