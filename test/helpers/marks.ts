import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a marked fixture expects: one text per finding, `file:line rule`, sorted. */
export type Expected = string[];

const YAML_MARK = /# ! ([a-z0-9-]+(?:, [a-z0-9-]+)*)\s*$/;
const BODY_MARK = /<!-- ! ([a-z0-9-]+(?:, [a-z0-9-]+)*) -->\s*$/;
const CSV_MARK = /;! ([a-z0-9-]+(?:, [a-z0-9-]+)*)\s*$/;

/**
 * Reads the marks of a fixture handbook. A fault stands on the marked line: `# ! rule` after YAML, `<!-- ! rule -->`
 * after body text, `;! rule` in the last column of a table. Faults with no line of their own (a missing key, no
 * frontmatter, a file in another encoding) stand in the sidecar: file -> line -> rules.
 */
export function expectedOf(root: string, sidecar: string): Expected {
  const extra = JSON.parse(readFileSync(sidecar, 'utf8')) as Record<string, Record<string, string[]>>;
  const told = Object.entries(extra).flatMap(([file, lines]) =>
    Object.entries(lines).flatMap(([line, rules]) => rules.map((rule) => `${file}:${line} ${rule}`)),
  );
  return [...told, ...marked(root, '')].sort();
}

function marked(root: string, folder: string): Expected {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) return marked(root, path);
    return entry.isFile() && /\.(md|yaml|csv)$/.test(path) ? marksIn(path, readFileSync(join(root, path), 'utf8')) : [];
  });
}

/** The marks of one text. */
export function marksIn(file: string, text: string): Expected {
  return text.split(/\r?\n/).flatMap((line, index) => {
    const rules = (YAML_MARK.exec(line) ?? BODY_MARK.exec(line) ?? CSV_MARK.exec(line))?.[1] ?? '';
    return rules
      .split(', ')
      .filter(Boolean)
      .map((rule) => `${file}:${index + 1} ${rule}`);
  });
}
