/**
 * Text from a handbook made safe for a terminal: control characters, escapes and characters that turn the reading
 * direction become visible marks. Handbook text comes from pull requests.
 */
export const plain = (text: string) => text.replace(UNSAFE, '\ufffd').replace(/[\t\n]/g, ' ');

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take away.
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** Text from the handbook without control characters and half characters. */
export const whole = (text: string) => plain(text).replace(/\p{Surrogate}/gu, '\ufffd');
