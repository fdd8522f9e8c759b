import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { foundBy, searchPrompt } from '../../src/cli/search-prompt.js';

const choices = ['dagligen', 'varje vecka', 'varje kvartal', 'varje år', 'vartannat år', '2 gånger per år'].map(
  (word) => ({ value: word, name: word }),
);
const other = (answer: string) => (/^\d+ gånger per år$/.test(answer) ? undefined : `"${answer}" är ingen frekvens.`);
const config = { message: 'Frekvens', choices, other, help: 'Enter svarar' };
const UP = '\u001b[A';
const DOWN = '\u001b[B';

/** What a person gets who types each of the texts in one go. */
async function typed(chunks: readonly string[], given = config) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let screen = '';
  output.on('data', (data) => {
    screen += String(data);
  });
  const answer = searchPrompt(given, { input, output });
  for (const chunk of chunks) {
    input.write(chunk);
    await new Promise((done) => setTimeout(done, 5));
  }
  return { answer: await answer, screen };
}

describe('what is typed is what is answered, also with Enter in the same go', () => {
  test.each<[string, string[], string]>([
    ['text and Enter at once', ['varje kvartal\r'], 'varje kvartal'],
    ['text first', ['varje kvartal', '\r'], 'varje kvartal'],
    ['one letter after the other', [...'kvart', '\r'], 'varje kvartal'],
    ['capitals', ['Varje Kvartal\r'], 'varje kvartal'],
    ['part of a word takes the first that is shown', ['år\r'], 'varje år'],
    ['arrows at once with the text', [`varje${DOWN}\r`], 'varje kvartal'],
    ['not past the ends', [`${UP}${UP}\r`], 'dagligen'],
    ['what stands in no list, but may be said', ['3 gånger per år\r'], '3 gånger per år'],
    ['Tab writes the name', ['kvart\t\r'], 'varje kvartal'],
    ['what is typed after the answer belongs to no answer', ['varje år\rdagligen\r'], 'varje år'],
  ])('%s', async (_, chunks, expected) => {
    const { answer, screen } = await typed(chunks);
    expect(answer).toBe(expected);
    expect(screen).toContain(expected);
  });

  test('what cannot be said is refused with the reason, and can be mended', async () => {
    const { answer, screen } = await typed(['var femte vecka\r', '\u0015', 'varje vecka\r']);
    expect(answer).toBe('varje vecka');
    expect(screen).toContain('"var femte vecka" är ingen frekvens.');
  });
});

test.each([
  ['the same word stands first', 'varje år', [{ value: 'a', name: 'inte varje år' }, ...choices], 'varje år'],
  ['a list without other answers', '3 gånger per år', [], undefined],
])('%s', (_, term, list, expected) => {
  expect(foundBy(term, { choices: list })[0]?.value).toBe(expected);
});
