import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** Where the address of a link, an image or a definition stands in the text, without brackets around it. */
export interface Address {
  from: number;
  to: number;
}

type Token = { start: { offset: number }; end: { offset: number } };
type Reading = { stack: { data?: { address?: Address } }[]; buffer: () => void };

/** Notes where an address stands before it is read: a link's own place covers its text too. */
function noteAddress(this: Reading, { start, end }: Token): void {
  const node = this.stack.at(-1);
  if (node) node.data = { ...node.data, address: { from: start.offset, to: end.offset } };
  this.buffer();
}

const withAddresses = { enter: { resourceDestinationString: noteAddress, definitionDestinationString: noteAddress } };

const processor = unified()
  .use(remarkParse)
  .data({
    micromarkExtensions: [gfmTable(), gfmFootnote(), gfmTaskListItem()],
    fromMarkdownExtensions: [
      gfmTableFromMarkdown(),
      gfmFootnoteFromMarkdown(),
      gfmTaskListItemFromMarkdown(),
      withAddresses,
    ],
  } as never);

/**
 * Markdown to a tree: CommonMark with GitHub's tables, footnotes and task lists (format.md 7). The whole of remark-gfm
 * costs twice as much and adds nothing that a handbook uses.
 */
export const parseMarkdown = (text: string): Root => processor.parse(text);
