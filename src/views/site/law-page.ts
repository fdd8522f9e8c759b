import type { State } from '../../model/coverage.js';
import { groups } from '../../model/groups.js';
import { certaintyOf, placeOf } from '../../model/paragraph.js';
import type { Paragraph } from '../../model/regelverk.js';
import type { SiteContext } from './context.js';
import { byTitle } from './order.js';
import { otherLaw } from './other-law.js';
import type { Block, SitePage, Words } from './page.js';
import { ofType, spoken } from './rows.js';
import { comma, dateWords, link, listOr, paragraph, section } from './say.js';
import { start } from './trail.js';
import { byType, typeName } from './types.js';

/** SOSFS 2011:9 paragraph by paragraph with what meets it, the handbook's own krav, and other law with what names it. */
export function lawPage(context: SiteContext): SitePage {
  const { paragraphs, law } = context.regelverk;
  const demands = paragraphs.filter(({ kraft }) => kraft !== 'definition');
  const chapters = groups(demands, ({ id }) => [id.split(':')[0] ?? '']);
  return {
    path: 'lagen.html',
    titel: 'Lagen',
    väg: start,
    block: [
      paragraph(
        'Socialstyrelsens föreskrifter om ledningssystem för systematiskt kvalitetsarbete (SOSFS 2011:9), paragraf för paragraf: vad de kräver, med egna ord, och vilka dokument som svarar mot kravet. Läs alltid själva föreskriften när du behöver veta exakt vad den säger.',
      ),
      paragraph(
        `Uppgifterna om lagar är kontrollerade ${dateWords(law.kontrollerad.lagar)}, och de om myndigheters föreskrifter ${dateWords(law.kontrollerad.föreskrifter)}. Det som har ändrats därefter syns inte här.`,
      ),
      ...[...chapters].map(([chapter, list]) =>
        section(`${chapter} kap. SOSFS 2011:9`, `kapitel-${chapter}`, ...list.map((one) => paragraphOf(context, one))),
      ),
      ...otherLaw(context),
    ],
  };
}

/** Its address on the page is the paragraph's own id: other pages lead there. */
const paragraphOf = (context: SiteContext, one: Paragraph): Block =>
  section(
    placeOf(one),
    one.id,
    paragraph(one.kräver),
    ...(context.public ? [] : judged(context, one)),
    ...meeting(context, one),
    paragraph(`Så vet vi det: ${spoken(certaintyOf(one))}.`),
  );

const SAID: Readonly<Record<State, string>> = {
  uppfyllt: 'Uppfyllt',
  delvis: 'Delvis uppfyllt',
  saknas: 'Inte uppfyllt',
  'gäller inte': 'Gäller inte här',
  'går inte att avgöra här': 'Går inte att avgöra av handboken',
};

/** How the handbook as a whole stands, what is lacking, and the units where something is. An answer about our own work: never public. */
function judged(context: SiteContext, { id }: Paragraph): Block[] {
  const verdict = context.verdicts().get(id);
  if (!verdict) return [];
  const missing = (verdict.missing ?? []).map((text): Words => [spoken(text)]);
  const units = context
    .coverage()
    .units.flatMap(({ unit, combined, verdicts }) =>
      unit && !combined && ['delvis', 'saknas'].includes(verdicts.get(id)?.state ?? '') ? [unit] : [],
    );
  return [
    paragraph(`${SAID[verdict.state]}. ${spoken(verdict.reason)}`),
    ...(missing.length ? [listOr(missing, '')] : []),
    ...(units.length ? [paragraph('Enheter där något saknas: ', ...comma(units.map(link)), '.')] : []),
  ];
}

/** The documents that meet the paragraph or concern it, type by type. */
function meeting(context: SiteContext, { id }: Paragraph): Block[] {
  const { handbook, verdicts } = context;
  const verdict = verdicts().get(id);
  const docs = (verdict?.documents ?? []).filter((doc) => doc.id && handbook.byId.get(doc.id) === doc);
  const types = groups(docs, ({ typ }) => [typ]);
  const fakta = [...types.keys()].sort(byType).map((typ) => ({
    term: typeName(typ).many,
    value: ofType(context, typ, [...(types.get(typ) ?? [])].sort(byTitle)),
  }));
  return [
    ...(verdict?.settings && !context.public ? [paragraph('Svaret står i handbokens inställningar.')] : []),
    ...(docs.length ? [{ slag: 'fakta' as const, fakta }] : []),
  ];
}
