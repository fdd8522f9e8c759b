import { createRequire } from 'node:module';

/** What ajv asks of a pattern. It tells patterns apart by their text. */
interface Pattern {
  test: (text: string) => boolean;
  toString: () => string;
}

/**
 * Patterns of an organisation's own schemas come from pull requests, as documents do. They run in an engine whose time is
 * linear in the text whatever the pattern (RE2). One that it does not know (look-around, back references) is refused.
 * What neither repeats nor chooses cannot be slow, and is left to JavaScript.
 */
export function linear(pattern: string): Pattern {
  if (!/[*+?{|]/.test(pattern)) return new RegExp(pattern, 'u');
  const { RE2JS } = createRequire(import.meta.url)('re2js') as typeof import('re2js');
  const compiled = compile(() => RE2JS.compile(pattern), pattern);
  return { test: (text) => compiled.matcher(text).find(), toString: () => `/${pattern}/u` };
}

function compile<T>(make: () => T, pattern: string): T {
  try {
    return make();
  } catch {
    throw new Error(`mönstret ${pattern} är fel skrivet, för stort, eller blickar framåt eller bakåt.`);
  }
}
