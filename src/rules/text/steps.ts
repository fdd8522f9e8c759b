import type { List, ListItem } from 'mdast';
import type { Page } from '../page.js';
import { blockEnd } from './sentences.js';
import { nodesOf, startOf } from './tree.js';

/** A step as it stands in the raw body: the words right after its number. */
export interface RawStep {
  at: number;
  text: string;
}

let last: { body: string; steps: RawStep[] } | undefined;

/** Everything in a raw body that may be a step. Several rules ask it of every body, one after another. */
export function rawSteps(body: string): readonly RawStep[] {
  if (last?.body !== body) last = { body, steps: collect(body) };
  return last.steps;
}

function collect(body: string): RawStep[] {
  const steps: RawStep[] = [];
  for (let line = 0; line >= 0 && line < body.length; line = body.indexOf('\n', line) + 1 || -1) {
    const at = afterNumber(body, line);
    if (at !== undefined) steps.push({ at, text: withoutComment(body.slice(at, blockEnd(body, at))) });
  }
  return steps;
}

/** Comments are blanked out, so that offsets hold. */
const withoutComment = (text: string) =>
  text.includes('<!--') ? text.replace(/<!--(?:(?!<!--)[^>])*-->/g, (comment) => ' '.repeat(comment.length)) : text;

/** Where the words of a numbered item begin: after blanks, marks of lists and quotes, the number, and a box to tick. */
function afterNumber(body: string, line: number): number | undefined {
  let at = line;
  while (' \t>*+-'.includes(body.charAt(at) || '.')) at += 1;
  if (!isDigit(body.charCodeAt(at))) return undefined;
  const mark = MARK.exec(body.slice(at, at + 40))?.[0];
  return mark === undefined ? undefined : at + mark.length;
}

const MARK = /^(?:\d{1,9}[.)][ \t]+)+(?:\[[ xX]\][ \t]+)?/;

const isDigit = (code: number) => code >= 48 && code <= 57;

/** A step of a numbered list. */
export interface Step extends RawStep {
  item: ListItem;
  list: List;
}

/** The steps of a page's numbered lists, in order. */
export function stepsOf(page: Page): Step[] {
  const raw = new Map(rawSteps(page.body).map((step) => [step.at, step]));
  return nodesOf(page, 'list').flatMap((list) =>
    (list.ordered ? list.children : []).flatMap((item) => {
      const step = item.children[0]?.type === 'paragraph' ? raw.get(startOf(item.children[0])) : undefined;
      return step ? [{ ...step, item, list }] : [];
    }),
  );
}
