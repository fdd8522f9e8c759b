import type { Html } from 'mdast';
import { type Page, placeOf } from '../page.js';
import type { Rule, ToldOrFault } from '../rule.js';
import { ACTIVE_TAGS, HTML_TAGS, INSTEAD } from './html-tags.js';
import { nodesOf, startOf } from './tree.js';

const SUSPECT = /<(?:(?!https?:\/\/|mailto:)[a-z]|[/?]|!(?!--))/i;
const TAG = /<(\/?)([a-z][a-z0-9-]*)(?=[\s/>]|$)[^<>]*>?/gi;
const HANDLER = /[\s/"']on[a-z]{3,30}\s*=/i;
const RUNS = /=\s*(?:["']\s*)?(?:javascript|data|vbscript):/i;

interface Tag {
  at: number;
  end: number;
  name: string;
  text: string;
  closing: boolean;
}

/** Raw HTML is not shown, and some of it runs code. */
export const htmlAnvandsInte: Rule = {
  id: 'html-anvands-inte',
  severity: 'varning',
  summary: 'Brödtexten är markdown utan HTML.',
  why: 'HTML visas inte i handboken eller berättelsen, och somlig HTML kan köra kod hos läsaren.',
  fix: 'Skriv samma sak i markdown, eller ta bort taggen.',
  lagrum: null,
  force: 'lokalt',
  gravest: 'fel',
  text: {
    suspects: (body) => body.includes('<') && SUSPECT.test(body),
    *check(page) {
      const opened = new Set<string>();
      for (const node of nodesOf(page, 'html')) {
        const tags = tagsOf(node, startOf(node));
        const wanted = tags.filter(({ closing, name }) => !closing || !opened.has(name));
        for (const { name, closing } of tags) if (!closing) opened.add(name);
        const worst = wanted.find(isActive) ?? wanted[0];
        if (worst) yield tell(page, worst);
      }
    },
  },
};

/** The tags of a piece of HTML. Comments are no fault: they are blanked out, so that offsets hold. */
function tagsOf(node: Html, from: number): Tag[] {
  const text = node.value.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => ' '.repeat(comment.length));
  const tags = [...text.matchAll(TAG)].map((match) => ({
    at: from + match.index,
    end: from + match.index + match[0].length,
    name: (match[2] ?? '').toLowerCase(),
    text: match[0],
    closing: match[1] === '/',
  }));
  const at = text.search(/<[?!]/);
  if (tags.length || at < 0) return tags;
  return [{ at: from + at, end: from + node.value.length, name: '', text: text.trim(), closing: false }];
}

const isActive = ({ name, text }: Tag) => ACTIVE_TAGS.has(name) || HANDLER.test(text) || RUNS.test(text);

function tell(page: Page, tag: Tag): Omit<ToldOrFault, 'document'> {
  const place = placeOf(page, tag.at, tag.end);
  const shown = tag.name ? `<${tag.closing ? '/' : ''}${tag.name}>` : 'Raden';
  if (isActive(tag))
    return {
      place,
      severity: 'fel',
      message: `${shown} kan köra kod eller hämta sådant som ingen har granskat.`,
      hint: 'Ta bort taggen. Länka till en fil i handboken eller en https-adress om innehållet behövs.',
    };
  if (tag.name && !HTML_TAGS.has(tag.name)) {
    const inside = tag.text
      .replace(/^<\/?|\/?>$/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    return {
      place,
      message: `"<${inside}>" läses som HTML och visas inte.`,
      hint: `Skriv [${inside}] med hakparenteser, eller fyll i det som ska stå där.`,
    };
  }
  return {
    place,
    message: `${shown} är HTML och visas inte.`,
    hint: INSTEAD[tag.name] ?? 'Skriv det i markdown, eller ta bort taggen.',
  };
}
