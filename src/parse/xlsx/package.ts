import type { SaxesParser } from 'saxes';
import type { Entry, ZipFile } from 'yauzl';
import { damaged, tooLarge } from './unreadable.js';

/** An .xlsx comes from pull requests and is a zip: what it may unpack to, in parts and in bytes. */
const MAX_PARTS = 3000;
const MAX_BYTES = 150_000_000;

/** The parts of a workbook's file, by their name in lower case (names in a package know no case). */
export interface Package {
  names: string[];
  /** Feeds one XML part to a parser, bit by bit; nothing is written to disk. False when there is no such part. */
  read: (name: string, parser: SaxesParser) => Promise<boolean>;
}

const isXml = (name: string) => /\.(?:xml|rels|vml)$/.test(name);

/** Opens a workbook in memory. Sizes are held against what the file says of itself before anything is unpacked. */
export async function openPackage(bytes: Buffer): Promise<Package> {
  const { fromBufferPromise } = await import('yauzl');
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true });
  if (zip.entryCount > MAX_PARTS) throw tooLarge();
  const entries = new Map<string, Entry>();
  let size = 0;
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.toLowerCase();
    if (entries.has(name)) throw damaged();
    entries.set(name, entry);
    if (isXml(name)) size += entry.uncompressedSize;
    if (size > MAX_BYTES) throw tooLarge();
  }
  const read = async (name: string, parser: SaxesParser) => {
    const entry = entries.get(name.toLowerCase());
    if (entry) await feed(zip, entry, parser);
    return entry !== undefined;
  };
  return { names: [...entries.keys()], read };
}

/** A document type is where entities are declared, and no office program writes one. */
async function feed(zip: ZipFile, entry: Entry, parser: SaxesParser): Promise<void> {
  parser.on('doctype', () => {
    throw damaged();
  });
  parser.on('error', () => {
    throw damaged();
  });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of await zip.openReadStreamPromise(entry))
    parser.write(decoder.decode(chunk, { stream: true }));
  parser.write(decoder.decode()).close();
}
