import type { CoverageSource, CoverageView, Judgement, State, UnitCoverage } from '../../model/coverage.js';
import { STATES } from '../../model/coverage.js';
import type { Dokument } from '../../model/document.js';
import type { Paragraph } from '../../model/regelverk.js';
import type { Coverage, UnitVerdicts } from './coverage.js';
import { isCommon } from './scope.js';
import type { Verdict } from './verdict.js';

/** What the view says of itself, and where a file was last changed. */
export interface Facts {
  kvalitet: string;
  today: string;
  commit: string | null;
  organisation: string;
  commitOf: (file: string) => string | null;
}

/** The coverage as plain JSON: every document with its file and commit. */
export function coverageView(coverage: Coverage, { commitOf, ...about }: Facts): CoverageView {
  const source = sourceMaker(coverage, commitOf);
  return {
    ...about,
    unreadable: [...coverage.unreadable],
    paragraphs: [...coverage.paragraphs],
    units: coverage.units.map((unit) => unitView(unit, coverage.paragraphs, about.organisation, source, commitOf)),
    krav: coverage.krav.map((krav) => ({ ...krav, documents: krav.documents.map(source) })),
  };
}

function sourceMaker({ handbook }: Coverage, commitOf: Facts['commitOf']) {
  return (doc: Dokument): CoverageSource => ({
    document: doc.id || null,
    title: doc.titel,
    type: doc.typ,
    file: doc.file,
    commit: commitOf(doc.file),
    common: isCommon(handbook, doc),
  });
}

function unitView(
  { unit, combined, laws, verdicts }: UnitVerdicts,
  paragraphs: readonly Paragraph[],
  organisation: string,
  source: (doc: Dokument) => CoverageSource,
  commitOf: Facts['commitOf'],
): UnitCoverage {
  const judgements = paragraphs.flatMap(({ id }) => {
    const verdict = verdicts.get(id);
    return verdict ? [judgementView(id, verdict, source, commitOf)] : [];
  });
  const summary = Object.fromEntries(
    STATES.map((state) => [state, judgements.filter((each) => each.state === state).length]),
  ) as Record<State, number>;
  return { unit: unit?.id ?? null, title: unit?.titel ?? organisation, combined, laws, summary, judgements };
}

function judgementView(
  paragraph: string,
  verdict: Verdict,
  source: (doc: Dokument) => CoverageSource,
  commitOf: Facts['commitOf'],
): Judgement {
  const { state, reason, detail = null, missing = [], documents = [], figures = [] } = verdict;
  return {
    paragraph,
    state,
    reason,
    detail,
    missing: [...missing],
    documents: [...(verdict.settings ? [settingsSource(commitOf)] : []), ...documents.map(source)],
    figures: figures.map(({ label, part, whole }) => ({
      label,
      value: part.length,
      of: whole.length,
      sources: whole.map(({ file }) => ({ file, commit: commitOf(file) })),
    })),
  };
}

const settingsSource = (commitOf: Facts['commitOf']): CoverageSource => ({
  document: null,
  title: 'Handbokens inställningar',
  type: 'handbok',
  file: 'handbok.yaml',
  commit: commitOf('handbok.yaml'),
  common: true,
});
