import { posix } from 'node:path';
import { slug } from 'github-slugger';
import type { Body, BodyLink, Dokument } from '../model/document.js';
import type { Fix } from '../model/finding.js';
import type { Handbook } from '../model/handbook.js';
import { nearest } from '../words/nearest.js';
import { addressOf, pathBeside } from '../words/paths.js';
import { rightId } from './right-id.js';

/** What is wrong with a link in a body. `heading` faults name the document whose headings were looked at. */
export interface LinkFault {
  slag: 'target' | 'heading';
  message: string;
  /** Worked out only when it is told: looking for the nearest name costs. */
  hint: () => string;
  target?: Dokument;
  /** The id or file that the link names. */
  about: string;
  /** Like the hint, worked out when it is told. */
  fix?: () => Fix | undefined;
}

type Looked = Pick<Handbook, 'byId' | 'brokenIds' | 'files' | 'byFile' | 'documents'>;

/** Judges one link, image or `[[id]]`. Undefined when it leads to something that exists. */
export function linkFault(doc: Dokument, link: BodyLink, handbook: Looked): LinkFault | undefined {
  if (link.kind === 'wiki') return handbook.byId.has(link.target) ? undefined : wikiFault(link.target, handbook);
  return pathFault(doc, link, handbook);
}

/** The document that a link leads to, when it leads to one. */
export const targetOf = (
  doc: Dokument,
  { kind, target }: BodyLink,
  { byId, byFile }: Pick<Handbook, 'byId' | 'byFile'>,
) => (kind === 'wiki' ? byId.get(wikiParts(target)[0]) : byFile.get(pathBeside(doc.file, addressOf(target).path)));

/** The id and the heading of `[[id#heading|words]]`. */
function wikiParts(target: string): [id: string, heading?: string] {
  const [address = ''] = target.split(/\\?\|/);
  const [id = '', heading] = address.split('#').map((part) => part.trim());
  return heading === undefined ? [id] : [id, heading];
}

const sound = new WeakMap<Looked['byId'], WeakSet<Body>>();

/** Whether every link of a body leads to something. A yes is remembered: several rules ask, and most bodies are sound. */
export function allLead(doc: Dokument, handbook: Looked): boolean {
  const known = sound.get(handbook.byId) ?? new WeakSet();
  sound.set(handbook.byId, known);
  if (known.has(doc.body)) return true;
  if (doc.body.links.some((link) => linkFault(doc, link, handbook))) return false;
  known.add(doc.body);
  return true;
}

function wikiFault(target: string, handbook: Looked): LinkFault | undefined {
  const [id, heading] = wikiParts(target);
  const doc = handbook.byId.get(id);
  if (doc) return heading === undefined ? undefined : headingFault(doc, heading, slug(heading));
  if (handbook.brokenIds.has(id)) return undefined;
  const hint = () => {
    const near = nearest(id, handbook.byId.keys());
    return near ? `Menar du [[${near}]]?` : 'Kontrollera id:t.';
  };
  const fix = (): Fix | undefined => {
    const right = rightId(id, handbook);
    return right ? { kind: 'replace', was: id, with: right } : undefined;
  };
  const former = [...handbook.byId.values()].find((other) => other.data.tidigare_id?.includes(id));
  if (former)
    return {
      slag: 'target',
      about: id,
      message: `[[${id}]] heter numera ${former.id}.`,
      hint: () => `Skriv [[${former.id}]].`,
      fix,
    };
  return { slag: 'target', about: id, message: `[[${id}]] leder ingenstans: inget dokument har det id:t.`, hint, fix };
}

function pathFault(doc: Dokument, { kind, target: raw }: BodyLink, handbook: Looked): LinkFault | undefined {
  const noun = kind === 'image' ? 'Bilden' : 'Länken';
  const { path: clean, fragment } = addressOf(raw);
  if (clean === '') return fragment ? headingFault(doc, fragment, fragment) : undefined;
  if (clean.startsWith('/'))
    return target(`${noun} ${raw} börjar med snedstreck.`, 'Skriv sökvägen från dokumentets egen mapp, eller [[id]].');
  const to = pathBeside(doc.file, clean);
  if (to === '..' || to.startsWith('../'))
    return target(`${noun} ${raw} leder ut ur handboken.`, 'Länka till filer i handboken.');
  if (!exists(to, handbook))
    return {
      slag: 'target',
      about: to,
      message: `${noun} ${raw} leder ingenstans: filen finns inte.`,
      hint: () => fileHint(to, handbook),
    };
  const linked = handbook.byFile.get(to);
  return fragment && linked ? headingFault(linked, fragment, fragment) : undefined;
}

const target = (message: string, hint: string): LinkFault => ({ slag: 'target', about: '', message, hint: () => hint });

const exists = (to: string, { files }: Looked) => to === '.' || files.has(to) || files.has(`${to.replace(/\/$/, '')}/`);

function fileHint(to: string, { files }: Looked): string {
  const { byLowerCase, byName } = indexOf(files);
  const sameButCase = byLowerCase.get(to.toLowerCase());
  if (sameButCase) return `Filen heter ${sameButCase}: stora och små bokstäver räknas.`;
  const name = posix.basename(to);
  const near = byName.get(name) ?? nearest(name, byName.keys());
  const advice = /\.md$/i.test(to)
    ? 'Med [[id]] håller länken även när filen flyttas.'
    : 'Sökvägen räknas från dokumentets mapp.';
  return near ? `Menar du ${near}? ${advice}` : `Kontrollera sökvägen. ${advice}`;
}

const indexes = new WeakMap<ReadonlySet<string>, { byLowerCase: Map<string, string>; byName: Map<string, string> }>();

/** A handbook's files by what people get wrong, made once per handbook. */
function indexOf(files: ReadonlySet<string>) {
  const known = indexes.get(files);
  if (known) return known;
  const all = [...files];
  const made = {
    byLowerCase: new Map(all.map((file) => [file.toLowerCase(), file])),
    byName: new Map(all.map((file) => [posix.basename(file), file])),
  };
  indexes.set(files, made);
  return made;
}

function headingFault(doc: Dokument, heading: string, wanted: string): LinkFault | undefined {
  if (doc.body.slugs.includes(wanted)) return undefined;
  const hint = () => {
    const near = nearest(wanted, doc.body.slugs);
    return near ? `Menar du #${near}?` : 'Kontrollera rubriken i dokumentet.';
  };
  return {
    slag: 'heading',
    about: doc.file,
    target: doc,
    message: `Rubriken "${heading}" finns inte i ${doc.id || doc.file}.`,
    hint,
  };
}
