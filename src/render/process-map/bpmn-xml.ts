import { xml } from '../../drawing/svg-text.js';

/** What the handbook says of an element, a fact in each. */
export const documentation = (facts: readonly string[]) => facts.map((fact) => leaf('bpmn:documentation', fact));

/** An element with a text. */
export const leaf = (name: string, text: string) => `<${name}>${xml(text)}</${name}>\n`;

/** An element with attributes and what lies in it, already written. */
export function element(name: string, attributes: Record<string, string>, children: readonly string[] = []): string {
  const all = Object.entries(attributes).map(([key, value]) => ` ${key}="${xml(value)}"`);
  const head = `<${name}${all.join('')}`;
  return children.length ? `${head}>\n${children.join('')}</${name}>\n` : `${head}/>\n`;
}
