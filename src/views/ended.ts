/** A sentence with one full stop, also when it ends with an abbreviation or already had one. */
export const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
