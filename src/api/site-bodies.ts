import { readImage } from '../content/read-image.js';
import { diskPath, readText } from '../content/read-text.js';
import type { Dokument } from '../model/document.js';
import { bodyOf } from '../parse/frontmatter.js';
import { type DrawnBody, drawBody } from '../render/site/body.js';
import type { Ways } from '../render/site/body-links.js';
import { documentPath, linkFrom } from '../views/site/addresses.js';
import type { SiteContext } from '../views/site/context.js';
import { handbookFile, siteFile } from '../views/site/files.js';
import type { Target } from '../views/site/page.js';
import { type BodyWords, NO_WORDS } from '../views/site/search-entry.js';
import { addressOf } from '../words/paths.js';

/** The texts of a site's documents, drawn when they are asked for. */
export interface Bodies {
  /** A document's own text as its page shows it. */
  drawn: (doc: Dokument) => DrawnBody;
  /** The handbook's files that the texts drawn so far link to or show, as they lie on the site. */
  files: ReadonlySet<string>;
  /** What a reader may search for in a text; one that has been drawn is not read again. */
  words: (doc: Dokument) => BodyWords;
}

/** The words of texts, kept by a program that goes on for as long as a document is the one that was read. */
export type KeptWords = WeakMap<Dokument, BodyWords>;

/** Reads and draws the texts of a site, and notes which files they need. */
export function bodiesOfSite(root: string, context: SiteContext, kept: KeptWords = new WeakMap()): Bodies {
  const files = new Set<string>();
  const drawn = (doc: Dokument) => {
    const body = drawBody(bodyText(root, context, doc), waysFrom(root, context, doc, files));
    kept.set(doc, { rubriker: body.rubriker, text: body.text });
    return body;
  };
  return {
    files,
    drawn,
    words: (doc) => {
      if (!kept.has(doc)) drawn(doc);
      return kept.get(doc) ?? NO_WORDS;
    },
  };
}

function bodyText(root: string, { handbook }: SiteContext, doc: Dokument): string {
  const text = readText(diskPath(root, handbook, doc.file));
  return text.ok ? bodyOf(doc.file, text.text) : '';
}

function waysFrom(root: string, context: SiteContext, doc: Dokument, used: Set<string>): Ways {
  const { handbook, isHidden } = context;
  const page = documentPath(doc.id);
  const to = (target: Target, heading = '') =>
    linkFrom(page, target) + (heading ? `#${encodeURIComponent(heading)}` : '');
  const toFile = (fil: string) => {
    used.add(fil);
    return to({ fil });
  };
  return {
    document: (id, heading) => {
      if (isHidden(id)) return { titel: 'ett internt dokument' };
      const other = handbook.byId.get(id);
      return other && { titel: other.titel, address: to({ dokument: id }, heading) };
    },
    path: (url) => {
      const path = handbookFile(handbook, doc.file, url);
      const other = path === undefined ? undefined : handbook.byFile.get(path);
      if (other?.id) return to({ dokument: other.id }, addressOf(url).fragment);
      const file = siteFile(context, doc.file, url);
      return file && toFile(file);
    },
    image: (url) => imageOf(root, context, doc, url, toFile),
  };
}

/** Pictures lie beside the site; a drawing (SVG) becomes part of the page, where it can run nothing. */
function imageOf(root: string, context: SiteContext, doc: Dokument, url: string, to: (file: string) => string) {
  const file = siteFile(context, doc.file, url);
  if (file) return to(file);
  const path = handbookFile(context.handbook, doc.file, url);
  return path?.toLowerCase().endsWith('.svg') ? readImage(root, path) : undefined;
}
