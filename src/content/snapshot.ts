import { decode, MAX_BYTES, normalise, type Reader, readBytes, type Text } from './read-text.js';

/** Files as they were when they were first read, and changes of them that are not yet written. */
export interface Snapshot {
  read: Reader;
  /** A file as it lies on disk, byte order mark and line ends too; undefined when it is no text. */
  raw: (path: string) => string | undefined;
  /** Lets other texts stand for files, by path; those that stood there before are taken away. */
  lay: (changes: ReadonlyMap<string, string>) => void;
}

/** Reads each file once, so that what is mended is what was checked, whatever happens on disk meanwhile. */
export function snapshot(): Snapshot {
  const disk = new Map<string, ReturnType<typeof readBytes>>();
  let laid: ReadonlyMap<string, string> = new Map();
  const bytes = (path: string, maxBytes: number) => {
    const found = disk.get(path) ?? readBytes(path, maxBytes);
    disk.set(path, found);
    return found;
  };
  const read = (path: string, maxBytes = MAX_BYTES): Text => {
    const other = laid.get(path);
    if (other !== undefined) return { ok: true, text: normalise(other) };
    const found = bytes(path, maxBytes);
    return Buffer.isBuffer(found) ? decode(found) : found;
  };
  const raw = (path: string) => {
    const found = bytes(path, MAX_BYTES);
    return Buffer.isBuffer(found) && decode(found).ok ? found.toString('utf8') : undefined;
  };
  return { read, raw, lay: (changes) => (laid = changes) };
}
