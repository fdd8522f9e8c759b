// Makes dist/program: the program and the library in a few files instead of five hundred, since Node takes a fifth of a
// second to find and read so many at every start. Packages stay outside; what is loaded lazily stays in files of its own.
// The files lie as deep as the modules do (dist/program), which is how they find the package's schemas and templates.
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

buildSync({
  entryPoints: [path('dist/cli.js'), path('dist/index.js')],
  outdir: path('dist/program'),
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  charset: 'utf8',
  packages: 'external',
  chunkNames: '[hash]',
  logLevel: 'warning',
});
