import type { PhrasingContent, RootContent } from 'mdast';
import type { BinderView, Contact, Duties } from '../../views/binder/view.js';
import { PARTS } from './front.js';
import { heading, list, par, strong, table, text, toPart } from './nodes.js';

/** Whom to reach: the functions that the printed documents need, and the units. Telephones are written by hand. */
export function contactsPart({ kontakter, enheter }: BinderView): RootContent[] {
  const telephone = kontakter.some(({ telefon }) => telefon === null)
    ? 'Handboken har inte alla telefonnummer. Skriv dem för hand, eller sätt in enhetens larmlista efter den här sidan.'
    : 'Kontrollera numren när du sätter in sidan.';
  const row = ({ titel, enheter: units, brevlåda, telefon }: Contact): PhrasingContent[][] => [
    [text(units.length ? `${titel} (${units.join(', ')})` : titel)],
    [text(telefon ?? HAND)],
    [text(brevlåda ?? HAND)],
  ];
  return [
    heading(2, PARTS.kontakter, 'Kontakter'),
    par(telephone),
    table('Funktioner som dokumenten nämner', ['Funktion', 'Telefon', 'Brevlåda'], kontakter.map(row), {
      columns: [9, 5, 9],
      roomy: true,
    }),
    ...(enheter.length
      ? [
          table(
            'Enheter',
            ['Enhet', 'Chef'],
            enheter.map(({ titel, chef }) => [[text(titel)], [text(chef)]]),
          ),
        ]
      : []),
  ];
}

/** A line to write on. */
const HAND = '\u00a0';

/** What each function has to do, with the documents of the binder and by its own description. */
export function dutiesPart({ uppgifter, kontakter, dokument }: BinderView): RootContent[] {
  const titles = new Map(dokument.map(({ id, titel }) => [id, titel]));
  return [
    heading(2, PARTS.uppgifter, 'Funktionernas uppgifter'),
    ...(uppgifter.length < kontakter.length
      ? [
          par(
            'Här står funktioner som arbetar i enheten eller efter enhetens egna dokument. Andra står bara bland kontakterna.',
          ),
        ]
      : []),
    ...uppgifter.flatMap((duties) => dutiesOf(duties, titles)),
  ];
}

function dutiesOf({ id, titel, ansvarar, utför, uppgifter, ingår }: Duties, titles: ReadonlyMap<string, string>) {
  const named = (term: string, ids: readonly string[]): RootContent[] =>
    ids.length ? [par(strong(`${term} `), ...withCommas(ids.map((doc) => toPart(doc, titles.get(doc) ?? doc))))] : [];
  return [
    heading(3, `${PARTS.uppgifter}--${id}`, titel),
    ...named('Utför:', utför),
    ...named('Ansvarar för:', ansvarar),
    ...(ingår.length ? [par(strong('Ingår: '), ingår.join(', '))] : []),
    ...(uppgifter.length ? [list(uppgifter.map((duty) => [text(duty)]))] : []),
  ];
}

const withCommas = (words: readonly PhrasingContent[]) =>
  words.flatMap((word, index) => (index ? [text(', '), word] : [word]));

/** Documents that the reader may look for in vain, and where they are named. */
export function missingPart({ saknas, utelämnade, oläsbara }: BinderView): RootContent[] {
  return [
    heading(2, PARTS.saknas, 'Finns inte i pärmen'),
    ...(saknas.length
      ? [
          par('De här dokumenten nämns i pärmen men är inte märkta för papper. De finns bara i handboken.'),
          table(
            'Dokument som nämns men inte finns här',
            ['Dokument', 'Id', 'Nämns i'],
            saknas.map(({ titel, typ, id, nämns_i }) => [
              [text(`${titel} (${typ})`)],
              [text(id)],
              [text(nämns_i.join(', '))],
            ]),
          ),
        ]
      : [par('Alla dokument som nämns i pärmen finns i den.')]),
    ...(utelämnade.length
      ? [
          par('De här är märkta för papper men gäller inte, och är därför inte utskrivna:'),
          list(utelämnade.map(({ titel, id, skäl }) => [text(`${titel} (${id}) ${skäl}`)])),
        ]
      : []),
    ...(oläsbara.length
      ? [
          par('De här filerna gick inte att läsa när pärmen gjordes. Om de är märkta för papper är inte känt:'),
          list(oläsbara.map((file) => [text(file)])),
        ]
      : []),
  ];
}
