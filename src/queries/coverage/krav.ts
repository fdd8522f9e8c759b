import type { KravCoverage } from '../../model/coverage.js';
import type { Dokument } from '../../model/document.js';
import { holds, isCommon, type Scope, unitsOf } from './scope.js';
import { listed, once } from './verdict.js';

/** How one of the handbook's own requirements is answered. `units` is empty when an answer holds everywhere. */
export interface KravAnswer extends Omit<KravCoverage, 'documents'> {
  documents: readonly Dokument[];
}

/** Each krav of handbok.yaml with the documents in force that answer it (`uppfyller`) in any of the scopes. */
export function kravAnswers(scopes: readonly Scope[]): KravAnswer[] {
  const [first] = scopes;
  const answering = once(scopes.flatMap(({ documents }) => documents)).filter((doc) => doc.data.uppfyller?.length);
  return (first?.handbook.settings.raw.krav ?? []).map(({ id = '', text = '', lagrum = [], källa }) => {
    const named = answering.filter((doc) => doc.data.uppfyller?.includes(id));
    const documents = named.filter((doc) => first && holds(first, doc));
    return {
      ...{ id, text, lagrum, source: källa ?? null, documents },
      state: documents.length ? 'uppfyllt' : 'saknas',
      reason: reasonOf(named, documents),
      units:
        !first || documents.some((doc) => isCommon(first.handbook, doc))
          ? []
          : [...new Set(documents.flatMap((doc) => unitsOf(first.handbook, doc)))],
    };
  });
}

function reasonOf(named: readonly Dokument[], documents: readonly Dokument[]): string {
  if (documents.length) return `${listed(documents)} uppfyller kravet.`;
  return named.length ? `Bara ${listed(named)} svarar, men gäller inte.` : 'Inget dokument uppfyller kravet.';
}
