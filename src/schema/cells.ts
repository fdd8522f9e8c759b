import { parseNumber } from '../model/number.js';
import { NO_VALUE, type Table } from '../model/table.js';
import type { CellFault, CellReader, CellValue, Titles } from './cell.js';
import type { TypeSchema } from './compile.js';
import { tidy } from './headings.js';
import { mendDate } from './mend.js';
import { periodOf } from './mend-period.js';
import { idReader } from './named-cells.js';

/** How the cells of a key are read. What the value must be is judged afterwards, by the type's schema. */
export function readerOf(key: string, type: TypeSchema, table: Table, titles: Titles): CellReader {
  const shape = type.shape.keys?.[key];
  const read = shape?.relation
    ? idReader(shape.relation.till, shape.list, titles)
    : (valueReader(shape?.format, type.schema.properties[key] ?? {}, table) ?? ((text) => ({ value: text })));
  return (cell) => {
    const text = tidy(cell);
    if (text === '') return undefined;
    const fault = unreadable(cell, text, key);
    if (fault) return { fault };
    if (!shape?.list) return read(text);
    return shape.relation ? read(cell) : { value: partsOf(cell) };
  };
}

/** A cell that holds several: between commas, semicolons or lines. */
const partsOf = (cell: string) =>
  cell
    .split(/[,;\n]/)
    .map(tidy)
    .filter(Boolean);

function valueReader(format: string | undefined, property: object, table: Table): CellReader | undefined {
  const { type, enum: words } = property as { type?: unknown; enum?: unknown };
  if (format === 'datum') return (text) => dateOf(text, table);
  if (format === 'period') return (text) => ({ value: periodOf(text) });
  if (type === 'integer') return (text) => ({ value: wholeNumber(text) });
  if (format === 'tal') return (text) => ({ value: parseNumber(text) ?? text });
  if (!Array.isArray(words)) return undefined;
  const known = new Map((words as string[]).map((word) => [word.toLowerCase(), word]));
  return (text) => ({ value: known.get(text.toLowerCase()) ?? text });
}

/** What is no whole number stays as it was written, so that the finding shows the cell's own words. */
function wholeNumber(text: string): number | string {
  const number = parseNumber(text);
  return number !== undefined && Number.isInteger(number) ? number : text;
}

/** What office programs write where a value should be, in Swedish and in English. */
const ERRORS =
  /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|SAKNAS!?|REFERENS!|VÄRDEFEL!|DIVISION\/0!|NAMN\?|OGILTIGT!|SKÄRNING!|#+)$/i;

function unreadable(cell: string, text: string, key: string): CellFault | undefined {
  if (cell === NO_VALUE)
    return {
      message: 'Cellen har en formel, men inget sparat värde.',
      hint: 'Öppna filen i kalkylprogrammet och spara den, eller klistra in värdena i stället för formlerna.',
    };
  if (text.startsWith('#') && ERRORS.test(text))
    return { message: `Cellen har felvärdet ${text}.`, hint: 'Rätta formeln, eller skriv in värdet.' };
  if (key === 'dnr' && /^\d[.,]\d+E\+\d+$/i.test(text))
    return {
      message: `${text} är ett långt nummer som kalkylprogrammet har kortat, så flera ärenden får samma nummer.`,
      hint: 'Ta ut tabellen på nytt, och låt kolumnen vara text när filen öppnas.',
    };
  return undefined;
}

/** A time of day after a date, as systems write it; the day is what counts. Other time zones than ours may turn the day. */
const TIME =
  /^(.{8,30}?)(?:T| |, )(?:kl\.? ?)?(\d{1,2})[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d{1,9})?)?(Z|[+]00:?00|[+]0[12]:?00)?$/;

/** The day that a time stands at. At 22 in Greenwich it may be tomorrow here. */
function withoutTime(text: string): string {
  const [, day = text, hour = '', zone = ''] = TIME.exec(text) ?? [];
  return /^(?:Z|\+00)/.test(zone) && Number(hour) >= 22 ? text : day;
}

/** A day in any spelling that can mean only one day. 05/03/2024 is none of them: the schema's finding says what to write. */
function dateOf(text: string, { dayOfSerial }: Table): CellValue {
  if (text.length === 10 && text[4] === '-' && text[7] === '-') return { value: text };
  const day = withoutTime(text);
  const known = mendDate(day) ?? dayOfSerial?.(day);
  if (known === undefined && /^\d{5}$/.test(day))
    return {
      fault: {
        message: `"${day}" är inte ett datum, men kan vara kalkylprogrammets nummer på en dag.`,
        hint: 'Formatera kolumnen som datum (ÅÅÅÅ-MM-DD) innan tabellen sparas som CSV.',
      },
    };
  return { value: known ?? text };
}
