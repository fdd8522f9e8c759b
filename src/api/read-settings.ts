import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Reader, readText } from '../content/read-text.js';
import type { Report } from '../model/finding.js';
import type { Handbok } from '../model/generated/types.js';
import { KvalitetError } from '../model/kvalitet-error.js';
import { readYaml } from '../parse/read-yaml.js';
import { type Checked, checkData } from '../schema/check.js';
import type { Json } from '../schema/flatten.js';
import type { Overlay, Types } from '../schema/types.js';

const FILE = 'handbok.yaml';

/** Reads handbok.yaml. Without YAML that can be parsed and a `format` there is no handbook to speak of: exit 2. */
export function readSettings(root: string, read: Reader = readText): Json {
  const text = read(join(root, FILE));
  if (!text.ok) throw new KvalitetError(`handbok.yaml går inte att läsa. ${text.message}`, { hint: text.hint });
  const { data, reports } = readYaml(FILE, text.text, 1);
  const fault = reports[0];
  if (fault)
    throw new KvalitetError(`handbok.yaml går inte att läsa, rad ${fault.place.line ?? 1}: ${fault.message}`, {
      hint: fault.hint ?? '',
    });
  if (data?.format === undefined || data.format === null)
    throw new KvalitetError('handbok.yaml saknar nyckeln format.', {
      hint: 'Skriv "format: 1" överst i handbok.yaml.',
    });
  if (data.format !== 1)
    throw new KvalitetError(`handbok.yaml har format ${String(data.format)}, men det här programmet läser format 1.`, {
      hint: 'Skriv "format: 1", eller använd en version av kvalitet som läser formatet.',
    });
  return data;
}

/** Holds handbok.yaml against its schema. */
export function checkSettings(data: Json, types: Types): Checked & { data: Handbok } {
  return checkData(data, types.handbok, FILE) as Checked & { data: Handbok };
}

/** The organisation's own schemas, from the handbook's `schemas/` folder; never through a link that leads elsewhere. */
export function readOverlays(root: string): { overlays: Overlay[]; reports: Report[] } {
  const folder = join(root, 'schemas');
  const names = lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .sort()
    : [];
  const overlays: Overlay[] = [];
  const reports: Report[] = [];
  for (const name of names) {
    const file = `schemas/${name.normalize('NFC')}`;
    const text = readText(join(folder, name));
    const schema = text.ok ? parseJson(text.text) : undefined;
    if (schema) overlays.push({ file, schema });
    else
      reports.push({
        rule: 'schema-gar-att-anvanda',
        place: { file, line: 1, column: 1 },
        message: 'Schemat är inte giltig JSON.',
        hint: 'Kontrollera kommatecken och citattecken.',
      });
  }
  return { overlays, reports };
}

function parseJson(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Json) : undefined;
  } catch {
    return undefined;
  }
}
