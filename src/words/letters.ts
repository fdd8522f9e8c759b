/** Whether a UTF-16 code is a letter: the Latin ones without a pattern, since whole handbooks are asked sign by sign. */
export function isLetter(code: number): boolean {
  if (code < 170) return (code > 96 && code < 123) || (code > 64 && code < 91);
  if (code > 191 && code < 592) return code !== 215 && code !== 247;
  return code > 191 ? /\p{L}/u.test(String.fromCharCode(code)) : code === 170 || code === 181 || code === 186;
}
