import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isTabKey,
  isUpKey,
  makeTheme,
  useKeypress,
  usePagination,
  usePrefix,
  useState,
} from '@inquirer/core';
import type { Choice } from './ask.js';

/** A list that is searched by typing. */
export interface SearchConfig {
  message: string;
  choices: readonly Choice[];
  /** What is wrong with an answer that stands in no list; absent where only the list may be chosen from. */
  other?: (answer: string) => string | undefined;
  help: string;
}

const NONE = 'Inget passar. Sudda och skriv något annat.';

/**
 * A question with a long list of choices. The list always follows what is typed, also when text and Enter come in one
 * go (pasted, or sent by a program): what Enter takes is what the screen shows. (The search of @inquirer/prompts fills
 * its list a moment later, and Enter took a row of the list before.)
 */
export const searchPrompt = createPrompt<string, SearchConfig>((config, done) => {
  const theme = makeTheme();
  const [status, setStatus] = useState<'idle' | 'done'>('idle');
  const [term, setTerm] = useState('');
  const [active, setActive] = useState(0);
  const [fault, setFault] = useState<string | undefined>();
  const found = foundBy(term, config);
  const chosen = found[active];
  const prefix = usePrefix({ status, theme });
  useKeypress((key, rl) => {
    if (status === 'done') return;
    const write = (text: string) => {
      rl.clearLine(0);
      rl.write(text);
      setTerm(text);
    };
    if (isEnterKey(key) && chosen) {
      setStatus('done');
      done(chosen.value);
    } else if (isEnterKey(key)) {
      setFault(config.other?.(term.trim()) ?? NONE);
      write(term);
    } else if (isTabKey(key)) {
      write(chosen?.name ?? term);
      setActive(0);
    } else if (isUpKey(key) || isDownKey(key)) {
      write(term);
      setActive(Math.max(0, Math.min(found.length - 1, active + (isUpKey(key) ? -1 : 1))));
    } else {
      setFault(undefined);
      setTerm(rl.line);
      setActive(0);
    }
  });
  const page = usePagination({
    items: found,
    active,
    renderItem: ({ item, isActive }) => (isActive ? theme.style.highlight(`❯ ${item.name}`) : `  ${item.name}`),
    pageSize: 7,
    loop: false,
  });
  const asked = `${prefix} ${theme.style.message(config.message, status)}`;
  if (status === 'done') return `${asked} ${theme.style.answer(chosen?.name ?? '')}`;
  const below = found.length ? page : theme.style.error(fault ?? NONE);
  return [`${asked} ${term}`, `${below}\n${theme.style.help(config.help)}`];
});

/**
 * The choices that hold what is typed, the one that is just that first. Where none does, what is typed itself when it
 * may be an answer: `3 gånger per år` stands in no list.
 */
export function foundBy(typed: string, { choices, other }: Pick<SearchConfig, 'choices' | 'other'>): Choice[] {
  const term = typed.trim();
  const word = term.toLowerCase();
  const texts = ({ value, name }: Choice) => [value.toLowerCase(), name.toLowerCase()];
  const found = choices.filter((choice) => texts(choice).some((text) => text.includes(word)));
  const same = found.filter((choice) => texts(choice).includes(word));
  if (found.length || !term || !other || other(term) !== undefined)
    return [...same, ...found.filter((choice) => !same.includes(choice))];
  return [{ value: term, name: term }];
}
