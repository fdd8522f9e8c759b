import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { linkFrom } from '../../views/site/addresses.js';
import type { Words } from '../../views/site/page.js';

/** A sentence as text and links, relative to the page that it stands on. Text is escaped when the page is written. */
export const wordsIn = (from: string, words: Words): ElementContent[] =>
  words.map((word) =>
    typeof word === 'string' ? { type: 'text', value: word } : h('a', { href: linkFrom(from, word.till) }, word.text),
  );
