import type { FootnoteDefinition, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Block, Inline } from './nodes.js';

/** Footnotes, drawn where they are referred to. */
export interface Notes {
  noteOf: (identifier: string) => Inline[];
}

/**
 * Each note is drawn once, at its first reference, and only pointed at by the others; a note inside a note stands as
 * words in it. So no text can grow by referring to itself.
 */
export function notesOf(tree: Root, draw: (definition: FootnoteDefinition) => Block[]): Notes {
  const [definitions, drawn] = [new Map<string, FootnoteDefinition>(), new Map<string, number>()];
  visit(tree, 'footnoteDefinition', (node) => void definitions.set(node.identifier, node));
  let within = false;
  return {
    noteOf: (identifier) => {
      const definition = definitions.get(identifier);
      const number = drawn.get(identifier);
      if (!definition || (within && number !== undefined)) return [];
      if (number !== undefined) return [{ t: 'again', number }];
      drawn.set(identifier, drawn.size + 1);
      if (within) return [{ t: 'text', value: ` (${textOf(definition)})` }];
      within = true;
      const children = draw(definition);
      within = false;
      return [{ t: 'note', number: drawn.get(identifier) ?? 0, children }];
    },
  };
}
