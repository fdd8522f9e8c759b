import type { Law, Statute } from '../../model/law.js';
import { citationOf, numberOf } from '../../model/statutes.js';

/** regelverk/ arranged for looking up: by number, and by the abbreviations and names that people write. */
export interface LawIndex {
  law: Law;
  /** By series and number: `SFS 2001:453`. */
  byNumber: ReadonlyMap<string, Statute>;
  /** By abbreviation as written (SoL) and by name in small letters, both forms (socialtjänstlag, socialtjänstlagen). */
  byName: ReadonlyMap<string, readonly Statute[]>;
  /** The same names by their last word in small letters, longest first. */
  byLastWord: ReadonlyMap<string, readonly string[]>;
  /** Numbers of amendments, by series and number: they belong to the statute that they amend. */
  amendments: ReadonlyMap<string, Statute>;
}

const made = new WeakMap<Law, LawIndex>();

/** The index of a law table, made once. */
export function indexOf(law: Law): LawIndex {
  const known = made.get(law) ?? build(law);
  made.set(law, known);
  return known;
}

function build(law: Law): LawIndex {
  const byName = new Map<string, Statute[]>();
  const name = (text: string, statute: Statute) => byName.set(text, [...(byName.get(text) ?? []), statute]);
  const amendments = new Map<string, Statute>();
  for (const statute of law.författningar) {
    for (const { nummer } of statute.ändringar ?? []) amendments.set(withSeries(nummer), statute);
    for (const short of [statute.förkortning ?? [], statute.skrivs_också ?? []].flat()) name(short, statute);
    if (statute.serie !== 'SFS') continue;
    const full = statute.namn.toLowerCase();
    for (const form of new Set([full, definite(full)])) if (form !== statute.förkortning) name(form, statute);
  }
  const byNumber = new Map(law.författningar.map((statute) => [numberOf(statute), statute]));
  return { law, byNumber, byName, byLastWord: byLastWord(byName.keys()), amendments };
}

function byLastWord(names: Iterable<string>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const name of names) {
    const last = (name.split(' ').at(-1) ?? '').toLowerCase();
    found.set(
      last,
      [...(found.get(last) ?? []), name].sort((a, b) => b.length - a.length),
    );
  }
  return found;
}

/** A bare number is SFS (regelverk/forfattningar.yaml). */
export const withSeries = (nummer: string) => (/^\d/.test(nummer) ? `SFS ${nummer}` : nummer);

/** "socialtjänstlag" → "socialtjänstlagen", "lag om egenvård" → "lagen om egenvård". */
const definite = (name: string) => name.replace(/(?<=^|\s)(\S*(?:lag|förordning|balk))(?= |$)/, '$1en');

/** How a statute is best written: with its abbreviation, or else with its whole name, which says more than "lag". */
export const written = (statute: Statute) =>
  statute.förkortning || statute.serie !== 'SFS' ? citationOf(statute) : `${statute.namn} (${statute.nummer})`;

/** What holds in a repealed statute's place, followed through successors that are repealed themselves. */
export function successors(index: LawIndex, statute: Statute, seen: ReadonlySet<Statute> = new Set()): string[] {
  if (seen.has(statute)) return [];
  return (statute.ersatt_av ?? []).flatMap((nummer) => {
    const next = index.byNumber.get(withSeries(nummer));
    if (!next) return [nummer];
    return next.upphävd ? successors(index, next, new Set([...seen, statute])) : [written(next)];
  });
}
