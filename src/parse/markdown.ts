import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified()
  .use(remarkParse)
  .data({
    micromarkExtensions: [gfmTable(), gfmFootnote(), gfmTaskListItem()],
    fromMarkdownExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown(), gfmTaskListItemFromMarkdown()],
  } as never);

/**
 * Markdown to a tree: CommonMark with GitHub's tables, footnotes and task lists (format.md 7). The whole of remark-gfm
 * costs twice as much and adds nothing that a handbook uses.
 */
export const parseMarkdown = (text: string): Root => processor.parse(text);
