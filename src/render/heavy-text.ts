import { KvalitetError } from '../model/kvalitet-error.js';

/** Signs that make a parser look far ahead cost it time with their square, paragraph by paragraph: so much is a second or two. */
const MOST_WORK = 50_000_000;

/** Lists and quotes within each other, times the lines that they are asked about. */
const MOST_DEPTH = 100;
const MOST_NESTING = 1_000_000;

/** Refuses what an organisation's template has written when a markdown parser would take long to read it. */
export function refuseHeavy(text: string, name: string): void {
  let [work, nesting] = [0, 0];
  for (const block of text.split(/\n[ \t]*\n/)) {
    const signs = block.replace(/\\[\s\S]/g, '').match(/[[\]&*_<`!]/g)?.length ?? 0;
    work += signs * signs;
    const deepest = depth(block);
    nesting += deepest > MOST_DEPTH ? MOST_NESTING + 1 : block.split('\n').length * deepest;
    if (work > MOST_WORK || nesting > MOST_NESTING)
      throw new KvalitetError(`Mallen ${name} ger en text som är för krånglig att tolka.`, {
        hint: 'Ta bort rader med mycket många *, _, [ eller >, och listor som står djupt inne i varandra.',
      });
  }
}

const depth = (block: string) =>
  block.split('\n').reduce((most, line) => {
    const [marks] = /^(?:[ \t]|>|[-*+](?=\s|$)|\d+[.)](?=\s|$))*/.exec(line) ?? [''];
    const blanks = marks.replace(/[^ \t]/g, '').replace(/\t/g, '    ').length;
    const open = marks.replace(/[ \t\d]/g, '').length;
    return Math.max(most, open + Math.floor(Math.max(0, blanks - open) / 2));
  }, 0);
