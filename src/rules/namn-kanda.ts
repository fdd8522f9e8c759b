import type { Handbook } from '../model/handbook.js';
import { RULE_GROUPS } from '../model/settings.js';
import { certain } from '../words/certain.js';
import { nearest } from '../words/nearest.js';
import type { Rule } from './rule.js';

/** A misspelt rule or type in handbok.yaml is a setting that silently does nothing. */
export const namnKanda: Rule = {
  id: 'namn-kanda',
  severity: 'varning',
  summary: 'Regler, typer och slag som inställningarna nämner finns.',
  why: 'En felstavad regel eller typ gör att inställningen inte har någon verkan, utan att någon märker det.',
  fix: 'Rätta stavningen, eller ta bort raden.',
  lagrum: null,
  force: 'lokalt',
  gravest: 'fel',
  *check(handbook, { rules }) {
    const { regler, beslutsordning, revision } = handbook.settings.raw;
    const file = 'handbok.yaml';
    const key = (...path: string[]) => ({ file, path, on: 'key' as const });
    const settable = [...rules, ...RULE_GROUPS];
    for (const name of Object.keys(regler ?? {})) yield* unknown(name, settable, 'regel', key('regler', name));
    const decided = [...handbook.types.documents, ...handbook.types.slag];
    for (const name of Object.keys(beslutsordning ?? {}))
      yield* unknown(name, decided, 'typ eller slag', key('beslutsordning', name));
    const longest = revision?.längsta_intervall;
    const intervals = typeof longest === 'object' ? Object.keys(longest) : [];
    for (const name of intervals)
      yield* unknown(name, handbook.types.documents, 'typ', key('revision', 'längsta_intervall', name));
    yield* exceptions(handbook, rules);
  },
};

function* exceptions(handbook: Handbook, rules: readonly string[]) {
  for (const doc of handbook.documents) {
    for (const [index, { regel }] of (doc.data.undantag ?? []).entries()) {
      const place = { file: doc.file, path: ['undantag', index, 'regel'], on: 'value' as const };
      for (const report of unknown(regel ?? '', rules, 'regel', place)) yield { ...report, document: doc.id };
    }
  }
}

/** Near to a known name it is a fault; otherwise it may belong to a later version. */
function* unknown<P>(name: string, known: readonly string[], what: string, place: P) {
  if (!name || known.includes(name)) return;
  const near = nearest(name, known);
  const right = certain(name, known);
  yield {
    place,
    message: `Det finns ingen ${what} som heter ${name}.`,
    hint: near ? `Menar du ${near}?` : 'Kontrollera stavningen, eller ta bort raden.',
    severity: near ? ('fel' as const) : ('varning' as const),
    ...(right ? { fix: { kind: 'replace' as const, was: name, with: right } } : {}),
  };
}
