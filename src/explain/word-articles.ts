import { type Article, code, facts, joined, list, section, text } from '../model/article.js';
import { wordsOf } from '../schema/node.js';
import { questionAbout } from './asked.js';
import { matchOf } from './citations.js';
import { demandOf, inShort } from './demands.js';
import type { Key } from './keys.js';
import type { Knowledge } from './knowledge.js';
import { titleOf } from './lagrum-article.js';

/** A section of the kvalitetsberättelse: its heading, what it answers to, and how to write in it. */
export function sectionArticle(name: string, known: Knowledge): Article | undefined {
  const found = known.regelverk.sections.find(({ avsnitt }) => avsnitt === name);
  if (!found) return undefined;
  const demanded = known.regelverk.paragraphs.filter(({ lagrum }) =>
    found.lagrum.some((own) => {
      const asked = questionAbout(own);
      return asked && matchOf(lagrum, asked, known)?.hit === 'exact';
    }),
  );
  return {
    title: name,
    kind: 'avsnitt',
    blocks: [
      text(`Avsnittet "${found.rubrik}" i kvalitetsberättelsen.`),
      facts(['Styrka', found.kraft], ['Lagrum', found.lagrum.join(', ')], ['Svarar på', found.svarar_på]),
      text('Skriv text i avsnittet med en analys som har ', code(`avsnitt: ${name}`), '.'),
      ...section(
        'Vad lagen kräver',
        demanded.flatMap((row) => [text(`${titleOf(row)}: ${inShort(row)}`)]),
      ),
    ],
  };
}

/** A word of the quality work: the handbook's own explanation first, else ours. */
export function termArticle(word: string, { regelverk, handbook }: Knowledge): Article | undefined {
  const is = ({ ord }: { ord?: string }) => ord === word;
  const own = handbook?.settings.raw.begrepp?.find(is);
  const found = own ?? regelverk.terms.find(is);
  if (!found) return undefined;
  const law = facts(['Lagrum', found.lagrum?.join(', ')], ['Förklaring', own ? 'handbokens egen' : undefined]);
  return { title: found.ord ?? word, kind: 'begrepp', blocks: [text(String(found.betydelse ?? '')), law] };
}

/** A fixed word that some keys take as their value. */
export function valueArticle(word: string, keys: readonly Key[]): Article | undefined {
  const found = keys.filter(({ node }) => wordsOf(node).includes(word));
  if (!found.length) return undefined;
  const items = found.map((key) => ({
    text: [code(`${key.path}: ${word}`), ' i ', key.typ],
    detail: [String(key.node.description ?? ''), ' Värden: ', ...joined(wordsOf(key.node).map(code)), '.'],
  }));
  return { title: word, kind: 'värde', blocks: [text('Ett värde som nycklar kan ha.'), ...list(items)] };
}

/** A statutory duty that a protokoll can answer. */
export function dutyArticle(id: string, known: Knowledge): Article | undefined {
  const found = known.regelverk.duties.find((duty) => duty.id === id);
  if (!found) return undefined;
  return {
    title: id,
    kind: 'plikt',
    blocks: [
      text(`${found.titel}: en plikt i lagen med datum. Ett protokoll svarar på den med `, code(`avser: ${id}`), '.'),
      ...demandOf({ ...found, vem: [], kraft: 'ska' }, known),
      facts(
        ['Lagrum', found.lagrum.join(', ')],
        ['Senast', found.senast && `${found.senast} varje år`],
        ['Hur ofta', found.frekvens],
      ),
    ],
  };
}
