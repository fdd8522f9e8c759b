import { type FileChild, InternalHyperlink, Paragraph, TextRun, type XmlComponent } from 'docx';
import { Element } from './element.js';

/** A heading that the table of contents names. */
export interface Entry {
  text: string;
  bookmark: string;
}

/**
 * The table of contents: Word's own, with its button "Uppdatera tabell". Its lines are there from the start as links to
 * the sections; page numbers come when it is updated, since only a program that lays out pages knows them. It is not
 * marked for update, so that Word asks nothing when the document is opened.
 */
export function contents(entries: readonly Entry[], depth: number): FileChild[] {
  const instruction = new Element('w:instrText', { 'xml:space': 'preserve' }, [
    ` TOC \\o "${depth}-${depth}" \\h \\z `,
  ]);
  const begin = [run(mark('begin')), run(instruction), run(mark('separate'))];
  const lines = entries.map(({ text, bookmark }, index) => {
    const link = new InternalHyperlink({ anchor: bookmark, children: [new TextRun(text)] });
    return new Paragraph({ style: `TOC${depth}`, children: [...(index ? [] : begin), link] });
  });
  const title = new Paragraph({ style: 'TOCHeading', pageBreakBefore: true, children: [new TextRun('Innehåll')] });
  const end = new Paragraph({ style: 'EfterTabell', children: [run(mark('end'))] });
  const gallery = new Element('w:docPartObj', {}, [
    new Element('w:docPartGallery', { 'w:val': 'Table of Contents' }),
    new Element('w:docPartUnique'),
  ]);
  return [
    new Element('w:sdt', {}, [
      new Element('w:sdtPr', {}, [gallery]),
      new Element('w:sdtContent', {}, [title, ...lines, end]),
    ]),
  ];
}

const run = (child: XmlComponent) => new Element('w:r', {}, [child]);
const mark = (type: string) => new Element('w:fldChar', { 'w:fldCharType': type });
