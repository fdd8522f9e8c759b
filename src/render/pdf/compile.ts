import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Asset } from './nodes.js';

/** The typesetter's own folder: nothing on disk. It reads only what it is given, and never the network. */
const ROOT = '/kvalitet';
const at = (name: string) => `${ROOT}/${name}`;

/** What a document is set from: the sheet, the fonts (whole TTF files), and the files that the sheet reads by name. */
export interface Typesetting {
  sheet: string;
  fonts: readonly Uint8Array[];
  files: readonly Asset[];
}

/** A set document: its bytes, and from which page to which each of its marked parts stands. */
export interface SetDocument {
  bytes: Uint8Array;
  pages: ReadonlyMap<string, readonly [from: number, to: number]>;
}

const compilerOf = (fonts: readonly Uint8Array[]) =>
  NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontBlobs: fonts.map((font) => Buffer.from(font)) }] });

/** Where something that the sheet has marked with `<sida>` stands. */
interface Mark {
  id: string;
  page: number;
}

/**
 * Sets a document as PDF/UA-1, and tells on which pages the parts stand that its sheet marks. `stamp` is its time of
 * creation, in seconds: the same input gives the same bytes.
 */
export function typeset({ sheet, fonts, files }: Typesetting, stamp: number): SetDocument {
  const compiler = compilerOf(fonts);
  compiler.mapShadow(at('main.typ'), Buffer.from(sheet));
  for (const { name, bytes } of files) compiler.mapShadow(at(name), Buffer.from(bytes));
  const made = compiler.compile({ mainFilePath: at('main.typ') });
  if (!made.result)
    throw new Error(
      `Typst: ${made
        .takeError()
        ?.shortDiagnostics.map((each) => JSON.stringify(each))
        .join(' ')}`,
    );
  const bytes = compiler.pdf(made.result, { pdfStandard: 'ua-1', creationTimestamp: stamp });
  return { bytes, pages: pagesOf(compiler.query(made.result, { selector: '<sida>', field: 'value' }) as Mark[]) };
}

function pagesOf(marks: readonly Mark[]): SetDocument['pages'] {
  const pages = new Map<string, readonly [number, number]>();
  for (const { id, page } of marks) pages.set(id, [pages.get(id)?.[0] ?? page, page]);
  return pages;
}

/** Tells whether a picture can be drawn: a broken one in a person's text must not cost the whole report. */
export function pictureTester(fonts: readonly Uint8Array[]): (asset: Asset) => boolean {
  let compiler: NodeCompiler | undefined;
  return ({ name, bytes }) => {
    compiler ??= compilerOf(fonts);
    compiler.mapShadow(at(name), Buffer.from(bytes));
    const made = compiler.compile({ mainFileContent: `#image("/${name}", width: 1cm)` });
    return made.result !== null;
  };
}

/** The signs that no font of the document has, as the typesetter names them when it refuses. */
export function missingSigns(error: unknown): string[] {
  const { message } = error as Error;
  const named = message.matchAll(/the text `\\?"((?:[^"`\\]|\\[^"])*)\\?"` could not be displayed/g);
  return [...named].map(([, sign = '']) =>
    sign.replace(/\\{1,2}u\{([0-9a-f]{1,6})\}/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16))),
  );
}
