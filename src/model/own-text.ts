/** The same text as a string of its own: one that was cut from a larger text would keep all of that in memory. */
export const ownText = (text: string): string => Buffer.from(text).toString();
