import type { Heading } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { placeOfNode } from '../page.js';
import type { Rule } from '../rule.js';
import { nodesOf, opensLine } from './tree.js';

const HEADING = /^ {0,3}(#{1,6})(?=[ \t\r\n]|$)/gm;
/** Where headings read line by line cannot be trusted: code, HTML, headings inside lists and quotes, underlined ones. */
const DOUBT = /```|~~~|<|^[ \t]*(?: {4}|\t)#|^[ \t]*[>*+\-\d][ \t>*+\-\d.)]*#|^[ \t>*+\-\d.)=]*[-=][ \t]*$/m;

const lokalt = { severity: 'varning', lagrum: null, force: 'lokalt' } as const;

/** Readers with a screen reader move by headings: a level that is skipped looks like missing text. */
export const rubrikerIOrdning: Rule = {
  id: 'rubriker-i-ordning',
  summary: 'Rubriknivåerna hoppar inte över något steg.',
  why: 'Den som läser med skärmläsare går från rubrik till rubrik, och ett hopp ser ut som att något saknas.',
  fix: 'Börja med ## och gå ett steg i taget: ## och sedan ###.',
  ...lokalt,
  text: {
    suspects: (body) => body.includes('###') && mayJump(body),
    *check(page) {
      let before = 1;
      for (const node of nodesOf(page, 'heading')) {
        if (node.depth > before + 1) yield { place: placeOfNode(page, node), ...jump(node, before) };
        before = node.depth;
      }
    },
  },
};

function mayJump(body: string): boolean {
  if (DOUBT.test(body)) return true;
  let before = 1;
  for (const [, { length } = ''] of body.matchAll(HEADING)) {
    if (length > before + 1) return true;
    before = length;
  }
  return false;
}

function jump(node: Heading, before: number) {
  const wanted = '#'.repeat(before + 1);
  const from = before === 1 ? 'dokumentets titel' : `en rubrik med ${'#'.repeat(before)}`;
  return {
    message: `Rubriken "${textOf(node)}" har ${'#'.repeat(node.depth)} men kommer efter ${from}.`,
    hint: `Skriv ${wanted} framför rubriken.`,
  };
}

/** The title is the page's only first-level heading. */
export const enHuvudrubrik: Rule = {
  id: 'en-huvudrubrik',
  summary: 'Brödtexten har ingen rubrik på första nivån: den nivån är dokumentets titel.',
  why: 'Titeln blir sidans huvudrubrik. Två huvudrubriker förvirrar läsare och sökmotorer.',
  fix: 'Skriv ## i stället för #, eller ta bort rubriken om den upprepar titeln.',
  ...lokalt,
  text: {
    suspects: (body) => hasMark(body, '#') || hasMark(body, '='),
    *check(page) {
      for (const node of nodesOf(page, 'heading')) {
        if (node.depth !== 1) continue;
        const text = textOf(node);
        const same = text.trim().toLowerCase() === page.doc.titel.trim().toLowerCase();
        const message = `"${text}" är en rubrik på första nivån, och den nivån är dokumentets titel.`;
        const hint = same ? 'Ta bort rubriken: titeln visas redan.' : 'Skriv ## framför rubriken.';
        yield { place: placeOfNode(page, node), message, hint };
      }
    },
  },
};

/** Whether a line opens with a single `#`, or with `=` that may underline the line above. */
function hasMark(body: string, mark: '#' | '='): boolean {
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + 1)) {
    const alone = mark === '=' || !/[^\s]/.test(body.charAt(at + 1));
    if (alone && opensLine(body, at)) return true;
    while (body[at + 1] === mark) at += 1;
  }
  return false;
}
