import { packageFile } from '../content/package-files.js';
import type { SearchEntry } from '../model/search-entry.js';
import { buildIndex } from './build-index.js';
import { INDEX_NAME } from './index-data.js';

/**
 * The two scripts of the search page, by their path from the site's root: the index of these pages, and the program that
 * searches it (bundled when the package was built). Classic scripts, since a page from disk may load nothing else.
 */
export function searchFiles(entries: readonly SearchEntry[]): Map<string, string> {
  return new Map([
    ['sok/index.js', `window.${INDEX_NAME}=${JSON.stringify(buildIndex(entries))};\n`],
    ['sok/sok.js', packageFile('dist/search/sok.js')],
  ]);
}
