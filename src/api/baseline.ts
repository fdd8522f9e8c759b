import { readText } from '../content/read-text.js';
import { KvalitetError } from '../model/kvalitet-error.js';
import type { Baseline, BaselineEntry } from '../queries/baseline.js';

/** By this a baseline file is known as one. */
const KIND = 'kvalitet-baslinje';

/** Reads a baseline file; a missing or foreign one is the user's fault to mend, never an empty baseline. */
export function readBaseline(path: string): Baseline {
  const text = readText(path);
  const hint = 'Gör den med "kvalitet validate --baseline <fil> --update-baseline".';
  if (!text.ok) throw new KvalitetError(`Baslinjen ${path} finns inte, eller går inte att läsa.`, { hint });
  const entries = entriesIn(text.text);
  if (!entries) throw new KvalitetError(`${path} är ingen baslinje.`, { hint });
  return new Map(entries.map(({ avtryck, antal }) => [avtryck, antal]));
}

/** Whether a file may be written over: it does not exist, or is a baseline. */
export function isOurs(path: string): boolean {
  const text = readText(path);
  return !text.ok || entriesIn(text.text) !== undefined;
}

/** A baseline as its file says it. */
export const baselineText = (entries: readonly BaselineEntry[]) =>
  `${JSON.stringify({ typ: KIND, format: 1, fynd: entries }, null, 1)}\n`;

function entriesIn(text: string): BaselineEntry[] | undefined {
  try {
    const data = JSON.parse(text) as { typ?: unknown; fynd?: unknown };
    if (data?.typ !== KIND || !Array.isArray(data.fynd)) return undefined;
    return data.fynd.filter((entry) => typeof entry?.avtryck === 'string' && Number.isInteger(entry.antal));
  } catch {
    return undefined;
  }
}
