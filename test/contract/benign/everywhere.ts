import { readdirSync } from 'node:fs';
import { isMap, isScalar, parseDocument, visit } from 'yaml';
import type { Edit } from '../seeds/seed.js';
import { type Benign, EXAMPLE, moved } from './benign.js';

const FILES = readdirSync(EXAMPLE, { recursive: true, encoding: 'utf8' }).sort();
const DOCUMENTS = FILES.filter((path) => path.endsWith('.md'));

const all = (edit: Edit, paths = DOCUMENTS) => Object.fromEntries(paths.map((path) => [path, edit]));

/** Edits the frontmatter, without its lines of dashes, and the body, each with its own function. */
const parts =
  (head: (text: string) => string, body = (text: string) => text): Edit =>
  (text) => {
    const end = text.indexOf('\n---\n', 3);
    return `---\n${head(text.slice(4, end + 1))}---\n${body(text.slice(end + 5))}`;
  };
const same = (text: string) => text;

/** The top-level keys of a frontmatter, each with the lines below it. */
const keys = (head: string) => head.split(/^(?=\p{L}[\p{L}_]*:)/mu);

/** Rewrites YAML with another program's habits. */
const yaml = (options: { flow: boolean; quote: 'QUOTE_DOUBLE' | 'QUOTE_SINGLE' | undefined; indentSeq: boolean }) =>
  parts((head) => {
    const document = parseDocument(head);
    visit(document, {
      Collection: (_, node) => {
        node.flow = options.flow && !isMap(node);
      },
      Scalar: (key, node) => {
        if (options.quote && key !== 'key' && isScalar(node) && typeof node.value === 'string')
          node.type = options.quote;
      },
    });
    return document.toString({ indentSeq: options.indentSeq, lineWidth: 0 });
  });

/** Breaks lines of running text at 80 signs, as an editor does; links between documents are kept whole. */
function wrapped(body: string): string {
  return body
    .split('\n')
    .map((line) => (/^(?:#|\||```|\s|>)/.test(line) ? line : fold(line)))
    .join('\n');
}

function fold(line: string): string {
  const indent = ' '.repeat(/^(?:- |\d+\. )?/.exec(line)?.[0].length ?? 0);
  const lines: string[] = [];
  for (const word of line.match(/(?:\[\[[^\]]*\]\]|\[[^\]]*\]\([^)]*\)|\S)+/g) ?? []) {
    const last = lines.at(-1);
    // A line that begins with a number and a full stop, a dash or the like would begin a list.
    const opens = /^(?:[-+*#>|=]|\d+[.)]$)/.test(word);
    if (last !== undefined && (opens || last.length + word.length < 80)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(last === undefined ? word : indent + word);
  }
  return lines.join('\n');
}

/** Edits of every document at once, as editors, programs and operating systems make them. */
export const EVERYWHERE: readonly Benign[] = [
  {
    name: 'line breaks of Windows',
    change: all(
      (text) => text.replace(/\n/g, '\r\n'),
      FILES.filter((path) => /\.(?:md|yaml|csv)$/.test(path)),
    ),
  },
  { name: 'a byte order mark', change: all((text) => `\uFEFF${text}`) },
  { name: 'letters with loose accents, as macOS writes them', change: all((text) => text.normalize('NFD')) },
  { name: 'keys in another order', change: all(parts((head) => keys(head).reverse().join(''))) },
  { name: 'dates in quotes', change: all(parts((head) => head.replace(/: (\d{4}-\d\d-\d\d)$/gm, ': "$1"'))) },
  {
    name: 'block lists for flow lists, every text in double quotes',
    change: all(yaml({ flow: false, quote: 'QUOTE_DOUBLE', indentSeq: true })),
  },
  {
    name: 'lists without indent, every text in single quotes',
    change: all(yaml({ flow: false, quote: 'QUOTE_SINGLE', indentSeq: false })),
  },
  { name: 'flow lists for block lists', change: all(yaml({ flow: true, quote: undefined, indentSeq: true })) },
  {
    name: 'comments between the keys and after the type',
    change: all(
      parts((head) =>
        keys(head)
          .map((key) => `# Ändras av förvaltningen\n${key.replace(/^(typ: \S+)$/m, '$1  # dokumentets slag')}`)
          .join('\n'),
      ),
    ),
  },
  { name: 'a blank after every line', change: all(parts(same, (body) => body.replace(/(\S)\n/g, '$1 \n'))) },
  { name: 'blank lines at the end', change: all((text) => `${text.trimEnd()}\n\n\n`) },
  { name: 'no line break at the end', change: all((text) => text.trimEnd().replace(/\n---$/, '\n---\n')) },
  {
    name: 'other signs for lists and emphasis',
    change: all(
      parts(same, (body) =>
        body
          .replace(/^- /gm, '* ')
          .replace(/^(\d+)\. /gm, '$1) ')
          .replace(/\*\*([^*\n]+)\*\*/g, '__$1__'),
      ),
    ),
  },
  { name: 'lines broken at 80 signs', change: all(parts(same, wrapped)) },
  {
    name: 'blanks that do not break, as Word writes them',
    change: all(
      parts(same, (body) => body.replace(/ (?=§)|(?<=kap\.) |(?<=\d) (?=dag|vec|mån|år|tim|min)/g, '\u00a0')),
    ),
  },
  {
    name: 'whole folders moved',
    change: Object.assign(
      {},
      ...FILES.filter((path) => /^(?:egenkontroller|protokoll|handelser)\/.*\.md$/.test(path)).map((path) =>
        moved(path, `kvalitetsarbete/2026/${path}`),
      ),
    ),
  },
];
