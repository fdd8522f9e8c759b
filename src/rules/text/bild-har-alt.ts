import { placeOfNode } from '../page.js';
import type { Rule } from '../rule.js';
import { nodesOf } from './tree.js';

const IMAGE = /!\[([^\]]{0,200})/g;
const FILE = /\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?|emf|wmf|heic)$/i;
/** What cameras, Word and screen shots call an image, alone or with a number. */
const GENERIC =
  /^(?:bild|bilden|image|img|picture|pict|photo|foto|fotografi|figur|fig|diagram|skärmbild|skärmdump|skärmklipp|screenshot|ikon|icon|grafik|illustration|dsc|dscn|alt|alttext|alternativtext)?[\s_.:-]*\d*$/i;

/** Whoever cannot see an image needs its words; the law on digital service says so. */
export const bildHarAlt: Rule = {
  id: 'bild-har-alt',
  severity: 'varning',
  summary: 'Varje bild har en textbeskrivning (alternativtext).',
  why: 'Den som inte ser bilden får annars inte veta vad den visar. Kravet gäller även intern webb.',
  fix: 'Skriv vad bilden visar mellan hakparenteserna, till exempel "Flöde från anmälan till beslut".',
  lagrum: 'DOS-lagen (2018:1937) 10 §',
  force: 'ska',
  text: {
    suspects: (body) => body.includes('![') && [...body.matchAll(IMAGE)].some(([, alt = '']) => mayBeMute(alt)),
    *check(page) {
      for (const node of nodesOf(page, 'image', 'imageReference')) {
        const alt = (node.alt ?? '').trim();
        if (!isMute(alt)) continue;
        const message = alt ? `Bildens textbeskrivning är bara "${alt}".` : 'Bilden saknar textbeskrivning.';
        const hint = 'Skriv mellan hakparenteserna vad bilden visar, så som du skulle säga det i telefon.';
        yield { place: placeOfNode(page, node), message, hint };
      }
    },
  },
};

const isMute = (alt: string) => GENERIC.test(alt) || FILE.test(alt);

/** Signs that only CommonMark can read, and breaks: what they hide may say nothing. */
const mayBeMute = (alt: string) => isMute(alt.trim()) || /[[<&\\*_`\n]/.test(alt);
