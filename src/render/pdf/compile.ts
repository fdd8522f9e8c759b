import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Asset } from './nodes.js';

/** The typesetter's own folder: nothing on disk. It reads only what it is given, and never the network. */
const ROOT = '/kvalitet';
const at = (name: string) => `${ROOT}/${name}`;

/** How a document looks: the sheet, and the fonts (whole TTF files). */
export interface Look {
  sheet: string;
  fonts: readonly Uint8Array[];
}

/** From which page to which each part of a document stands, by the id that its sheet marks it with. */
export type Pages = ReadonlyMap<string, readonly [from: number, to: number]>;

/** Sets a document, as often as it takes, and then writes it. */
export interface Typesetter {
  /** Sets the files that the sheet reads by name, and tells where its parts came to stand. */
  lay: (files: readonly Asset[]) => Pages;
  /** Writes what was laid last. `stamp` is its time of creation, in seconds: the same input gives the same bytes. */
  pdf: (stamp: number) => Uint8Array;
}

const compilerOf = (fonts: readonly Uint8Array[]) =>
  NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontBlobs: fonts.map((font) => Buffer.from(font)) }] });

/** Where something that the sheet has marked with `<sida>` stands. */
interface Mark {
  id: string;
  page: number;
}

/** A typesetter of PDF/UA-1 with one sheet. It remembers what it has set, so that setting again takes less time. */
export function typesetter({ sheet, fonts }: Look): Typesetter {
  const compiler = compilerOf(fonts);
  compiler.mapShadow(at('main.typ'), Buffer.from(sheet));
  const compiled = () => {
    const made = compiler.compile({ mainFilePath: at('main.typ') });
    if (made.result) return made.result;
    const faults = made.takeError()?.shortDiagnostics.map((fault) => JSON.stringify(fault));
    throw new Error(`Typst: ${faults?.join(' ')}`);
  };
  let laid: ReturnType<typeof compiled> | undefined;
  return {
    lay: (files) => {
      for (const { name, bytes } of files) compiler.mapShadow(at(name), Buffer.from(bytes));
      laid = compiled();
      // What neither this pass nor the one before has used is not needed again: a large document takes a lot of memory.
      compiler.evictCache(1);
      return pagesOf(compiler.query(laid, { selector: '<sida>', field: 'value' }) as Mark[]);
    },
    pdf: (stamp) => compiler.pdf(laid ?? compiled(), { pdfStandard: 'ua-1', creationTimestamp: stamp }),
  };
}

function pagesOf(marks: readonly Mark[]): Pages {
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
