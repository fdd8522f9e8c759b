import { compile } from 'json-schema-to-typescript';

/**
 * TypeScript types of the data that a document has after its schema: nothing is required, since a refused value is
 * taken out, and a list is always a list, since one bare value has become a list of one.
 */
export async function generateTypes(schemas) {
  const parts = ['// Made from schemas/ by `npm run generate`. Do not edit: change the schema.\n'];
  const names = [];
  for (const [typ, schema] of schemas) {
    const name = typeName(typ);
    if (!INTERNAL.includes(typ)) names.push(`  ${typ}: ${name};`);
    parts.push(
      await compile(loosen({ ...schema, title: name }), name, {
        bannerComment: '',
        additionalProperties: false,
        format: false,
      }),
    );
  }
  parts.push(`/** Every built-in document type and its data. */\nexport interface Typer {\n${names.join('\n')}\n}\n`);
  return `${parts.join('\n')}`;
}

/** Settings and rows of registers are no documents. */
const INTERNAL = ['handbok', 'antalsrad'];

/** json-schema-to-typescript writes type names in ASCII; keys keep å ä ö. */
const typeName = (typ) =>
  typ[0].toUpperCase().normalize('NFD').replace(/\p{M}/gu, '') + typ.slice(1).normalize('NFD').replace(/\p{M}/gu, '');

function loosen(node) {
  if (Array.isArray(node)) return node.map(loosen);
  if (typeof node !== 'object' || node === null) return node;
  const { required, allOf, if: _if, then, else: _else, minItems, pattern, format, title, description, ...rest } = node;
  const list = rest.anyOf?.at(-1);
  if (list?.type === 'array' && JSON.stringify(list.items) === JSON.stringify(rest.anyOf[0])) {
    const { anyOf, ...others } = rest;
    return loosen({ ...others, type: 'array', items: list.items });
  }
  return Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, below(key, value)]));
}

/** Under `properties` the names are keys of the document, not words of the schema. */
function below(key, value) {
  if (key === 'enum' || key === 'const') return value;
  if (key !== 'properties') return loosen(value);
  return Object.fromEntries(Object.entries(value).map(([name, schema]) => [name, loosen(schema)]));
}
