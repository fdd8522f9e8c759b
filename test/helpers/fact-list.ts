/** A thing that a source document says, and where a document of the same kind must say it. */
export interface Fact {
  /** The row of the source: `T-45`. A source may have several facts on a row. */
  id: string;
  /** What the source says, in our own words: for the person who reads the list. */
  fact: string;
  /** The beginning of the heading of the section, without its number. Several: the text may stand over them. */
  avsnitt: string | readonly string[];
  /** What must stand there; every one of them. Spaces of any kind are alike. */
  text: readonly (string | RegExp)[];
}

/**
 * Sections of a rendered report: second-level heading without number → its text, with that of the headings below. The
 * headings below stand by themselves too, as "Roller och ansvar / Socialchef".
 */
export function sectionsOf(markdown: string): Map<string, string> {
  const sections = new Map<string, string>();
  const add = (name: string, line: string) => sections.set(name, `${sections.get(name) ?? ''}${line}\n`);
  let [heading, below] = ['', ''];
  for (const line of markdown.split('\n')) {
    const [, level, words = ''] = /^(###?) (?:\d+\.? )?(.+)$/.exec(line) ?? [];
    if (level === '##') [heading, below] = [plainWords(words), ''];
    if (level === '###') below = `${heading} / ${plainWords(words)}`;
    if (level !== '##') add(heading, line);
    if (level === undefined && below) add(below, line);
  }
  return new Map([...sections].map(([name, text]) => [name, plainWords(text)]));
}

/** The facts that do not stand in their sections, as "T-45 Uppföljning: minst 80"; empty when all do. */
export function missingFacts(markdown: string, facts: readonly Fact[]): string[] {
  const sections = [...sectionsOf(markdown)];
  return facts.flatMap(({ id, avsnitt, text }) =>
    [avsnitt].flat().length === 0 ? [`${id}: inget avsnitt`] : missingIn(sections, id, [avsnitt].flat(), text),
  );
}

function missingIn(
  sections: readonly (readonly [string, string])[],
  id: string,
  names: readonly string[],
  text: Fact['text'],
): string[] {
  const own = names.map((name) => sections.find(([heading]) => heading.startsWith(name))?.[1]);
  const unknown = names.filter((_, index) => own[index] === undefined).map((name) => `${id}: avsnittet ${name} saknas`);
  const whole = own.join('\n');
  return [...unknown, ...absent(whole, text).map((one) => `${id} ${names.join(', ')}: ${one}`)];
}

/** Those of the texts that a text does not hold: for documents without sections, such as the words of a PDF. */
export const absent = (whole: string, texts: readonly (string | RegExp)[]): string[] =>
  texts.filter((one) => !holds(plainWords(whole), one)).map(String);

const holds = (whole: string, one: string | RegExp) =>
  typeof one === 'string' ? whole.includes(plainWords(one)) : one.test(whole);

/** Words without the signs of markdown, with one kind of space. */
export const plainWords = (text: string): string =>
  text
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*`]|\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim();
