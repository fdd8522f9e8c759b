import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { monthLength } from '../../src/calendar/dates.js';
import { checkDigit } from './number.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const NOT_OURS = new Set(['.git', 'node_modules', 'dist', 'rapporter', 'package-lock.json']);
const TEXT = /\.(?:md|ts|mts|js|mjs|cjs|json|yaml|yml|csv|txt|hbs|html|svg|css|xml)$|(?:^|\/)(?:LICENSE|run)$/;

function* texts(folder = ''): Iterable<{ file: string; text: string }> {
  for (const entry of readdirSync(join(ROOT, folder), { withFileTypes: true })) {
    const file = folder ? `${folder}/${entry.name}` : entry.name;
    if (NOT_OURS.has(entry.name)) continue;
    if (entry.isDirectory()) yield* texts(file);
    else if (entry.isFile() && TEXT.test(file)) yield { file, text: readFileSync(join(ROOT, file), 'utf8') };
  }
}

/** A looser pattern than the program's own, so that it is not judged by itself. */
const SHAPE = /(?<![\p{L}\d.])(\d\d)?(\d\d)(\d\d)(\d\d)( ?[-+\u2010-\u2015\u2212] ?| )?(\d{4})(?![\p{L}\d])/gu;

/** Where a number passes the sum, has a day in a month, and is outside the series that is reserved for tests. */
function* numbersIn(text: string): Iterable<string> {
  for (const match of text.matchAll(SHAPE)) {
    const [whole, century = '20', year = '', month = '', given = '', , last = ''] = match;
    const day = Number(given) > 60 ? Number(given) - 60 : Number(given);
    const isDay =
      Number(month) >= 1 &&
      Number(month) <= 12 &&
      day >= 1 &&
      day <= monthLength(Number(century + year), Number(month));
    const valid = checkDigit(`${year}${month}${given}${last.slice(0, 3)}`) === Number(last[3]);
    const reserved = /^(?:23[89]|98[01])/.test(last) || last.startsWith('000');
    if (isDay && valid && !reserved && !/^07\d{8}$/.test(whole))
      yield `rad ${text.slice(0, match.index).split('\n').length}`;
  }
}

test('no file of the project holds a number that may be somebody’s', () => {
  const found = [...texts()].flatMap(({ file, text }) => [...numbersIn(text)].map((where) => `${file} ${where}`));
  expect(found).toEqual([]);
});

test('the check would see one', () => {
  const nobodys = `20980517-471${checkDigit('980517471')}`;
  expect([...numbersIn(`a\nNr ${nobodys}.`)]).toEqual(['rad 2']);
  expect([...numbersIn(`Nr 20190101-2391, 212000-0142.`)]).toEqual([]);
});
