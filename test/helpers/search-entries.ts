import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toString as textOf } from 'mdast-util-to-string';
import { openHandbook } from '../../src/api/open-handbook.js';
import type { Dokument } from '../../src/model/document.js';
import type { Handbook } from '../../src/model/handbook.js';
import type { SearchEntry } from '../../src/model/search-entry.js';
import { isWithin } from '../../src/model/units.js';
import { parseMarkdown } from '../../src/parse/markdown.js';

const EXAMPLE = fileURLToPath(new URL('../../handbook-example', import.meta.url));

/** The example handbook's documents as the site's search sees them: a plain reading, so that the search is tried on real text. */
export async function exampleEntries(): Promise<SearchEntry[]> {
  const handbook = await openHandbook(EXAMPLE);
  return handbook.documents.map((doc) => entryOf(handbook, doc));
}

function entryOf(handbook: Handbook, doc: Dokument): SearchEntry {
  const data = doc.data as { status?: string; enhet?: string[]; process?: string | string[] };
  const body = readFileSync(join(EXAMPLE, doc.file), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
  const titles = body.replace(/\[\[([^\]|#]+)[^\]]*\]\]/g, (_, id: string) => handbook.byId.get(id)?.titel ?? '');
  const blocks = parseMarkdown(titles).children;
  const process = [data.process ?? []].flat()[0];
  return {
    url: `dokument/${doc.id}.html`,
    titel: doc.titel,
    typ: doc.typ,
    typnamn: doc.typ.charAt(0).toUpperCase() + doc.typ.slice(1),
    status: data.status ?? 'gällande',
    enheter: doc.typ === 'enhet' ? [] : unitsOf(handbook, [data.enhet ?? []].flat()),
    process: process && handbook.byId.get(process)?.titel,
    text: blocks.flatMap((block) => (block.type === 'heading' ? [] : [textOf(block)])).join('\n'),
    rubriker: blocks.flatMap((block) => (block.type === 'heading' ? [textOf(block)] : [])),
    sökord: [],
  };
}

const unitsOf = (handbook: Handbook, named: readonly string[]) =>
  handbook.documents
    .filter(({ typ, id }) => typ === 'enhet' && named.some((unit) => isWithin(handbook, id, unit)))
    .map(({ id, titel }) => ({ id, titel }));
