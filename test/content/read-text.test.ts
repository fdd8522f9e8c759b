import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decode, normalise, readText } from '../../src/content/read-text.js';
import { folder } from '../helpers/handbook.js';

describe('decode', () => {
  test.each([
    ['Windows-1252', Buffer.from([0x66, 0xf6, 0x72]), /Windows-1252/],
    ['Mac Roman', Buffer.from([0x66, 0x9a, 0x72]), /Mac Roman/],
    ['CP850', Buffer.from([0x66, 0x94, 0x72]), /CP850/],
    ['UTF-16 with BOM', Buffer.from('\ufefftyp', 'utf16le'), /UTF-16/],
    ['UTF-16 without BOM', Buffer.from('typ: rutin', 'utf16le'), /UTF-16/],
    ['something else', Buffer.from([0x66, 0xff, 0x72]), /inte sparad som UTF-8/],
  ])('%s is refused with its likely name', (_, bytes, message) => {
    const text = decode(bytes);
    expect(text).toMatchObject({
      ok: false,
      message: expect.stringMatching(message),
      hint: expect.stringContaining('UTF-8'),
    });
  });

  test('UTF-8 is read', () => {
    expect(decode(Buffer.from('Åtgärd för äldre 😀'))).toEqual({ ok: true, text: 'Åtgärd för äldre 😀' });
  });
});

test.each([
  ['\ufeff---\n', '---\n'],
  ['a\r\nb\rc\n', 'a\nb\nc\n'],
  ['a\u030a a\u0308 o\u0308', 'å ä ö'],
  ['', ''],
  ['no final newline', 'no final newline'],
])('%j becomes %j', (given, expected) => {
  expect(normalise(given)).toBe(expected);
});

test('a file that is far too large is not read', () => {
  const path = join(folder(), 'stor.md');
  writeFileSync(path, 'x'.repeat(100));
  expect(readText(path, 50)).toMatchObject({ ok: false, message: expect.stringContaining('läses inte') });
  expect(readText(path, 100)).toMatchObject({ ok: true });
});
