import { AlignmentType } from 'docx';
import type { Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';

/** How a column's text stands. */
export type Align = (typeof AlignmentType)[keyof typeof AlignmentType];

/** As the text says; else numbers stand to the right, under each other. */
export function alignment({ align, children }: Table): (Align | undefined)[] {
  const told = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };
  return (children[0]?.children ?? []).map((_, index) => {
    const given = align?.[index];
    if (given) return told[given];
    const column = children.slice(1).map((row) => textOf(row.children[index] ?? { type: 'text', value: '' }).trim());
    return index > 0 && column.some((text) => NUMBER.test(text)) && column.every((text) => FIGURE.test(text))
      ? AlignmentType.RIGHT
      : undefined;
  });
}

const NUMBER = /^[−-]?\d[\d\s.,]*(\s?%)?$/;
const FIGURE = /^([−-]?\d[\d\s.,]*(\s?%)?|[–-]?|uppgift saknas|ej tillämpligt|visas inte|färre än \d+)$/;
