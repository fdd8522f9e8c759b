// Makes src/model/generated/types.ts from schemas/. Run `npm run generate` after a schema has changed.
import { writeFileSync } from 'node:fs';
import { builtInSchemas } from '../dist/content/package-files.js';
import { generateTypes } from './types-of.mjs';

const { flattenAll } = await import('../dist/schema/flatten.js');
writeFileSync(
  new URL('../src/model/generated/types.ts', import.meta.url),
  await generateTypes(flattenAll(builtInSchemas())),
);
