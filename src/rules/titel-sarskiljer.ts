import type { Dokument } from '../model/document.js';
import type { Handbook } from '../model/handbook.js';
import { isWithin } from '../model/units.js';
import { isBeslutat } from '../queries/in-force.js';
import { holdsOn } from '../queries/structure.js';
import { titleKey } from '../words/title-key.js';
import type { Rule } from './rule.js';

const OTHER = new Set(['egenkontroll', 'uppföljning', 'roll', 'enhet']);

/** Each is compared with so many earlier ones of the same title: where there are more, the fault is told anyway. */
const MANY = 20;

/** Two routines with the same title are two routines for the same situation, and nobody knows which one holds. */
export const titelSarskiljer: Rule = {
  id: 'titel-sarskiljer',
  severity: 'varning',
  summary: 'Två gällande dokument av samma typ i samma enhet har titlar som går att skilja åt.',
  why: 'Den som söker hittar två dokument om samma sak och vet inte vilket som gäller.',
  fix: 'Upphäv det ena, eller ge dem titlar som säger vad som skiljer dem.',
  lagrum: null,
  force: 'lokalt',
  *check(handbook, { today }) {
    const first = new Map<string, Dokument[]>();
    for (const doc of handbook.documents) {
      if (!(isBeslutat(doc) || OTHER.has(doc.typ)) || !doc.id || !holdsOn(doc, today)) continue;
      if (doc.refused.includes('status')) continue;
      const key = `${doc.typ} ${titleKey(doc.titel)}`;
      const others = first.get(key) ?? [];
      const twin = others.find(
        (other) => other.id !== doc.id && meet(handbook, doc, other) && !related(handbook, doc, other),
      );
      if (others.length < MANY) first.set(key, [...others, doc]);
      if (!twin) continue;
      yield {
        document: doc.id,
        place: { file: doc.file, path: ['titel'], on: 'value' },
        also: { file: twin.file, path: ['titel'], on: 'value' },
        message: `Titeln är nästan densamma som för ${twin.id}: "${twin.titel}".`,
        hint: 'Upphäv det ena dokumentet, eller skriv i titlarna vad som skiljer dem.',
      };
    }
  },
};

/** Whether there is a unit for which both hold; without units a document holds everywhere. */
function meet(handbook: Handbook, a: Dokument, b: Dokument): boolean {
  const [own, other] = [a.data.enhet ?? [], b.data.enhet ?? []];
  if (!own.length || !other.length) return true;
  return own.some((x) => other.some((y) => isWithin(handbook, x, y) || isWithin(handbook, y, x)));
}

/** Nobody divides documents in more levels than this. */
const DEPTH = 20;

/** A local document under a common one may bear its name; so may what replaces another. */
function related(handbook: Handbook, a: Dokument, b: Dokument): boolean {
  const above = (doc: Dokument, wanted: Dokument, seen = new Set<string>()): boolean => {
    const parent = handbook.byId.get((doc.data as { del_av?: string }).del_av ?? '');
    if (!parent || seen.has(parent.id) || seen.size > DEPTH) return false;
    return parent === wanted || above(parent, wanted, seen.add(parent.id));
  };
  const replaces = (x: Dokument, y: Dokument) => isBeslutat(x) && (x.data.ersätter ?? []).includes(y.id);
  return above(a, b) || above(b, a) || replaces(a, b) || replaces(b, a);
}
