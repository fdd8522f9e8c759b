// What docs/mallar.md tells of the data: from the view's schema, the helpers, and the built-in templates themselves.
import { readFileSync } from 'node:fs';
import { builtIn, viewSchema } from '../dist/api/templates.js';
import { SIGNATURES } from '../dist/template/signatures.js';

/** All below this line is made; the guide above it is written by hand. */
export const MARK = '<!-- Allt nedanför görs av scripts/generate-docs.mjs ur schemas/output/report.schema.json. -->';

/** The page: its own guide, and what is made. */
export function templatePage(path) {
  const guide = readFileSync(path, 'utf8').split(MARK)[0];
  return `${guide}${MARK}\n\n${[dataPart(), helpersPart(), templatesPart(), sourcePart()].join('\n\n')}\n`;
}

const table = (heads, rows) =>
  [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** Every place of the view in a table of its own, in the order in which one meets them. */
function dataPart() {
  const { root, defs } = viewSchema();
  const parts = [];
  const queue = [['Rapporten', 'Överst i en mall. Överallt annars: `@root`.', root]];
  const seen = new Set();
  for (const [name, where, shape] of queue) {
    const rows = Object.entries(shape.properties).map(([key, node]) => {
      const { word, inner } = kindOf(node, defs);
      if (inner && !seen.has(inner)) {
        seen.add(inner);
        const path = name === 'Rapporten' ? key : `${name} → ${key}`;
        queue.push([path, `Det som finns i \`${key}\`.`, inner]);
      }
      return [`\`${key}\``, word, resolve(node, defs).description ?? node.description ?? ''];
    });
    parts.push(`### ${name}\n\n${where}\n\n${table(['Namn', 'Vad det är', 'Betydelse'], rows)}`);
  }
  return `## Uppgifterna\n\nEn uppgift som kan vara tom är inte alltid ifylld: fråga med \`{{#if}}\` först.\n\n${parts.join('\n\n')}`;
}

const resolve = (node, defs) => (node.$ref ? { ...defs[node.$ref.replace('#/$defs/', '')], ...node } : node);

/** What a place holds, in words, and the object that is inside it. */
function kindOf(given, defs) {
  const node = resolve(given, defs);
  const types = [node.type ?? []].flat();
  const maybe = types.includes('null') ? ', kan vara tom' : '';
  if (node.anyOf)
    return {
      word: 'text eller siffra',
      inner: node.anyOf.map((way) => resolve(way, defs)).find((way) => way.properties),
    };
  if (node.enum) return { word: node.enum.map((word) => `\`${word}\``).join(', ') };
  if (node.properties) return { word: `uppgifter${maybe}`, inner: node };
  if (node.items) {
    const { word, inner } = kindOf(node.items, defs);
    return {
      word: `lista av ${word.replace(/^text(?=$|,)/, 'texter')}${maybe}`,
      inner,
    };
  }
  const words = { string: 'text', boolean: 'ja eller nej', integer: 'heltal', number: 'tal' };
  return { word: `${words[types.find((type) => type !== 'null')] ?? 'okänt'}${maybe}` };
}

function helpersPart() {
  const own = Object.entries(SIGNATURES).map(([name, { takes, about }]) => [`\`${name}\``, takes, about]);
  const blocks = [
    [
      '`{{#each lista}} … {{else}} … {{/each}}`',
      'en lista',
      'En gång för varje. Inne i den: `this`, `@index`, `@first`, `@last`. Namnge med `as \\|rad nr\\|`.',
    ],
    ['`{{#if uppgift}} … {{else}} … {{/if}}`', 'vad som helst', 'Om uppgiften finns och inte är tom, noll eller nej.'],
    ['`{{#unless uppgift}} … {{/unless}}`', 'vad som helst', 'Tvärtom.'],
    ['`{{#with uppgift}} … {{/with}}`', 'uppgifter', 'Går in i en uppgift.'],
    [
      '`(lookup . "id")`',
      'uppgifter, eller en lista och en plats',
      'Slår upp en uppgift, till exempel `{{lookup ../kolumner @index}}`.',
    ],
    ['`{{> del vy=@root}}`', 'en del', 'Visar en del. Den ser det som står där den anropas, och det som skickas med.'],
  ];
  return `## Hjälporden\n\nInga andra finns.\n\n${table(['Skriv', 'Tar', 'Gör'], [...blocks, ...own])}`;
}

function templatesPart() {
  const { templates, sections, parts } = builtIn();
  const rows = [...templates].map(([name, { titel, vy }]) => [
    `\`${name}\``,
    titel,
    `\`${vy}\``,
    sections
      .get(vy)
      .map((id) => `\`${id}\``)
      .join(', '),
  ]);
  return `## Mallar, avsnitt och delar\n\n${table(['Mall', 'Titel', 'Vy', 'Avsnitt'], rows)}\n\nDelar: ${parts.map((part) => `\`${part}\``).join(', ')}. Ett avsnitt utan egen del visas av \`avsnitt\`.`;
}

/** The texts that one most often begins from. */
function sourcePart() {
  const { partSources } = builtIn();
  const names = ['avsnitt', 'lag', 'texter', 'tabeller'].filter((name) => partSources.has(name));
  const shown = names.map(
    (name) => `### ${name}\n\n\`\`\`\`handlebars\n${partSources.get(name).text.trimEnd()}\n\`\`\`\``,
  );
  return `## De vanligaste delarna, som de är\n\nDe andra ligger i programmets mapp \`templates/reports\`.\n\n${shown.join('\n\n')}`;
}
