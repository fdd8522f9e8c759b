import { pagePath } from './addresses.js';
import { lazy } from './lazy.js';
import type { Block, SectionTarget, SitePage } from './page.js';

/** Which part of a page (from 1) has a section. */
export type PartWith = (target: SectionTarget) => number;

/** Leads the links to a section on to the part that has it, when the page they lead to is told in parts. */
export const toParts = (page: SitePage, partWith: PartWith): SitePage => {
  const led = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(led);
    if (typeof value !== 'object' || value === null) return value;
    if (isSection(value)) return { ...value, del: partWith(value) };
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, led(inner)]));
  };
  return { ...page, block: led(page.block) as Block[] };
};

const isSection = (value: object): value is SectionTarget => 'sida' in value && 'ankare' in value;

/** Finds the part of a section; each page is looked through once, when a link first leads to a section of it. */
export function partFinder(partsOf: (path: string) => readonly SitePage[]): PartWith {
  const known = new Map<string, () => ReadonlyMap<string, number>>();
  return ({ sida, ankare }) => {
    const found = known.get(sida) ?? lazy(() => sectionsIn(partsOf(pagePath(sida))));
    known.set(sida, found);
    return found().get(ankare) ?? 1;
  };
}

/** The first part in which each section stands. */
function sectionsIn(parts: readonly SitePage[]): ReadonlyMap<string, number> {
  const sections = parts.flatMap(({ block }, index) => idsIn(block).map((id) => [id, index + 1] as const));
  return new Map(sections.reverse());
}

const idsIn = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.slag === 'avsnitt' ? [block.id, ...idsIn(block.block)] : []));
