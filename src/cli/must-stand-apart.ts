import { relative, sep } from 'node:path';
import { documentFilter } from '../content/find-files.js';
import type { Handbook } from '../model/handbook.js';
import { KvalitetError } from '../model/kvalitet-error.js';

/** A markdown file among the handbook's own would be read as a document, and `validate` tell of it as a fault. */
export function mustStandApart(
  root: string,
  { settings }: Pick<Handbook, 'settings'>,
  folder: string,
  names: Iterable<string>,
): void {
  const below = relative(root, folder).split(sep).join('/').normalize('NFC');
  if (below === '..' || below.startsWith('../') || /^(?:[a-z]:|\/)/i.test(below)) return;
  const isDocument = documentFilter(settings.raw.undanta ?? []);
  const taken = [...names].map((name) => (below ? `${below}/${name}` : name)).find(isDocument);
  if (taken === undefined) return;
  throw new KvalitetError(`Filen ${taken} skulle ligga bland handbokens dokument, och validate läsa den som ett.`, {
    hint: 'Ange en mapp utanför handboken eller i rapporter med --out, eller lägg mappen i undanta i handbok.yaml.',
  });
}
