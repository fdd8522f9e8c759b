// Prepares the built-in schemas, so that no start has to: dist/schema/flat.json holds them written out, and
// dist/schema/ready.js is ajv's checks of them as plain code.
import { readFileSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { transformSync } from 'esbuild';
import { parse } from 'yaml';
import { builtInSchemas } from '../dist/content/package-files.js';
import { AJV_OPTIONS } from '../dist/schema/compile.js';
import { flattenAll } from '../dist/schema/flatten.js';
import { lean } from '../dist/schema/lean.js';
import { rowOf } from '../dist/schema/types.js';

const flat = flattenAll(builtInSchemas());
writeFileSync(new URL('../dist/schema/flat.json', import.meta.url), JSON.stringify([...flat]));
flat.set('händelserad', { ...rowOf(flat.get('händelse')), 'x-kvalitet': { typ: 'händelserad' } });
const ajv = new Ajv2020({ ...AJV_OPTIONS, code: { source: true, esm: true } });
const names = [...flat.keys()].map((typ, index) => [typ, `check${index}`]);
for (const [typ, name] of names) ajv.addSchema(lean(flat.get(typ)), name);
const code = standaloneCode.default(ajv, Object.fromEntries(names.map(([, name]) => [name, name])));
const head = code.includes('require(')
  ? "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);\n"
  : '';
const table = names.map(([typ, name]) => `${JSON.stringify(typ)}: ${name}`).join(', ');
const ready = transformSync(`${head}${code}\nexport default { ${table} };\n`, { minify: true, format: 'esm' });
writeFileSync(new URL('../dist/schema/ready.js', import.meta.url), ready.code);

// The law table as JSON: parsing its YAML would take a tenth of a second at every start.
const yaml = (name) => parse(readFileSync(new URL(`../regelverk/${name}.yaml`, import.meta.url), 'utf8'));
const law = { ...yaml('forfattningar'), plikter: yaml('plikter') };
writeFileSync(new URL('../dist/schema/law.json', import.meta.url), JSON.stringify(law));
