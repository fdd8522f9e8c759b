import type { Dokument } from '../../model/document.js';
import { type Handbook, lookUp, ofTyp } from '../../model/handbook.js';
import type { ShownMeasure, ShownRisk } from './shown.js';

type Measure = Dokument<'åtgärd'>;

/** The åtgärder that concern a document: that change it, that it lists or gave rise to, or that meet its risks. */
export function measuresOf(handbook: Handbook, doc: Dokument, risks: readonly ShownRisk[]): ShownMeasure[] {
  const listed = [
    ...doc.references.filter(({ key }) => isListed(key)).map(({ id }) => id),
    ...risks.flatMap((risk) => risk.measures),
  ];
  const found = ofTyp(handbook, 'åtgärd').filter((measure) => measure !== doc && concerns(measure, doc));
  const all = new Set([...found, ...listed.flatMap((id) => lookUp(handbook, 'åtgärd', id) ?? [])]);
  all.delete(doc as Measure);
  return [...all].map(shown).sort((a, b) => ((a.due ?? '') < (b.due ?? '') ? 1 : -1));
}

const isListed = (key: string) => key.split('.').at(-1) === 'åtgärder';

const concerns = ({ data }: Measure, { id }: Dokument) =>
  id !== '' && (data.ändrar?.includes(id) || data.med_anledning_av?.some((reason) => reason.split('#')[0] === id));

function shown({ id, titel, file, data: { status, senast, effekt } }: Measure): ShownMeasure {
  const reached = effekt?.nådd;
  const effect = reached === undefined ? null : reached === true ? 'ja' : reached === false ? 'nej' : reached;
  return { document: id || null, title: titel, file, status: status ?? null, due: senast ?? null, effect };
}
