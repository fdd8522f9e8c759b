import { asId } from '../words/nearest.js';
import { setKeys } from './keys.js';

/** What a new handbook must know from the beginning. */
export interface Start {
  organisation: string;
  /** The name of the nämnd that answers for everything; its id is made of it. */
  nämnd: string;
  lagar: readonly string[];
}

/**
 * The files of a new handbook, from the templates: `{{…}}` in running text is filled in, keys are set as anybody's would
 * be, so that every name is quoted where YAML needs it.
 */
export function startFiles(templates: ReadonlyMap<string, string>, start: Start): Map<string, string> {
  const id = asId(start.nämnd);
  return new Map(
    [...templates].map(([name, template]) => {
      const text = template.replaceAll('{{nämndens id}}', id).replaceAll('{{organisation}}', () => start.organisation);
      return [fileFor(name, id), withKeys(name, text, start)];
    }),
  );
}

function withKeys(name: string, text: string, { organisation, nämnd, lagar }: Start): string {
  if (name === 'handbok.yaml')
    return setKeys(
      text,
      [
        { path: ['organisation'], value: organisation },
        { path: ['lagar'], value: [...lagar] },
      ],
      true,
    );
  return name.endsWith('/namnd.md') ? setKeys(text, [{ path: ['titel'], value: nämnd }]) : text;
}

/** Files are called what their documents are; npm leaves out files that are called .gitignore. */
const fileFor = (name: string, id: string) =>
  name === 'gitignore' ? '.gitignore' : name.replace(/\/namnd\.md$/, `/${id}.md`);
