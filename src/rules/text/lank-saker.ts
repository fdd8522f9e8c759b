import { placeOfNode } from '../page.js';
import type { Rule } from '../rule.js';
import { mayHold } from './glance.js';
import { nodesOf } from './tree.js';

/** Signs in the raw text that an address may run code: the scheme itself, or what can spell it in disguise. */
const SUSPECT = /:(?<=(?:script|data):)|\\(?<=(?:script|data)\\)|&(?:#|tab;|newline;|colon;)|\t(?<=[a-z]\t)/i;
const UNSAFE = /^(javascript|data|vbscript):/i;

/** The scheme of an address as a browser reads it: blanks and control signs before it, tabs and breaks inside, fall away. */
const unsafeScheme = (url: string) =>
  UNSAFE.exec(url.replace(/[\t\n\r]/g, '').replace(/^[\s\p{Cc}]+/u, ''))?.[1]?.toLowerCase();

/** A handbook is read by people with access to sensitive systems: a link must never run code. */
export const lankSaker: Rule = {
  id: 'lank-saker',
  severity: 'fel',
  summary: 'Länkar och bilder använder säkra adresser: inte javascript:, data: eller vbscript:.',
  why: 'En sådan adress kan köra kod hos den som klickar, och visas inte i berättelsen.',
  fix: 'Länka till en fil i handboken med [[id]], eller till en https-adress. Lägg bilder som filer i handboken.',
  lagrum: null,
  force: 'lokalt',
  text: {
    suspects: (body) =>
      (mayHold(body, 'script') || mayHold(body, 'data') || body.includes('&') || body.includes('\t')) &&
      SUSPECT.test(body),
    *check(page) {
      for (const node of nodesOf(page, 'link', 'image', 'definition')) {
        const scheme = unsafeScheme(node.url);
        if (!scheme) continue;
        const [noun, hint] =
          node.type === 'image'
            ? ['Bildens', 'Lägg bilden som en fil i handboken och länka till den.']
            : ['Länkens', 'Länka till en fil i handboken med [[id]], eller till en https-adress.'];
        yield {
          place: placeOfNode(page, node),
          message: `${noun} adress börjar med ${scheme}: och är inte säker.`,
          hint,
        };
      }
    },
  },
};
