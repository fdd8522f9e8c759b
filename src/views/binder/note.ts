import type { BinderView, PreviousBinder, PrintedPart, Remembered } from './view.js';

/** What lies beside a binder's PDF, so that the next one knows what this one held. */
export interface BinderNote extends PreviousBinder {
  kvalitet: string;
  enhet: string | null;
  delar: readonly PrintedPart[];
  /** The binder that it took the place of: one that is made again the same day is compared with that. */
  förra: PreviousBinder | null;
}

/** The note of a printed binder. A commit is named only when the binder held nothing else. */
export const noteOf = (
  view: BinderView,
  delar: readonly PrintedPart[],
  dokument: readonly Remembered[],
): BinderNote => ({
  kvalitet: view.kvalitet,
  enhet: view.enhet?.id ?? null,
  datum: view.datum,
  commit: view.ändringar_utan_commit ? null : view.commit,
  dokument,
  delar,
  förra: view.förra,
});

/** The binder that a note tells of, as seen on a day; undefined when the text is no such note. */
export function previousIn(text: string, today: string): { previous: PreviousBinder | null } | undefined {
  const note = readJson(text);
  const last = previousOf(note);
  if (!last) return undefined;
  return { previous: last.datum === today ? (previousOf((note as { förra?: unknown }).förra) ?? null) : last };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

type Given = Readonly<Record<string, unknown>>;
const isGroup = (value: unknown): value is Given => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';

/** A note may have been written in by hand: what is not as it should be is no note. */
function previousOf(value: unknown): PreviousBinder | undefined {
  if (!isGroup(value) || !isText(value.datum) || !Array.isArray(value.dokument)) return undefined;
  const { datum, commit, dokument, delar } = value;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(datum) || !dokument.every(isRemembered)) return undefined;
  const parts = Array.isArray(delar) && delar.every(isPart) ? delar : null;
  return { datum, commit: isText(commit) && /^[0-9a-f]{7,64}$/.test(commit) ? commit : null, dokument, delar: parts };
}

const isRemembered = (value: unknown): value is Remembered =>
  isGroup(value) &&
  [value.id, value.titel, value.innehåll, value.uppgifter].every(isText) &&
  (value.version === null || isText(value.version));

const isPart = (value: unknown): value is PrintedPart =>
  isGroup(value) &&
  [value.id, value.titel, value.text, value.blad].every(isText) &&
  Array.isArray(value.sidor) &&
  value.sidor.length === 2 &&
  value.sidor.every(Number.isInteger);
