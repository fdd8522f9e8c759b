/** The signs of the latest text, as UTF-16 codes: a typed array is read at half the price of a string. */
let codes = new Uint16Array(16_384);
let bytes = Buffer.from(codes.buffer);
let latest: string | undefined;

/** A text's signs as codes. They hold until the next text is asked about; beyond the text's length they mean nothing. */
export function codesOf(text: string): Uint16Array {
  if (text === latest) return codes;
  if (text.length > codes.length) {
    codes = new Uint16Array(text.length * 2);
    bytes = Buffer.from(codes.buffer);
  }
  bytes.write(text, 'utf16le');
  latest = text;
  return codes;
}
