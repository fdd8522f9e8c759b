import { describe, expect, test } from 'vitest';
import { handbook } from '../helpers/handbook.js';
import { runJson } from '../helpers/run.js';
import { process as processText, register, rutin } from '../helpers/texts.js';
import { nobodys } from '../privacy/number.js';

const NUMBER = `${nobodys.slice(0, 8)}-${nobodys.slice(8)}`;

/** The findings of one rule in one file: how many, and what the last one says. */
async function told(files: Record<string, string>, wanted: string) {
  const { json } = await runJson(['validate'], handbook({ 'utreda.md': processText(), ...files }));
  const own = (json.findings as { file: string; rule: string; line: number; message: string }[]).filter(
    ({ file, rule }) => `${file} ${rule}` === wanted,
  );
  return { count: own.length, more: own.filter(({ message }) => message.includes('fynd till')), own };
}

const rows = (count: number) => ({
  'register.md': register({ innehåller: 'händelser', kolumner: { Datum: 'inkom', Slag: 'slag' } }),
  'a.csv': `Datum;Slag\n${Array.from({ length: count }, (_, at) => `dag ${at};avvikelse\n`).join('')}`,
});

describe('very many findings of one rule in one file', () => {
  test('up to five hundred are all told', async () => {
    expect(await told(rows(500), 'a.csv varde-giltigt')).toMatchObject({ count: 500, more: [] });
  });

  test('then one finding says how many there are besides, and in which rows', async () => {
    const { count, more } = await told(rows(2000), 'a.csv varde-giltigt');
    expect(count).toBe(501);
    expect(more).toMatchObject([
      { line: 502, message: '1500 fynd till av samma slag i filen visas inte: rad 502–2001.' },
    ]);
  });

  test('what is serious is counted apart from what is not', async () => {
    const body = `${'Dagen 20240101-1239 finns.\n'.repeat(600)}Här står ${NUMBER}.\n`;
    const { own } = await told({ 'a.md': rutin({}, body) }, 'a.md inga-personnummer');
    expect(own.some(({ line, message }) => line === body.split('\n').length + 10 && !message.includes('till'))).toBe(
      true,
    );
  });

  test('a message that quotes a long text is cut', async () => {
    const { own } = await told({ 'a.md': rutin({ ansvar: 'b'.repeat(50_000) }) }, 'a.md referens-finns');
    expect(own.every(({ message }) => message.length < 1100)).toBe(true);
  });
});
