import { spansOf } from '../parse/spans.js';
import { type Edit, editOf, type Mend } from './edit.js';
import { splice } from './splice.js';

/** A file with its mends made, and which of them could be: the others did not find what they suppose. */
export interface Mended<M extends Mend = Mend> {
  raw: string;
  made: M[];
}

/**
 * Makes mends in a file. `raw` is the file as it lies on disk, `text` as the program reads it (both NFC). Afterwards the
 * YAML must read the same as before in every other word; otherwise nothing is made.
 */
export function mend<M extends Mend>(raw: string, text: string, yamlOnly: boolean, mends: readonly M[]): Mended<M> {
  const spans = spansOf(text, yamlOnly);
  const meant = mends.flatMap((one) => {
    const edit = editOf(one, text, spans);
    return edit ? [{ one, edit }] : [];
  });
  const apart = withoutOverlaps(meant);
  const edits = apart.map(({ edit }) => edit);
  const reads = new Map(edits.flatMap(({ word }) => (word ? [[word.from, word.reads]] : [])));
  const expected = spans?.words.flatMap((word) => reads.get(word.from) ?? [word.reads]);
  const found = edits.length ? spansOf(splice(text, edits), yamlOnly)?.words.map((word) => word.reads) : undefined;
  if (!found || JSON.stringify(expected) !== JSON.stringify(found)) return { raw, made: [] };
  return { raw: splice(raw, edits), made: apart.map(({ one }) => one) };
}

/** Of edits that touch each other, the first: the next round of mending meets the others. */
function withoutOverlaps<T extends { edit: Edit }>(meant: readonly T[]): T[] {
  let end = -1;
  return [...meant]
    .sort((a, b) => a.edit.from - b.edit.from)
    .filter(({ edit }) => {
      const isApart = edit.from > end;
      if (isApart) end = edit.to;
      return isApart;
    });
}
