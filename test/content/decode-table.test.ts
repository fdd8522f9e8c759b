import { describe, expect, test } from 'vitest';
import { decodeTable } from '../../src/content/decode-table.js';

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('encodings of tables', () => {
  test.each([
    ['UTF-8', Buffer.from('åäö'), 'åäö', 'UTF-8'],
    ['UTF-8 with its mark', Buffer.from('\ufeffåäö'), 'åäö', 'UTF-8'],
    ['letters of ASCII only', bytes('abc'), 'abc', 'UTF-8'],
    ['letters in two code points', Buffer.from('a\u030a'), 'å', 'UTF-8'],
    ['Windows-1252', bytes('\xe5\xe4\xf6 \x96 \x80'), 'åäö – €', 'Windows-1252'],
    ['line ends of Windows', bytes('\xe5\r\nb\rc'), 'å\nb\nc', 'Windows-1252'],
  ])('%s', (_, given, text, encoding) => {
    expect(decodeTable(given)).toEqual({ ok: true, text, encoding });
  });

  test.each([
    ['CP850, bytes that Windows-1252 has not', bytes('P\x8fl och sm\x86 f\x84r'), 'CP850'],
    ['CP850, all bytes known', bytes('sm\x86 f\x84r och \x94ar'), 'MS-DOS'],
    ['Mac Roman', bytes('sm\x8c f\x8ar och \x9aar'), 'Mac'],
    ['UTF-16 without its mark', Buffer.from('åäö', 'utf16le'), 'UTF-16'],
    ['half a sign of UTF-16', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]), 'UTF-16'],
  ])('%s is refused, never guessed', (_, given, name) => {
    const read = decodeTable(given);
    expect(read.ok).toBe(false);
    expect(!read.ok && read.message).toContain(name);
  });
});
