import type { Dokument } from '../model/document.js';
import { type Handbook, ofTyp } from '../model/handbook.js';
import { demandsMeasure } from './risks.js';

const known = new WeakMap<Handbook, ReadonlySet<Dokument>>();

/**
 * The åtgärder whose cause is grave: a risk that demands an åtgärd, a större brist, lex Sarah, lex Maria or a tillsyn.
 * Whether those helped matters more than for others. Worked out once per handbook.
 */
export function graveMeasures(handbook: Handbook): ReadonlySet<Dokument> {
  const made = known.get(handbook) ?? collect(handbook);
  known.set(handbook, made);
  return made;
}

function collect(handbook: Handbook): Set<Dokument> {
  const causes = [...risks(handbook), ...shortcomings(handbook), ...events(handbook), ...inspections(handbook)];
  const reasons = new Set(causes.flatMap((cause) => cause.reasons));
  const listed = new Set(causes.flatMap((cause) => cause.listed ?? []));
  return new Set(
    ofTyp(handbook, 'åtgärd').filter(
      ({ id, data }) => listed.has(id) || data.med_anledning_av?.some((reason) => reasons.has(reason)),
    ),
  );
}

interface Cause {
  reasons: readonly string[];
  listed: readonly string[] | undefined;
}

const risks = (handbook: Handbook): Cause[] =>
  ofTyp(handbook, 'riskanalys').flatMap((doc) =>
    (doc.data.risker ?? [])
      .filter((risk) => demandsMeasure(handbook, risk))
      .map((risk) => ({ reasons: [`${doc.id}#${risk.id}`, doc.id], listed: risk.åtgärder })),
  );

const shortcomings = (handbook: Handbook): Cause[] =>
  ofTyp(handbook, 'protokoll').flatMap(({ id, data }) => {
    const worst = (data.resultat ?? []).filter(({ utfall }) => utfall === 'större brist');
    const whole = data.utfall === 'större brist';
    if (!whole && !worst.length) return [];
    const points = worst.map(({ punkt }) => `${data.avser}#${punkt}`);
    return [{ reasons: [id, ...points, ...(whole && data.avser ? [data.avser] : [])], listed: data.åtgärder }];
  });

const events = (handbook: Handbook): Cause[] =>
  ofTyp(handbook, 'händelse')
    .filter(({ data }) => data.slag === 'lex Sarah' || data.slag === 'lex Maria')
    .map(({ id, data }) => ({ reasons: [id], listed: data.åtgärder }));

const inspections = (handbook: Handbook): Cause[] =>
  ofTyp(handbook, 'tillsyn').flatMap(({ id, data }) => [
    { reasons: [id], listed: undefined },
    ...(data.brister ?? []).map((brist) => ({ reasons: [`${id}#${brist.id}`], listed: brist.åtgärder })),
  ]);
