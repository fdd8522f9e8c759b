import GithubSlugger from 'github-slugger';
import type { Body, BodyLink } from '../model/document.js';
import { ownText } from '../model/own-text.js';
import { remember } from '../model/remember.js';

/**
 * Everything in a line that could be the target of a link or image: `](target`, `]: target`, `[[id]]`. It finds a
 * superset of what CommonMark sees; whatever would become a finding is judged by CommonMark afterwards.
 */
const CANDIDATE =
  /\]\(\s*(<[^>\n]*>|[^\s()<][^\s()]*(?:\([^\s()]*\)[^\s()]*)*)?|(\[\^[^[\]\n]*)?\]:[ \t]*(?:\n[ \t]*)?(?=(<[^>\n]*>|[^\s\]]+\]?|\]))|\[\[([^[\]\n]+)\]\]/g;
const HEADING = /^#{1,6}[ \t]+(.*)$/gm;
const EXTERNAL = /^<?(?:[a-z][a-z0-9+.-]*:|\/\/)/i;
/** Where headings found line by line might be none: fences and HTML. */
const DOUBT = /^[ \t]*(?:```|~~~|<)/m;
const mayDoubt = (body: string) => body.includes('```') || body.includes('~~~') || body.includes('<');
/** Fences that cannot be trusted line by line: not at the margin, or near HTML, which swallows them. */
const UNSURE_FENCE = /^[^`~\n]+(?:```|~~~)|^[ \t]*</m;
const PLAIN = /^[\p{L}\p{N} ,.:;?!–—"'”’()/-]*$/u;

/**
 * Collects link candidates and sure headings of a body in one pass (about a hundredth of a CommonMark parse).
 * Targets outside the handbook (https:, mailto:) are left out.
 */
export function scanBody(body: string, bodyLine: number): Body {
  const text = withoutFences(body);
  return { exact: false, slugs: sureSlugs(text), links: candidates(text, bodyLine) };
}

/** Empties fenced code, line for line, where every fence of the body stands at the margin and no HTML disturbs. */
export function withoutFences(body: string): string {
  if (!mayDoubt(body) || !/^(?:```|~~~)/m.test(body) || UNSURE_FENCE.test(body)) return body;
  let open: string | undefined;
  return body
    .split('\n')
    .map((line) => {
      const fence = /^(`{3,}|~{3,})(.*)$/.exec(line);
      const [mark = '', rest = ''] = [fence?.[1], fence?.[2]];
      if (open === undefined) {
        if (mark && !(mark.startsWith('`') && rest.includes('`'))) open = mark;
        return open === undefined ? line : '';
      }
      if (mark.startsWith(open) && rest.trim() === '') open = undefined;
      return '';
    })
    .join('\n');
}

function candidates(body: string, bodyLine: number): BodyLink[] {
  if (!body.includes(']')) return [];
  const links: BodyLink[] = [];
  let [line, lineStart, from] = [bodyLine, 0, 0];
  for (const match of body.matchAll(CANDIDATE)) {
    const [, inline, footnote, definition, wiki] = match;
    const target = inline ?? definition ?? wiki;
    if (target === undefined || footnote !== undefined || (wiki === undefined && EXTERNAL.test(target))) continue;
    for (let at = body.indexOf('\n', from); at >= 0 && at < match.index; at = body.indexOf('\n', at + 1)) {
      line += 1;
      lineStart = at + 1;
    }
    from = match.index;
    const column = match.index - lineStart + 1;
    links.push({
      kind: wiki === undefined ? 'link' : 'wiki',
      target: ownText(target),
      line,
      column,
      endLine: line,
      endColumn: column + match[0].length,
    });
  }
  return links;
}

/** Slugs of headings that are headings beyond doubt and whose text needs no parsing. */
function sureSlugs(body: string): readonly string[] {
  if (!body.includes('#') || (mayDoubt(body) && DOUBT.test(body))) return [];
  const headings = body.match(HEADING);
  return headings ? slugsOf(ownText(headings.join('\n'))) : [];
}

/** The slugs of headings, one a line. Documents of a type mostly have the same headings, and then share their slugs. */
const slugsOf = remember((headings: string): readonly string[] => {
  const slugger = new GithubSlugger();
  const texts = headings.split('\n').map((line) => line.replace(/^#{1,6}[ \t]+/, ''));
  return texts.filter((text) => PLAIN.test(text)).map((text) => slugger.slug(text.trim()));
});
