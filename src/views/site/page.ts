/** A section of one of the site's pages; which part of it, when the page is long, is found when all of it is made. */
export type SectionTarget = { sida: PageName; ankare: string; del?: number };

/** Where a word leads: to a document's own page, to one of the site's pages, or out on the web. */
export type Target =
  | { dokument: string }
  | { sida: PageName; ankare?: never; del?: never }
  | SectionTarget
  | { fil: string }
  | { webb: string };

/** A piece of a sentence: plain text, or text that leads somewhere. The renderer escapes all of it. */
export type Word = string | { text: string; till: Target };

/** A sentence, or what stands in a cell. */
export type Words = readonly Word[];

/** One fact of a document told in words: what it is, and the answer. */
export interface Fact {
  term: string;
  value: Words;
}

/** A step of a process: what is done, and what belongs to it. */
export interface Step {
  titel: Words;
  punkter: readonly Words[];
}

/** A line of a tree, and those below it. */
export interface Branch {
  words: Words;
  grenar: readonly Branch[];
}

/** What a page is made of. Every kind is drawn in one place (`src/render/site/blocks.ts`), so that pages look alike. */
export type Block =
  | { slag: 'stycke'; words: Words }
  /** A box that must be seen: something is late, repealed, a draft, or the page explains itself. */
  | { slag: 'notis'; ton: 'varning' | 'upphävd' | 'utkast' | 'upplysning'; words: Words }
  | { slag: 'fakta'; fakta: readonly Fact[] }
  | { slag: 'lista'; poster: readonly Words[] }
  /** A list in a list: units, or processes with their parts. */
  | { slag: 'träd'; grenar: readonly Branch[] }
  | { slag: 'steg'; steg: readonly Step[] }
  /** Links with a line of explanation each: ways in. */
  | { slag: 'kort'; poster: readonly { titel: Words; text: Words }[] }
  | { slag: 'tabell'; namn: string; rubriker: readonly string[]; rader: readonly (readonly Words[])[] }
  /** The parts of a long page; the one that is shown is only text. */
  | { slag: 'delar'; delar: Words }
  /** Ways to the headings of the document's own text, when it has several: whoever is in a hurry goes straight there. */
  | { slag: 'hopp'; dokument: string }
  /** The document's own text. */
  | { slag: 'text'; dokument: string }
  /** The form that searches, and where its answers stand. */
  | { slag: 'sök' }
  /** A field that leads to the page of search, first on the page instead of above it. */
  | { slag: 'sökruta' }
  /** The drawn map of a process, with its words beside it. */
  | { slag: 'karta'; process: string }
  | { slag: 'avsnitt'; rubrik: string; id: string; block: readonly Block[] };

/** The site's pages that are not a document's. */
export type PageName =
  | 'index'
  | 'sok'
  | 'rutiner'
  | 'processer'
  | 'enheter'
  | 'roller'
  | 'lagen'
  | 'evidens'
  | 'andringar'
  | 'kommande'
  | 'alla';

/** One page of the site, ready to be drawn. */
export interface SitePage {
  /** From the site's root: `dokument/larmlista.html`, `roller.html`. */
  path: string;
  titel: string;
  /** What kind of thing the page is about, in a word above the heading: "Rutin", "Process", "Funktion". */
  överrubrik?: string;
  /** The way here from the start, without the page itself. */
  väg: readonly { text: string; till: Target }[];
  block: readonly Block[];
}
