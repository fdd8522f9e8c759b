import { type Page, placeOf, placeOfNode } from '../page.js';
import type { Rule, ToldInText } from '../rule.js';
import { isInternal, trimAddress, WEB } from './addresses.js';
import { nodesOf, sourceOf, startOf, wordsOutsideLinks } from './tree.js';

/** Signs of a path on a disk, a file server or an intranet, in the raw text. */
const SUSPECT =
  /:(?<=file:)|:(?=[\\/])(?<=(?<![\p{L}\p{N}])[a-z]:)|:\/\/(?:intra|insid|inblick|inlogg|internweb|medarbetarportal|1[0-9]|[^\s./]{1,255}(?![^\s/?#:)>\]"'|*_]))|\]\(<?\/\/|\]:\s{0,9}<?\/\/|&(?:#|colon|sol|bsol)|\\(?:\\|(?<=\\\\))/iu;
/** A drive letter or a server's share, to the end of the word. */
const PATH =
  /(?<![\p{L}\p{N}])(?:[A-Za-z]:\\|[A-Za-z]:\/(?=[\p{L}\p{N}]))[^\s|<>"”»)\]]*|(?<![\\\p{L}\p{N}])\\{2,4}[\p{L}\p{N}][\p{L}\p{N}._$-]{0,80}\\{1,2}[\p{L}\p{N}$][^\s|<>"”»)\]]*|\b[Ff]ile:[\\/]{1,4}[^\s|<>"”»)\]]*/gu;

/** A path on a disk reaches only those who sit at that network, and breaks when the folder moves. */
export const sokvagNarAlla: Rule = {
  id: 'sokvag-nar-alla',
  severity: 'varning',
  summary: 'Texten hänvisar inte till en sökväg på en disk eller ett filsystem, och länkar inte till intranätet.',
  why: 'Vikarier, entreprenörer och den som läser utanför nätet kommer inte åt filen, och sökvägen går sönder när mappen flyttas.',
  fix: 'Lägg filen i handboken och länka till den, eller länka till en sida som alla når.',
  lagrum: null,
  force: 'lokalt',
  text: {
    suspects: (body) => SUSPECT.test(body),
    *check(page) {
      for (const node of nodesOf(page, 'link', 'definition', 'image'))
        if (isInternal(node.url))
          yield { place: placeOfNode(page, node), ...fault(node.url, /^(?:https?:)?\/\//i.test(node.url)) };
      for (const node of wordsOutsideLinks(page, 'text', 'inlineCode'))
        yield* inWords(page, sourceOf(page, node), startOf(node));
    },
  },
};

function* inWords(page: Page, source: string, at: number): Iterable<ToldInText> {
  for (const match of source.matchAll(PATH)) {
    const path = trimAddress(match[0]).replace(/(?<!`)`+$/, '');
    yield { place: placeOf(page, at + match.index, at + match.index + path.length), ...fault(path, false) };
  }
  for (const match of source.matchAll(WEB)) {
    const url = trimAddress(match[0]).replace(/(?<!`)`+$/, '');
    if (!url.startsWith('www.') && isInternal(url))
      yield { place: placeOf(page, at + match.index, at + match.index + url.length), ...fault(url, true) };
  }
}

const fault = (path: string, web: boolean) => ({
  message: web
    ? `${path} ligger på intranätet eller i det egna nätet, och nås inte av alla.`
    : `${path} är en sökväg i det egna filsystemet, och nås inte av alla.`,
  hint: web
    ? 'Lägg innehållet i handboken och länka till det med [[id]], eller länka till en öppen webbsida.'
    : 'Lägg filen i handboken och länka till den, eller skriv i vilket system och under vilket namn den finns.',
});
