import type { Statute } from '../../model/law.js';
import { mayHold } from '../text/glance.js';
import { type LawIndex, withSeries } from './law-index.js';

/** A place where a text names a statute: by number (`number`), or by a name that the law table knows. */
export interface Citation {
  /** Where the words stand in the text: from the name or number that begins the citation to its end. */
  from: number;
  to: number;
  /** What was written as the statute. */
  text: string;
  /** Series and number as one text (`SFS 2001:453`), where a number stands. */
  number: string | undefined;
  /** The name or abbreviation beside the number, or alone. */
  name: string | undefined;
  /** The statutes that the name may mean. */
  named: readonly Statute[];
  /** Chapter and section beside it, as written: `14 kap. 3 §`. */
  place: string | undefined;
}

/** Year and running number, with the letters of a series before it or none. */
const NUMBER =
  /(?<![\p{L}\d:/.-])(?:(SFS|[A-ZÅÄÖ]{1,6}-?FS) ?(?:nr )?)?((?:1[6-9]|20)\d\d): ?(\d{1,4})(?![\d:]|[/-]\d{4})/gu;

/** Words that tell that a number with a colon is a case, a report or a bill, not a statute. */
const OTHER_SERIES =
  /(?:^|[\s(])(?:[A-ZÅÄÖ]{2,6}|Ds|RiR|[Dd]nr|[Dd]iarienummer|[Nn]r|[Nn]ummer|[Rr]apport(?:en)?|[Mm]eddelandeblad|[Pp]rop\.?|[Bb]et\.?|[Mm]ål|[Ää]rende(?:t)?|RÅ) $/u;

const WORD_BEFORE = /(\p{L}-*)[ ,]*\(?(?:SFS )?$/u;
const PLACE_AFTER =
  /^\)?,? ?((?:\d{1,2} ?[a-z]? ?kap\.?,? ?)?\d{1,3}(?: ?[a-z])?(?:(?:, | och | ?[–-] ?)\d{1,3}(?: ?[a-z])?)* ?§§?|\d{1,2} ?[a-z]? ?kap\b\.?)/u;
const PLACE_BEFORE =
  /((?:\d{1,2} ?[a-z]? ?kap\.?,? ?)?\d{1,3}(?: ?[a-z])?(?:(?:, | och | ?[–-] ?)\d{1,3}(?: ?[a-z])?){0,9} ?§§?(?: \p{L}{1,20} stycket)?(?: \d p\.?)?|\d{1,2} ?[a-z]? ?kap\.?),? (?:i |enligt )?\(?$/u;

/** All statutes that a text names, in order. Bare names count only with a place, or when every such statute is repealed. */
export function citationsIn(text: string, index: LawIndex): readonly Citation[] {
  if (text === latest.text && index === latest.index) return latest.found;
  const found = collect(text, index);
  latest = { text, index, found };
  return found;
}

/** Several rules ask about the same text, one after another. */
let latest: { text: string; index: LawIndex | undefined; found: readonly Citation[] } = {
  text: '',
  index: undefined,
  found: [],
};

function collect(text: string, index: LawIndex): Citation[] {
  const numbered = numberedIn(text, index);
  const taken = (at: number) => numbered.some(({ from, to }) => at >= from && at < to);
  return [...numbered, ...bareIn(text, index).filter(({ from }) => !taken(from))].sort((a, b) => a.from - b.from);
}

function numberedIn(text: string, index: LawIndex): Citation[] {
  const found: Citation[] = [];
  if (!mayHold(text, '0000') || !/\d\d\d\d: ?\d/.test(text)) return found;
  for (const match of text.matchAll(NUMBER)) {
    const before = text.slice(Math.max(0, match.index - 80), match.index);
    const series = match[1] ?? seriesBefore(found.at(-1), text, match.index);
    const name = series && series !== 'SFS' ? undefined : nameBefore(before, index);
    if (!series && !name && OTHER_SERIES.test(before)) continue;
    const end = match.index + match[0].length;
    const from = match.index - (name?.length ?? 0);
    const written = text.slice(from, end);
    const to = end + (text[end] === ')' && written.includes('(') ? 1 : 0);
    found.push({
      from,
      to,
      text: text.slice(from, to),
      number: `${series ?? 'SFS'} ${match[2]}:${match[3]}`,
      name: name?.name,
      named: name ? (index.byName.get(name.name) ?? []) : [],
      place: placeBeside(text, from, to),
    });
  }
  return found;
}

/** "SOSFS 2011:9 och 2014:5": a list keeps its series. */
function seriesBefore(last: Citation | undefined, text: string, at: number): string | undefined {
  if (!last?.number || last.number.startsWith('SFS ')) return undefined;
  return /^(?: \([^()]{0,30}\))?(?:, | och | samt |\/)$/.test(text.slice(last.to, at))
    ? last.number.split(' ')[0]
    : undefined;
}

/** The name that stands before a number, and how many letters it takes with what joins them. */
function nameBefore(before: string, index: LawIndex): { name: string; length: number } | undefined {
  const match = WORD_BEFORE.exec(before);
  if (!match) return undefined;
  const words = before.slice(0, match.index + (match[1] ?? '').length);
  const last = /(?<![\p{L}-])[\p{L}-]*$/u.exec(words)?.[0].toLowerCase() ?? '';
  const names = (index.byLastWord.get(last) ?? []).filter((known) => endsWithName(words, known));
  const [name] = names;
  return name === undefined ? undefined : { name, length: before.length - words.length + name.length };
}

function endsWithName(words: string, name: string): boolean {
  const end = words.slice(-name.length);
  if (/^[a-zåäö]/.test(name) ? end.toLowerCase() !== name : end !== name) return false;
  return !/[\p{L}\d-]/u.test(words.at(-name.length - 1) ?? '');
}

function placeBeside(text: string, from: number, to: number): string | undefined {
  const after = PLACE_AFTER.exec(text.slice(to, to + 60))?.[1];
  return after ?? PLACE_BEFORE.exec(text.slice(Math.max(0, from - 60), from))?.[1];
}

/** Names without a number: those that two statutes share, with a place; and those of statutes that are all repealed. */
function bareIn(text: string, index: LawIndex): Citation[] {
  const found: Citation[] = [];
  const patterns = patternsOf(index);
  const placed = text.includes('§') || (mayHold(text, 'kap') && text.includes('kap'));
  const words = placed ? patterns.words.all : patterns.words.repealed;
  if (!words.some((word) => mayHold(text, word))) return found;
  for (const match of text.matchAll(placed ? patterns.all : patterns.repealed)) {
    const [written] = match;
    const to = match.index + written.length;
    const named = index.byName.get(written) ?? index.byName.get(written.toLowerCase()) ?? [];
    if (!named.length || /^[ ,]*\(?(?:SFS )?(?:1[6-9]|20)\d\d:/.test(text.slice(to, to + 20))) continue;
    if (/- och $/.test(text.slice(Math.max(0, match.index - 10), match.index))) continue;
    const place = placeBeside(text, match.index, to);
    if (!place && !isRepealed(named)) continue;
    found.push({ from: match.index, to, text: written, number: undefined, name: written, named, place });
  }
  return found;
}

interface Patterns {
  all: RegExp;
  /** The few that need no place beside them. */
  repealed: RegExp;
  /** The same as plain words, which are quicker to look for. */
  words: Record<'all' | 'repealed', readonly string[]>;
}

const made = new WeakMap<LawIndex, Patterns>();

/** The names worth looking for without a number. */
function patternsOf(index: LawIndex): Patterns {
  const known = made.get(index);
  if (known) return known;
  const wanted = [...index.byName].filter(([, statutes]) => isWorthFinding(statutes, index));
  const repealed = wanted.filter(([, statutes]) => isRepealed(statutes));
  const patterns = {
    all: anyOf(wanted),
    repealed: anyOf(repealed),
    words: { all: wanted.flatMap(formsOf), repealed: repealed.flatMap(formsOf) },
  };
  made.set(index, patterns);
  return patterns;
}

type Named = readonly [string, readonly Statute[]];

const formsOf = ([name]: Named) => (/^\p{Ll}/u.test(name) ? definiteForms(name) : [name]);

function anyOf(names: readonly Named[]): RegExp {
  const forms = names.flatMap(formsOf);
  forms.sort((a, b) => b.length - a.length);
  return new RegExp(`(?<![\\p{L}\\d-])(?:${forms.map(literal).join('|')})(?![\\p{L}\\d-])`, 'gu');
}

const isRepealed = (statutes: readonly Statute[]) => statutes.every(({ upphävd }) => upphävd);

/** Names that two statutes share, that only repealed ones have, or whose statute has a provision that changed. */
const isWorthFinding = (statutes: readonly Statute[], { law }: LawIndex) =>
  statutes.length > 1 ||
  statutes.every(
    ({ upphävd, nummer }) => upphävd || law.bestämmelser.some(({ lagrum }) => lagrum.includes(`(${nummer})`)),
  );

/** A name that begins with a small letter may begin a sentence. Long names ("lag om …") are not looked for bare. */
const definiteForms = (name: string) =>
  /^(?:\S+- och )?\S*(?:lag|förordning)en$/.test(name)
    ? [name, name.replace(/^./, (letter) => letter.toUpperCase())]
    : [];

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The statute that a citation's number stands for. */
export const statuteOf = (citation: Citation, index: LawIndex): Statute | undefined =>
  citation.number ? index.byNumber.get(withSeries(citation.number.replace(/^SFS /, ''))) : undefined;
