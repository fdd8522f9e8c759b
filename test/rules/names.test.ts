import { describe, expect, test } from 'vitest';
import { findingsOf } from '../helpers/findings.js';
import { egenkontroll, process, protokoll, rutin } from '../helpers/texts.js';

const HEAD = 'format: 1\norganisation: O\nnämnd: socialnamnden\nlagar: [SoL]\n';
const BASE = { 'utreda.md': process(), 'ek.md': egenkontroll() };

describe('namn-kanda', () => {
  test.each([
    ['rules that exist', 'regler: {revidering-i-tid: fel, lank-finns: av}\n', []],
    ['a misspelt rule', 'regler: {lank-fins: av}\n', ['fel 5 Menar du lank-finns?']],
    ['a type and a slag', 'beslutsordning: {rutin: socialnamnden, policy: socialnamnden}\n', []],
    ['a misspelt slag', 'beslutsordning:\n  polisy: socialnamnden\n', ['fel 6 Menar du policy?']],
    ['intervals per type', 'revision: {längsta_intervall: {process: 12 månader}}\n', []],
    ['a misspelt type', 'revision: {längsta_intervall: {proces: 12 månader}}\n', ['fel 5 Menar du process?']],
    ['something else', 'regler: {xyzzy: av}\n', ['varning 5 Kontrollera stavningen, eller ta bort raden.']],
  ])('%s', async (_, more, expected) => {
    const found = await findingsOf('namn-kanda', { 'handbok.yaml': HEAD + more });
    expect(found.map(({ severity, line, hint }) => `${severity} ${line} ${hint}`)).toEqual(expected);
  });

  test('an exception from a rule that does not exist', async () => {
    const undantag = [{ regel: 'revidering-i-tidd', skäl: 's', till: '2030-01-01' }];
    expect(await findingsOf('namn-kanda', { ...BASE, 'r.md': rutin({ undantag }) })).toHaveLength(1);
  });
});

describe('punkt-finns', () => {
  test.each([
    ['a point of the control', 'punkt-a', 0],
    ['another', 'punkt-b', 1],
  ])('%s', async (_, punkt, count) => {
    const files = { ...BASE, 'p.md': protokoll({ resultat: [{ punkt }] }) };
    expect(await findingsOf('punkt-finns', files)).toHaveLength(count);
  });

  test('minutes of a forum have no points to check', async () => {
    expect(await findingsOf('punkt-finns', { ...BASE, 'p.md': protokoll({ avser: 'socialnamnden' }) })).toEqual([]);
  });
});

describe('id-unikt inside a document', () => {
  test('two points with one id', async () => {
    const kontrollpunkter = [
      { id: 'a', text: 'A' },
      { id: 'b', text: 'B' },
      { id: 'a', text: 'C' },
    ];
    const found = await findingsOf('id-unikt', { ...BASE, 'k.md': egenkontroll({ id: 'k', kontrollpunkter }) });
    expect(found.map(({ message }) => message)).toEqual(['a står två gånger bland kontrollpunkter.']);
  });
});
