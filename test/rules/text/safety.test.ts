import { describe, expect, test } from 'vitest';
import { lines, told } from './told.js';

describe('lank-saker', () => {
  test.each([
    ['a script', '[a](javascript:alert(1))'],
    ['upper and lower case', '[a](JavaScript:alert)'],
    ['an entity for a letter', '[a](java&#115;cript:alert)'],
    ['an entity for the colon', '[a](javascript&colon;alert)'],
    ['an entity for a tab', '[a](java&Tab;script:alert)'],
    ['an entity for a break', '[a](java&NewLine;script:alert)'],
    ['a tab inside', '[a](<java\tscript:alert>)'],
    ['a control sign before', '[a](<\u0001javascript:alert>)'],
    ['a blank before', '[a](< javascript:alert>)'],
    ['an escaped colon', '[a](javascript\\:alert)'],
    ['an automatic link', '<javascript:alert>'],
    ['a definition', '[a][b]\n\n[b]: vbscript:x'],
    ['an image of data', '![Flödet från början](data:image/png;base64,AAAA)'],
    ['a link to data', '[a](data:text/html;base64,AAAA)'],
  ])('%s', async (_, body) => {
    expect(await told('lank-saker', body)).toEqual([expect.stringMatching(/^\d: fel /)]);
  });

  test.each([
    ['a web address', '[a](https://www.socialstyrelsen.se)'],
    ['words about scripts', 'Ett javascript: det är kod. Öppna data: filen.'],
    ['code', '`[a](javascript:x)`'],
    ['mail', '[Registrator](mailto:registrator@exempel.se)'],
    ['a file', '[Data](data.md)'],
  ])('silent: %s', async (_, body) => {
    expect(await told('lank-saker', body)).toEqual([]);
  });
});

describe('html-anvands-inte', () => {
  test.each([
    ['a break', 'Rad ett<br>rad två', ['1: varning <br> är HTML och visas inte.']],
    ['bold', 'a <b>fet</b> text', ['1: varning <b> är HTML och visas inte.']],
    ['a table', '<table>\n<tr><td>a</td></tr>\n</table>', ['1: varning <table> är HTML och visas inte.']],
    ['a closing tag alone', 'text</p>', ['1: varning </p> är HTML och visas inte.']],
    ['a script', '<script>alert(1)</script>', [expect.stringMatching(/^1: fel <script> /)]],
    ['a frame in a paragraph', 'a\n\n<div>\n<iframe src="x">\n</div>', [expect.stringMatching(/^4: fel <iframe> /)]],
    ['a handler', 'a <span onclick="x()">b</span>', [expect.stringMatching(/^1: fel <span> /)]],
    ['a link with a script', '<a href="javascript:x">b</a>', [expect.stringMatching(/^1: fel <a> /)]],
    ['a form', '<form action="x">', [expect.stringMatching(/^1: fel <form> /)]],
    ['a placeholder', 'Ring <fyll i> genast', ['1: varning "<fyll i>" läses som HTML och visas inte.']],
    [
      'a placeholder in one word',
      'Ring <telefonnummer>.',
      ['1: varning "<telefonnummer>" läses som HTML och visas inte.'],
    ],
    ['a declaration', '<?php echo 1 ?>', ['1: varning Raden är HTML och visas inte.']],
  ])('%s', async (_, body, expected) => {
    expect(await told('html-anvands-inte', body)).toEqual(expected);
  });

  test.each([
    ['a comment', '<!-- anteckning om <b> -->\n\nText <!-- mer --> text'],
    ['automatic links', '<https://a.se> <mailto:a@b.se> <a@b.se>'],
    ['code', '`<br>`\n\n```\n<div>\n```'],
    ['words after a comment', '<!--\n--> ![Bild av flödet](a.md)'],
    ['signs', 'Temperatur < 8 grader och > 2. 3<4.'],
    ['a placeholder with å', '<enhetens namn på svenska åäö>'],
  ])('silent: %s', async (_, body) => {
    expect(await lines('html-anvands-inte', body)).toEqual([]);
  });
});
