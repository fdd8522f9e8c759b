import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A row of docs/kalldokument.md: how a thing that the source documents take up is held, acted on and shown. */
export interface Row {
  id: string;
  cells: string[];
  held: Held[];
  commands: Named[];
  /** Targets of the row's links, relative to docs/. */
  files: string[];
}

/** A type, perhaps a path of keys in it, perhaps values of that key: `uppföljning.slag: budget`. */
export interface Held {
  typ: string;
  path: string[];
  values: string[];
}

/** A command as it is named, with what stands in parentheses after it. */
export interface Named {
  words: string;
  inside: string;
}

const DOC = fileURLToPath(new URL('../../../docs/kalldokument.md', import.meta.url));

/** The rows as they stand in the document, in its order. */
export const readRows = (): Row[] =>
  readFileSync(DOC, 'utf8')
    .split('\n')
    .filter((line) => /^\| \p{Lu}-\d\d \|/u.test(line))
    .map(rowOf);

function rowOf(line: string): Row {
  const cells = line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
  const [id = '', , held = '', command = '', example = ''] = cells;
  return {
    id,
    cells,
    held: [...held.matchAll(/`([^`]+)`/g)].map(([, code = '']) => heldOf(code)),
    commands: [...command.matchAll(/`([^`]+)`(?: \(([^)]*)\))?/g)].map(([, words = '', inside = '']) => ({
      words,
      inside,
    })),
    files: [...example.matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target),
  };
}

function heldOf(code: string): Held {
  const [place = '', values = ''] = code.split(': ');
  const [typ = '', ...path] = place.split('.');
  return { typ, path, values: values.split(', ').filter(Boolean) };
}
