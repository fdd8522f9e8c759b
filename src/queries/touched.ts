import type { Finding } from '../model/finding.js';
import type { Handbook } from '../model/handbook.js';

/** A file that has changed: where it is, where it was, and what it said. */
interface Changed {
  path: string | undefined;
  was: string | undefined;
  before: string | undefined;
}

const ID = /[a-z0-9]+(?:-[a-z0-9]+)*/g;

/**
 * Says which findings belong to a change: those in files that changed, those whose other end changed, moved or was
 * deleted (cli.md, `--since`), and those of documents that something stopped pointing at.
 */
export function touchedBy(handbook: Handbook, files: readonly Changed[]): (finding: Finding) => boolean {
  const paths = new Set(files.flatMap(({ path, was }) => [path, was]).filter((path) => path !== undefined));
  const ends = new Set<string>(paths);
  const dropped = new Set<string>();
  for (const { path, before } of files) {
    const now = path === undefined ? undefined : handbook.byFile.get(path);
    for (const id of [now?.id, idIn(before)]) if (id) ends.add(id);
    const still = new Set(now?.references.map(({ id }) => id) ?? []);
    for (const id of named(before)) if (!still.has(id) && handbook.byId.has(id)) dropped.add(id);
  }
  return ({ file, document, about }) =>
    paths.has(file) || (document !== null && dropped.has(document)) || (about ?? []).some((end) => ends.has(end));
}

const headOf = (text: string | undefined) => (text ?? '').split(/\n---\s*(?:\n|$)/, 1)[0] ?? '';

const idIn = (text: string | undefined) => /^id:[ \t]*["']?([a-z0-9-]+)/m.exec(headOf(text))?.[1];

/** What a unit is covered by: other documents may stop naming it without anything being lost. */
const COVERS = /^typ:[ \t]*["']?(?:process|riskanalys|egenkontroll)\b/m;

/** Every word in a frontmatter that may be an id of something that is worse off without it. */
function named(text: string | undefined): Set<string> {
  const head = headOf(text);
  const relevant = COVERS.test(head)
    ? head
    : head.replace(/^(?:enhet|ansvar|utförs_av|fastställd_av):.*(?:\n[ \t]+.*|\n-.*)*/gm, '');
  return new Set(relevant.match(ID) ?? []);
}
