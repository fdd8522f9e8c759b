/**
 * The elements of HTML (WHATWG HTML Living Standard, section 4, with the obsolete ones that Word and old pages leave
 * behind). What is not here is somebody's own placeholder, such as `<namn>`.
 */
export const HTML_TAGS: ReadonlySet<string> = new Set(
  (
    'a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br button ' +
    'canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset ' +
    'figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins ' +
    'kbd label legend li link main map mark marquee math menu meta meter nav nobr noframes noscript object ol optgroup ' +
    'option output p param picture pre progress q rp rt ruby s samp script search section select slot small source span ' +
    'strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul ' +
    'var video wbr'
  ).split(' '),
);

/** Elements that run code, load what nobody has reviewed, or ask the reader for something. */
export const ACTIVE_TAGS: ReadonlySet<string> = new Set(
  (
    'script iframe object embed applet form input button textarea select frame frameset base link meta style svg math ' +
    'template'
  ).split(' '),
);

/** What to write instead of an element, in markdown. */
export const INSTEAD: Readonly<Record<string, string>> = {
  br: 'Börja ett nytt stycke med en tom rad, eller gör en lista.',
  b: 'Skriv **fet text** med stjärnor.',
  strong: 'Skriv **fet text** med stjärnor.',
  i: 'Skriv *kursiv text* med stjärnor.',
  em: 'Skriv *kursiv text* med stjärnor.',
  u: 'Understrykning förväxlas med länkar. Skriv **fet text** med stjärnor.',
  a: 'Skriv länken som [text](adress) eller [[id]].',
  img: 'Skriv bilden som ![beskrivning](fil).',
  table: 'Skriv tabellen med lodstreck: | Rubrik | Rubrik |, och en rad med streck under.',
  ul: 'Skriv listan med bindestreck först på raden.',
  ol: 'Skriv listan med 1. 2. 3. först på raden.',
  hr: 'Skriv tre bindestreck på en egen rad.',
  p: 'Ett nytt stycke börjar efter en tom rad. Ta bort taggen.',
  h1: 'Skriv rubriken med ## först på raden.',
  h2: 'Skriv rubriken med ## först på raden.',
  h3: 'Skriv rubriken med ### först på raden.',
  h4: 'Skriv rubriken med #### först på raden.',
};
