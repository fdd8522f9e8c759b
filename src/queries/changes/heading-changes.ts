import type { DocState } from './state.js';

/** A part of a body that is new, gone, has another heading or says something else. The part before all headings has none. */
export interface HeadingChange {
  change: 'ny' | 'borttagen' | 'omdöpt' | 'ändrad';
  heading: string;
  /** What a renamed heading was. */
  was: string | null;
}

type Part = DocState['parts'][number];

/** What of a body differs, heading by heading: a text that stands as it was under another heading has a new heading. */
export function headingChanges(before: DocState, after: DocState): HeadingChange[] {
  const [then, now] = [numbered(before.parts), numbered(after.parts)];
  const gone = [...then].filter(([name]) => !now.has(name)).map(([, part]) => part);
  const changes: HeadingChange[] = [];
  for (const [name, part] of now) {
    const was = then.get(name);
    if (was && was.words === part.words) continue;
    const renamed = was
      ? undefined
      : gone.find(({ words, heading }) => heading && words === part.words && words !== NO_WORDS);
    if (renamed) gone.splice(gone.indexOf(renamed), 1);
    changes.push({
      change: was ? 'ändrad' : renamed ? 'omdöpt' : 'ny',
      heading: part.heading,
      was: renamed?.heading ?? null,
    });
  }
  return [...changes, ...gone.map(({ heading }) => ({ change: 'borttagen' as const, heading, was: null }))].filter(
    ({ heading, change }) => heading || change !== 'borttagen',
  );
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
export const NO_WORDS = '';
