import { writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { main } from '../../../src/cli/main.js';
import { handbook } from '../../helpers/handbook.js';
import { run, TODAY } from '../../helpers/run.js';
import { process, rutin } from '../../helpers/texts.js';

const FILES = { 'processer/utreda.md': process(), 'rutiner/a.md': rutin({ titel: 'Före' }) };

let stop = new AbortController();
afterEach(() => stop.abort());

/** Starts the server on a free port, and tells where it is. */
async function started(root: string, port = '0') {
  stop = new AbortController();
  const told = { out: '', ended: Promise.resolve(-1) };
  const hear = (text: string) => {
    told.out += text;
  };
  told.ended = main(['serve', '--port', port], {
    ...{ cwd: root, env: {}, stdout: hear, stderr: hear, width: 80, color: false, clock: () => TODAY },
    stop: stop.signal,
  });
  await vi.waitFor(() => expect(told.out).toMatch(/http:\S+/), 20_000);
  return { told, address: /http:\S+/.exec(told.out)?.[0] ?? '' };
}

const pageAt = async (address: string) => (await fetch(`${address}dokument/rutin-a.html`)).text();

/** Asks with a Host header of one's own, as a page that makes its name lead here would. */
const statusWith = (address: string, host: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    request(address, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

describe('kvalitet serve', () => {
  test('shows the pages with what validate says, follows changes, and survives a broken handbok.yaml', async () => {
    const root = handbook(FILES);
    const { told, address } = await started(root);
    expect(await pageAt(address)).toContain('<h1>Före</h1>');
    await vi.waitFor(
      async () => expect(await pageAt(address)).toContain('Kontrollen har inget att anmärka på'),
      20_000,
    );

    const live = (await fetch(`${address}direkt`)).body?.getReader();
    await live?.read();
    writeFileSync(join(root, 'rutiner/a.md'), rutin({ titel: 'Efter', process: 'finns-inte' }));
    expect(new TextDecoder().decode((await live?.read())?.value)).toContain('data: ändrad');
    expect(await pageAt(address)).toContain('<h1>Efter</h1>');
    await vi.waitFor(async () => expect(await pageAt(address)).toContain('(referens-finns)'), 20_000);

    writeFileSync(join(root, 'handbok.yaml'), 'format: [\n');
    await vi.waitFor(() => expect(told.out).toContain('handbok.yaml'), 20_000);
    expect(await pageAt(address)).toContain('<h1>Efter</h1>');
    expect(await statusWith(address, 'evil.example')).toBe(403);
    expect((await fetch(`${address}filer/handbok.yaml`)).status).toBe(404);
    stop.abort();
    expect(await told.ended).toBe(0);
  }, 90_000);

  test('a port that is taken is told', async () => {
    const { address } = await started(handbook(FILES));
    const { code, stderr } = await run(['serve', '--port', new URL(address).port], handbook(FILES));
    expect([code, stderr]).toEqual([2, expect.stringMatching(/Port \d+ är upptagen\.\n.*--port/)]);
  }, 60_000);

  test.each(['abc', '-1', '70000', ''])('--port %s is refused', async (port) => {
    const { code, stderr } = await run(['serve', '--port', port], handbook(FILES));
    expect([code, stderr]).toEqual([2, expect.stringContaining('--port')]);
  });
});
