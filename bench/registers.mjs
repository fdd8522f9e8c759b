import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { named } from './frontmatter.mjs';
import { generate } from './generate.mjs';
import { randomFrom, sentence } from './prose.mjs';

const HEADINGS =
  'Ärendenr;Rapportdatum;Enhetskod;Händelsetyp;Lag;Avvikelsetyp;Allvarlighetsgrad;Rapporterad av;Utredning klar;Återkoppling;Orsak enligt utredning;Rutin i handboken;Status i systemet';
const KEYS = [
  'dnr',
  'inkom',
  'enhet',
  'slag',
  'lag',
  'kategori',
  'allvarlighet',
  'från',
  'utredd',
  'återkopplad',
  'orsak',
  'rutin',
];
const UNITS = ['hemtjanst', 'sarskilt-boende', 'daglig-verksamhet', 'bistand', 'barn-och-unga'];
const TYPES = ['Läkemedel', 'Utebliven insats', 'Bemötande', 'Dokumentation', 'Fall'];

/** Writes a small handbook with one register of `rows` händelser from another system, as semicolon CSV. */
export function generateRegister(folder, rows) {
  generate(folder, 200);
  const random = randomFrom(50_000);
  mkdirSync(join(folder, 'register'));
  for (const unit of UNITS)
    writeFileSync(
      join(folder, 'organisation', `${unit}.md`),
      `---\ntyp: enhet\nid: ${unit}\ntitel: Enheten för ${unit.replaceAll('-', ' ')}\nchef: ${named('roll', 0).id}\n---\n`,
    );
  writeFileSync(join(folder, 'register/avvikelser.md'), document());
  const lines = Array.from({ length: rows }, (_, at) => row(at, random));
  writeFileSync(join(folder, 'register/avvikelser.csv'), `${HEADINGS}\r\n${lines.join('\r\n')}\r\n`);
}

function document() {
  const columns = HEADINGS.split(';').slice(0, KEYS.length);
  const mapping = columns.map((heading, at) => `  ${heading}: ${KEYS[at]}`).join('\n');
  return `---\ntyp: register\nid: register-avvikelser\ntitel: Avvikelser\ninnehåller: händelser\nfil: avvikelser.csv\nkolumner:\n${mapping}\nkälla: Verksamhetssystemet\nuttag: 2026-01-15\nperiod: 2025\n---\n`;
}

const day = (days) => new Date(Date.UTC(2025, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);

/** Before every review of the rutin, so that none becomes due early by it. */
function row(at, random) {
  const came = random.below(300);
  const cause = at % 3 ? '' : sentence(random);
  return [
    `AVV-2025-${String(at).padStart(6, '0')}`,
    day(came),
    UNITS[random.below(UNITS.length)],
    'Avvikelse',
    'SoL',
    random.pick(TYPES),
    1 + random.below(3),
    'personal',
    day(came + 30),
    day(came + 31),
    cause.includes(';') ? `"${cause}"` : cause,
    '',
    'Avslutad',
  ].join(';');
}
