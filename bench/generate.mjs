import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { AREAS, frontmatter, named } from './frontmatter.mjs';
import { body, firstAnchor, randomFrom } from './prose.mjs';

export { commits } from './commits.mjs';

const SETTINGS = `format: 1
organisation: Mätby kommun, socialförvaltningen
nämnd: ${named('roll', 0).id}
lagar: [SoL, LSS]
områden: [barn och unga, äldreomsorg]
kvalitetsområden: [${AREAS.join(', ')}]
`;

/** The two documents that cover every process: a handbook in good order has looked ahead, and checks itself. */
function covering({ roll, process }) {
  const ids = process.map(({ id }) => id).join(', ');
  const head = (typ, id, titel) =>
    `---\ntyp: ${typ}\nid: ${id}\ntitel: ${titel}\nansvar: ${roll[0].id}\ngäller: [${ids}]\n`;
  return {
    'riskanalyser/alla.md': `${head('riskanalys', 'riskanalys-alla', 'Riskanalys av processerna')}datum: 2026-03-02\nanledning: fortlöpande\nrisker:\n  - {id: sent-beslut, händelse: Beslutet drar ut på tiden, sannolikhet: 2, konsekvens: 2}\n---\n`,
    'egenkontroller/alla.md': `${head('egenkontroll', 'egenkontroll-alla', 'Granskning av akter')}frekvens: varje år\nfrån: 2026-01-01\nmetod: Aktgranskning\nkontrollpunkter:\n  - {id: datum, text: Datum finns}\n---\n`,
  };
}

/** Writes a valid handbook of `n` documents (and `events` händelser), or one with a fault in every tenth, for the bench to read. */
export function generate(folder, n, { faults = false, events = 0 } = {}) {
  const random = randomFrom(20261122);
  const all = layOut(n, events);
  write(folder, 'handbok.yaml', SETTINGS);
  write(folder, 'bilder/flode.png', '');
  for (const [file, text] of Object.entries(covering(all))) write(folder, file, text);
  for (const [index, doc] of all.list.entries()) {
    const text = `---\n${frontmatter(doc, all, random)}---\n${body(random, doc.typ, tail(doc, index, all, random))}`;
    write(folder, doc.file, faults && index % 10 === 9 ? spoil(text, Math.floor(index / 10)) : text);
  }
}

/** Which documents a generated handbook of `n` has, by type and in order. */
export function layOut(n, events) {
  const share = (part) => Math.max(1, Math.round(n * part));
  const counts = { roll: share(0.01), process: share(0.04), aktivitet: share(0.2) };
  counts.rutin = n - counts.roll - counts.process - counts.aktivitet - 2;
  counts.händelse = events;
  const all = Object.fromEntries(
    Object.entries(counts).map(([typ, count]) => [typ, Array.from({ length: count }, (_, at) => named(typ, at))]),
  );
  return { ...all, list: Object.values(all).flat() };
}

function tail(doc, index, all, random) {
  const near = random.pick(all.list.slice(0, all.list.length - all.händelse.length));
  const path = posix.relative(posix.dirname(doc.file), near.file);
  const image = `![Flödet](${posix.relative(posix.dirname(doc.file), 'bilder/flode.png')})`;
  return [
    `Se också [[${random.pick(all.rutin).id}]], [[${random.pick(all.aktivitet).id}|aktiviteten]] och [${near.titel.toLowerCase()}](${path}${index % 4 ? '' : `#${firstAnchor(near.typ)}`}).`,
    'Mer finns hos [Socialstyrelsen](https://www.socialstyrelsen.se/).',
    ...(index % 20 ? [] : [`\n${image}`]),
    ...(index % 50 === 7 ? ['\n```text\n# Mall för anteckning\nDatum, vem, vad: [fritext](skrivs-in.md)\n```'] : []),
    '',
  ].join('\n');
}

const SPOILERS = [
  (text) => `${text}\nFyll i [blanketten](blankett-som-saknas.md).\n`,
  (text) => text.replace(/^titel:/m, 'godkändes: 2024-01-01\ntitel:'),
  (text) => text.replace(/^revisionsdatum: .*/m, 'revisionsdatum: 2027-13-40'),
  (text) => text.replace(/^ansvar: .*/m, 'ansvar: enhetschef-som-saknas'),
  (text) => text.replace(/^titel: /m, 'titel: Viktigt: '),
  (text) =>
    text
      .replace(/^reviderad: .*/m, 'reviderad: 2025-03-02')
      .replace(/^revisionsdatum: .*/m, 'revisionsdatum: 2026-03-02'),
];

/** A fault of the kind whose turn it is; where the type has no such key, a broken link. */
function spoil(text, turn) {
  const spoiled = SPOILERS[turn % SPOILERS.length](text);
  return spoiled === text ? SPOILERS[0](text) : spoiled;
}

/** Writes one file of a handbook, and the folders that it stands in. */
export function write(folder, file, text) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}
