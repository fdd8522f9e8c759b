import type { Ask } from '../../src/cli/ask.js';

/** What a person who takes the first of everything would answer; `answers` says otherwise, by a word in the question. */
export function robot(answers: Readonly<Record<string, string>> = {}): Ask & { asked: string[] } {
  const asked: string[] = [];
  const told = (question: string) => {
    asked.push(question);
    return Object.entries(answers).find(([word]) => question.startsWith(word))?.[1];
  };
  const samples = ['En text', '2026-11-22', '2026', '3', 'ett-id', '2026-Q3', 'minst 80'];
  return {
    asked,
    text: async (question, { suggestion, check } = {}) => {
      const given = told(question) ?? suggestion ?? samples.find((sample) => check?.(sample) === undefined) ?? '';
      const fault = check?.(given);
      if (fault) throw new Error(`${question}: ${fault}`);
      return given;
    },
    choose: async (question, choices) => {
      const values = choices.map((choice) => (typeof choice === 'string' ? choice : choice.value));
      const given = told(question);
      if (given !== undefined && !values.includes(given)) throw new Error(`${question}: ${given} of ${values.join()}`);
      return given ?? values[0] ?? '';
    },
    confirm: async (question) => told(question) !== 'Nej',
  };
}
