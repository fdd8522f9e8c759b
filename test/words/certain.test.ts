import { expect, test } from 'vitest';
import { certain, sameWord } from '../../src/words/certain.js';

test.each([
  ['Gällande', ['utkast', 'gällande', 'upphävd'], 'gällande'],
  ['gallande', ['utkast', 'gällande', 'upphävd'], 'gällande'],
  ['gälande', ['utkast', 'gällande', 'upphävd'], 'gällande'],
  ['gälladne', ['utkast', 'gällande', 'upphävd'], 'gällande'],
  ['revisonsdatm', ['revisionsdatum', 'reviderad'], 'revisionsdatum'],
  ['Revisions datum', ['revisionsdatum', 'reviderad'], 'revisionsdatum'],
  ['namnd', ['nämnd', 'enhet'], 'nämnd'],
  ['fasttställd', ['fastställd', 'fastställd_av'], 'fastställd'],
  ['ansar', ['ansvar', 'ändrar'], 'ansvar'],
  ['Id', ['id', 'typ'], 'id'],
])('%s can only be %s: %s', (word, candidates, expected) => {
  expect(certain(word, candidates)).toBe(expected);
});

test.each([
  ['two letters of a short word', 'galand', ['gällande']],
  ['a negation', 'ogenomförd', ['genomförd', 'pågår']],
  ['a negation in two letters', 'ej vårdskada', ['vårdskada', 'allvarlig vårdskada']],
  ['the opposite', 'extern', ['intern']],
  ['two that are near', 'mask', ['mass', 'mast']],
  ['two that are the same without å ä ö', 'mal', ['mål', 'mäl']],
  ['another number', '3 gånger per år', ['2 gånger per år']],
  ['another number in a list', 'område 3', ['område 1']],
  ['a short word', 'at', ['att']],
  ['nothing near', 'blå', ['gällande']],
  ['no candidates', 'gällande', []],
])('%s is left to a person: %s', (_, word, candidates) => {
  expect(certain(word, candidates)).toBeUndefined();
});

test('the same word differs in å ä ö, capitals and joins only', () => {
  expect(sameWord('Rutin Lex Sarah', ['rutin-lex-sarah', 'rutin-lex-maria'])).toBe('rutin-lex-sarah');
  expect(sameWord('rutin-lex-sara', ['rutin-lex-sarah'])).toBeUndefined();
  expect(sameWord('a-b', ['ab', 'a_b'])).toBeUndefined();
});
