import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A node of a PDF's structure: its role, its description, and what it holds. */
export interface Tag {
  role?: string;
  alt?: string;
  lang?: string;
  children?: Tag[];
}

/** What an independent reader finds in a PDF. */
export interface ReadPdf {
  pages: number;
  lang: string;
  title: string;
  /** The metadata packet (XMP). */
  metadata: string;
  marked: boolean;
  showsTitle: boolean;
  tags: Tag[];
  /** Each page's text. */
  texts: string[];
  bookmarks: string[];
  /** Each page's size, and from where to where its text reaches across it, in points. */
  sheets: { width: number; height: number; left: number; right: number }[];
  links: string[];
}

/** Reads a PDF with pdf.js, which did not make it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const { info, metadata } = await document.getMetadata();
  const read: ReadPdf = {
    pages: document.numPages,
    lang: String((info as { Language?: string }).Language ?? ''),
    title: String((info as { Title?: string }).Title ?? ''),
    metadata: metadata?.getRaw() ?? '',
    marked: (await document.getMarkInfo())?.Marked === true,
    showsTitle:
      ((await document.getViewerPreferences()) as { DisplayDocTitle?: boolean } | null)?.DisplayDocTitle === true,
    tags: [],
    texts: [],
    bookmarks: flat(await document.getOutline()),
    sheets: [],
    links: [],
  };
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    read.tags.push((await page.getStructTree()) as Tag);
    const { items } = await page.getTextContent();
    const spans = items.flatMap((item) =>
      'str' in item && item.str.trim() ? [[item.transform[4], item.transform[4] + item.width]] : [],
    );
    const [, , width = 0, height = 0] = page.view;
    read.sheets.push({
      ...{ width, height },
      left: Math.min(...spans.map(([from]) => from)),
      right: Math.max(...spans.map(([, to]) => to)),
    });
    read.texts.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''));
    for (const note of await page.getAnnotations()) if (note.url) read.links.push(note.url);
  }
  await task.destroy();
  return read;
}

interface Entry {
  title: string;
  items: Entry[];
}

const flat = (entries: Entry[] | null): string[] =>
  (entries ?? []).flatMap(({ title, items }) => [title, ...flat(items)]);

/** Every tag of the document with a role, in reading order. */
export function tagsOf({ tags }: ReadPdf, role?: RegExp): Tag[] {
  const all = (tag: Tag | null): Tag[] => (tag ? [tag, ...(tag.children ?? []).flatMap(all)] : []);
  return tags.flatMap(all).filter((tag) => tag.role !== undefined && (!role || role.test(tag.role)));
}
