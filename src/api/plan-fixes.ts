import { diskPath, type Reader } from '../content/read-text.js';
import { type Snapshot, snapshot } from '../content/snapshot.js';
import type { Handbook } from '../model/handbook.js';
import { keepOrLeave, type Refused, type State } from './keep-or-leave.js';
import { lookForRules } from './look.js';
import { openHandbook } from './open-handbook.js';
import { reportsIn } from './validate.js';

/** What mending a handbook comes to. Nothing is written: that is for the one who asked. */
export interface FixPlan {
  files: FixedFile[];
  /** Faults with one right answer that stay, since mending them would bring the fault told as `why`. */
  refused: { file: string; what: string; why: string }[];
  /** Reads the handbook as if the plan were carried out. */
  read: Reader;
}

/** One file before and after, as it lies on disk; how many faults are mended, and whether letters are composed (NFC). */
export interface FixedFile {
  file: string;
  path: string;
  before: string;
  after: string;
  count: number;
  composed: boolean;
}

/** Finds everything in a handbook's chosen files that has one right answer, and mends it in memory. */
export async function planFixes(
  root: string,
  today: number,
  choose: (handbook: Handbook) => (file: string) => boolean,
): Promise<FixPlan> {
  const disk = snapshot();
  // Without history: what it says of reviews is no reason to leave a misspelt word.
  const look = async () => {
    const handbook = await openHandbook(root, disk.read, lookForRules);
    return { handbook, ...(await reportsIn(root, handbook, today, undefined, disk.read)) };
  };
  const first = await look();
  const pathOf = (file: string) => diskPath(root, first.handbook, file);
  const files = new Set(mendable(first.handbook).filter(choose(first.handbook)));
  const start: State = { ...first, changes: composed([...files].map(pathOf), disk), made: [] };
  const refused: Refused = new Map();
  const end = await keepOrLeave({ look, pathOf, disk, start, isChosen: (file) => files.has(file) }, refused);
  disk.lay(end.changes);
  return {
    files: [...files].flatMap((file) => fixedFile(file, pathOf(file), disk, end) ?? []),
    refused: [...refused.values()].map(({ answer, why }) => ({
      file: answer.place.file,
      what: answer.report.message,
      why: why.message,
    })),
    read: disk.read,
  };
}

const mendable = ({ documents, broken }: Handbook) =>
  ['handbok.yaml', ...documents.map(({ file }) => file), ...broken.map(({ file }) => file)].sort();

/** Files whose letters are not composed (macOS writes å as two code points), in composed form. */
function composed(paths: readonly string[], disk: Snapshot): Map<string, string> {
  return new Map(
    paths.flatMap((path) => {
      const raw = disk.raw(path);
      const whole = raw?.normalize('NFC');
      return whole === undefined || whole === raw ? [] : [[path, whole]];
    }),
  );
}

function fixedFile(file: string, path: string, disk: Snapshot, end: State): FixedFile | undefined {
  const [before, after] = [disk.raw(path), end.changes.get(path)];
  if (before === undefined || after === undefined || before === after) return undefined;
  const count = end.made.filter(({ place }) => place.file === file).length;
  return { file, path, before, after, count, composed: before.normalize('NFC') !== before };
}
