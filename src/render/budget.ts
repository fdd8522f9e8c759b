import { KvalitetError } from '../model/kvalitet-error.js';

/** What a template has left of work and of signs to write. */
export interface Budget {
  /** Takes so many steps, before they are made. */
  begin: (steps: number) => void;
  /** Takes what was written, and gives it back. */
  spent: <T>(written: T) => T;
}

const LEAST_STEPS = 200_000;
const LEAST_SIGNS = 2_000_000;

/**
 * How much a template may do follows from how much there is to show: an ordinary one looks at each thing a few times.
 * Only counting decides, never a clock, so that a template works everywhere or nowhere.
 */
export function budgetFor(view: object): Budget {
  const size = JSON.stringify(view).length;
  const left = { steps: LEAST_STEPS + size, signs: LEAST_SIGNS + 2 * size };
  const refuse = () => {
    throw new KvalitetError('Mallen gör för mycket arbete, och avbryts.', {
      hint: 'Leta efter en {{#each}} inne i en annan som går igenom samma sak, eller efter delar som anropar varandra om och om igen.',
    });
  };
  return {
    begin: (steps) => {
      left.steps -= steps + 1;
      if (left.steps < 0) refuse();
    },
    spent: (written) => {
      left.steps -= 1;
      if (typeof written === 'string') left.signs -= written.length;
      if (left.signs < 0 || left.steps < 0) refuse();
      return written;
    },
  };
}
