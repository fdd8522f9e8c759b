import { join } from 'node:path';
import { documentFilter, findFiles } from '../content/find-files.js';
import { decode, readText, type Text } from '../content/read-text.js';
import type { PastFiles } from '../history/history.js';
import { readYaml } from '../parse/read-yaml.js';
import { contentsOf } from './at-rev.js';

/** One of two points that are compared: what a handbook's documents said then. */
export interface Side {
  /** Paths of the documents and of handbok.yaml, sorted. */
  files: readonly string[];
  /** How Git names a content; undefined in the working tree, where only the text tells. */
  blobOf: (file: string) => string | undefined;
  /** The texts of some files, one by one. */
  texts: (files: readonly string[]) => AsyncIterable<readonly [file: string, text: Text]>;
}

/** The settings are compared as a document is. */
export const SETTINGS = 'handbok.yaml';
const EVERYTHING = /(?:)/;

/** A handbook at a commit. */
export async function pastSide(past: PastFiles): Promise<Side> {
  const settings = (await past.read([SETTINGS])).get(SETTINGS);
  const isDocument = documentFilter(undantaOf(settings ? decode(settings) : undefined));
  return {
    files: [...past.files].filter((file) => file === SETTINGS || isDocument(file)).sort(),
    blobOf: past.blobOf,
    texts: async function* (files) {
      const wanted = { ...past, files: new Set(files) };
      for await (const [file, content] of contentsOf(wanted, EVERYTHING)) yield [file, decode(content)] as const;
    },
  };
}

/** The handbook as it lies in its folder, with what no commit holds yet. */
export function presentSide(root: string): Side {
  const found = findFiles(root, undantaOf(readText(join(root, SETTINGS))));
  const paths = new Map(found.documents.map((path) => [path.normalize('NFC'), path]));
  return {
    files: [...paths.keys(), SETTINGS].sort(),
    blobOf: () => undefined,
    texts: async function* (files) {
      for (const file of files) yield [file, readText(join(root, paths.get(file) ?? file))] as const;
    },
  };
}

/** The globs that handbok.yaml leaves out. One that cannot be read leaves out nothing: a comparison needs no settings. */
function undantaOf(text: Text | undefined): string[] {
  const data = text?.ok ? readYaml(SETTINGS, text.text, 1).data : undefined;
  return [data?.undanta ?? []].flat().filter((glob) => typeof glob === 'string');
}
