// Makes dist/search/sok.js, the program of the site's search page: one classic script, since a page that is opened from disk
// may load nothing else. `kvalitet site` copies it; esbuild is not needed then.
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

buildSync({
  entryPoints: [path('src/search/browser/main.ts')],
  outfile: path('dist/search/sok.js'),
  tsconfig: path('src/search/browser/tsconfig.json'),
  bundle: true,
  format: 'iife',
  minify: true,
  charset: 'utf8',
  target: 'es2020',
  logLevel: 'warning',
});
