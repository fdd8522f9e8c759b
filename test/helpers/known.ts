import { packageKnowledge } from '../../src/api/explain.js';
import type { Article, Text } from '../../src/model/article.js';

/** What the package knows, read once per test file. */
export const KNOWN = packageKnowledge();

const words = (text: Text) =>
  text.map((part) => (typeof part === 'string' ? part : 'code' in part ? part.code : part.text)).join('');

/** Everything that an article says, as one text: for asking whether it says a thing. */
export const saying = ({ title, blocks }: Article): string =>
  [
    title,
    ...blocks.map((block) => {
      if (block.kind === 'facts') return block.rows.map(([label, value]) => `${label}: ${words(value)}`).join('\n');
      if (block.kind === 'table') return block.rows.map((row) => row.map(words).join(' | ')).join('\n');
      if (block.kind === 'list')
        return block.items.map(({ text, detail }) => `${words(text)} – ${words(detail ?? [])}`).join('\n');
      return block.kind === 'code' ? block.text : words(block.text);
    }),
  ].join('\n');
