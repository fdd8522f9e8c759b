import { builtIn, formatOf, type NumberFormat } from './number-format.js';
import type { Package } from './package.js';
import { attribute, cellText, parserOf } from './xml.js';

/** A sheet as the workbook lists it. `path` is its part. */
export interface SheetEntry {
  name: string;
  hidden: boolean;
  path: string;
}

/** What the workbook says of itself: its sheets in order, the part that lists them, and which day its numbers count from. */
export interface Contents {
  path: string;
  sheets: SheetEntry[];
  from1904: boolean;
}

/** Finds the workbook in its package, and the sheets in the workbook. */
export async function readContents(parts: Package): Promise<Contents> {
  const root = await relations(parts, '');
  const path = [...root.values()].find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const listed: { name: string; hidden: boolean; id: string }[] = [];
  let from1904 = false;
  const open = (name: string, attributes: Readonly<Record<string, string>>) => {
    if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '');
    if (name !== 'sheet') return;
    const hidden = /hidden/i.test(attributes.state ?? '');
    listed.push({ name: cellText(attributes.name ?? ''), hidden, id: attribute(attributes, 'id') ?? '' });
  };
  await parts.read(path, parserOf({ open }));
  const own = await relations(parts, path);
  const sheets = listed.flatMap(({ id, ...sheet }) => {
    const relation = own.get(id);
    return relation?.type === 'worksheet' ? [{ ...sheet, path: relation.target }] : [];
  });
  return { path, sheets, from1904 };
}

/** Where a part's relations lead inside the package; those that lead out of it are left alone. */
async function relations(parts: Package, path: string): Promise<Map<string, { type: string; target: string }>> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const found = new Map<string, { type: string; target: string }>();
  const open = (
    name: string,
    { Id = '', Type = '', Target = '', TargetMode = '' }: Readonly<Record<string, string>>,
  ) => {
    if (name === 'Relationship' && TargetMode !== 'External')
      found.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target: resolve(folder, Target) });
  };
  await parts.read(`${folder}_rels/${path.slice(folder.length)}.rels`, parserOf({ open }));
  return found;
}

function resolve(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step && step !== '.') steps.push(step);
  }
  return steps.join('/').toLowerCase();
}

/** The workbook's texts, by number: cells refer to them. Signs for pronunciation are no part of the text. */
export async function readStrings(parts: Package, path: string): Promise<string[]> {
  const strings: string[] = [];
  let [text, depth, said] = ['', 0, false];
  const parser = parserOf({
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') depth += 1;
      said = name === 't' && depth === 0;
    },
    text: (part) => {
      if (said) text += part;
    },
    close: (name) => {
      if (name === 'rPh') depth -= 1;
      if (name === 'si') strings.push(cellText(text));
      said = false;
    },
  });
  await parts.read(path, parser);
  return strings;
}

/** What each cell style makes of a number, by the style's number. */
export async function readStyles(parts: Package, path: string): Promise<NumberFormat[]> {
  const own = new Map<number, NumberFormat>();
  const formats: NumberFormat[] = [];
  let cells = false;
  const parser = parserOf({
    open: (name, attributes) => {
      const id = Number(attributes.numFmtId);
      if (name === 'numFmt') own.set(id, formatOf(attributes.formatCode ?? ''));
      if (name === 'cellXfs') cells = true;
      if (name === 'xf' && cells) formats.push(own.get(id) ?? builtIn(id));
    },
    close: (name) => {
      if (name === 'cellXfs') cells = false;
    },
  });
  await parts.read(path, parser);
  return formats;
}
