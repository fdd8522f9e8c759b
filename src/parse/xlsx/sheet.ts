import { NO_VALUE, type TableRow } from '../../model/table.js';
import { columnOf, fillMerged, type Merge, mergeOf, rowOf } from './merged.js';
import { type NumberFormat, numberText } from './number-format.js';
import type { Package } from './package.js';
import { damaged, tooLarge } from './unreadable.js';
import { type Attributes, cellText, parserOf } from './xml.js';

/** What all sheets of a workbook share: texts by number (and which of them a cell shows), styles, the first day. */
export interface Shared {
  strings: readonly string[];
  shown: Uint8Array;
  formats: readonly NumberFormat[];
  from1904: boolean;
}

/** A sheet's rows that hold something, and what it says outside its cells: formulas with text, headers, tips. */
export interface SheetContent {
  rows: TableRow[];
  texts: { cell: string | undefined; text: string }[];
}

/** So many cells, empty ones between others counted, are more than any register; a sheet has at most 16 384 columns. */
const MAX_CELLS = 5_000_000;

/** Reads one sheet. Formulas are never worked out: their saved value counts. */
export async function readSheet(parts: Package, path: string, shared: Shared): Promise<SheetContent> {
  const reader = new SheetReader(shared);
  const parser = parserOf({
    open: (name, attributes) => reader.open(name, attributes),
    text: (text) => reader.add(text),
    close: (name) => reader.close(name),
  });
  if (!(await parts.read(path, parser))) throw damaged();
  return reader.done();
}

/** Holds what is half read; its steps are called for each element of a sheet, some hundred thousand times. */
class SheetReader {
  readonly #shared: Shared;
  readonly #rows: { row: number; cells: string[] }[] = [];
  readonly #texts: SheetContent['texts'] = [];
  readonly #merges: Merge[] = [];
  #row = 0;
  #column = -1;
  #cells: string[] = [];
  #slots = 0;
  #cell:
    | { type: string; style: number; name: string; value: string | undefined; formula: string | undefined }
    | undefined;
  #into: 'value' | 'formula' | undefined;
  #text = '';

  constructor(shared: Shared) {
    this.#shared = shared;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'row') this.#openRow(attributes);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'mergeCell') this.#merges.push(...mergeOf(attributes.ref ?? ''));
    else if (this.#cell) this.#openInCell(name);
    else this.#outside(attributes);
  }

  add(text: string): void {
    if (this.#into || !this.#cell) this.#text += text;
  }

  close(name: string): void {
    if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
    else if (this.#cell) this.#closeInCell(name);
    else this.#outside({});
  }

  done(): SheetContent {
    fillMerged(this.#rows, this.#merges);
    return { rows: this.#rows, texts: this.#texts };
  }

  #openRow({ r }: Attributes): void {
    this.#outside({});
    this.#row = r ? rowOf(r) : this.#row + 1;
    [this.#column, this.#cells] = [-1, []];
  }

  #openCell({ r, t = 'n', s = '0' }: Attributes): void {
    this.#column = r ? columnOf(r) : this.#column + 1;
    this.#cell = { type: t, style: Number(s), name: r ?? '', value: undefined, formula: undefined };
    this.#into = undefined;
  }

  #openInCell(name: string): void {
    this.#text = '';
    this.#into = name === 'v' || name === 't' ? 'value' : name === 'f' ? 'formula' : undefined;
  }

  #closeInCell(name: string): void {
    const cell = this.#cell;
    if (cell && this.#into === 'value' && (name === 'v' || name === 't')) cell.value = (cell.value ?? '') + this.#text;
    if (cell && this.#into === 'formula' && name === 'f') cell.formula = this.#text;
    [this.#into, this.#text] = [undefined, ''];
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = undefined;
    if (!cell) return;
    if (cell.formula?.includes('"')) this.#texts.push({ cell: cell.name, text: cell.formula });
    const text = cell.value === undefined ? (cell.formula === undefined ? '' : NO_VALUE) : this.#valueOf(cell);
    if (text === '') return;
    this.#slots += Math.max(0, this.#column + 1 - this.#cells.length);
    if (this.#slots > MAX_CELLS) throw tooLarge();
    while (this.#cells.length <= this.#column) this.#cells.push('');
    this.#cells[this.#column] = text;
  }

  #valueOf({ type, style, value = '' }: { type: string; style: number; value: string | undefined }): string {
    const { strings, shown, formats, from1904 } = this.#shared;
    if (type === 's') {
      shown[Number(value)] = 1;
      return strings[Number(value)] ?? '';
    }
    if (type === 'n') return numberText(value, formats[style] ?? 'tal', from1904);
    if (type === 'b') return value === '1' ? 'SANT' : 'FALSKT';
    return type === 'd' ? value.replace(/T00:00(?::00(?:\.0+)?)?$/, '') : cellText(value);
  }

  #closeRow(): void {
    if (this.#cells.length) this.#rows.push({ row: this.#row, cells: this.#cells });
    this.#cells = [];
  }

  /** What stands outside the cells: text between elements, and attributes that are shown to people. */
  #outside({ display = '', tooltip = '', prompt = '', promptTitle = '', error = '' }: Attributes): void {
    for (const text of [this.#text, display, tooltip, prompt, promptTitle, error])
      if (text.trim()) this.#texts.push({ cell: undefined, text: cellText(text) });
    this.#text = '';
  }
}
