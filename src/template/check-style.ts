import type { Report } from '../model/finding.js';
import { RULE } from './parse-template.js';

/** A sheet stands inside the page, which loads nothing: what could end it or fetch something is refused. */
const REFUSED: readonly [RegExp, string, string][] = [
  [/<\/|<!--/g, 'Stilmallen innehåller början på en HTML-tagg.', 'Ta bort den: en stilmall har bara CSS.'],
  [/@import\b/gi, 'Stilmallen hämtar en annan fil.', 'Skriv in reglerna i stilmallen: rapporten hämtar ingenting.'],
  [
    /url\(\s*(?!["']?data:)/gi,
    'Stilmallen hänvisar till en fil.',
    'Lägg bilden i stilmallen som en data:-adress: rapporten hämtar ingenting.',
  ],
];

/** What is wrong in an organisation's own sheet. */
export function styleFaults(file: string, text: string): Report[] {
  return REFUSED.flatMap(([pattern, message, hint]) =>
    [...text.matchAll(pattern)].slice(0, 50).map(({ index, 0: found }): Report => {
      const before = text.slice(0, index).split('\n');
      const [line, column] = [before.length, (before.at(-1) ?? '').length + 1];
      return {
        rule: RULE,
        place: { file, line, column, endLine: line, endColumn: column + found.length },
        message,
        hint,
      };
    }),
  );
}
