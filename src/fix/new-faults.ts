import type { Report } from '../model/finding.js';
import type { Mend } from './edit.js';

/** A mend with the report that it answers. */
export interface Answer extends Mend {
  report: Report;
}

/** What two readings of a handbook told. `shift` is how many lines a file has got since the first. */
export interface Readings {
  before: readonly Report[];
  after: readonly Report[];
  shift: (file: string) => number;
}

/** Faults that mending has brought: those that were not told before, in their place, and those that should have gone. */
export function newFaults({ before, after, shift }: Readings, made: readonly Answer[]): Report[] {
  const [known, told] = [countOf(before.map(placeOf(() => 0))), countOf(before.map(words(() => 0)))];
  const fresh = after.filter((report) => !take(known, placeOf(shift)(report)));
  const left = countOf(after.map(words(shift)));
  const stayed = made.filter(({ report }) => {
    const key = words(() => 0)(report);
    return told.has(key) && (left.get(key) ?? 0) >= (told.get(key) ?? 0);
  });
  return [...fresh, ...stayed.map(({ report }) => report)];
}

/** The mends that a new fault most likely comes from: at its place, else in its file, else those it mentions, else all. */
export function suspects(fault: Report, made: readonly Answer[], shift: Readings['shift']): Answer[] {
  const inFile = made.filter(({ place }) => place.file === fault.place.file);
  const here = inFile.filter((answer) => answer.report === fault || isAt(answer, fault, shift));
  if (here.length) return here;
  if (inFile.length) return inFile;
  const named = made.filter(({ id, report }) =>
    [id, report.document].some((name) => name && fault.message.includes(name)),
  );
  return named.length ? named : [...made];
}

function isAt({ place, fix }: Answer, fault: Report, shift: Readings['shift']): boolean {
  if (!place.path) return lineOf(fault, shift) === place.line;
  const isKey = place.on === 'key' && fix.kind === 'replace';
  const path = isKey ? [...place.path.slice(0, -1), fix.with] : place.path;
  return path.every((part, index) => fault.place.path?.[index] === part);
}

const lineOf = ({ place: { file, line } }: Report, shift: Readings['shift']) =>
  line === undefined || line === 1 ? line : line - shift(file);

const placeOf = (shift: Readings['shift']) => (report: Report) =>
  JSON.stringify([report.rule, report.place.file, report.place.path ?? lineOf(report, shift)]);

const words = (shift: Readings['shift']) => (report: Report) => placeOf(shift)(report) + report.message;

function countOf(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Takes one of a kind away; false when none is left. */
function take(counts: Map<string, number>, key: string): boolean {
  const left = counts.get(key) ?? 0;
  counts.set(key, left - 1);
  return left > 0;
}
