import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { readSite } from '../../../src/api/read-site.js';
import type { SiteContext } from '../../../src/views/site/context.js';
import { documentPage } from '../../../src/views/site/document-page.js';
import { EXTRAS, SITE_PAGES } from '../../../src/views/site/index.js';
import { INTERNAL, isInternal } from '../../../src/views/site/internal.js';
import type { Block, PageName, SitePage, Target } from '../../../src/views/site/page.js';
import { folder } from '../../helpers/handbook.js';
import { day } from '../../helpers/open.js';
import { TODAY } from '../../helpers/run.js';
import { blockText, pageText, targetsOf } from '../../helpers/site.js';

const EXAMPLE = fileURLToPath(new URL('../../../handbook-example/', import.meta.url));

/** Pages that are drawn from elsewhere: search has a page of its own making. */
const ELSEWHERE: readonly PageName[] = ['sok'];

let internal: SiteContext;
let open: SiteContext;

beforeAll(async () => {
  const root = folder();
  cpSync(EXAMPLE, root, { recursive: true });
  [internal, open] = [await readSite(root, day(TODAY), false), await readSite(root, day(TODAY), true)];
}, 60_000);

const ownPages = (context: SiteContext): SitePage[] => Object.values(SITE_PAGES).map((make) => make(context));

const allPages = (context: SiteContext): SitePage[] => [
  ...ownPages(context),
  ...[...context.handbook.byId.values()].map((doc) => documentPage(context, doc, EXTRAS[doc.typ])),
];

const sectionsIn = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.slag === 'avsnitt' ? [block.id, ...sectionsIn(block.block)] : []));

describe('exempelhandbokens sidor', () => {
  test.each(['index', 'enheter', 'roller', 'processer'] as const)('%s', async (name) => {
    const page = SITE_PAGES[name]?.(internal);
    await expect(page && pageText(page)).toMatchFileSnapshot(`../../fixtures/expected/site/${name}.txt`);
  });

  test.each(['utreda-barn-och-unga', 'enhet-hemtjanst', 'enhetschef-hemtjanst'])('det egna i %s', async (id) => {
    const doc = internal.handbook.byId.get(id);
    const blocks = doc && EXTRAS[doc.typ]?.blocks(internal, doc);
    await expect(blocks && `${blockText(blocks).trim()}\n`).toMatchFileSnapshot(
      `../../fixtures/expected/site/${id}.txt`,
    );
  });

  test('varje sida heter som sin adress, och ingen adress finns två gånger', () => {
    for (const [name, make] of Object.entries(SITE_PAGES)) expect(make(internal).path).toBe(`${name}.html`);
    const paths = allPages(internal).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });

  test('varje länk leder till något som finns', () => {
    const broken = (context: SiteContext) => {
      const own = Object.fromEntries(
        Object.entries(SITE_PAGES).map(([name, make]) => [name, sectionsIn(make(context).block)]),
      );
      const leads = (target: Target) => {
        if ('dokument' in target) return context.handbook.byId.has(target.dokument);
        if ('sida' in target)
          return (
            ELSEWHERE.includes(target.sida) ||
            (target.sida in own && (!target.ankare || own[target.sida]?.includes(target.ankare)))
          );
        return true;
      };
      return allPages(context).flatMap((page) =>
        targetsOf(page).flatMap((target) => (leads(target) ? [] : [`${page.path}: ${JSON.stringify(target)}`])),
      );
    };
    expect(broken(internal)).toEqual([]);
    expect(broken(open)).toEqual([]);
  });

  test('ingen sida har två avsnitt med samma adress', () => {
    for (const page of ownPages(internal)) {
      const ids = sectionsIn(page.block);
      expect(ids.length, page.path).toBe(new Set(ids).size);
    }
  });

  test('samma handbok ger samma sidor', () => {
    expect(ownPages(internal).map(pageText)).toEqual(ownPages(internal).map(pageText));
  });
});

describe('--public', () => {
  test('inget internt syns på någon sida: varken id eller titel', () => {
    const hidden = [...internal.handbook.byId.values()].filter(isInternal);
    const shown = [...open.handbook.byId.values()].map(({ titel }) => titel);
    const all = allPages(open).map((page) => [page.path, JSON.stringify(page)] as const);
    expect(hidden.length).toBeGreaterThan(100);
    const whole = all.map(([, text]) => text).join('\n');
    // An id of a single word is a word; a title that is part of one that is shown is not told apart from it.
    const isTold = (id: string) => id.includes('-') && new RegExp(`(?<![a-z0-9-])${id}(?![a-z0-9-])`).test(whole);
    const found = hidden.flatMap(({ id, titel }) => [
      ...(isTold(id) || whole.includes(`{"dokument":"${id}"}`) ? [id] : []),
      ...(!shown.some((text) => text.includes(titel)) && whole.includes(titel) ? [titel] : []),
    ]);
    expect(found.map((text) => `${text}: ${all.find(([, page]) => page.includes(text))?.[0]}`)).toEqual([]);
  });

  test('det interna är kvar på den interna sidan', () => {
    const types = new Set(internal.handbook.documents.map(({ typ }) => typ));
    for (const typ of Object.keys(INTERNAL)) expect(types.has(typ as never), typ).toBe(true);
  });
});
