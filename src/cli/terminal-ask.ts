import { KvalitetError } from '../model/kvalitet-error.js';
import { plain } from '../reporters/plain.js';
import type { Ask, Choice } from './ask.js';

/** More choices than this are searched by typing instead of stepped through. */
const FEW = 10;

const KEYS = 'pil upp och ner väljer, Enter svarar';
const THEME = { style: { keysHelpTip: () => KEYS } };

/** The questions as prompts. The library is loaded when the first one is put: most runs ask nothing. */
export const terminalAsk: Ask = {
  text: async (question, { suggestion, check } = {}) => {
    const { input } = await prompts();
    const validate = (answer: string) => {
      const given = answer.trim();
      return given ? (check?.(given) ?? true) : 'Skriv ett svar, eller tryck Ctrl+C för att avbryta.';
    };
    const answer = await asked(input({ message: plain(question), default: suggestion, validate }));
    return answer.trim();
  },
  choose: async (question, choices, other) => {
    const all = choices.map(named);
    if (all.length <= FEW) {
      const { select } = await prompts();
      return asked(select({ message: plain(question), choices: all, theme: THEME, loop: false }));
    }
    const { searchPrompt } = await import('./search-prompt.js');
    const message = `${plain(question)} (skriv för att söka)`;
    return asked(searchPrompt({ message, choices: all, help: KEYS, ...(other && { other }) }));
  },
  confirm: async (question) => (await terminalAsk.choose(question, ['Ja', 'Nej'])) === 'Ja',
};

const prompts = () => import('@inquirer/prompts');

const named = (choice: string | Choice): Choice => {
  const { value, name } = typeof choice === 'string' ? { value: choice, name: choice } : choice;
  return { value, name: plain(name) };
};

/** Ctrl+C ends the command: whoever was asked has changed their mind. */
async function asked<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if ((error as Error).name !== 'ExitPromptError') throw error;
    throw new KvalitetError('Avbrutet. Inget är skrivet.', { hint: 'Kör kommandot igen när du vill.', cause: error });
  }
}
