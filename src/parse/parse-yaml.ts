import { type Document, type DocumentOptions, type ParseOptions, parseDocument } from 'yaml';

/** Brackets that open, and signs of items and keys on one line: for each the parser goes a step down its stack. */
const [MOST_BRACKETS, MOST_ON_A_LINE] = [2000, 200];

/** A text that is nested too deep to be read, and the offset where it becomes so. */
export class TooDeep extends RangeError {
  constructor(readonly at: number) {
    super('YAML nested too deep');
  }
}

/**
 * Reads a YAML text as nodes, faults and all; throws TooDeep for one that is nested too deep. That is found by
 * counting beforehand: a stack that runs out inside the parser cannot always be caught, since V8 ends the whole process
 * when it has to compile a pattern there.
 */
export function parseYaml(source: string, options: ParseOptions & DocumentOptions = {}): Document.Parsed {
  refuseDeep(source);
  return parseDocument(source, { prettyErrors: false, ...options });
}

function refuseDeep(source: string): void {
  let [brackets, onLine] = [0, 0];
  for (let at = 0; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (code === 91 || code === 123) brackets += 1;
    else if (code === 10) onLine = 0;
    else if (opens(code) && !(source.charCodeAt(at + 1) > 32)) onLine += 1;
    if (brackets > MOST_BRACKETS || onLine > MOST_ON_A_LINE) throw new TooDeep(at);
  }
}

/** The signs - : ? that open an item or a key when a blank follows. */
const opens = (code: number) => code === 45 || code === 58 || code === 63;
