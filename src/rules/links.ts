import { posix } from 'node:path';
import { slug } from 'github-slugger';
import type { BodyLink, Dokument } from '../model/document.js';
import type { Handbook } from '../model/handbook.js';
import { nearest } from '../words/nearest.js';

/** What is wrong with a link in a body. `heading` faults name the document whose headings were looked at. */
export interface LinkFault {
  slag: 'target' | 'heading';
  message: string;
  hint: string;
  target?: Dokument;
}

type Looked = Pick<Handbook, 'byId' | 'brokenIds' | 'files' | 'byFile' | 'documents'>;

/** Judges one link, image or `[[id]]`. Undefined when it leads to something that exists. */
export function linkFault(doc: Dokument, link: BodyLink, handbook: Looked): LinkFault | undefined {
  return link.kind === 'wiki' ? wikiFault(link.target, handbook) : pathFault(doc, link.target, handbook);
}

function wikiFault(target: string, handbook: Looked): LinkFault | undefined {
  const [address = ''] = target.split(/\\?\|/);
  const [id = '', heading] = address.split('#').map((part) => part.trim());
  const doc = handbook.byId.get(id);
  if (!doc) {
    if (handbook.brokenIds.has(id)) return undefined;
    const near = nearest(id, handbook.byId.keys());
    return {
      slag: 'target',
      message: `[[${id}]] leder ingenstans: inget dokument har det id:t.`,
      hint: near ? `Menar du [[${near}]]?` : 'Kontrollera id:t.',
    };
  }
  return heading === undefined ? undefined : headingFault(doc, heading, slug(heading));
}

function pathFault(doc: Dokument, raw: string, handbook: Looked): LinkFault | undefined {
  const [path = '', fragment] = decode(raw.replace(/^<(.*)>$/, '$1')).split('#');
  const clean = path.split('?')[0] ?? '';
  if (clean === '') return fragment ? headingFault(doc, fragment, fragment) : undefined;
  if (clean.startsWith('/'))
    return {
      slag: 'target',
      message: `Länken ${raw} börjar med snedstreck.`,
      hint: 'Skriv sökvägen från dokumentets egen mapp, eller [[id]].',
    };
  const target = posix.normalize(posix.join(posix.dirname(doc.file), clean));
  if (target === '..' || target.startsWith('../'))
    return { slag: 'target', message: `Länken ${raw} leder ut ur handboken.`, hint: 'Länka till filer i handboken.' };
  if (!exists(target, handbook)) return missing(raw, target, handbook);
  const linked = handbook.byFile.get(target);
  return fragment && linked ? headingFault(linked, fragment, fragment) : undefined;
}

const exists = (target: string, { files }: Looked) =>
  target === '.' || files.has(target) || files.has(`${target.replace(/\/$/, '')}/`);

function decode(target: string): string {
  try {
    return decodeURIComponent(target).normalize('NFC');
  } catch {
    return target.normalize('NFC');
  }
}

function missing(raw: string, target: string, handbook: Looked): LinkFault {
  const message = `Länken ${raw} leder ingenstans: filen finns inte.`;
  const lower = target.toLowerCase();
  const sameButCase = [...handbook.files].find((file) => file.toLowerCase() === lower);
  if (sameButCase)
    return { slag: 'target', message, hint: `Filen heter ${sameButCase}: stora och små bokstäver räknas.` };
  const name = posix.basename(target);
  const moved = [...handbook.files].filter((file) => posix.basename(file) === name);
  const near =
    moved.length === 1
      ? moved[0]
      : nearest(
          name,
          [...handbook.files].map((file) => posix.basename(file)),
        );
  return {
    slag: 'target',
    message,
    hint: near
      ? `Menar du ${near}? Med [[id]] håller länken även när filen flyttas.`
      : 'Kontrollera sökvägen. Med [[id]] håller länken även när filen flyttas.',
  };
}

function headingFault(doc: Dokument, heading: string, wanted: string): LinkFault | undefined {
  if (doc.body.slugs.includes(wanted)) return undefined;
  const near = nearest(wanted, doc.body.slugs);
  return {
    slag: 'heading',
    target: doc,
    message: `Rubriken "${heading}" finns inte i ${doc.id || doc.file}.`,
    hint: near ? `Menar du #${near}?` : 'Kontrollera rubriken i dokumentet.',
  };
}
