import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../helpers/findings.js';
import { process, rutin } from '../../helpers/texts.js';

const judge = async (titel: string, sentence: string) =>
  (
    await findingsOf('lex-sarah-ratt-kapitel', {
      'utreda.md': process(),
      'a.md': rutin({ titel, fastställd: '2026-02-10' }, `## Så här gör du\n\n1. Chefen läser.\n2. ${sentence}\n`),
    })
  ).length;

describe('lex Sarah named by the document, or by what it is about', () => {
  test.each([
    ['Rapportera enligt lex Sarah', 'Rapportera missförhållandet enligt 14 kap. 3 § SoL.', 1],
    ['Rapportera enligt lex Sarah', 'Gör utredningen enligt 14 kap. 6 § socialtjänstlagen.', 1],
    ['Avvikelser', 'Anmäl allvarliga missförhållanden till IVO enligt 14 kap. 7 § SoL.', 1],
    ['Rapportera enligt lex Sarah', 'Dokumentera i akten enligt 14 kap. 3 § SoL.', 0],
    ['Rapportera enligt lex Sarah', 'Dokumentera enligt SoL (2025:400) 14 kap. 3 §.', 0],
    ['Rapportera enligt lex Sarah', 'Rapportera enligt 27 kap. 2 § SoL (2025:400).', 0],
    ['Dokumentation', 'Chefen läser 14 kap. 3 § SoL.', 0],
  ])('%s: %s', async (titel, sentence, count) => {
    expect(await judge(titel, sentence)).toBe(count);
  });
});
