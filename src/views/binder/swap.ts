import type { BinderChange, BinderView, PrintedPart } from './view.js';

/** A line for the person who swaps pages: what to take out, what to put in, and why. */
export interface SwapRow {
  utdrag: string;
  insättning: string;
  varför: string;
}

const WHY: Readonly<Record<BinderChange['slag'], string>> = {
  ny: 'Ny',
  ändrad: 'Ändrad',
  'ny översyn': 'Ny översyn eller nytt beslut',
  borttagen: 'Inte längre i pärmen',
};

/**
 * Which pages are to be replaced: those of the parts that are not drawn as they were, so that a page that only has
 * another number, or points at one, is not left. Where the last binder's pages are unknown, by title.
 */
export function swapRows({ förra, ändringar }: BinderView, parts: readonly PrintedPart[]): SwapRow[] {
  if (!förra) return [];
  const then = new Map(förra.delar?.map((part) => [part.id, part]));
  const why = new Map(ändringar.map(({ id, slag }) => [id, WHY[slag]]));
  const here = new Set(parts.map(({ id }) => id));
  const out = (part: PrintedPart) => {
    const was = then.get(part.id);
    return was ? told(was) : why.get(part.id) === WHY.ny || förra.delar ? '–' : part.titel;
  };
  const replaced = parts
    .filter((part) =>
      förra.delar ? then.get(part.id)?.blad !== part.blad : !isDocument(förra, part) || why.has(part.id),
    )
    .map((part) => ({
      utdrag: out(part),
      insättning: told(part),
      varför: why.get(part.id) ?? 'Följer med ändringarna',
    }));
  const gone = förra.delar
    ? förra.delar.filter(({ id }) => !here.has(id)).map(told)
    : ändringar.filter(({ slag }) => slag === 'borttagen').map(({ titel }) => titel);
  return [...replaced, ...gone.map((utdrag) => ({ utdrag, insättning: '–', varför: WHY.borttagen }))];
}

const isDocument = ({ dokument }: NonNullable<BinderView['förra']>, { id }: PrintedPart) =>
  dokument.some((doc) => doc.id === id);

const told = ({ titel, sidor: [from, to] }: PrintedPart) =>
  `${from === to ? `Sida ${from}` : `Sida ${from}–${to}`}: ${titel}`;
