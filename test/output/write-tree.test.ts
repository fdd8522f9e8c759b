import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sum } from '../../src/output/seals.js';
import { planTree, writeTree } from '../../src/output/write-tree.js';
import { folder, write } from '../helpers/handbook.js';

async function* files(all: Record<string, string>): AsyncGenerator<readonly [string, string]> {
  yield* Object.entries(all);
}

describe('a folder that belongs to the program as a whole', () => {
  test('what is no longer made is taken away, and its folder with it', async () => {
    const out = folder();
    await writeTree(out, files({ 'a.html': 'A', 'dokument/b.html': 'B' }), false);
    expect(await planTree(out, files({ 'a.html': 'A2' }), false)).toEqual({ files: 1, removed: 1 });
    expect(existsSync(join(out, 'dokument/b.html'))).toBe(true);
    expect(await writeTree(out, files({ 'a.html': 'A2' }), false)).toEqual({ files: 1, removed: 1 });
    expect(readdirSync(out).sort()).toEqual(['.kvalitet-filer', 'a.html']);
    expect(readFileSync(join(out, 'a.html'), 'utf8')).toBe('A2');
  });

  test('what somebody else made is neither replaced nor taken away', async () => {
    const out = folder();
    write(out, { 'a.html': 'min egen', 'eget.txt': 'mitt' });
    await expect(writeTree(out, files({ 'a.html': 'A' }), false)).rejects.toThrow(/a\.html är inte gjord av kvalitet/);
    await expect(planTree(out, files({ 'a.html': 'A' }), false)).rejects.toThrow(/inte gjord av kvalitet/);
    await writeTree(out, files({ 'a.html': 'A' }), true);
    expect(readFileSync(join(out, 'a.html'), 'utf8')).toBe('A');
    expect(readFileSync(join(out, 'eget.txt'), 'utf8')).toBe('mitt');
  });

  test('what somebody changed since is told, and is left when it is no longer made', async () => {
    const out = folder();
    await writeTree(out, files({ 'a.html': 'A', 'b.html': 'B' }), false);
    writeFileSync(join(out, 'b.html'), 'ändrad');
    await expect(writeTree(out, files({ 'b.html': 'B' }), false)).rejects.toThrow(
      /har ändrats sedan kvalitet gjorde den/,
    );
    expect(await writeTree(out, files({ 'a.html': 'A' }), false)).toEqual({ files: 1, removed: 0 });
    expect(readFileSync(join(out, 'b.html'), 'utf8')).toBe('ändrad');
  });

  test('what was written before something went wrong is remembered, so that the next time goes on', async () => {
    const out = folder();
    write(out, { 'c.html': 'en annans' });
    const all = files({ 'a.html': 'A', 'b.html': 'B', 'c.html': 'C' });
    await expect(writeTree(out, all, false)).rejects.toThrow(/c\.html är inte gjord av kvalitet/);
    expect(await writeTree(out, files({ 'a.html': 'A2', 'b.html': 'B' }), false)).toEqual({ files: 2, removed: 0 });
    expect(readFileSync(join(out, 'a.html'), 'utf8')).toBe('A2');
  });

  test('a list that names a path outside is not obeyed', async () => {
    const out = folder();
    write(out, { 'mål/x': '', 'utanför.txt': 'kvar' });
    await writeTree(join(out, 'mål'), files({ 'a.html': 'A' }), true);
    const note = join(out, 'mål', '.kvalitet-filer');
    writeFileSync(note, `${readFileSync(note, 'utf8')}${sum('kvar')}  ../utanför.txt\n`);
    await writeTree(join(out, 'mål'), files({ 'a.html': 'A' }), false);
    expect(readFileSync(join(out, 'utanför.txt'), 'utf8')).toBe('kvar');
  });
});
