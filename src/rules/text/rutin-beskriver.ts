import type { List, RootContent, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Handbook } from '../../model/handbook.js';
import { ofTyp } from '../../model/handbook.js';
import type { Page } from '../page.js';
import type { Rule } from '../rule.js';
import { FUNCTION, HOW_COLUMN, isAside, tellsHow, tellsWho, WHO_COLUMN } from './doing-words.js';
import { holdsOn, isRoutineOfItsOwn } from './held-to.js';
import { isImperative } from './imperatives.js';
import { type Section, sectionsOf, wordCount } from './sections.js';

/** Fewer words than this say nothing. */
const SAYS = 3;

const meta = { severity: 'varning', lagrum: 'SOSFS 2011:9 4 kap. 4 §', force: 'ska' } as const;

/** A rutin without a way of working is a wish: the regulation defines a rutin as a settled way to carry out a task. */
export const rutinBeskriverHur: Rule = {
  id: 'rutin-beskriver-hur',
  summary: 'En gällande rutins text beskriver hur man gör: numrerade steg eller ett avsnitt om tillvägagångssättet.',
  why: 'En rutin är ett bestämt sätt att göra något. Utan det gör var och en på sitt sätt.',
  fix: 'Skriv ett avsnitt, till exempel "## Så här gör du", med numrerade steg.',
  ...meta,
  text: {
    suspects: (body, doc) => isRoutineOfItsOwn(doc) && !hasSureSection(body, tellsHow),
    *check(page, _, { today }) {
      if (!holdsOn(page.doc, today) || sectionsOf(page).some(describesHow)) return;
      const empty = wordCount(page.tree.children) === 0;
      yield {
        place: titleOf(page),
        message: empty ? 'Rutinen har ingen text.' : 'Rutinens text säger inte hur man gör.',
        hint: 'Skriv ett avsnitt, till exempel "## Så här gör du", med numrerade steg: 1. Ta emot … 2. Bedöm …',
      };
    },
  },
};

/** The regulation also wants the rutin to say how responsibility is shared. */
export const rutinBeskriverVem: Rule = {
  id: 'rutin-beskriver-vem',
  summary:
    'En gällande rutin säger vem som gör vad: utförs_av, ett avsnitt om ansvar, eller funktioner nämnda i texten.',
  why: 'En rutin ska beskriva hur ansvaret är fördelat. Annars tror alla att någon annan gör det.',
  fix: 'Lägg till utförs_av med de roller som gör arbetet, eller ett avsnitt "## Vem gör vad".',
  ...meta,
  text: {
    suspects: (body, doc) =>
      isRoutineOfItsOwn(doc) &&
      !doc.data.utförs_av?.length &&
      !doc.refused.includes('utförs_av') &&
      !hasSureSection(body, tellsWho),
    *check(page, handbook, { today }) {
      if (!holdsOn(page.doc, today) || wordCount(page.tree.children) === 0) return;
      if (sectionsOf(page).some((section) => saysWho(section, handbook))) return;
      yield {
        place: titleOf(page),
        message: 'Rutinen säger inte vem som gör vad.',
        hint: 'Lägg till utförs_av med id på de roller som gör arbetet, eller skriv i stegen vem som gör dem.',
      };
    },
  },
};

const titleOf = ({ doc }: Page) => ({ file: doc.file, path: ['titel'], on: 'value' as const });

/** A heading of the wanted kind with words below it, where no code, HTML or underline can make a line something else. */
function hasSureSection(body: string, wanted: (title: string) => boolean): boolean {
  if (body.includes('<') || body.includes('```') || body.includes('~~~')) return false;
  if (mayUnderline(body) && /^[ \t>]*[=-]+[ \t]*$/m.test(body)) return false;
  for (
    let at = body.startsWith('##') ? 0 : body.indexOf('\n##') + 1 || -1;
    at >= 0;
    at = body.indexOf('\n##', at) + 1 || -1
  ) {
    const end = body.indexOf('\n', at);
    const title = /^#{2,6} ([^\n]+)/.exec(body.slice(at, end < 0 ? undefined : end))?.[1];
    if (title !== undefined && end > 0 && wanted(title) && WORDS.test(untilHeading(body.slice(end, end + 300))))
      return true;
  }
  return false;
}

/** Whether a line ends in the sign of an underlined heading. */
function mayUnderline(body: string): boolean {
  for (let line = 0; line <= body.length; ) {
    const end = body.indexOf('\n', line);
    let at = (end < 0 ? body.length : end) - 1;
    while (at > line && body.charCodeAt(at) <= 32) at -= 1;
    const code = body.charCodeAt(at);
    if (code === 45 || code === 61) return true;
    if (end < 0) return false;
    line = end + 1;
  }
  return false;
}

const untilHeading = (text: string) => text.slice(0, /\n {0,3}#/.exec(text)?.index);

const WORDS = /\n[ ]{0,3}[^\s[#!][^\n#!]{0,80}\p{L} [^\n#!]{0,80}\p{L} [^\n#!]{0,80}\p{L}/u;

function describesHow({ titles, nodes }: Section): boolean {
  if (titles.some(tellsHow)) return wordCount(nodes) >= SAYS;
  return !titles.some((title) => isAside(title) || tellsWho(title)) && (nodes.some(isSteps) || imperatives(nodes) >= 2);
}

function isSteps(node: RootContent): boolean {
  if (node.type === 'table') return columns(node).some((name) => HOW_COLUMN.test(name)) && node.children.length > 1;
  if (node.type !== 'list') return false;
  const items = node.children.filter((item) => textOf(item).trim());
  return (Boolean(node.ordered) || items.every((item) => typeof item.checked === 'boolean')) && items.length >= 2;
}

const columns = (table: Table) => (table.children[0]?.children ?? []).map((cell) => textOf(cell).trim());

/** How many sentences and points tell the reader to do something. */
function imperatives(nodes: readonly RootContent[]): number {
  const texts = nodes.flatMap((node) =>
    node.type === 'list' ? points(node) : node.type === 'paragraph' ? [node] : [],
  );
  return texts.flatMap((node) => textOf(node).split(/[.!:]\s+/)).filter(isImperative).length;
}

const points = (list: List): RootContent[] =>
  list.children.flatMap((item) => item.children.flatMap((child) => (child.type === 'list' ? points(child) : [child])));

function saysWho({ titles, nodes }: Section, handbook: Handbook): boolean {
  if (titles.some(tellsWho)) return wordCount(nodes) > 0;
  if (titles.some(isAside)) return false;
  if (nodes.some((node) => node.type === 'table' && columns(node).some((name) => WHO_COLUMN.test(name)))) return true;
  const text = [titles[0] ?? '', ...nodes.filter(({ type }) => type !== 'code').map((node) => textOf(node))].join('\n');
  return FUNCTION.test(text) || rolesOf(handbook).some((title) => text.toLowerCase().includes(title));
}

const known = new WeakMap<Handbook, string[]>();

/** The titles of the handbook's roles, in lower case and without what stands in brackets. */
function rolesOf(handbook: Handbook): string[] {
  const made =
    known.get(handbook) ??
    ofTyp(handbook, 'roll')
      .map(({ titel }) => titel.replace(/\(.*/, '').trim().toLowerCase())
      .filter((title) => title.length > 3);
  known.set(handbook, made);
  return made;
}
