import { isUtf8 } from 'node:buffer';
import { decode, normalise, type Text } from './read-text.js';

/** A table's text and the encoding it was read in, or why it cannot be read. */
export type TableText = { ok: true; text: string; encoding: string } | Extract<Text, { ok: false }>;

/** What Windows-1252 has for the bytes 0x80–0x9F; a space is a byte that it does not have. */
const HIGH = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const UNUSED = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

/**
 * Bytes to text for the exports of other systems: UTF-8, Windows-1252 (Excel's own CSV) or UTF-16 with its mark (Excel's
 * "Unicode-text"). Documents have `decode`, which takes UTF-8 only. A guess that does not hold is refused, never shown.
 */
export function decodeTable(bytes: Buffer): TableText {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return utf16(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return utf16(bytes, 'utf-16be');
  if (isUtf8(bytes) || bytes.includes(0)) {
    const text = decode(bytes);
    return text.ok ? { ...text, encoding: 'UTF-8' } : text;
  }
  return windows1252(bytes);
}

function utf16(bytes: Buffer, encoding: 'utf-16le' | 'utf-16be'): TableText {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return { ok: true, text: normalise(text), encoding: 'UTF-16 (Unicode-text)' };
  } catch {
    return refused('Filen är inte hel: den börjar som UTF-16 (Unicode), men fortsätter inte så.', bytes);
  }
}

function windows1252(bytes: Buffer): TableText {
  if (UNUSED.some((byte) => bytes.includes(byte)))
    return refused('Filen är varken UTF-8 eller Windows-1252, utan troligen CP850 (MS-DOS) eller Mac Roman.', bytes);
  const latin1 = bytes.toString('latin1');
  const text = latin1.replace(/[\u0080-\u009f]/g, (sign) => HIGH[sign.charCodeAt(0) - 0x80] ?? sign);
  if (!/[åäöÅÄÖ]/.test(text) && isOtherSwedish(text))
    return refused('Filen är varken UTF-8 eller Windows-1252: å, ä och ö är skrivna som i MS-DOS eller på Mac.', bytes);
  return { ok: true, text: normalise(text), encoding: 'Windows-1252' };
}

/** Signs that stand for å ä ö in CP850 and Mac Roman, inside words, in a text that has no å ä ö of its own. */
const isOtherSwedish = (text: string) => /\p{L}[†„”™ŒŠš]\p{L}|(?<!\p{L})[†„”Œš]\p{L}{2}/u.test(text);

const refused = (message: string, bytes: Buffer): TableText => ({
  ok: false,
  message,
  start: bytes.toString('latin1'),
  hint: 'Ta ut tabellen på nytt, eller öppna den i kalkylprogrammet och spara den som CSV (UTF-8).',
});
