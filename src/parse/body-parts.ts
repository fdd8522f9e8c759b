import { withoutFences } from './scan-body.js';

/** A part of a body: the text that stands directly under a heading. The text before the first one has no heading. */
export interface BodyPart {
  heading: string;
  text: string;
}

const HEADING = /^ {0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/;
const UNDERLINE = /^ {0,3}(?:=+|-{2,})[ \t]*$/;
/** What a line under it makes no heading of: an item, a quotation, a table, a heading. */
const NO_HEADING = /^[ \t]*(?:$|[-*+>|#]|\d{1,9}[.)] )/;

/** Takes a body apart at its headings, line by line: headings in fenced code are none. */
export function bodyParts(body: string): BodyPart[] {
  const sure = withoutFences(body).split('\n');
  const parts: { heading: string; lines: string[] }[] = [{ heading: '', lines: [] }];
  for (const [index, line] of body.split('\n').entries()) {
    const part = parts.at(-1);
    const heading = HEADING.exec(sure[index] ?? '')?.[1];
    const above = sure[index - 1] ?? '';
    if (heading !== undefined) parts.push({ heading: headingText(heading), lines: [] });
    else if (UNDERLINE.test(sure[index] ?? '') && !NO_HEADING.test(above) && part?.lines.length) {
      part.lines.pop();
      parts.push({ heading: headingText(above), lines: [] });
    } else part?.lines.push(line);
  }
  return parts.map(({ heading, lines }) => ({ heading, text: lines.join('\n') }));
}

/** A heading's words: links become their text, emphasis goes. */
const headingText = (text: string) =>
  text
    .replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, '$1')
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/[*_`\\]/g, '')
    .trim();
