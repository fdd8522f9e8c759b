/** Words to choose from, as a sentence says them: `rutin, egenkontroll eller uppföljning`. */
export const anyOf = (words: readonly string[]): string =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} eller ${words.at(-1)}` : (words[0] ?? '');

/** Types that are called "ett"; the others are "en". */
const NEUTER = new Set(['dokument', 'styrdokument', 'protokoll', 'register', 'avtal', 'forum']);

/** None of some types: `ingen rutin eller process`, `inget dokument`. */
export const noneOf = (types: readonly string[]): string =>
  `${NEUTER.has(types[0] ?? '') ? 'inget' : 'ingen'} ${anyOf(types)}`;
