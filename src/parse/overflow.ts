/** Runs a parser on text that may be nested too deep for it: then the answer is undefined, and nothing else is lost. */
export function withoutOverflow<T>(parse: () => T): T | undefined {
  try {
    return parse();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
