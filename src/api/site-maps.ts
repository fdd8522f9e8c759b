import { lookUp } from '../model/handbook.js';
import { bpmnOf } from '../render/process-map/bpmn.js';
import { drawProcessMap, MAP_NARROW } from '../render/process-map/svg.js';
import { linkFrom, mapPath } from '../views/site/addresses.js';
import type { SiteContext } from '../views/site/context.js';
import type { Block, SitePage, Target } from '../views/site/page.js';
import { type ProcessMap, processMap } from '../views/site/process-map.js';

/** The maps that a page shows, by process. */
export async function mapsOf(page: SitePage, context: SiteContext): Promise<Map<string, string>> {
  const maps = new Map<string, string>();
  for (const id of mapsOn(page.block)) {
    const map = mapNamed(context, id);
    if (map) maps.set(id, await inPage(map, page.path));
  }
  return maps;
}

/** The maps as files that a page leads to: a picture by itself, and BPMN for other tools. */
export const mapFilesOn = (page: SitePage): string[] =>
  mapsOn(page.block).flatMap((id) => [mapPath(id, 'svg'), mapPath(id, 'bpmn')]);

/** A map as a file; undefined when the site has no such process. */
export async function mapFile(path: string, context: SiteContext): Promise<string | undefined> {
  const [, id = '', format] = /^kartor\/(.+)\.(svg|bpmn)$/.exec(path) ?? [];
  const map = mapNamed(context, id);
  if (!map) return undefined;
  return format === 'svg' ? drawProcessMap(map, () => undefined) : bpmnOf(map);
}

function mapNamed({ handbook, today }: SiteContext, id: string): ProcessMap | undefined {
  const doc = lookUp(handbook, 'process', id);
  return doc && processMap(handbook, doc, today);
}

const mapsOn = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.slag === 'avsnitt') return mapsOn(block.block);
    return block.slag === 'karta' ? [block.process] : [];
  });

/** The map twice, as wide as a page and as a telephone: the sheet shows the one that fits. */
async function inPage(map: ProcessMap, from: string): Promise<string> {
  const address = (target: Target) => linkFrom(from, target);
  const [wide, narrow] = await Promise.all([drawProcessMap(map, address), drawProcessMap(map, address, MAP_NARROW)]);
  return `<div class="vid">${wide}</div><div class="smal">${narrow}</div>`;
}
