/** Where the line of an offset begins. */
export const lineStart = (text: string, at: number) => text.lastIndexOf('\n', at - 1) + 1;

/** Where the line of an offset ends, before its line end. */
export function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** How far in on its line an offset stands, from 0. */
export const columnOf = (text: string, at: number) => at - lineStart(text, at);

/** Whether there is nothing but white space. */
export const isBlank = (text: string) => /^\s*$/.test(text);
