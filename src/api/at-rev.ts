import { inPastFolder } from '../content/past-folder.js';
import { filesAtRev, type NotFound } from '../history/at-rev.js';
import type { History, PastFiles } from '../history/history.js';
import { readHistory } from '../history/read-history.js';
import { KvalitetError } from '../model/kvalitet-error.js';

/** A past state of the handbook, laid out to be read, with the history that there was then. */
export interface PastState {
  /** Where it lies while it is read. */
  folder: string;
  commit: string;
  date: string;
  history: History;
}

/** What is read as text; of other files only the name matters (does the attachment exist?). */
const READ = /\.(md|csv|tsv|txt|xlsx)$|^handbok\.yaml$|^schemas\/[^/]+\.json$/i;

/** Reads the handbook as it was known at a commit, a tag or a day (`--rev`). Throws KvalitetError when it cannot be. */
export async function atRev<T>(root: string, rev: string, read: (state: PastState) => Promise<T>): Promise<T> {
  const found = await filesAtRev(root, rev);
  if (typeof found === 'string') throw notFound(found, rev);
  if (!found.files.has('handbok.yaml'))
    throw new KvalitetError(`Handboken fanns inte i ${named(found)}: handbok.yaml saknas där.`, {
      hint: 'Välj en senare dag eller commit, eller den mapp som handboken låg i då.',
    });
  const history = await readHistory(root, found.commit);
  return inPastFolder(await contentsOf(found), (folder) =>
    read({ folder, commit: found.commit, date: found.date, history }),
  );
}

async function contentsOf(past: PastFiles): Promise<Map<string, Buffer>> {
  const texts = [...past.files].filter((file) => READ.test(file));
  const read = await past.read(texts);
  if (read.size < texts.length)
    throw new KvalitetError(`Klonen saknar gamla filer, så handboken i ${named(past)} går inte att läsa.`, {
      hint: 'Hämta hela historiken (git fetch --refetch, eller en vanlig git clone).',
    });
  return new Map([...past.files].map((file) => [file, read.get(file) ?? Buffer.alloc(0)]));
}

const named = ({ commit, date }: PastFiles) => `${commit.slice(0, 7)} (${date})`;

function notFound(why: NotFound, rev: string): KvalitetError {
  const [message, hint] = {
    'no-git': ['Handboken ligger inte i Git, så --rev går inte att använda.', 'Utelämna --rev för läget nu.'],
    unknown: [
      `--rev: det finns ingen commit eller tagg som heter "${rev}".`,
      'Skriv en commit, en tagg eller en dag (ÅÅÅÅ-MM-DD). I en avkortad klon: hämta hela historiken först.',
    ],
    before: [
      `--rev: historiken börjar efter ${rev}.`,
      'Välj en senare dag. I en avkortad klon: hämta hela historiken först.',
    ],
  }[why] as [string, string];
  return new KvalitetError(message, { hint });
}
