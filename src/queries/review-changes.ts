import { type Revision, type Revisions, reviewIndex, revisionOf } from './revisions.js';

/** What has changed in a document since its latest review was written in. */
export interface ChangeSince {
  /** The first change after the review; `commit` null when it is not committed. */
  first: Revision;
  /** The state that the review left. */
  base: Revision;
}

/**
 * The change of content that a document has had since its latest review or decision was written in; undefined when it
 * says the same. What came back to its old words is no change.
 */
export function changeSinceReview(revisions: Revisions, file: string): ChangeSince | undefined {
  const states = revisions.of(file);
  const at = reviewIndex(states);
  const base = states[at];
  if (!base || states[0]?.essence === base.essence) return undefined;
  const first = states.slice(0, at).findLast(({ essence }) => essence !== base.essence);
  return first && { first, base };
}

/** Where two texts of a document differ in substance: keys by name, sections by their headings, in the new text's order. */
export function changedParts(before: string, after: string): string[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  const names = [...new Set([...now.keys(), ...old.keys()])];
  return names.filter((name) => old.get(name) !== now.get(name));
}

/** Each telling key and each section with what it says; what stands before the first heading is "inledningen". */
function partsOf(text: string): Map<string, string> {
  const close = text.indexOf('\n---', 3);
  const [head, body] = close < 0 ? ['', text] : [text.slice(0, close + 4), text.slice(close + 4)];
  const parts = new Map<string, string>();
  for (const line of revisionOf(head, null, '').essence.split('\n').slice(0, -1)) {
    const [key = '', ...words] = line.split(' ');
    parts.set(key, words.join(' '));
  }
  for (const section of body.split(/\n(?=#{1,6} )/)) {
    const title = /^#{1,6} +(.*?)[ #]*(?:\n|$)/.exec(section)?.[1];
    const name = title ? `avsnittet ${title}` : 'inledningen';
    const { essence } = revisionOf(`---\n---\n${section}`, null, '');
    if (title || section.trim()) parts.set(name, `${parts.get(name) ?? ''}\n${essence}`);
  }
  return parts;
}
