import { pathBeside } from '../words/paths.js';
import type { Rule } from './rule.js';

/** Attachments and registers are part of the document: without the file the document says less than it claims. */
export const filFinns: Rule = {
  id: 'fil-finns',
  severity: 'fel',
  summary: 'Bilagor och registerfiler finns i handboken.',
  why: 'En blankett eller tabell som saknas märks först när någon behöver den.',
  fix: 'Lägg filen i handboken, eller rätta sökvägen. Den räknas från dokumentets mapp.',
  lagrum: null,
  force: 'lokalt',
  *check(handbook) {
    for (const doc of handbook.documents) {
      for (const { path, value } of doc.files) {
        const target = pathBeside(doc.file, value);
        const outside = value.startsWith('/') || target.startsWith('../');
        if (!outside && handbook.files.has(target)) continue;
        yield {
          document: doc.id,
          place: { file: doc.file, path, on: 'value' as const },
          about: [target],
          message: outside ? `Filen ${value} ligger utanför handboken.` : `Filen ${value} finns inte.`,
          hint: 'Sökvägen räknas från dokumentets mapp, och stora och små bokstäver räknas.',
        };
      }
    }
  },
};
