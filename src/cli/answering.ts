import type { Question } from '../authoring/question.js';
import { KvalitetError } from '../model/kvalitet-error.js';
import type { Ask } from './ask.js';

/** Puts the questions of authoring to the person at the terminal. */
export const answering =
  (ask: Ask) =>
  async ({ text, choices, suggestion, check, path, isOpen }: Question): Promise<string> => {
    if (!choices) return ask.text(text, { check, ...(suggestion ? { suggestion } : {}) });
    if (!choices.length)
      throw new KvalitetError(`Handboken har inget att välja för ${String(path.at(-1))}.`, {
        hint: 'Gör det dokumentet först, med kvalitet new.',
      });
    return ask.choose(text, choices, isOpen ? check : undefined);
  };
