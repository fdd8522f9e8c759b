import { inPastFolder } from '../content/past-folder.js';
import { filesAtRev, handbooksAt } from '../history/at-rev.js';
import type { History, PastFiles } from '../history/history.js';
import { readHistory } from '../history/read-history.js';
import { KvalitetError } from '../model/kvalitet-error.js';
import { notFound } from './rev-faults.js';

/** A past state of the handbook, laid out to be read, with the history that there was then. */
export interface PastState {
  /** Where it lies while it is read. */
  folder: string;
  commit: string;
  date: string;
  history: History;
}

/** What is read as text; of other files only the name matters (does the attachment exist?). */
const TEXTS = /\.(md|csv|tsv|txt|xlsx)$|^handbok\.yaml$|^schemas\/[^/]+\.json$/i;

/** What a report shows besides: pictures, and templates of the organisation's own. */
export const AND_PICTURES = new RegExp(`${TEXTS.source}|\\.(png|jpe?g|gif|webp|svg|hbs|css)$`, 'i');

/**
 * Reads the handbook as it was known at a commit, a tag or a day (`--rev`), through Git's objects. `needed` says which
 * files are read. Throws KvalitetError when it cannot be.
 */
export async function atRev<T>(
  root: string,
  rev: string,
  read: (state: PastState) => Promise<T>,
  needed: RegExp = TEXTS,
): Promise<T> {
  const found = await stateAt(root, rev);
  const history = await readHistory(root, found.commit);
  return inPastFolder(found.files, contentsOf(found, needed), (folder) =>
    read({ folder, commit: found.commit, date: found.date, history }).catch((error: unknown) => {
      throw error instanceof KvalitetError ? then(error, found, folder, root) : error;
    }),
  );
}

/** What is wrong with a past state is told of that state, and of the folder that whoever asked knows. */
const then = (error: KvalitetError, past: PastFiles, folder: string, root: string) =>
  new KvalitetError(`I ${named(past)}: ${error.message.replaceAll(folder, root)}`, {
    hint: error.hint,
    details: error.details,
    cause: error,
  });

/** The files of the handbook at a commit, a tag or a day. Throws KvalitetError when there was no handbook there. */
export async function stateAt(root: string, rev: string): Promise<PastFiles> {
  const found = await filesAtRev(root, rev);
  if ('why' in found) throw notFound(found, rev);
  if (!found.files.has('handbok.yaml')) {
    const elsewhere = (await handbooksAt(root, found.commit)).map((folder) => folder || 'arkivets rot');
    throw new KvalitetError(`Handboken fanns inte i ${named(found)}: handbok.yaml saknas i mappen där.`, {
      hint: elsewhere.length
        ? `Då låg handbok.yaml i ${elsewhere.slice(0, 3).join(', ')}. Välj en senare dag eller commit, eller stå i den mappen (-C).`
        : 'Välj en senare dag eller commit.',
    });
  }
  return found;
}

/** Contents one by one: all pictures of a handbook need not fit in memory. */
export async function* contentsOf(past: PastFiles, needed: RegExp): AsyncIterable<readonly [string, Buffer]> {
  const wanted = [...past.files].filter((file) => needed.test(file));
  let read = 0;
  for await (const entry of past.each(wanted)) {
    read += 1;
    yield entry;
  }
  if (read < wanted.length)
    throw new KvalitetError(`Klonen saknar gamla filer, så handboken i ${named(past)} går inte att läsa.`, {
      hint: 'Hämta hela historiken (git fetch --refetch, eller en vanlig git clone).',
    });
}

const named = ({ commit, date }: PastFiles) => `${commit.slice(0, 7)} (${date})`;
