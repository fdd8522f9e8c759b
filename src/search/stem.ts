const VOWELS = 'aeiouyäåö';
/** Snowball's endings of step 1, longest first; a lone `s` has a rule of its own. */
const ENDINGS = (
  'heterna hetens anden heten heter arnas ernas ornas andes andet arens arna erna orna ande arne aste aren ades erns ' +
  'ade are ern ens het ast ad en ar er or as es at a e'
).split(' ');
const BEFORE_S = 'bcdfghjklmnoprtvy';
const LAST = /(?:löst|fullt|lig|els|ig)$/;

/** How the Swedish Snowball stemmer (snowballstem.org) reads a lower-case word: the part that all its forms share. */
export function snowball(word: string): string {
  const start = regionOf(word);
  const inRegion = (text: string, ending: string) => text.endsWith(ending) && text.length - ending.length >= start;
  let stem = withoutEnding(word, (ending) => inRegion(word, ending));
  if (/(?:dd|gd|nn|dt|gt|kt|tt)$/.test(stem) && stem.length - 2 >= start) stem = stem.slice(0, -1);
  const last = LAST.exec(stem.slice(start))?.[0];
  if (!last) return stem;
  return stem.slice(0, last === 'löst' || last === 'fullt' ? -1 : -last.length);
}

/** Where endings may begin: after the first consonant that follows a vowel, and never before the fourth letter. */
function regionOf(word: string): number {
  if (word.length < 3) return word.length;
  let at = 0;
  while (at < word.length && !VOWELS.includes(word.charAt(at))) at += 1;
  while (at < word.length && VOWELS.includes(word.charAt(at))) at += 1;
  return at < word.length ? Math.max(at + 1, 3) : word.length;
}

function withoutEnding(word: string, fits: (ending: string) => boolean): string {
  const ending = ENDINGS.find(fits);
  if (ending) return word.slice(0, -ending.length);
  return fits('s') && BEFORE_S.includes(word.charAt(word.length - 2)) ? word.slice(0, -1) : word;
}

/** Words whose e is lost when they are inflected: medel, medlet. */
const LOST_E = /(artik|cyk|exemp|kapit|med|möb|nyck|pend|reg|tit)l$/;

/** The definite forms that Snowball leaves: beslutet, kvinnan. */
const DEFINITE = /^(.{3,})(?:et|an)s?$/;
/** Words that only look so, and one ending that Snowball knows. */
const NO_DEFINITE = /(?:andet|het|itet|budget|internet|paket|plan|man|organ)s?$/;

/** A unit is no "-het": enheten, vårdenheterna. */
const UNIT = /enhet(?:en|er|erna)?s?$/;

/** The endings of a deed's noun: bedömning, signering. What is left of some would be another word (ord, tid). */
const DEED = /^(.{2,}[^aeiouyåäö])ning$|^(.{4,})ing$/;
const NO_DEED = /(?:lag|led|mät|ord|tid)ning$/;

/** An s that Snowball takes from insats but not from insatser. */
const LAST_S = /(..[bcdfghjklmnoprtvy])s$/;

/**
 * What the index and a search share of a word: Snowball's stem, mended where Snowball leaves the forms of everyday words
 * apart (beslut, beslutet; läkemedel, läkemedlen), and a deed's noun as the deed (utredning, utreda: utred), since a reader
 * does not know which of them the author wrote.
 */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = made(word);
  if (stems.size > MANY) stems.clear();
  stems.set(word, stem);
  return stem;
}

function made(word: string): string {
  if (UNIT.test(word)) return word.replace(UNIT, 'enhet');
  const base = NO_DEFINITE.test(word) ? word : word.replace(DEFINITE, '$1').replace(/eln(s?)$/, 'el$1');
  const stem = snowball(base).replace(LAST_S, '$1').replace(LOST_E, '$1el');
  return NO_DEED.test(stem) ? stem : stem.replace(DEED, '$1$2');
}

/** The same words are stemmed again and again. */
const stems = new Map<string, string>();
const MANY = 200_000;
