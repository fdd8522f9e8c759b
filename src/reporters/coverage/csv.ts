import type { CoverageSource } from '../../model/coverage.js';
import { certaintyOf, placeOf } from '../../model/paragraph.js';
import type { Paragraph } from '../../model/regelverk.js';
import { csvText } from '../csv-text.js';
import type { CoverageReporter } from './coverage-reporter.js';

const HEADINGS = [
  ...['Enhet', 'Enhetens id', 'Krav', 'Ställe', 'Kraft', 'Kräver', 'Läge', 'Varför', 'Saknas', 'Dokument'],
  ...['Antal dokument', 'Därav gemensamma', 'Säkerhet'],
];

/** One row per unit and paragraph, then one per krav of the handbook's own. */
export const csv: CoverageReporter = ({ view }) => {
  const laws = new Map(view.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const rows = view.units.flatMap((unit) =>
    unit.judgements.map(({ paragraph, state, reason, missing, documents }) => [
      ...[unit.title, unit.unit ?? ''],
      ...lawCells(laws.get(paragraph)),
      ...[state, reason, missing.join(' ')],
      ...documentCells(documents),
      certainty(laws.get(paragraph)),
    ]),
  );
  const krav = view.krav.map(({ id, text, lagrum, state, reason, units, documents }) => [
    ...['', units.join(', '), id, lagrum.join(', '), 'eget krav', text, state, reason, ''],
    ...documentCells(documents),
    '',
  ]);
  const unreadable = view.unreadable.map(({ file, reason }) => [
    ...['', '', '', '', '', '', 'går inte att läsa', reason, '', file],
    ...['', '', ''],
  ]);
  return csvText([HEADINGS, ...rows, ...krav, ...unreadable]);
};

const lawCells = (law: Paragraph | undefined) =>
  law ? [law.id, placeOf(law), law.kraft, law.kräver] : ['', '', '', ''];
const certainty = (law: Paragraph | undefined) => (law ? certaintyOf(law) : '');

const documentCells = (documents: readonly CoverageSource[]) => [
  documents.map(({ document, file }) => document ?? file).join(', '),
  documents.length,
  documents.filter(({ common }) => common).length,
];
