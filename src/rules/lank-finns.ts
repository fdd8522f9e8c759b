import type { BodyLink } from '../model/document.js';
import { type LinkFault, linkFault } from './links.js';
import type { Rule } from './rule.js';

const check = (kinds: readonly BodyLink['kind'][], slag: LinkFault['slag']): Rule['check'] =>
  function* (handbook) {
    for (const doc of handbook.documents) {
      for (const link of doc.body.links) {
        const fault = kinds.includes(link.kind) ? linkFault(doc, link, handbook) : undefined;
        if (fault?.slag !== slag) continue;
        const { line, column, endLine, endColumn } = link;
        yield {
          document: doc.id,
          place: { file: doc.file, line, column, endLine, endColumn },
          message: fault.message,
          hint: fault.hint,
        };
      }
    }
  };

const lokalt = { severity: 'fel', lagrum: null, force: 'lokalt' } as const;

/** A reader who follows a link must arrive. */
export const lankFinns: Rule = {
  id: 'lank-finns',
  summary: 'Länkar i brödtexten leder till något som finns.',
  why: 'Den som söker en rutin och hamnar på en tom sida litar inte på handboken nästa gång.',
  fix: 'Rätta sökvägen, eller länka med [[id]], som håller även när filen flyttas.',
  ...lokalt,
  check: check(['link', 'wiki'], 'target'),
};

/** A link to a heading that was renamed lands at the top of the page, without a word. */
export const rubrikFinns: Rule = {
  id: 'rubrik-finns',
  summary: 'Länkar till en rubrik leder till en rubrik som finns.',
  why: 'Läsaren hamnar annars överst på sidan och får leta själv.',
  fix: 'Skriv rubriken så som den står i dokumentet, med små bokstäver och bindestreck.',
  ...lokalt,
  check: check(['link', 'wiki'], 'heading'),
};

/** A missing image is missing information, and an empty frame in the report. */
export const bildFinns: Rule = {
  id: 'bild-finns',
  summary: 'Bilder i brödtexten finns i handboken.',
  why: 'En bild som saknas lämnar en lucka i rutinen och i berättelsen.',
  fix: 'Lägg bilden i handboken, eller rätta sökvägen.',
  ...lokalt,
  check: check(['image'], 'target'),
};
