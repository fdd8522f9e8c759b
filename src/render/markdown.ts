import type { Root } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const processor = unified()
  .use(remarkStringify, { bullet: '-', rule: '-', emphasis: '*', fences: true })
  .data({
    toMarkdownExtensions: [
      gfmTableToMarkdown({ tablePipeAlign: false }),
      gfmFootnoteToMarkdown(),
      gfmTaskListItemToMarkdown(),
    ],
  } as never);

/** A tree as markdown, always in the same spelling. */
export const toMarkdown = (tree: Root): string => processor.stringify(tree);
