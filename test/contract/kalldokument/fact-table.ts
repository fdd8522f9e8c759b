import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Fact } from '../../helpers/fact-list.js';

/** A fact of a table: whether keys carry it, or text that a person has written. */
export interface CarriedFact extends Fact {
  by: 'nyckel' | 'text';
}

/** The facts of a table that a person can read beside the source: `strandby` is `strandby.md` in this folder. */
export const factsOf = (name: string): CarriedFact[] =>
  readFileSync(fileURLToPath(new URL(`./${name}.md`, import.meta.url)), 'utf8')
    .split('\n')
    .filter((line) => /^\| \p{Lu}-\d\d \|/u.test(line))
    .map(factOf);

function factOf(line: string): CarriedFact {
  const cells = line.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim());
  const [, id = '', fact = '', by = '', avsnitt = '', text = ''] = cells;
  if (cells.length !== 7 || (by !== 'nyckel' && by !== 'text') || !text)
    throw new Error(`Raden går inte att läsa: ${line}`);
  return { id, fact, by, avsnitt, text: text.split(' · ').map((one) => one.trim()) };
}
