/**
 * JSON that may be shown on a terminal: what would steer it or turn the reading direction is written as an escape,
 * which any JSON reader reads as the same text.
 */
export const jsonText = (value: unknown) =>
  `${JSON.stringify(value, null, 2).replace(UNSAFE, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;

const UNSAFE = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
