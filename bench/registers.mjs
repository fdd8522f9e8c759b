import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import writeXlsxFile from 'write-excel-file/node';
import { commits } from './commits.mjs';
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

/** The handbook round the register: large enough to be one, small enough for the register to be what takes time. */
const DOCUMENTS = 200;

/** Writes a small handbook with one register of `rows` händelser from another system, as semicolon CSV or as a workbook. */
export async function generateRegister(folder, rows, format = 'csv') {
  generate(folder, DOCUMENTS);
  commits(folder, DOCUMENTS);
  const random = randomFrom(50_000);
  mkdirSync(join(folder, 'register'));
  for (const unit of UNITS)
    writeFileSync(
      join(folder, 'organisation', `${unit}.md`),
      `---\ntyp: enhet\nid: ${unit}\ntitel: Enheten för ${unit.replaceAll('-', ' ')}\nchef: ${named('roll', 0).id}\n---\n`,
    );
  writeFileSync(join(folder, 'register/avvikelser.md'), document(format));
  const table = [HEADINGS.split(';'), ...Array.from({ length: rows }, (_, at) => row(at, random))];
  writeFileSync(join(folder, `register/avvikelser.${format}`), format === 'csv' ? csv(table) : await workbook(table));
  return folder;
}

const csv = (table) =>
  table.map((cells) => `${cells.map((cell) => (/[;"]/.test(cell) ? `"${cell}"` : cell)).join(';')}\r\n`).join('');

/** As systems write workbooks: dates are date cells, numbers are numbers. */
const workbook = (table) => writeXlsxFile(table.map((cells) => cells.map(cellOf))).toBuffer();

function cellOf(value) {
  if (value === '') return null;
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return { value: new Date(value), type: Date, format: 'yyyy-mm-dd' };
  return /^\d$/.test(value) ? { value: Number(value), type: Number } : { value, type: String };
}

function document(format) {
  const columns = HEADINGS.split(';').slice(0, KEYS.length);
  const mapping = columns.map((heading, at) => `  ${heading}: ${KEYS[at]}`).join('\n');
  return `---\ntyp: register\nid: register-avvikelser\ntitel: Avvikelser\ninnehåller: händelser\nfil: avvikelser.${format}\nkolumner:\n${mapping}\nkälla: Verksamhetssystemet\nuttag: 2026-01-15\nperiod: 2025\n---\n`;
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
    String(1 + random.below(3)),
    'personal',
    day(came + 30),
    day(came + 31),
    cause,
    '',
    'Avslutad',
  ];
}
