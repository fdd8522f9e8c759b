import { execFileSync } from 'node:child_process';

/** An element as Python's parser (expat) reads it: names, attributes, text and children. */
export interface Element {
  tag: string;
  attributes: Record<string, string>;
  text: string;
  children: Element[];
}

const SCRIPT = `
import json, sys, xml.etree.ElementTree as tree
shape = lambda e: {"tag": e.tag, "attributes": e.attrib, "text": e.text or "", "children": [shape(c) for c in e]}
json.dump(shape(tree.fromstring(sys.stdin.buffer.read())), sys.stdout)
`;

/** Why XML cannot be read here, or an empty string. The tests want a parser that is not ours and no new dependency. */
export const noXml = (() => {
  try {
    execFileSync('python3', ['-c', 'import xml.etree.ElementTree'], { stdio: 'ignore' });
    return '';
  } catch {
    return 'python3 saknas: JUnit-filerna har inte lästs av en XML-läsare';
  }
})();

/** Reads an XML text; throws when it is not well-formed. */
export const readXml = (text: string): Element =>
  JSON.parse(
    execFileSync('python3', ['-c', SCRIPT], {
      input: text,
      encoding: 'utf8',
      maxBuffer: 100_000_000,
      stdio: ['pipe', 'pipe', 'pipe'],
    }),
  );
