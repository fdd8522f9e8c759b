import type { Dokument } from '../../model/document.js';
import { inForce } from '../../queries/year.js';
import { type Context, countOf, type Made, type SectionMaker, table, titleOf, titlesOf } from '../context.js';
import { inTreeOrder } from '../sections/organisation.js';
import { dutiesOf } from './duties.js';
import { inUse } from './in-use.js';

/** The units: what each does, for whom, and under which laws. */
export const verksamhet: SectionMaker = (context) => {
  const units = inUse(context, 'enhet');
  return {
    tabeller: [
      table(
        'antal',
        'Organisationen',
        ['Uppgift', 'Antal'],
        [
          ['Enheter', countOf(context, units)],
          ['Roller och forum', countOf(context, inUse(context, 'roll'))],
        ],
        '',
        'De som var i bruk den dag som läget gäller: varken utkast eller upphävda.',
      ),
      table(
        'enheter',
        'Enheter',
        ['Enhet', 'Del av', 'Chef', 'Uppdrag', 'Målgrupp', 'Driftform', 'Lagar'],
        inTreeOrder(units).map(({ titel, data }) => [
          titel,
          titleOf(context, data.del_av) || '–',
          titleOf(context, data.chef) || 'uppgift saknas',
          data.uppdrag?.join(', ') || 'ej angivet',
          data.målgrupp?.join(', ') || 'ej angivet',
          data.driftform ?? 'ej angivet',
          data.lagar?.join(', ') || 'som överordnad',
        ]),
        'Inga enheter.',
      ),
      areas(context, units),
    ],
  };
};

/** The areas of work that the handbook names, and which units each has; processes, where any names its areas. */
function areas(context: Context, units: readonly Dokument<'enhet'>[]): Made {
  const processes = inForce(context.year, 'process').map(({ doc }) => doc as Dokument<'process'>);
  const columns: [string, readonly Dokument<'enhet' | 'process'>[]][] = [
    ['Enheter', units],
    ...(processes.some(({ data }) => data.område?.length)
      ? [['Processer', processes] as [string, typeof processes]]
      : []),
  ];
  return table(
    'verksamhetsomraden',
    'Verksamhetsområden',
    ['Område', ...columns.map(([name]) => name)],
    (context.year.handbook.settings.raw.områden ?? []).map((area) => [
      area,
      ...columns.map(
        ([, docs]) =>
          docs
            .filter(({ data }) => data.område?.includes(area))
            .map(({ titel }) => titel)
            .join(', ') || '–',
      ),
    ]),
    'Handboken har inga verksamhetsområden. De anges i handbok.yaml under områden.',
  );
}

/** Forums: who takes part, when they meet, and what they do. */
export const forum: SectionMaker = (context) => {
  const forums = inUse(context, 'roll')
    .filter(({ data }) => data.nivå === 'forum')
    .sort((a, b) => a.titel.localeCompare(b.titel, 'sv'));
  return {
    tabeller: [
      table(
        'forum',
        'Forum och möten',
        ['Forum', 'Deltar', 'Möts', 'Uppgifter'],
        forums.map((doc) => [
          doc.titel,
          titlesOf(context, doc.data.ingår) || 'ej angivet',
          meetsOf(context, doc),
          dutiesOf(doc).join('. ') || 'ej angivet',
        ]),
        'Handboken har inga forum.',
      ),
    ],
  };
};

function meetsOf({ year }: Context, { data }: Dokument<'roll'>): string {
  const { sammanträden } = data;
  if (typeof sammanträden === 'string') return sammanträden;
  const days = (sammanträden ?? []).filter((day) => day.startsWith(`${year.year}-`));
  return days.length ? `${days.length} ${days.length === 1 ? 'gång' : 'gånger'} ${year.year}` : 'ej angivet';
}

/** Who decides what. */
export const beslut: SectionMaker = (context) => ({
  tabeller: [
    table(
      'beslutsordning',
      'Vem beslutar om vad',
      ['Dokument', 'Beslutas av'],
      Object.entries(context.year.handbook.settings.raw.beslutsordning ?? {}).map(([what, who]) => [
        what,
        titlesOf(context, who),
      ]),
      'Handboken har ingen beslutsordning. Den anges i handbok.yaml.',
    ),
  ],
});
