/** Words that do not tell two titles apart. */
const SMALL = new Set(
  'av att den det de en ett för från hur i inom med och om på rutin rutiner rutinen riktlinje riktlinjer process processen till vid samt vår våra'.split(
    ' ',
  ),
);

const ENDINGS = /(?:arna|erna|orna|ningen|ningar|ning|ande|ende|ets|ens|et|en|ar|er|or|na|s|a|n|t|e)$/;

/**
 * What a title says when small words, endings, hyphens and order do not count: titles with the same key are nearly
 * identical ("Hantering av avvikelser", "Avvikelsehantering" are not, "Rutin för avvikelser", "Avvikelse – rutin" are).
 */
export function titleKey(title: string): string {
  const words = title
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ');
  const telling = words.filter((word) => !SMALL.has(word));
  return (telling.length ? telling : words).map(stem).sort().join(' ');
}

const stem = (word: string) => (word.length > 4 ? word.replace(ENDINGS, '') : word);
