import { splice } from '../fix/splice.js';
import type { Dokument, Reference } from '../model/document.js';
import { parseFile } from '../parse/frontmatter.js';
import { linkSpans } from '../parse/link-spans.js';
import { withoutOverflow } from '../parse/overflow.js';
import { isTooHard } from '../parse/too-hard.js';
import type { KeyChange } from './change.js';
import { asRead, setKeys } from './keys.js';
import { linkEdits, movedPath, type Renaming } from './rename-links.js';

export type { Renaming } from './rename-links.js';

/** A text with its references changed, how many they were, and whether its links could be read. */
export interface Renamed {
  text: string;
  count: number;
  isBodyRead: boolean;
}

/**
 * The changes of keys that a renaming means in a file: its references to the document, its attachments, and in the
 * document itself the id and what it was called before.
 */
export function renameKeys(
  doc: Pick<Dokument, 'id' | 'file' | 'data' | 'files'> | undefined,
  references: readonly Reference[],
  renaming: Renaming,
): KeyChange[] {
  const named = references.map(({ place, del }) => ({
    path: place.path ?? [],
    value: del === undefined ? renaming.to : `${renaming.to}#${del}`,
  }));
  const attached = (doc?.files ?? []).flatMap(({ path, value }) => {
    const moved = movedPath(value, doc?.file ?? '', renaming);
    return moved === undefined ? [] : [{ path, value: moved }];
  });
  return [...(doc?.file === renaming.file ? ownKeys(doc, renaming) : []), ...named, ...attached];
}

/** The old id joins those before it; where the new one is among them, the old one takes its place. */
function ownKeys({ data }: Pick<Dokument, 'data'>, { from, to }: Renaming): KeyChange[] {
  const former = data.tidigare_id ?? [];
  const at = former.indexOf(to);
  const before: KeyChange = former.length
    ? { path: ['tidigare_id', at < 0 ? former.length : at], value: from }
    : { path: ['tidigare_id'], value: [from], after: ['id'] };
  return [{ path: ['id'], value: to }, ...(former.includes(from) ? [] : [before])];
}

/**
 * Changes a file's keys and the links in its body, and nothing else byte for byte. `links` tells whether the body may
 * have any. Throws KvalitetError where a key cannot be changed safely.
 */
export function renameIn(
  raw: string,
  file: string,
  { keys, links }: { keys: readonly KeyChange[]; links: boolean },
  renaming: Renaming,
): Renamed {
  const edits = links ? bodyEdits(asRead(raw), file, renaming) : [];
  const text = setKeys(splice(raw, edits ?? []), keys, file === 'handbok.yaml');
  return { text, count: keys.length + (edits?.length ?? 0), isBodyRead: edits !== undefined };
}

/** Undefined where the body is too much for a parser. */
function bodyEdits(text: string, file: string, renaming: Renaming) {
  const { body } = parseFile(file, text);
  const start = text.length - body.length;
  const spans = isTooHard(body) ? undefined : withoutOverflow(() => linkSpans(body));
  return (
    spans && linkEdits(spans, file, renaming).map((edit) => ({ ...edit, from: edit.from + start, to: edit.to + start }))
  );
}
