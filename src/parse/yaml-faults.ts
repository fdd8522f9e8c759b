import {
  type Document,
  isCollection,
  isScalar,
  LineCounter,
  type Pair,
  type Scalar,
  visit,
  type YAMLParseError,
} from 'yaml';
import type { Report } from '../model/finding.js';

type Words = [message: string, hint: string];

const WORDS: Record<string, Words> = {
  BLOCK_AS_IMPLICIT_KEY: [
    'Texten innehåller ett kolon, och YAML läser det som en ny nyckel.',
    'Sätt citattecken runt hela värdet.',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'Raden hör inte ihop med raden före.',
    'Kontrollera indraget, eller sätt citattecken runt texten.',
  ],
  DUPLICATE_KEY: ['Nyckeln står två gånger.', 'Behåll en av dem. Flera värden skrivs som en lista: [ett, två].'],
  TAB_AS_INDENT: ['Indraget är gjort med tabb.', 'Använd mellanslag. YAML tillåter inte tabb i början av en rad.'],
  BAD_SCALAR_START: [
    'Värdet börjar med ett tecken som YAML har reserverat (%, @ eller `).',
    'Sätt citattecken runt värdet.',
  ],
  BAD_INDENT: [
    'Indraget stämmer inte, eller så saknas en avslutande ] eller }.',
    'Rikta in raderna under varandra och stäng parenteserna.',
  ],
  MISSING_CHAR: [
    'Ett tecken saknas: ett citattecken som inte är stängt, eller kolon efter en nyckel.',
    'Stäng citattecknet, eller skriv nyckeln som "nyckel: värde".',
  ],
  UNEXPECTED_TOKEN: [
    'Texten går inte att läsa som YAML.',
    'Tecken som >, |, -, [ och " har särskild betydelse. Sätt citattecken runt värdet, till exempel ">= 80".',
  ],
  MULTIPLE_DOCS: [
    'Frontmatter innehåller en egen rad med "---".',
    'Ta bort raden, eller sätt in texten i ett värde med indrag.',
  ],
  TAG_RESOLVE_FAILED: [
    'Värdet har en YAML-tagg (!), som handboken inte använder.',
    'Ta bort taggen, eller sätt citattecken runt värdet.',
  ],
  BAD_ALIAS: ['Tecknet * i början av ett värde betyder en hänvisning i YAML.', 'Sätt citattecken runt värdet.'],
};

const OTHER: Words = [
  'Texten går inte att läsa som YAML.',
  'Jämför med ett annat dokument, eller sätt citattecken runt värdet.',
];

/** YAML's faults in Swedish, each at its line. One misplaced character often trips several: the first per line is told. */
export function yamlReports(file: string, doc: Document, source: string, firstLine: number): Report[] {
  const faults = [...doc.errors, ...doc.warnings] as YAMLParseError[];
  if (!faults.length) return commaNumbers(file, doc, source, firstLine);
  const lines = new LineCounter();
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
  lines.lineStarts.unshift(0);
  const seen = new Set<number>();
  return faults.flatMap((fault) => {
    const { line, col } = lines.linePos(Math.min(startOf(fault, doc), source.length));
    if (seen.has(line)) return [];
    seen.add(line);
    const [message, hint] = WORDS[fault.code] ?? OTHER;
    return [{ rule: 'yaml-gar-att-lasa', place: { file, line: line + firstLine - 1, column: col }, message, hint }];
  });
}

/**
 * `{värde: 14,2}` is two entries to YAML: värde 14, and a key "2" without a value. No fault of YAML's, but the figure
 * would be wrong without anybody seeing it.
 */
function commaNumbers(file: string, doc: Document, source: string, firstLine: number): Report[] {
  const reports: Report[] = [];
  if (!/\d,\d/.test(source)) return reports;
  visit(doc, {
    Map(_, map) {
      for (const [index, decimals] of map.flow ? map.items.entries() : []) {
        const whole = map.items[index - 1]?.value;
        const number = isScalar(whole) ? commaNumber(whole, decimals, source) : undefined;
        if (number && isScalar(whole)) reports.push(cutNumber(file, whole, number, source, firstLine));
      }
    },
  });
  return reports;
}

/** The number that somebody wrote, when an entry is its decimals: `2` without a value right after `14` and a comma. */
function commaNumber(whole: Scalar, { key, value }: Pair, source: string): string | undefined {
  if (value !== null || !isScalar(key) || typeof whole.value !== 'number') return undefined;
  const written = source.slice(whole.range?.[0], key.range?.[1]);
  return /^-?\d+,\d+$/.test(written) ? written : undefined;
}

function cutNumber(file: string, whole: Scalar, number: string, source: string, firstLine: number): Report {
  const at = whole.range?.[0] ?? 0;
  const line = source.slice(0, at).split('\n').length + firstLine - 1;
  const column = at - source.lastIndexOf('\n', at - 1);
  return {
    rule: 'yaml-gar-att-lasa',
    place: { file, line, column, endLine: line, endColumn: column + number.length },
    message: `Talet ${number} blir ${String(whole.value)}: inom klamrar betyder kommatecknet att en ny uppgift börjar.`,
    hint: `Sätt citattecken runt talet: "${number}". Det går också att skriva ${number.replace(',', '.')}.`,
  };
}

/** A quote that was never closed is told where it was opened, not at the end of the file. */
function startOf(fault: YAMLParseError, doc: Document): number {
  if (fault.code !== 'MISSING_CHAR') return fault.pos[0];
  let opened: number | undefined;
  visit(doc, {
    Scalar(_, node) {
      const quoted = isScalar(node) && node.type?.startsWith('QUOTE');
      if (quoted && node.range && node.range[0] < fault.pos[0] && node.range[2] >= fault.pos[0]) opened = node.range[0];
    },
  });
  return opened ?? fault.pos[0];
}

/** Where the first alias (`*name`) stands, as an offset; undefined when there is none. */
export function firstAlias(doc: Document): number | undefined {
  let offset: number | undefined;
  visit(doc, {
    Alias(_, node) {
      offset ??= node.range?.[0];
    },
  });
  return offset;
}

/** Where the first key that is itself a list or a group (`? [a]: b`) stands, as an offset; undefined when there is none. */
export function firstGroupKey(doc: Document): number | undefined {
  let offset: number | undefined;
  visit(doc, {
    Pair(_, { key }) {
      if (!isCollection(key)) return undefined;
      offset = key.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}
