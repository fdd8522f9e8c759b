import type { Dokument } from '../../model/document.js';
import type { Page, Prose } from '../page.js';
import { proseOf } from '../page.js';
import { isAside, type Span, sentencesIn } from './sentences.js';

/** Documents that people work by. Minutes, analyses of events and the like are not written to be followed. */
const TYPES: ReadonlySet<string> = new Set([
  'process',
  'aktivitet',
  'rutin',
  'styrdokument',
  'samverkan',
  'roll',
  'enhet',
  'kompetens',
  'egenkontroll',
  'uppföljning',
  'kvalitetsinsats',
]);

/** Whether a document is text to follow: of those types, and not upphävd. */
export const isToFollow = (doc: Dokument): boolean =>
  TYPES.has(doc.typ) && (doc.data as { status?: string }).status !== 'upphävd';

/** Running text that a reader reads as sentences: no headings, no cells, nothing quoted from a law. */
export const runningText = (page: Page): Prose[] =>
  proseOf(page).filter(({ slag, quoted }) => slag === 'stycke' && !quoted);

/** The sentences of a block, cut where the raw body would be cut; offsets count from the block. */
export function sentencesOf(page: Page, { at, text }: Prose): Span[] {
  const raw = page.body.slice(at, at + text.length);
  return sentencesIn(raw).filter(([from, to]) => !isAside(raw, from, to));
}

/** What the rules on plain language share: they advise, and never stop anything. */
export const PLAIN = { severity: 'tips', lagrum: null, force: 'lokalt' } as const;
