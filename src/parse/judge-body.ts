import GithubSlugger from 'github-slugger';
import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Body, BodyLink } from '../model/document.js';
import { parseMarkdown } from './markdown.js';

/**
 * CommonMark's verdict on a body: its real links, images, `[[id]]` and headings, with exact positions. Costs
 * milliseconds, so it is asked only about bodies in which a candidate would become a finding.
 */
export const judgeBody = (body: string, bodyLine: number): Body => judgeTree(parseMarkdown(body), body, bodyLine);

/** The same of a body that is parsed already. */
export const judgeTree = (tree: Root, body: string, bodyLine: number): Body => ({
  exact: true,
  slugs: slugsOf(tree),
  links: linksOf(tree, body, bodyLine),
});

function slugsOf(tree: Root): string[] {
  const slugger = new GithubSlugger();
  const slugs: string[] = [];
  visit(tree, 'heading', (node) => {
    slugs.push(slugger.slug(textOf(node)));
  });
  return slugs;
}

function linksOf(tree: Root, body: string, bodyLine: number): BodyLink[] {
  const links: BodyLink[] = [];
  visit(tree, (node: Nodes) => {
    if (
      (node.type === 'link' || node.type === 'image' || node.type === 'definition') &&
      !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(node.url)
    ) {
      links.push({ kind: node.type === 'image' ? 'image' : 'link', target: node.url, ...position(node, bodyLine) });
    } else if (node.type === 'text') {
      links.push(...wikiLinks(node, body, bodyLine));
    }
  });
  return links;
}

/** `[[id]]`, `[[id|text]]`, `[[id#rubrik]]` in running text: read from the source, where a backslash still shows. */
function* wikiLinks(node: Nodes, body: string, bodyLine: number): Iterable<BodyLink> {
  const start = node.position?.start;
  const [from, to] = [start?.offset ?? 0, node.position?.end.offset ?? 0];
  const source = body.slice(from, to);
  for (const match of source.matchAll(/(?<!\\)\[\[([^[\]\n]+)\]\]/g)) {
    const before = source.slice(0, match.index).split('\n');
    const line = (start?.line ?? 1) + before.length - 1 + bodyLine - 1;
    const column = before.length === 1 ? (start?.column ?? 1) + match.index : (before.at(-1) ?? '').length + 1;
    yield { kind: 'wiki', target: match[1] ?? '', line, column, endLine: line, endColumn: column + match[0].length };
  }
}

function position(node: Nodes, bodyLine: number) {
  const { start, end } = node.position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  return {
    line: start.line + bodyLine - 1,
    column: start.column,
    endLine: end.line + bodyLine - 1,
    endColumn: end.column,
  };
}
