import { AlignmentType, Paragraph, SimpleField, TextRun } from 'docx';

/** A caption that Word counts itself: a table that is put in between moves the numbers after it. */
export function captionOf(text: string, { keepNext = false } = {}): Paragraph {
  const [, label, number, rest] = /^(Tabell|Figur|Diagram) (\d+)(\..*)$/s.exec(text) ?? [];
  const children =
    label && number
      ? [new TextRun(`${label} `), new SimpleField(`SEQ ${label} \\* ARABIC`, number), new TextRun(rest ?? '')]
      : [new TextRun(text)];
  return new Paragraph({ style: 'Caption', keepNext: keepNext || undefined, alignment: AlignmentType.LEFT, children });
}
