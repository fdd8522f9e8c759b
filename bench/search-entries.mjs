import { readdirSync, readFileSync } from 'node:fs';
import { randomFrom } from './prose.mjs';

const EXAMPLE = new URL('../handbook-example/', import.meta.url);
const TYPES = ['rutin', 'rutin', 'rutin', 'aktivitet', 'process', 'protokoll', 'kunskap', 'styrdokument'];
const SYLLABLES =
  'ber dal fors gran hag ings kull lund mark näs os par ren sten torp vik väst ås öst ö ran bo se la mo'.split(' ');

/**
 * Documents of about four kilobytes for the search, made of the example handbook's own paragraphs. So that the words grow
 * with the text as they do in real handbooks (the example has 3 500 stems in 85 000 words; with the square root's pace or
 * a little more, 1,2 million words have about 20 000), some paragraphs end with a new word: a compound of two of the
 * example's words, or a place. The same entries every time.
 */
export function searchEntries(count) {
  const { pick, below } = randomFrom(20_111);
  const { paragraphs, headings, words } = material();
  const compound = () => pick(words) + pick(words);
  const name = () => pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES);
  const units = Array.from({ length: 40 }, (_, index) => ({ id: `enhet-${index}`, titel: `Enheten ${name()}` }));
  return Array.from({ length: count }, (_, index) => {
    let text = '';
    while (text.length < 4000) text += `${pick(paragraphs)}${below(3) ? '' : ` ${below(3) ? compound() : name()}.`}\n`;
    const typ = pick(TYPES);
    return {
      url: `dokument/${typ}-${index}.html`,
      titel: `${pick(headings)} ${pick(words)} ${name()}`,
      typ,
      typnamn: typ.charAt(0).toUpperCase() + typ.slice(1),
      status: index % 50 === 1 ? 'utkast' : index % 50 === 2 ? 'upphävd' : 'gällande',
      enheter: index % 3 ? [pick(units), pick(units)] : [],
      text,
      rubriker: Array.from({ length: 2 + below(6) }, () => pick(headings)),
      sökord: [],
    };
  });
}

function material() {
  const files = readdirSync(EXAMPLE, { recursive: true }).filter((name) => name.endsWith('.md'));
  const bodies = files
    .sort()
    .map((name) => readFileSync(new URL(name, EXAMPLE), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''));
  const lines = bodies.flatMap((body) => body.split('\n'));
  const paragraphs = lines.filter((line) => line.length > 30 && !line.startsWith('#'));
  const headings = lines.filter((line) => line.startsWith('## ')).map((line) => line.slice(3));
  const words = new Set(
    paragraphs
      .join(' ')
      .toLowerCase()
      .match(/\p{L}{5,12}/gu),
  );
  return { paragraphs, headings, words: [...words].sort() };
}
