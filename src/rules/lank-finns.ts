import type { BodyLink, Dokument } from '../model/document.js';
import type { Handbook } from '../model/handbook.js';
import { allLead, type LinkFault, linkFault } from './links.js';
import type { Checks, Rule } from './rule.js';

interface Found {
  doc: Dokument;
  link: BodyLink;
  fault: LinkFault;
}

const judged = new WeakMap<Handbook, Found[]>();

/** Each link is judged once, for the three rules below. */
function faultsIn(handbook: Handbook): Found[] {
  const known = judged.get(handbook);
  if (known) return known;
  const found: Found[] = [];
  for (const doc of handbook.documents) {
    if (allLead(doc, handbook)) continue;
    for (const link of doc.body.links) {
      const fault = linkFault(doc, link, handbook);
      if (fault) found.push({ doc, link, fault });
    }
  }
  judged.set(handbook, found);
  return found;
}

/** Looking for what was meant costs; a document with more faults than this has another trouble. */
const MANY = 50;

const check = (kinds: readonly BodyLink['kind'][], slag: LinkFault['slag']): Checks['check'] =>
  function* (handbook) {
    const hints = new Map<Dokument, number>();
    for (const { doc, link, fault } of faultsIn(handbook)) {
      if (!kinds.includes(link.kind) || fault.slag !== slag) continue;
      const { line, column, endLine, endColumn } = link;
      const place = { file: doc.file, line, column, endLine, endColumn };
      const told = (hints.get(doc) ?? 0) + 1;
      hints.set(doc, told);
      const [hint, fix] = told <= MANY ? [fault.hint(), fault.fix?.()] : [];
      yield { document: doc.id, place, about: [fault.about], message: fault.message, hint, fix };
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
