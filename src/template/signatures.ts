import { isWords, keysOf, type Shape, type ViewSchema, waysOf } from './shapes.js';

/** What a helper takes: words or a number, or something with these keys. */
interface Signature {
  words?: true;
  keys?: readonly string[];
  /** How many more it takes after that, at least and at most: each words or a number. */
  more?: readonly [least: number, most: number];
  /** What it is for, in the docs. */
  about: string;
  /** How what it takes is called in a message. */
  takes: string;
}

/** The helpers of a template. Their functions stand in `src/render/template.ts`; a test holds the two together. */
export const SIGNATURES: Readonly<Record<string, Signature>> = {
  md: {
    words: true,
    takes: 'en text eller ett tal',
    about: 'Skriver ut en uppgift som text, vilka tecken den än har. Görs även utan hjälpord.',
  },
  kod: {
    words: true,
    takes: 'en text eller ett tal',
    about: 'Skriver ut en uppgift mellan två grava accenter (kod), till exempel ett filnamn.',
  },
  cell: {
    words: true,
    keys: ['läge', 'värde', 'källor'],
    takes: 'en cell ur rader',
    about: 'Skriver ut en tabellcell: text, eller en siffra på svenska.',
  },
  lagrum: {
    words: true,
    takes: 'en text',
    about: 'Skriver ut ett lagrum som inte bryts mellan siffra och paragraftecken.',
  },
  lika: {
    words: true,
    more: [1, 1],
    takes: 'två texter eller tal att jämföra',
    about: 'Sant när två uppgifter är lika. Används i {{#if (lika a b)}}.',
  },
  stor: { words: true, takes: 'en text', about: 'Samma text med stor första bokstav.' },
  kort: { words: true, takes: 'en text', about: 'Textens tio första tecken, till exempel av en commit.' },
  brödtext: {
    keys: ['document', 'titel', 'text'],
    more: [0, 1],
    takes: 'en text ur texter',
    about:
      'En text som någon har skrivit, med rubrikerna under avsnittets, eller från den nivå som anges. Skrivs med tre klamrar: {{{brödtext this}}} eller {{{brödtext this 4}}}.',
  },
};

/** The helpers that begin a block, and `lookup`. */
export const BLOCKS = ['each', 'if', 'unless', 'with'] as const;

/** Whether a helper can take what stands there, in every way it may be filled. */
export function accepts(name: string, shape: Shape, schema: ViewSchema): boolean {
  const signature = SIGNATURES[name];
  if (!signature) return false;
  return waysOf(shape, schema).every((way) =>
    isWords(way, schema) || way.type === 'null'
      ? signature.words === true
      : (signature.keys?.every((key) => keysOf(way, schema).has(key)) ?? false),
  );
}
