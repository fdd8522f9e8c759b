import { readParagraphs } from '../../src/api/coverage.js';
import { coverageOf } from '../../src/queries/coverage/coverage.js';
import type { Verdict } from '../../src/queries/coverage/verdict.js';
import type { Files } from './handbook.js';
import { day, open } from './open.js';
import { TODAY } from './run.js';
import { aktivitet, document, egenkontroll, type Keys, process, rutin } from './texts.js';

/** One paragraph's verdict in a handbook made of the given files, for one unit or for a handbook without units. */
export async function verdictOf(paragraph: string, files: Files, unit?: string, today = TODAY): Promise<Verdict> {
  const { units } = coverageOf(await open(files), day(today), readParagraphs(), unit);
  const verdict = units.find((each) => each.unit?.id === unit)?.verdicts.get(paragraph);
  if (!verdict) throw new Error(`${paragraph} was not judged for ${unit ?? 'the whole'}`);
  return verdict;
}

/** The ids of the documents that a verdict names. */
export const idsIn = ({ documents = [] }: Verdict) => documents.map(({ id }) => id);

export const riskanalys = (keys: Keys = {}) =>
  document({
    ...{ typ: 'riskanalys', id: 'ra', titel: 'Riskanalysen', ansvar: 'socialnamnden', datum: '2026-02-01' },
    ...{ anledning: 'fortlöpande', gäller: 'utreda' },
    risker: [{ id: 'r', händelse: 'Något brister', sannolikhet: 1, konsekvens: 1 }],
    ...keys,
  });

export const handbok = (more: string) =>
  `format: 1\norganisation: Exempelby kommun\nnämnd: socialnamnden\nlagar: [SoL]\n${more}`;

/** A process that holds all the way: decided, one aktivitet with a rutin, a risk analysis and an egenkontroll. */
export const WHOLE: Files = {
  'utreda.md': process(),
  'ta-emot.md': aktivitet(),
  'rutin.md': rutin({ aktivitet: 'ta-emot', process: undefined }),
  'ra.md': riskanalys(),
  'ek.md': egenkontroll({ från: '2026-01-01' }),
};
