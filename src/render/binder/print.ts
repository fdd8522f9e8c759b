import { createHash } from 'node:crypto';
import type { Root, RootContent } from 'mdast';
import { swapOf } from '../../views/binder/swap.js';
import type { BinderView, PrintedPart } from '../../views/binder/view.js';
import { blocks, documentOf } from '../pdf/blocks.js';
import { type Pages, pictureTester } from '../pdf/compile.js';
import { beginDrawing } from '../pdf/drawing.js';
import type { Asset, Block, Inline } from '../pdf/nodes.js';
import { setDocument } from '../pdf/set.js';
import { contactsPart, dutiesPart, missingPart } from './back.js';
import { documentPart } from './document-part.js';
import { changesPart, coverText, PARTS } from './front.js';
import { heading } from './nodes.js';

/** A printed binder: its bytes, and what stands on which pages. */
export interface PrintedBinder {
  bytes: Uint8Array;
  delar: PrintedPart[];
}

/**
 * The binder as a tagged PDF (PDF/UA-1), drawn by the sheet `binder.typ` from data. Which pages to swap depends on the
 * pages, and may itself move them: it is set until its list is the one that its own pages give.
 */
export function printBinder(view: BinderView, sheet: string, fonts: readonly Uint8Array[]): PrintedBinder {
  const canDraw = pictureTester(fonts);
  const stamp = Math.floor(Date.parse(`${view.datum}T12:00:00Z`) / 1000);
  let last: Part[] = [];
  const draw = (pages: Pages) => {
    const { parts, assets } = drawnParts(view, pages.size ? printedParts(last, pages) : [], canDraw);
    last = parts;
    return { data: { about: aboutOf(view), parts }, files: assets };
  };
  const { bytes, pages } = setDocument(draw, { sheet, fonts }, stamp);
  return { bytes, delar: printedParts(last, pages) };
}

/** A part of the binder as the sheet draws it. `fot` is what its pages say of it beside the day and the page number. */
interface Part {
  id: string;
  titel: string;
  fot: string;
  över: string;
  grupp: string;
  body: Block[];
}

function drawnParts(view: BinderView, pages: readonly PrintedPart[], canDraw: (asset: Asset) => boolean) {
  const parts = partsOf(view, pages);
  const tree: Root = { type: 'root', children: parts.flatMap(({ nodes }) => nodes) };
  const drawing = beginDrawing(tree, ({ children }, within) => blocks(children, within), canDraw);
  const all = documentOf(tree, drawing);
  const starts = parts.map(({ id }) => all.findIndex((block) => block.t === 'heading' && block.anchor === id));
  const drawn: Part[] = parts.map(({ nodes: _, ...part }, index) => ({
    ...part,
    body: all.slice(starts[index], starts[index + 1]),
  }));
  return { parts: drawn, assets: drawing.assets };
}

type Nodes = Omit<Part, 'body'> & { nodes: RootContent[] };

/** The parts in the order of the pages: what changes with every printing first, then whom to reach, then the documents. */
function partsOf(view: BinderView, pages: readonly PrintedPart[]): Nodes[] {
  const ids = new Set(view.dokument.map(({ id }) => id));
  const byId = new Map(view.dokument.map((doc) => [doc.id, doc]));
  const own = (id: string, titel: string, grupp: string, nodes: RootContent[]): Nodes => ({
    ...{ id, titel, grupp, fot: titel, över: '', nodes },
  });
  const documents = view.grupper.flatMap(({ rubrik, dokument }) =>
    dokument.flatMap((id): Nodes[] => {
      const doc = byId.get(id);
      if (!doc) return [];
      const fot = [id, doc.version === null ? 'utan version' : `version ${doc.version}`].join(', ');
      return [{ id, titel: doc.titel, grupp: rubrik, fot, över: rubrik, nodes: documentPart(doc, ids) }];
    }),
  );
  return [
    own(PARTS.inledning, 'Försättsblad och innehåll', '', [
      heading(1, PARTS.inledning, 'Reservpärm'),
      ...coverText(view),
    ]),
    own(
      PARTS.andringar,
      'Ändringar och byte av sidor',
      'Först i pärmen',
      changesPart(view, swapOf(view, pages, [PARTS.inledning, PARTS.andringar])),
    ),
    own(PARTS.kontakter, 'Kontakter', 'Först i pärmen', contactsPart(view)),
    ...documents,
    own(PARTS.uppgifter, 'Funktionernas uppgifter', 'Sist i pärmen', dutiesPart(view)),
    own(PARTS.saknas, 'Finns inte i pärmen', 'Sist i pärmen', missingPart(view)),
  ];
}

const aboutOf = ({ organisation, enhet, datum, commit, i_ord, kvalitet }: BinderView) => ({
  title: `Reservpärm ${datum} – ${enhet ? `${enhet.titel}, ` : ''}${organisation}`,
  organisation,
  unit: enhet?.titel ?? 'Hela organisationen',
  printed: i_ord.datum,
  commit: commit?.slice(0, 12) ?? null,
  committed: i_ord.commit_dag,
  version: kvalitet,
});

/** The parts with their pages, and fingerprints of what is drawn on them. */
function printedParts(parts: readonly Part[], pages: Pages): PrintedPart[] {
  return parts.map(({ id, titel, body, fot, över }) => {
    const sidor = pages.get(id) ?? [0, 0];
    const named = namedIn(body).map((to) => pages.get(to.split('--')[0] ?? '')?.[0]);
    const text = fingerprint([titel, fot, över, body]);
    return { id, titel, sidor, text, blad: fingerprint([text, sidor, named]) };
  });
}

const fingerprint = (drawn: unknown[]) => createHash('sha256').update(JSON.stringify(drawn)).digest('hex').slice(0, 16);

/** Where the page references of some blocks lead. */
function namedIn(body: readonly Block[]): string[] {
  const found: string[] = [];
  JSON.stringify(body, (_, value: Inline) => {
    if (value?.t === 'page') found.push(value.to);
    return value;
  });
  return found;
}
