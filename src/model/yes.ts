/** Whether a key says yes: `ja` or `true` (format.md 2). */
export const isJa = (value: unknown): boolean => value === 'ja' || value === true;
