import { parseLagrum } from '../model/lagrum.js';
import type { StatuteFacts } from '../model/regelverk.js';
import { citationOf, numberIn, numberOf, statutesNamed } from '../model/statutes.js';
import type { Asked } from './citations.js';
import type { Knowledge } from './knowledge.js';

/** A question about the law, understood: which place, of which statute, and what else the words may have meant. */
export interface Question {
  asked: Asked;
  /** The citation in the format's one form. */
  name: string;
  /** The statute as the table knows it; undefined when it does not. */
  statute: StatuteFacts | undefined;
  /** Other statutes that have had the same abbreviation or number. */
  others: readonly StatuteFacts[];
  /** A known misprint that was read as the right number. */
  misprint?: { written: string; right: string };
}

/** The regulation that `4:4` and `4 kap. 4 §` mean when no statute is named. */
const OWN = 'SOSFS 2011:9';

/** Reads a lagrum that a person typed, however loosely; undefined when it is none. */
export function questionOf(typed: string, { regelverk }: Pick<Knowledge, 'regelverk'>): Question | undefined {
  const clean = tidy(typed);
  const misprint = regelverk.law.felskrivningar.find(({ skrivet }) => numberPart(clean) === skrivet);
  const right = misprint ? clean.replace(misprint.skrivet, misprint.rätt) : clean;
  const cited = parseLagrum(/^\d{1,3}(?: ?[a-zåäö])? kap\./.test(right) ? `${OWN} ${right}` : right);
  if (!cited) return undefined;
  const [statute, ...others] = candidates(cited.statute, regelverk.law);
  const number = statute ? numberOf(statute) : numberIn(cited.statute);
  if (!number) return undefined;
  const name = [statute ? citationOf(statute) : cited.statute, cited.place].filter(Boolean).join(' ');
  return {
    asked: { number, place: cited.place },
    name,
    statute,
    others,
    ...(misprint ? { misprint: { written: misprint.skrivet, right: misprint.rätt } } : {}),
  };
}

const numberPart = (text: string) => /\d{4}:\d{1,4}/.exec(text)?.[0];

/** A bare number is looked for in every series: `2011:9` is SOSFS, since no law in the table has that number. */
function candidates(statute: string, law: Knowledge['regelverk']['law']): StatuteFacts[] {
  const named = statutesNamed(statute, law);
  if (named.length || !/^\d{4}[:/]\d{1,4}$/.test(statute)) return named;
  return law.författningar.filter(({ nummer }) => nummer === statute);
}

/** Spaces, dots and order as the format wants them: `27 kap 2§ SoL` becomes `SoL 27 kap. 2 §`. */
function tidy(typed: string): string {
  const spaced = typed
    .normalize('NFC')
    .slice(0, 200)
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .replace(/\b(?:sfs|sosfs|hslf-fs|afs)(?= ?\d{4}:)/i, (series) => series.toUpperCase())
    .replace(/(\d(?: ?[a-zåäö])?) ?kap(?:itlet|itel)?\b\.? ?/i, '$1 kap. ')
    .replace(/^(\d{4}\/\d{1,4})/, '(EU) $1')
    .replace(/ ?(§§?) ?/g, ' $1 ')
    .replace(/ paragrafe?n?\b/i, ' §')
    .replace(/(§§?) (\d) st\b\.?/i, '$1 $2 st.')
    .replace(/(^| )(\d{1,2}):(\d{1,3} ?[a-z]?)$/, '$1$2 kap. $3')
    .replace(/(kap\. \d{1,3}(?: ?[a-zåäö])?)$/, '$1 §')
    .trim();
  const placeFirst = /^(\d[^§]{0,60}§§?(?: \d st\.)?) (\p{L}.{0,100})$/u.exec(spaced);
  return placeFirst ? `${placeFirst[2]} ${placeFirst[1]}` : spaced;
}

/** The question that a citation in the one form asks; undefined when it has no number of its own. */
export function questionAbout(lagrum: string): Asked | undefined {
  const cited = parseLagrum(lagrum);
  const number = cited && numberIn(cited.statute);
  return number ? { number, place: cited.place } : undefined;
}
