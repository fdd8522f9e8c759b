import type { DocState, Part } from './state.js';

/**
 * A part of a body that is new, gone, has another heading or says something else; or that the parts stand in another
 * order. The part before all headings has no heading.
 */
export interface HeadingChange {
  change: 'ny' | 'borttagen' | 'omdöpt' | 'ändrad' | 'ordning';
  heading: string;
  /** What a renamed heading was. */
  was: string | null;
}

/** What of a body differs, heading by heading: a text that stands as it was under another heading has a new heading. */
export function headingChanges(before: DocState, after: DocState): HeadingChange[] {
  if (before.body === after.body) return [];
  const [then, now] = [numbered(before.parts()), numbered(after.parts())];
  const gone = [...then].filter(([name]) => !now.has(name)).map(([, part]) => part);
  const changes = [...now].flatMap(([name, part]) => partChange(then.get(name), part, gone));
  for (const { heading } of gone) if (heading) changes.push({ change: 'borttagen', heading, was: null });
  const moved = !changes.length && [...then.keys()].join('\n') !== [...now.keys()].join('\n');
  return moved ? [{ change: 'ordning', heading: '', was: null }] : changes;
}

/** What has happened to one part. One that took over another's text takes it out of those that are gone. */
function partChange(was: Part | undefined, { heading, words }: Part, gone: Part[]): HeadingChange[] {
  if (was) return was.words === words ? [] : [{ change: 'ändrad', heading, was: null }];
  const former = words === NO_WORDS ? -1 : gone.findIndex((part) => part.heading && part.words === words);
  const [renamed] = former < 0 ? [] : gone.splice(former, 1);
  return [{ change: renamed ? 'omdöpt' : 'ny', heading, was: renamed?.heading ?? null }];
}

/** Parts by their heading; the second with the same heading is another part. A part without heading and text is none. */
function numbered(parts: readonly Part[]): Map<string, Part> {
  const named = new Map<string, Part>();
  for (const part of parts) {
    let [name, number] = [part.heading, 1];
    while (named.has(name)) name = `${part.heading}\u0000${++number}`;
    if (part.heading || part.words !== NO_WORDS) named.set(name, part);
  }
  return named;
}

/** The fingerprint of no words at all. */
const NO_WORDS = '';
