import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { readImage } from '../content/read-image.js';
import { diskPath, readText } from '../content/read-text.js';
import type { Dokument } from '../model/document.js';
import type { Handbook } from '../model/handbook.js';
import { parseFile } from '../parse/frontmatter.js';
import { revisionOf } from '../queries/revisions.js';
import { type Around, type Named, paperText } from '../render/binder/paper-text.js';
import type { ReadForPaper } from '../views/binder/binder-view.js';
import type { Remembered } from '../views/binder/view.js';
import { addressOf, pathBeside } from '../words/paths.js';

/** A document's file as text; empty when it went away while the handbook was read. */
export function textOf(root: string, handbook: Handbook, doc: Dokument): string {
  const text = readText(diskPath(root, handbook, doc.file));
  return text.ok ? text.text : '';
}

/** What is to be remembered of a document, to see later whether it has changed. */
export function remembered(doc: Dokument, text: string): Remembered {
  const data = doc.data as Record<string, unknown>;
  const dates = ['version', 'fastställd', 'fastställd_av', 'beslut', 'reviderad', 'revisionsdatum', 'gäller_till'];
  return {
    id: doc.id,
    titel: doc.titel,
    version: data.version === undefined ? null : String(data.version),
    innehåll: fingerprint(revisionOf(text, null, '').essence),
    uppgifter: fingerprint(JSON.stringify(dates.map((key) => data[key] ?? null))),
  };
}

const fingerprint = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Reads a document's text and attachments so that they can be read on paper. `printed` are the binder's documents. */
export function readForPaper(
  root: string,
  handbook: Handbook,
  doc: Dokument,
  text: string,
  printed: ReadonlySet<Dokument>,
): ReadForPaper {
  const named = (other: Dokument): Named => ({ id: other.id, titel: other.titel, ipärmen: printed.has(other) });
  const pictureAt = (path: string) => {
    const target = pathBeside(doc.file, addressOf(path).path);
    return handbook.files.has(target) ? readImage(root, target) : undefined;
  };
  const around: Around = {
    document: (id) => {
      const other = handbook.byId.get(id);
      return other && named(other);
    },
    path: (url) => {
      const { path, fragment } = addressOf(url);
      const target = pathBeside(doc.file, path);
      const other = handbook.byFile.get(target);
      if (other?.id) return { document: named(other), heading: fragment };
      return handbook.files.has(target) && !target.endsWith('/') ? { file: posix.basename(target) } : undefined;
    },
    image: pictureAt,
  };
  const bilagor = (doc.data.bilagor ?? []).map(({ fil = '', titel = fil }) => ({
    titel,
    fil,
    bild: pictureAt(fil) ?? null,
  }));
  return { ...paperText(parseFile(doc.file, text).body, around), bilagor };
}
