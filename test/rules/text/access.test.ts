import { describe, expect, test } from 'vitest';
import { lines, told } from './told.js';

describe('bild-har-alt', () => {
  test.each([
    ['![](flode.png)'],
    ['![ ](flode.png)'],
    ['![bild1.png](bild1.png)'],
    ['![Skärmbild 2024-01-02.png](a.png)'],
    ['![bild](flode.png)'],
    ['![**Bild 2**](flode.png)'],
    ['![image001](image001.png)'],
    ['[![](flode.png)](a.md)'],
    ['![][b]\n\n[b]: flode.png'],
    ['- ![IMG_2034](x.jpg)'],
  ])('%s', async (body) => {
    expect(await lines('bild-har-alt', body)).toEqual(['1']);
  });

  test.each([
    ['![Flödet från anmälan till beslut](flode.png)'],
    ['![Organisationsschema](organisationsschema.png)'],
    ['![Bild av hur sängen höjs](bild1.png)'],
    ['`![](flode.png)`'],
  ])('silent: %s', async (body) => {
    expect(await lines('bild-har-alt', body)).toEqual([]);
  });
});

describe('headings', () => {
  test.each([
    ['### A', ['1'], []],
    ['## A\n\n#### B', ['3'], []],
    ['## A\n\n### B\n\n#### C\n\n## D\n\n#### E', ['9'], []],
    ['A\n---\n\n#### B', ['4'], []],
    ['- x\n\n  ## A\n\n> #### B', ['5'], []],
    ['```\n## A\n```\n\n### B', ['5'], []],
    ['# Rutin\n\n## A', [], ['1']],
    ['# Rutin\n\n### A', ['3'], ['1']],
    ['Rutin\n===\n\n## A', [], ['1']],
    ['  # Rutin', [], ['1']],
    ['## A\n\n### B\n\n#### C\n\n### D\n\n## E\n\n### F', [], []],
    ['## A #1\n\n#hashtag\n\nx = 3\n\n    # kod', [], []],
    ['```sh\n# kommentar\n#### kod\n```', [], []],
    ['', [], []],
  ])('%j', async (body, jumps, firsts) => {
    expect(await lines('rubriker-i-ordning', body)).toEqual(jumps);
    expect(await lines('en-huvudrubrik', body)).toEqual(firsts);
  });
});

describe('lanktext-begriplig', () => {
  test.each([
    ['[klicka här](a.md)'],
    ['[Här](https://a.se/b)'],
    ['[**läs mer**](a.md)'],
    ['[Läs mer …](a.md)'],
    ['[länk][b]\n\n[b]: a.md'],
    ['[[rutin-a|här]]'],
    ['| A |\n|---|\n| [[rutin-a\\|här]] |', '3'],
    ['[](a.md)'],
    ['[https://www.ivo.se/anmal](https://www.ivo.se/anmal)'],
    ['<https://www.ivo.se>'],
    ['Se https://www.ivo.se/anmal.'],
    ['Se www.socialstyrelsen.se (2024).'],
    ['[socialstyrelsen.se/sip](https://socialstyrelsen.se/sip)'],
    ['[^1]\n\n[^1]: https://www.ivo.se', '3'],
  ])('%s', async (body, line = '1') => {
    expect(await lines('lanktext-begriplig', body)).toEqual([line]);
  });

  test.each([
    ['[Rutin för klagomål](a.md) och [[rutin-a]] och [[rutin-a|klagomålsrutinen]]'],
    ['[Socialstyrelsens handbok](https://www.socialstyrelsen.se/bok)'],
    ['[a]: https://www.ivo.se\n\n[IVO:s blankett][a]'],
    ['`https://www.ivo.se`\n\n```\nhttps://x.se\n```'],
    ['<registrator@exempel.se> och registrator@exempel.se'],
    ['[ivo.se](https://www.ivo.se)'],
    ['- [x] klart\n- [ ] kvar'],
    ['Här och läs mer [fyll i].'],
  ])('silent: %s', async (body) => {
    expect(await lines('lanktext-begriplig', body)).toEqual([]);
  });
});

describe('tabell-har-rubriker', () => {
  test.each([
    ['an empty row of headings', '| | |\n|---|---|\n| a | b |', ['1']],
    ['hard blanks', '|&nbsp;|&nbsp;|\n|---|---|\n| a | b |', ['1']],
    ['no row of dashes', 'Text.\n\n| a | b |\n| c | d |\n| e | f |', ['3']],
    ['too few columns in the dashes', '| a | b |\n|---|\n| c | d |', ['1']],
    ['rows right after text', 'Så här:\n| a | b |\n| c | d |', ['2']],
    ['in a list', '- | a | b |\n  | c | d |', ['1']],
    ['a proper table', '| Vem | När |\n|---|:-:|\n| a | b |', []],
    ['an empty corner', '| | Ja | Nej |\n|---|---|---|\n| a | b | c |', []],
    ['text with bars', 'a | b\n\n[[rutin-a|rutinen]] | x', []],
    ['one row', '| a | b |', []],
    ['code', '```\n| a |\n| b |\n```', []],
    ['a bar in a cell', '| a \\| b | c |\n|---|---|\n| [[x\\|y]] | d |', []],
  ])('%s', async (_, body, expected) => {
    expect(await lines('tabell-har-rubriker', body)).toEqual(expected);
  });
});

describe('sokvag-nar-alla', () => {
  test.each([
    ['Blanketten finns på G:\\Gemensam\\Blanketter.'],
    ['Öppna `G:/Gemensam/Rutiner`.'],
    ['`\\\\server01\\dela\\blankett.docx`'],
    ['Finns på \\\\\\\\server\\\\dela.'],
    ['Finns på \\\\fil01\\gemensam\\mall.docx'],
    ['[blanketten](file:///G:/mall.docx)'],
    ['[blanketten](<file://server/mall.docx>)'],
    ['[blanketten](G:/mall.docx)'],
    ['Se file:///c:/mall.docx'],
    ['[rutinen](https://intranat.exempel.se/rutin)'],
    ['[rutinen](http://insidan.exempel.se)'],
    ['[rutinen](http://portalen/rutin)'],
    ['<https://intranet.exempel.se/rutin>'],
    ['Se http://portalen/rutin.'],
    ['[a][b]\n\n[b]: http://intranet/x', '3'],
  ])('%s', async (body, line = '1') => {
    expect((await told('sokvag-nar-alla', body)).map((one) => one.split(':')[0])).toEqual([line]);
    expect(await lines('lanktext-begriplig', body)).toEqual([]);
  });

  test.each([
    ['[IVO](https://www.ivo.se/a/b:/c)'],
    ['Klockan 8:30/9:30, del A: se bilaga. Svar: ja/nej. S:t Lars.'],
    ['Och/eller: \\*stjärna\\* och \\_streck\\_'],
    ['```\nG:\\Gemensam\n```'],
    ['Använd intranätet för att hitta telefonlistan.'],
    ['| [[a\\|b]] |'],
    ['[1177](https://1177.se)'],
  ])('silent: %s', async (body) => {
    expect(await lines('sokvag-nar-alla', body)).toEqual([]);
  });
});
