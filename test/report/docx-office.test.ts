import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { docxBytes } from '../helpers/docx.js';
import { folder } from '../helpers/handbook.js';
import { run } from '../helpers/run.js';

const EXAMPLE = fileURLToPath(new URL('../../handbook-example', import.meta.url));
const SOFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice', '/opt/libreoffice/program/soffice'].find(existsSync);

// biome-ignore lint/suspicious/noConsole: a skipped test says so.
if (!SOFFICE) console.warn('LibreOffice saknas: provet att Word-dokumentet öppnas där hoppas över.');

interface Page {
  text: string;
  tags: string[];
  wide: boolean;
}

/** A Word document as LibreOffice lays it out: the text of each page, and what its structure says it is. */
async function pages(path: string): Promise<Page[]> {
  const out = folder();
  const profile = `-env:UserInstallation=${pathToFileURL(folder())}`;
  const filter = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}';
  execFileSync(SOFFICE ?? '', [profile, '--headless', '--convert-to', filter, '--outdir', out, path], {
    stdio: 'pipe',
    timeout: 220_000,
  });
  const data = new Uint8Array(readFileSync(join(out, path.replace(/^.*\//, '').replace('.docx', '.pdf'))));
  const pdf = await getDocument({ data, verbosity: 0 }).promise;
  const made: Page[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
    const { width, height } = page.getViewport({ scale: 1 });
    made.push({ text, tags: tagsOf(await page.getStructTree()), wide: width > height });
  }
  return made;
}

const tagsOf = (node: unknown): string[] => {
  const { role, children = [] } = (node ?? {}) as { role?: string; children?: unknown[] };
  return [...(role ? [role] : []), ...children.flatMap(tagsOf)];
};

describe.skipIf(!SOFFICE)('the Word document in LibreOffice', () => {
  test('opens, is tagged with its headings and tables, counts its pages, and repeats header rows', async () => {
    const out = folder();
    await run(['report', '2024', '--today', '2026-11-22', '--format', 'docx', '--out', out], EXAMPLE);
    const made = await pages(join(out, 'kvalitetsberattelse-2024.docx'));
    const count = made.length;
    expect(count).toBeGreaterThan(15);
    expect(made[0]?.text).toContain('Kvalitetsberättelse 2024');
    expect(made[0]?.text).not.toContain('sida 1');
    expect(made[1]?.text).toContain('Innehåll');
    for (const [index, { text }] of made.entries()) if (index) expect(text).toContain(`sida ${index + 1} av ${count}`);
    const tags = made.flatMap((page) => page.tags);
    for (const tag of ['H1', 'H2', 'H3', 'Table', 'TH', 'L', 'LI', 'Link']) expect(tags).toContain(tag);
    expect(tags.filter((tag) => tag === 'H1')).toHaveLength(1);
    // The law register is longer than a page: its header stands on both.
    expect(made.filter(({ text }) => text.includes('Senast kontrollerad')).length).toBeGreaterThan(1);
  }, 240_000);

  test('no word of a wide table is cut, and its page is turned', async () => {
    const words = [
      'verksamhetsutvecklingsprocesser',
      'kvalitetsledningssystemet',
      'handläggningstidsuppföljning',
      'avvikelserapporteringsrutin',
      'egenkontrollsuppföljningar',
      'brukarundersökningarna',
    ];
    const row = `| ${words.join(' | ')} |`;
    const path = join(folder(), 'bred.docx');
    writeFileSync(path, await docxBytes(`- Text.\n\n${row}\n|${' - |'.repeat(6)}\n${row}\n`));
    const made = await pages(path);
    expect(made.map(({ wide }) => wide)).toEqual([false, true]);
    for (const word of words) expect(made[1]?.text.split(word)).toHaveLength(3);
  }, 240_000);
});
