import { type Handbook, lookUp } from '../../model/handbook.js';
import { namesParagraph } from '../../model/lagrum-match.js';
import type { Paragraph } from '../../model/regelverk.js';
import { isWithin } from '../../model/units.js';
import { isRåd } from './cited.js';
import type { Verdict } from './verdict.js';

const ADDRESSEE: Readonly<Record<string, string>> = {
  SoL: 'socialtjänst',
  LSS: 'LSS',
  HSL: 'vårdgivare',
  TvL: 'vårdgivare',
};

/** The laws that a unit works by: its own `lagar`, else the nearest above it, else the handbook's. */
export function lawsOf(handbook: Handbook, unit: string | undefined, seen: Set<string> = new Set()): readonly string[] {
  const doc = lookUp(handbook, 'enhet', unit);
  if (!doc || seen.has(doc.id)) return handbook.settings.raw.lagar ?? [];
  return doc.data.lagar?.length ? doc.data.lagar : lawsOf(handbook, doc.data.del_av, seen.add(doc.id));
}

/** Why a paragraph does not apply to a unit: the handbook's own `gäller_inte`, or whom it is addressed to. */
export function notApplicable(handbook: Handbook, unit: string | undefined, paragraph: Paragraph): Verdict | undefined {
  const own = (handbook.settings.raw.gäller_inte ?? []).find(
    ({ lagrum, skäl, enhet }) =>
      skäl &&
      namesParagraph(lagrum ?? '', paragraph.lagrum, { narrower: false, råd: isRåd(paragraph) }) &&
      (!enhet?.length || (unit !== undefined && enhet.some((above) => isWithin(handbook, unit, above)))),
  );
  if (own?.skäl) return { state: 'gäller inte', reason: own.skäl, settings: true };
  const laws = lawsOf(handbook, unit);
  const addressed = laws.some((law) => paragraph.vem.includes(ADDRESSEE[law] ?? ''));
  if (!laws.length || !paragraph.vem.length || addressed) return undefined;
  const who = unit === undefined ? 'Verksamheten' : 'Enheten';
  return { state: 'gäller inte', reason: `${who} bedriver ${notRun(paragraph.vem)}.` };
}

const WORK: Readonly<Record<string, string>> = {
  vårdgivare: 'hälso- och sjukvård eller tandvård',
  socialtjänst: 'socialtjänst',
  LSS: 'verksamhet enligt LSS',
};

const notRun = (vem: readonly string[]) =>
  vem.length > 1 ? `varken ${vem.map((each) => WORK[each]).join(' eller ')}` : `ingen ${WORK[vem[0] ?? '']}`;
