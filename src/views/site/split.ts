import { partPath } from './addresses.js';
import type { Block, SitePage, Words } from './page.js';

/** Rows on a page: a row is some 250–400 bytes, and a page should open at once on a slow line. */
const MOST = 200;

/** A page as one or more: a long register is told in parts, with the way between them on each. */
export function split(page: SitePage): SitePage[] {
  if (weightOf(page.block) <= MOST) return [page];
  const parts = gathered(page.block.flatMap(pieces));
  const ways = parts.map((block, index): Words[number] => ({
    text: rangeOf(block, index + 1),
    till: { fil: partPath(page.path, index + 1) },
  }));
  return parts.map((block, index) => ({
    ...page,
    path: partPath(page.path, index + 1),
    titel: index ? `${page.titel}, del ${index + 1} av ${parts.length}` : page.titel,
    block: parts.length > 1 ? [between(ways, index), ...block] : block,
  }));
}

/** Where the other parts are; the one that is shown is no link. */
const between = (ways: readonly Words[number][], shown: number): Block => ({
  slag: 'delar',
  delar: ways.map((way, index) => (index === shown && typeof way !== 'string' ? way.text : way)),
});

/** What a part holds, by its first and last heading. */
function rangeOf(block: readonly Block[], number: number): string {
  const names = block.flatMap((one) => (one.slag === 'avsnitt' ? [one.rubrik.replace(AGAIN, '')] : []));
  const [first, last] = [names[0], names.at(-1)];
  const range = first === last ? first : `${first} – ${last}`;
  return first === undefined ? `Del ${number}` : `${number}. ${range}`;
}

const AGAIN = / \(fortsättning\)$/;

function gathered(blocks: readonly Block[]): Block[][] {
  const parts: Block[][] = [[]];
  let weight = 0;
  for (const block of blocks) {
    const own = weightOf([block]);
    if (weight + own > MOST && weight > 0) {
      parts.push([]);
      weight = 0;
    }
    parts.at(-1)?.push(block);
    weight += own;
  }
  return parts;
}

const weightOf = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + rowsIn(block), 0);

function rowsIn(block: Block): number {
  if (block.slag === 'avsnitt') return weightOf(block.block);
  if (block.slag === 'tabell') return block.rader.length;
  return block.slag === 'lista' ? block.poster.length : 0;
}

/** A block that is too long for a page, in pieces that are not. A section goes on under its own name. */
function pieces(block: Block): Block[] {
  if (rowsIn(block) <= MOST) return [block];
  if (block.slag === 'tabell') return runs(block.rader).map((rader) => ({ ...block, rader }));
  if (block.slag === 'lista') return runs(block.poster).map((poster) => ({ ...block, poster }));
  if (block.slag !== 'avsnitt') return [block];
  return gathered(block.block.flatMap(pieces)).map((inner, index) => ({
    ...block,
    ...(index ? { rubrik: `${block.rubrik} (fortsättning)`, id: `${block.id}-${index + 1}` } : {}),
    block: inner,
  }));
}

const runs = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / MOST) }, (_, index) => rows.slice(index * MOST, (index + 1) * MOST));
