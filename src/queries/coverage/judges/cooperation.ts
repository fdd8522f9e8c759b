import { isBeslutat } from '../../in-force.js';
import { inForceHere, notInForce, type Scope } from '../scope.js';
import { count, type Judge, named, once, stateOf } from '../verdict.js';

/** 4 kap. 5 and 6 §§: the processes that need samverkan say so, and a rutin or agreement in force says how. */
export const cooperation: Judge = (scope) => {
  const processes = inForceHere(scope, 'process');
  const pointed = processes.filter((doc) => doc.data.samverkan?.length);
  const missing = pointed.flatMap((doc) =>
    (doc.data.samverkan ?? []).flatMap((entry) => {
      const why = lackOf(scope, entry.hur);
      return why ? [`Processen ${named(doc)}, samverkan med ${entry.med ?? 'okänd part'}: ${why}.`] : [];
    }),
  );
  if (!pointed.length)
    return {
      state: 'saknas',
      reason: 'Ingen gällande process pekar ut samverkan.',
      missing: ['En process som anger samverkan saknas.'],
    };
  const good = pointed.filter((doc) => (doc.data.samverkan ?? []).every(({ hur }) => !lackOf(scope, hur)));
  return {
    state: stateOf(good.length || 0.5, pointed.length),
    reason: `${count(pointed.length, 'process pekar', 'processer pekar')} ut samverkan. ${good.length} av dem säger hur den går till i allt.`,
    missing,
    documents: once([...pointed, ...agreements(scope, pointed)]),
    figures: [
      { label: 'processer som pekar ut samverkan', part: pointed, whole: processes },
      { label: 'processer som säger hur all samverkan går till', part: good, whole: pointed },
    ],
  };
};

/** Why an entry does not say how: nothing named, or what is named does not hold. */
function lackOf(scope: Scope, hur: string | undefined): string | undefined {
  if (!hur) return 'det står inte hur (nyckeln hur)';
  const doc = scope.handbook.byId.get(hur);
  if (!doc) return `${hur} finns inte`;
  const why = isBeslutat(doc) ? notInForce(scope, doc) : undefined;
  return why && `${named(doc)} ${why}`;
}

const agreements = (scope: Scope, processes: ReturnType<typeof inForceHere<'process'>>) =>
  processes
    .flatMap((doc) =>
      (doc.data.samverkan ?? []).map(({ hur }) =>
        lackOf(scope, hur) ? undefined : scope.handbook.byId.get(hur ?? ''),
      ),
    )
    .filter((doc) => doc !== undefined);
