import type { Dokument } from '../../model/document.js';
import { groups } from '../../model/groups.js';
import { ofTyp } from '../../model/handbook.js';
import type { SiteContext } from './context.js';
import { alphabetical, byTitle } from './order.js';
import type { Block, SitePage, Words } from './page.js';
import { allNamed, anchor, comma, dateWords, isWeb, link, paragraph, section, tableOr } from './say.js';
import { start } from './trail.js';

type Kunskap = Dokument<'kunskap'>;

const SOURCES: Readonly<Record<string, string>> = {
  forskning: 'Forskning',
  profession: 'Professionens erfarenhet',
  brukare: 'Brukares erfarenhet',
  myndighet: 'Myndighet',
};

/** The evidensbibliotek: what the work rests on, area by area, and what in the handbook builds on it. */
export function evidencePage(context: SiteContext): SitePage {
  const docs = ofTyp(context.handbook, 'kunskap').sort(byTitle);
  const areas = groups(docs, ({ data }) => (data.område?.length ? data.område : ['']));
  const own = context.handbook.settings.raw.områden ?? [];
  const order = [...own, ...[...areas.keys()].filter((area) => !own.includes(area)).sort(alphabetical)];
  const named = order.filter((area) => area && areas.has(area));
  return {
    path: 'evidens.html',
    titel: 'Kunskap som arbetet bygger på',
    väg: start,
    block: [
      docs.length
        ? paragraph(
            'Forskning, myndigheters kunskapsstöd och erfarenheter från professionen och brukarna, efter område.',
          )
        : paragraph('Evidensbiblioteket är tomt: ingen kunskap är inlagd.'),
      ...named.map((area) => areaOf(context, area, areas.get(area) ?? [])),
      ...(areas.has('') ? [areaOf(context, 'Utan angivet område', areas.get('') ?? [])] : []),
    ],
  };
}

const areaOf = (context: SiteContext, area: string, docs: readonly Kunskap[]): Block => {
  const name = area.charAt(0).toUpperCase() + area.slice(1);
  return section(
    name,
    anchor(area),
    tableOr(
      name,
      ['Kunskap', 'Källa', 'Utgivare', 'Utgiven', 'Det här bygger på den'],
      docs.map((doc) => rowOf(context, doc)),
      '',
    ),
  );
};

function rowOf(context: SiteContext, doc: Kunskap): Words[] {
  const { källa, utgivare, utgiven, länk, stöder } = doc.data;
  return [
    [link(doc)],
    [SOURCES[källa ?? ''] ?? 'uppgift saknas'],
    isWeb(länk) ? [{ text: utgivare ?? länk, till: { webb: länk } }] : [utgivare ?? 'uppgift saknas'],
    [dateWords(utgiven)],
    comma(allNamed(context, stöder), 'Inget dokument anges.'),
  ];
}
