import { describe, expect, test } from 'vitest';
import { type Around, paperText } from '../../src/render/binder/paper-text.js';

const IN = { id: 'rutin-in', titel: 'Inne', ipärmen: true };
const OUT = { id: 'rutin-ut', titel: 'Ute', ipärmen: false };
const around: Around = {
  document: (id) => [IN, OUT].find((doc) => doc.id === id),
  path: (url) =>
    url.startsWith('in.md')
      ? { document: IN, heading: url.split('#')[1] }
      : url === 'a/blankett.pdf'
        ? { file: 'blankett.pdf' }
        : undefined,
  image: (url) => (url === 'karta.png' ? 'data:image/png;base64,AAAA' : undefined),
};

describe('links on paper', () => {
  test.each([
    ['Se [[rutin-in]].', 'Se [Inne](sida:rutin-in).'],
    ['Se [[rutin-in|den här]].', 'Se [den här](sida:rutin-in).'],
    ['Se [[rutin-in#steg-å]].', 'Se [Inne](sida:rutin-in#steg-%C3%A5).'],
    ['Se [den](in.md#steg).', 'Se [den](sida:rutin-in#steg).'],
    ['Se [den][x].\n\n[x]: in.md', 'Se [den](sida:rutin-in).'],
    ['Se [[rutin-ut]].', 'Se Ute (inte i pärmen: rutin-ut).'],
    ['Se [[rutin-ut|ordningen]] nu.', 'Se ordningen (inte i pärmen: Ute, rutin-ut) nu.'],
    ['Se **[[rutin-ut]]** och [[rutin-in]].', 'Se **Ute (inte i pärmen: rutin-ut)** och [Inne](sida:rutin-in).'],
    ['Se [[finns-inte]].', 'Se finns-inte.'],
    ['Se \\[\\[rutin-in]].', 'Se \\[\\[rutin-in]].'],
    ['Se [blanketten](a/blankett.pdf).', 'Se blanketten (filen blankett.pdf).'],
    ['Se [sidan](https://exempelby.example/x/).', 'Se [sidan](https://exempelby.example/x/) (exempelby.example/x).'],
    ['Skriv till <a@b.example>.', 'Skriv till <a@b.example>.'],
    ['Se [nedan](#steg).', 'Se [nedan](#steg).'],
    ['Se [fusk](sida:rutin-in) och [js](javascript:alert(1)).', 'Se fusk och js.'],
    [
      '![Karta](karta.png) ![Borta](x.png) ![Spion](https://x.example/y.png)',
      '![Karta](data:image/png;base64,AAAA) \\[Bild: Borta] \\[Bild: Spion]',
    ],
  ])('%s', (source, expected) => {
    expect(paperText(source, around).text.trim()).toBe(expected);
  });

  test('what a text names is told once', () => {
    expect(paperText('[[rutin-in]] [[rutin-ut]] [a](in.md) [[rutin-ut]]', around).nämner).toEqual([
      'rutin-in',
      'rutin-ut',
    ]);
  });

  test('a text that is too hard to parse stands as it was written', () => {
    expect(paperText('> '.repeat(3000), around).text).toContain('> > >');
  });
});
