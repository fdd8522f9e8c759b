import { Paragraph, SimpleField, TextRun } from 'docx';

/**
 * A caption that Word counts itself: a table that is put in between moves the numbers after it. A table's stands above
 * it and holds on to it; a figure's stands close below.
 */
export function captionOf(text: string, of: 'table' | 'figure'): Paragraph {
  const [, label, number, rest] = /^(Tabell|Figur|Diagram) (\d+)(\..*)$/s.exec(text) ?? [];
  const children =
    label && number
      ? [new TextRun(`${label} `), new SimpleField(`SEQ ${label} \\* ARABIC`, number), new TextRun(rest ?? '')]
      : [new TextRun(text)];
  const standing = of === 'table' ? { keepNext: true } : { spacing: { before: 60, after: 200 } };
  return new Paragraph({ ...standing, style: 'Caption', children });
}
