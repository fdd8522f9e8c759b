import { spawn } from 'node:child_process';
import { QUIET } from './quiet.js';

/**
 * The contents of many blobs, in order, with one process; undefined for one that Git does not have. simple-git has no
 * way to write to a process, so this one is started directly.
 */
export async function* blobContents(root: string, blobs: readonly string[]): AsyncIterable<Buffer | undefined> {
  if (!blobs.length) return;
  const settings = QUIET.flatMap((setting) => ['-c', setting]);
  const child = spawn('git', [...settings, 'cat-file', '--batch'], { cwd: root, stdio: ['pipe', 'pipe', 'ignore'] });
  child.on('error', () => child.stdout.destroy());
  child.stdin.on('error', () => undefined).end(blobs.map((blob) => `${blob}\n`).join(''));
  const output = new Output();
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) yield* output.entries(chunk);
}

/** A larger content is read past and told as empty, so that memory is bounded whatever the history holds. */
const MAX_BLOB = 50_000_000;

/** What `cat-file --batch` writes, cut into contents as it comes: `name type size`, the content and a line end. */
class Output {
  private parts: Buffer[] = [];
  private held = 0;
  /** How much must be held before there is anything to cut. */
  private wanted = 1;
  /** How much is left of a content that is too large. */
  private past = 0;

  *entries(chunk: Buffer): Iterable<Buffer | undefined> {
    const piece = chunk.subarray(Math.min(this.past, chunk.length));
    this.past -= chunk.length - piece.length;
    this.parts.push(piece);
    this.held += piece.length;
    if (this.held < this.wanted) return;
    let rest = Buffer.concat(this.parts);
    for (let entry = nextEntry(rest); entry; entry = nextEntry(rest)) {
      if (entry.size <= MAX_BLOB && rest.length < entry.end) break;
      yield entry.size <= MAX_BLOB ? entry.content : Buffer.alloc(0);
      this.past = Math.max(0, entry.end - rest.length);
      rest = rest.subarray(entry.end);
    }
    const next = nextEntry(rest);
    this.wanted = next ? next.end : rest.length + 1;
    this.parts = [rest];
    this.held = rest.length;
  }
}

/** The entry that output begins with; its content is whole only when the output reaches to its end. */
function nextEntry(output: Buffer): { content: Buffer | undefined; size: number; end: number } | undefined {
  const lineEnd = output.indexOf(10);
  if (lineEnd < 0) return undefined;
  const head = output.toString('latin1', 0, lineEnd);
  if (head.endsWith(' missing')) return { content: undefined, size: 0, end: lineEnd + 1 };
  const size = Number(head.split(' ')[2]);
  const end = lineEnd + 1 + size + 1;
  return Number.isInteger(size) ? { content: output.subarray(lineEnd + 1, end - 1), size, end } : undefined;
}
