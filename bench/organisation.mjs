import { frontmatter, named } from './frontmatter.mjs';
import { generate, layOut, write } from './generate.mjs';
import { body, randomFrom } from './prose.mjs';

/** Units below each unit: with two per cent of the documents being units, a tree of three or four levels. */
const BELOW = 6;

/**
 * Writes a valid handbook of `n` documents that has an organisation: units in a tree, many functions, and local routines
 * below the common ones, so that the pages of units and functions are as long as a municipality's.
 */
export function generateOrganisation(folder, n) {
  const share = (part) => Math.max(1, Math.round(n * part));
  const [units, roles, local] = [share(0.02), share(0.03), share(0.2)];
  const common = n - units - roles - local;
  generate(folder, common);
  const all = layOut(common, 0);
  const random = randomFrom(20_111_122);
  const enhet = Array.from({ length: units }, (_, at) => named('enhet', at));
  const roll = Array.from({ length: roles }, (_, at) => named('roll', all.roll.length + at));
  const everyone = { ...all, roll: [...all.roll, ...roll] };
  const put = (doc, lines) => write(folder, doc.file, `---\n${lines}---\n${body(random, doc.typ, '')}`);
  for (const doc of roll) put(doc, frontmatter(doc, everyone, random));
  for (const doc of enhet) put(doc, unit(doc, enhet, everyone));
  for (let at = 0; at < local; at += 1) {
    const doc = named('rutin', all.rutin.length + at);
    put(doc, localRoutine(frontmatter(doc, everyone, random), all.rutin[at % all.rutin.length], enhet[at % units]));
  }
}

function unit({ id, titel, at }, units, { roll }) {
  const above = at ? `del_av: ${units[Math.floor((at - 1) / BELOW)].id}\n` : '';
  return `typ: enhet\nid: ${id}\ntitel: ${titel}\n${above}chef: ${roll[at % roll.length].id}\n`;
}

/** What a unit does in its own way: activity and process are the common routine's. */
const localRoutine = (keys, { id }, unit) => keys.replace(/^aktivitet: .*$/m, `del_av: ${id}\nenhet: ${unit.id}`);
