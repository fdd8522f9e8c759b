import type { Dokument, Reference } from '../model/document.js';
import type { Fix, Report } from '../model/finding.js';
import type { Handbook } from '../model/handbook.js';
import { partsOf } from '../model/parts.js';
import { isJa } from '../model/yes.js';
import { noneOf } from '../words/any-of.js';
import { sameWord } from '../words/certain.js';
import { asId, nearest } from '../words/nearest.js';
import { rightId } from './right-id.js';
import type { Rule } from './rule.js';

/** A reference that leads nowhere breaks the chain from law to routine, and figures built on it. */
export const referensFinns: Rule = {
  id: 'referens-finns',
  severity: 'fel',
  summary: 'Det som ett dokument hänvisar till finns i handboken.',
  why: 'En hänvisning till något som inte finns betyder att ansvaret eller kopplingen saknas på riktigt.',
  fix: 'Rätta stavningen av id:t, eller lägg till dokumentet som saknas.',
  lagrum: null,
  force: 'lokalt',
  *check(handbook) {
    for (const reference of handbook.references) {
      const fault = missing(reference, handbook);
      if (fault) yield { document: reference.from?.id, place: reference.place, about: [reference.id], ...fault };
    }
    for (const doc of handbook.documents) yield* words(doc, handbook);
  },
};

type Fault = Pick<Report, 'message' | 'hint' | 'fix'>;

function missing(reference: Reference, handbook: Handbook): Fault | undefined {
  const { id, del, relation } = reference;
  if (isText(reference)) return undefined;
  const target = handbook.byId.get(id);
  if (!target)
    return handbook.brokenIds.has(id) || isDuty(id, relation.till, handbook)
      ? undefined
      : unknownId(reference, handbook);
  if (del === undefined || partsOf(target).some((part) => part.id === del)) return undefined;
  const near = nearest(
    del,
    partsOf(target).map((part) => part.id),
  );
  return {
    message: `${id} har ingen del som heter ${del}.`,
    hint: near ? `Menar du ${id}#${near}?` : 'Kontrollera id:t på risken, kontrollpunkten, bristen eller uppgiften.',
  };
}

/** Keys that may hold plain text or fixed words instead of an id. */
function isText({ relation, id, from }: Reference): boolean {
  if (relation.ord?.includes(id)) return true;
  const external = relation.textOm && isJa((from?.data as Record<string, unknown> | undefined)?.[relation.textOm]);
  return Boolean(external) || (Boolean(relation.text) && !/^[a-z0-9]+(-[a-z0-9]+)+$/.test(id));
}

const isDuty = (id: string, till: readonly string[], handbook: Handbook) =>
  till.includes('plikt') && handbook.duties.has(id);

function unknownId({ key, id, del, relation }: Reference, handbook: Handbook): Fault {
  const wanted = relation.till.map((till) => till.split('#')[0] ?? till).filter((till) => till !== '*');
  const ids = handbook.documents.filter((doc) => !wanted.length || wanted.includes(doc.typ)).map((doc) => doc.id);
  const near = nearest(asId(id), ids);
  const right = rightId(id, handbook, (typ) => !wanted.length || wanted.includes(typ));
  const part = del === undefined ? '' : `#${del}`;
  const fix: Fix | undefined = right ? { kind: 'replace', was: id + part, with: right + part } : undefined;
  const none = noneOf(wanted.length ? wanted : ['dokument']);
  const former = handbook.documents.find((doc) => doc.data.tidigare_id?.includes(id));
  if (former) return { message: `${key}: ${id} heter numera ${former.id}.`, hint: `Skriv ${former.id}.`, fix };
  return {
    message: `${key}: det finns ${none} med id "${id}".`,
    hint: near ? `Menar du ${near}?` : `Lägg till dokumentet, eller hänvisa till ett som finns.`,
    fix,
  };
}

function* words(doc: Dokument, handbook: Handbook) {
  for (const { path, value, ur } of doc.words) {
    const allowed = handbook.vocabulary[ur] ?? [];
    if (allowed.includes(value) || (allowed.length === 0 && ur === 'områden')) continue;
    const near = nearest(value, allowed);
    const right = sameWord(value, allowed);
    yield {
      document: doc.id,
      place: { file: doc.file, path, on: 'value' as const },
      about: ['handbok.yaml'],
      message: `"${value}" finns inte bland ${ur} i handbok.yaml.`,
      hint: near
        ? `Menar du ${near}?`
        : allowed.length
          ? `Där finns: ${allowed.join(', ')}.`
          : `Lägg till ${ur} i handbok.yaml.`,
      ...(right ? { fix: { kind: 'replace' as const, was: value, with: right } } : {}),
    };
  }
}
