import { isLetter } from '../../words/letters.js';

/**
 * Verbs that end in -s without being passive (deponents and reciprocals, Svenska Akademiens grammatik), and passives
 * that tell what holds or is thought, not what somebody does.
 */
const NOT_PASSIVE: ReadonlySet<string> = new Set(
  (
    'finns fanns finnas hoppas andas minnas minns trivas trivs umgås umgåtts lyckas misslyckas saknas fattas behövs ' +
    'behövas krävs krävas tycks tyckas synas syns känns kännas hörs höras möts mötas träffas enas samlas vistas skiljs ' +
    'åldras ryms rymmas väntas förväntas beräknas rekommenderas avses anses kallas innefattas omfattas berörs berikas ' +
    'brottas färdas svettas kräks kräkas blygs vågas tas deras allas vissas andras annans bådas någras mångas samtligas ' +
    'alldeles tillsammans annars förstås ibland hos dess oss sins vars rakas slåss vara minskas ökas läras försvåras ' +
    'förutsätts räknas upplevs bedrivs utgörs skäms grundas baseras regleras framgås avvikas vänjas förvånas fascineras ' +
    'gläds glädjas vantrivs retas nyttjas tvivlas'
  ).split(' '),
);

/** Passives in the present of verbs whose stem does not end in -a: with the prefixes that they take. */
const STRONG =
  /^\p{L}{0,16}(?:görs|läggs|hålls|skrivs|ställs|förs|döms|mäls|sänds|stäms|följs|fylls|sätts|mäts|nämns|söks|stängs|leds|vänds|byts|utses|tillses|slås|bryts|lyfts|läses|löses|kläds|tänds|stryks|tvingas|väljs|säljs|köps|sköts|möts|läks|röntgas|tömts|töms|skärs|bärs|dras|låses|frågas|påminns|knyts)$|^(?:an|av|upp|med|åter|ut|över|del|till|fram|efter|under)?ges$/u;
/** Genitives of plurals (barnens, föräldrarnas) and of names end alike. */
const GENITIVE = /(?:\p{L}{3}[aeo]rnas|ornas)$/u;

/** Whether a word, in lower case, is a verb in the passive: dokumenteras, journalförs, ges. */
export const isPassive = (word: string): boolean =>
  word.endsWith('s') &&
  !NOT_PASSIVE.has(word) &&
  ((word.length > 4 && word.endsWith('as') && !GENITIVE.test(word)) || STRONG.test(word) || word === 'tas');

/** Words that begin a clause of their own inside a sentence: what follows is not the step's own verb. */
export const BEGINS_CLAUSE: ReadonlySet<string> = new Set(
  'att som så vilka vilken vilket hur om när då där medan tills innan eftersom ifall huruvida vem vad varför'.split(
    ' ',
  ),
);

/** Words that begin a sentence with a clause, before the step's own verb. */
export const OPENING_CLAUSE: ReadonlySet<string> = new Set(
  'om när då innan sedan medan eftersom ifall tills'.split(' '),
);

/** Whether a text has a passive anywhere. A quick look at the words that end in -s: most steps have none that is one. */
export function mayBePassive(text: string): boolean {
  for (let at = 1; at < text.length; at += 1) {
    if ((text.charCodeAt(at) | 32) !== 115 || isLetter(text.charCodeAt(at + 1))) continue;
    let from = at;
    while (isPart(text.charCodeAt(from - 1))) from -= 1;
    if (isPassive(text.slice(from, at + 1).toLowerCase())) return true;
  }
  return false;
}

/** A letter, or a hyphen inside a word. */
export const isPart = (code: number) => code === 45 || isLetter(code);
