import type { BinderChange, BinderView, PreviousBinder, PrintedPart } from './view.js';

/** A line for the person who swaps pages: what to take out, what to put in, and why. */
export interface SwapRow {
  utdrag: string;
  insättning: string;
  varför: string;
}

/** What to swap, and whether it is so much that the whole binder is as easily replaced. */
export interface Swap {
  rader: SwapRow[];
  hela: boolean;
}

const WHY: Readonly<Record<BinderChange['slag'], string>> = {
  ny: 'Nytt',
  ändrad: 'Ändrat i sak',
  'ny översyn': 'Ny översyn eller nytt beslut',
  borttagen: 'Inte längre i pärmen',
};

const NONE = '–';

/**
 * Which pages are to be replaced: those of the parts that are not drawn as they were, so that a page that only has
 * another number, or names one, is not left. Where the last binder's pages are unknown, documents by title. `always`
 * are parts that say when the binder was printed.
 */
export function swapOf(
  { förra, ändringar }: Pick<BinderView, 'förra' | 'ändringar'>,
  parts: readonly PrintedPart[],
  always: readonly string[],
): Swap {
  if (!förra) return { rader: [], hela: true };
  const changed = new Map(ändringar.map((change) => [change.id, change.slag]));
  const replaced = förra.delar
    ? byPages(förra.delar, parts, changed, always)
    : parts
        .filter(({ id }) => changed.has(id) || !förra.dokument.some((doc) => doc.id === id))
        .map(unknownPages(changed));
  const here = new Set(parts.map(({ id }) => id));
  const gone = förra.delar
    ? förra.delar.filter(({ id }) => !here.has(id)).map(told)
    : förra.dokument.filter(({ id }) => !here.has(id)).map(({ titel }) => titel);
  return {
    rader: [...replaced, ...gone.map((utdrag) => ({ utdrag, insättning: NONE, varför: WHY.borttagen }))],
    hela: förra.delar !== null && replaced.length * 2 > parts.length,
  };
}

type Changed = ReadonlyMap<string, BinderChange['slag']>;

function byPages(
  before: NonNullable<PreviousBinder['delar']>,
  parts: readonly PrintedPart[],
  changed: Changed,
  always: readonly string[],
): SwapRow[] {
  const then = new Map(before.map((part) => [part.id, part]));
  return parts.flatMap((part) => {
    const was = then.get(part.id);
    if (was?.blad === part.blad && !always.includes(part.id)) return [];
    const slag = changed.get(part.id);
    const other = was?.text === part.text ? 'Nya sidnummer' : 'Nya uppgifter';
    const varför = slag ? WHY[slag] : always.includes(part.id) ? 'Ny dag' : other;
    return [{ utdrag: was ? told(was) : NONE, insättning: told(part), varför }];
  });
}

const unknownPages = (changed: Changed) => (part: PrintedPart) => {
  const slag = changed.get(part.id);
  const utdrag = slag === 'ny' ? NONE : part.titel;
  return { utdrag, insättning: told(part), varför: slag ? WHY[slag] : 'Nya uppgifter' };
};

const told = ({ titel, sidor: [from, to] }: PrintedPart) =>
  `${from === to ? `Sida ${from}` : `Sida ${from}–${to}`}: ${titel}`;
