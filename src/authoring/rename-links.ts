import { posix } from 'node:path';
import type { Edit } from '../fix/edit.js';
import type { BodyLink } from '../model/document.js';
import type { LinkSpan } from '../parse/link-spans.js';
import { addressOf, decoded, pathBeside } from '../words/paths.js';

/** A document that gets another id, and another file name where the old one was its id. */
export interface Renaming {
  from: string;
  to: string;
  /** The document's file, from the handbook's root. */
  file: string;
  /** Its new name without folders; undefined when it keeps the old one. */
  name: string | undefined;
}

/** The edits in a body (offsets as its links have them) that let every link to the document lead to it still. */
export function linkEdits(spans: readonly LinkSpan[], file: string, renaming: Renaming): Edit[] {
  return spans.flatMap((span) => (span.kind === 'wiki' ? wikiEdit(span, renaming) : addressEdit(span, file, renaming)));
}

/** Whether a link that CommonMark sees leads to a document. */
export const linksTo = ({ kind, target }: LinkSpan, file: string, doc: { id: string; file: string }): boolean =>
  kind === 'wiki' ? idOf(target).id === doc.id : leadsTo(target, file, doc);

/** Whether a link, as far as it is known, may lead to the document: what has escapes must be read by CommonMark first. */
export function mayLeadTo(
  { kind, target }: Pick<BodyLink, 'kind' | 'target'>,
  file: string,
  to: { from: string; file: string },
): boolean {
  return kind === 'wiki' ? idOf(target).id === to.from : /[\\&]/.test(target) || leadsTo(target, file, to);
}

/** The id in `[[id]]`, `[[id|text]]` and `[[id#rubrik]]`, and how many signs stand before it. */
function idOf(target: string): { id: string; before: number } {
  const [address = ''] = target.split(/\\?\|/);
  const [written = ''] = address.split('#');
  return { id: written.trim(), before: written.length - written.trimStart().length };
}

function wikiEdit({ target, from }: LinkSpan, { from: old, to }: Renaming): Edit[] {
  const { id, before } = idOf(target);
  return id === old ? [{ from: from + before, to: from + before + old.length, text: to }] : [];
}

const leadsTo = (target: string, file: string, to: { file: string }) => {
  const { path } = addressOf(target);
  return path !== '' && !path.startsWith('/') && pathBeside(file, path) === to.file;
};

/** Only the file's name in the address; all of it where escapes hide where the name begins. */
function addressEdit({ target, from, to }: LinkSpan, file: string, renaming: Renaming): Edit[] {
  const { name } = renaming;
  if (name === undefined || !leadsTo(target, file, renaming)) return [];
  const [start, end] = nameIn(target);
  if (decoded(target.slice(start, end)) !== posix.basename(renaming.file)) return [];
  if (to - from === target.length) return [{ from: from + start, to: from + end, text: name }];
  return [{ from, to, text: safe(target.slice(0, start)) + name + safe(target.slice(end)) }];
}

/** Where the last part of an address's path stands in it. */
function nameIn(target: string): [from: number, to: number] {
  const end = /[#?]/.exec(target)?.index ?? target.length;
  return [target.lastIndexOf('/', end) + 1, end];
}

/** What would end an address, or begin an escape in it, as percent signs. */
const safe = (address: string) => address.replace(/[\s<>()\\&*_[\]`]/g, encodeURIComponent).replace(/[()*]/g, hex);
const hex = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;

/** A path as a key has it, with the document's new file name at its end; undefined when it leads elsewhere. */
export function movedPath(value: string, file: string, { file: old, name }: Renaming): string | undefined {
  if (name === undefined || pathBeside(file, value) !== old) return undefined;
  return value.slice(0, value.lastIndexOf('/') + 1) + name;
}
