import { KvalitetError } from '../model/kvalitet-error.js';
import { KIND_WORDS } from '../views/kind-words.js';
import { nearest } from '../words/nearest.js';

type Word = keyof typeof KIND_WORDS;

/** The kinds of `--kind`, with a comma between, by their own name or the word that lists print; undefined without the option. */
export const kindsGiven = <T extends Word>(given: string | undefined, allowed: readonly T[]): T[] | undefined =>
  given?.split(',').map((word) => kindCalled(tidy(word), allowed));

function kindCalled<T extends Word>(word: string, allowed: readonly T[]): T {
  const kind = allowed.find((one) => one === word) ?? allowed.find((one) => printed(one) === word);
  if (kind) return kind;
  const near = nearest(
    word,
    allowed.flatMap((one) => [one, printed(one)]),
  );
  const all = allowed.map((one) => (printed(one) === one ? one : `${one} (${printed(one)})`)).join(', ');
  throw new KvalitetError(`--kind kan inte vara "${word}".`, {
    hint: near ? `Menar du ${near}? Alla slag: ${all}.` : `Välj mellan: ${all}.`,
  });
}

const printed = (kind: Word) => KIND_WORDS[kind].name.toLowerCase();
const tidy = (word: string) => word.normalize('NFC').toLowerCase().trim().replace(/\s+/g, ' ');
