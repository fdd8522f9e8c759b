import type { Statute } from '../../model/law.js';
import { type Citation, statuteOf } from './citations.js';
import { type LawIndex, withSeries, written } from './law-index.js';

/** What is wrong between a citation's number and its name, and what it should be; undefined when they agree. */
export interface Mismatch {
  message: string;
  hint: string;
}

/** Holds a citation's number against its name (LVM 1988:70), known misprints and the words that follow. `after` is the text after it. */
export function mismatch(citation: Citation, after: string, index: LawIndex): Mismatch | undefined {
  if (!citation.number) return undefined;
  return (
    misprint(citation, index) ??
    wrongName(citation, index) ??
    wrongSeries(citation, index) ??
    wrongTitle(citation, after, index)
  );
}

function misprint({ number }: Citation, index: LawIndex): Mismatch | undefined {
  const known = index.law.felskrivningar.find(({ skrivet }) => withSeries(skrivet) === number);
  const right = known && index.byNumber.get(withSeries(known.rätt));
  if (!known || !right) return undefined;
  return { message: `Numret ${known.skrivet} är felskrivet.`, hint: `Menar du ${written(right)}?` };
}

function wrongName(citation: Citation, index: LawIndex): Mismatch | undefined {
  const { name, named, number = '' } = citation;
  if (!name || !named.length) return undefined;
  const statute = statuteOf(citation, index) ?? index.amendments.get(number);
  if (statute && named.includes(statute)) return undefined;
  const holds = named.filter(({ upphävd }) => !upphävd);
  const right = (holds.length ? holds : named).map(written).join(' eller ');
  const bare = number.replace(/^SFS /, '');
  const other = statute ? ` ${bare} är ${statute.förkortning ?? statute.namn}.` : '';
  return { message: `${name} har inte numret ${bare}.${other}`, hint: `Menar du ${right}?` };
}

/** "HSLF-FS 2011:9" when only SOSFS 2011:9 is known. */
function wrongSeries({ number = '' }: Citation, index: LawIndex): Mismatch | undefined {
  const [series = '', bare = ''] = number.split(' ');
  if (series === 'SFS' || index.byNumber.has(number)) return undefined;
  const right = ['SOSFS', 'HSLF-FS'].map((other) => index.byNumber.get(`${other} ${bare}`)).find(Boolean);
  if (!right || !['SOSFS', 'HSLF-FS'].includes(series)) return undefined;
  return { message: `${number} finns inte bland kända föreskrifter.`, hint: `Menar du ${written(right)}?` };
}

/** "lagen (1993:378) om stöd och service …": the words after the number begin another statute's name. */
function wrongTitle(citation: Citation, after: string, index: LawIndex): Mismatch | undefined {
  const title = /^\)? (om \p{L}+ \p{L}+ \p{L}+)/u.exec(after)?.[1]?.toLowerCase();
  if (!title) return undefined;
  const bearers: Statute[] = index.law.författningar.filter(({ namn }) => namn.toLowerCase().includes(title));
  const own = statuteOf(citation, index);
  if (!bearers.length || (own && bearers.includes(own))) return undefined;
  return {
    message: `Lagen ${title} … har inte numret ${citation.number?.replace(/^SFS /, '')}.`,
    hint: `Menar du ${bearers.map(written).join(' eller ')}?`,
  };
}
