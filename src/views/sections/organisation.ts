import { parseDay } from '../../calendar/dates.js';
import type { Dokument } from '../../model/document.js';
import { ofTypThen, type Year } from '../../queries/year.js';
import { type Context, countOf, type SectionMaker, table, titleOf } from '../context.js';
import { unknown } from '../figure.js';

/** Who answers for what: the nämnd, the units and their heads, and how the duties are shared. */
export const organisation: SectionMaker = (context) => {
  const of = <T extends 'enhet' | 'roll'>(year: Year, typ: T) =>
    ofTypThen(year, false, typ).filter((doc) => isInUse(doc, year));
  const units = of(context.year, 'enhet');
  const roles = of(context.year, 'roll');
  const before = (typ: 'enhet' | 'roll') =>
    context.before.past
      ? countOf(context, of(context.before, typ))
      : unknown('Historiken når inte till slutet av året före.');
  return {
    tabeller: [
      table(
        'antal',
        'Organisationen i handboken',
        ['Uppgift', 'Antal', 'Året före'],
        [
          ['Enheter', countOf(context, units), before('enhet')],
          ['Roller och forum', countOf(context, roles), before('roll')],
        ],
        '',
        'De som var i bruk den dag då året bedöms: varken utkast eller upphävda.',
      ),
      table(
        'enheter',
        'Enheter',
        ['Enhet', 'Del av', 'Chef', 'Driftform', 'Lagar'],
        inTreeOrder(units).map((doc) => [
          doc.titel,
          titleOf(context, doc.data.del_av) || '–',
          titleOf(context, doc.data.chef),
          doc.data.driftform ?? 'ej angivet',
          (doc.data.lagar ?? []).join(', ') || 'ej angivet',
        ]),
        'Inga enheter.',
        today(context),
      ),
      table(
        'ansvar',
        'Ansvar i kvalitetsarbetet',
        ['Roll', 'Uppgifter'],
        roles
          .filter((doc) => ['nämnd', 'utskott', 'förvaltning', 'avdelning', 'särskild'].includes(doc.data.nivå ?? ''))
          .map((doc) => [doc.titel, dutiesOf(doc)]),
        'Inga roller.',
        'Nämnd, utskott, förvaltning, avdelningar och särskilda funktioner. Enheternas chefer står i tabellen ovanför.',
      ),
    ],
  };
};

/** Units have no dates of their own: without history they can only be described as they are now. */
const today = ({ year }: Context) =>
  year.finished && !year.past
    ? 'Historiken når inte till årets slut: enheterna visas så som handboken beskriver dem nu.'
    : undefined;

/** Each unit after the one it is part of, in Swedish alphabetical order. */
export function inTreeOrder(
  units: readonly Dokument<'enhet'>[],
  above?: string,
  seen = new Set<string>(),
): Dokument<'enhet'>[] {
  const ids = new Set(units.map((doc) => doc.id));
  const here = units.filter(
    (doc) => !seen.has(doc.id) && (above === undefined ? !ids.has(doc.data.del_av ?? '') : doc.data.del_av === above),
  );
  const sorted = here.sort((a, b) => a.titel.localeCompare(b.titel, 'sv'));
  return sorted.flatMap((doc) => [doc, ...inTreeOrder(units, doc.id, seen.add(doc.id))]);
}

const isInUse = ({ data }: Dokument<'enhet' | 'roll'>, year: Year) =>
  data.status !== 'utkast' && (data.status !== 'upphävd' || (parseDay(data.gäller_till) ?? 0) >= year.day);

const dutiesOf = (doc: Dokument<'roll'>) =>
  (doc.data.uppgifter ?? []).map((duty) => (typeof duty === 'string' ? duty : (duty.text ?? ''))).join(' · ');
