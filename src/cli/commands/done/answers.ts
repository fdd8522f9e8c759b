import { asWritten, type Doing, type DoneFlag, type Given, type Need } from '../../../authoring/done/doing.js';
import { KvalitetError } from '../../../model/kvalitet-error.js';
import type { Ask } from '../../ask.js';

/** How each of them is called on the command line. */
const FLAGS: Readonly<Record<DoneFlag, string>> = {
  date: '--date',
  outcome: '--outcome',
  reason: '--reason',
  followUp: '--follow-up',
  effect: '--effect',
  assessment: '--assessment',
  period: '--period',
  unit: '--unit',
  to: '--to',
  task: '--task',
};

/** What is still to be said comes from a person, if there is one; else the flags that are missing are named. */
export async function answersTo(doing: Doing, flags: Given, ask: Ask | undefined): Promise<Given> {
  const given: Given = { ...flags };
  for (;;) {
    const needs = doing.needs(given);
    for (const need of needs) mustFit(need, given[need.flag]);
    const open = needs.filter(({ flag }) => given[flag] === undefined);
    const [next] = ask ? open : open.filter(({ optional }) => !optional);
    if (!next) {
      mustBeWanted(given, needs, doing);
      return given;
    }
    if (!ask) throw missing(open, doing);
    given[next.flag] = asWritten(next.flag, await put(next, ask));
  }
}

async function put({ flag, text, choices, suggestion, check: ofWritten, optional }: Need, ask: Ask): Promise<string> {
  if (choices) return ask.choose(text, choices);
  const check = ofWritten && ((answer: string) => ofWritten(asWritten(flag, answer)));
  if (optional && !(await ask.confirm(`${text} Vill du svara nu?`))) return '';
  return ask.text(text, { ...(suggestion && { suggestion }), ...(check && { check }) });
}

function mustFit({ flag, check, choices }: Need, answer: string | undefined): void {
  if (answer === undefined || answer === '') return;
  const words = choices?.map(({ value }) => value);
  const fault = check
    ? check(answer)
    : words?.includes(answer) === false
      ? `Välj mellan: ${words.join(', ')}.`
      : undefined;
  if (fault) throw new KvalitetError(`${FLAGS[flag]} kan inte vara "${answer}".`, { hint: fault });
}

function mustBeWanted(given: Given, needs: readonly Need[], { name }: Doing): void {
  const wanted = needs.map(({ flag }) => flag);
  const flag = (Object.keys(given) as DoneFlag[]).find((one) => given[one] !== undefined && !wanted.includes(one));
  if (flag === undefined) return;
  throw new KvalitetError(`${FLAGS[flag]} hör inte till det som ska föras in för ${name}.`, {
    hint: wanted.length
      ? `Det som kan anges är ${wanted.map((one) => FLAGS[one]).join(', ')}.`
      : 'Där finns inget kvar att föra in.',
  });
}

function missing(open: readonly Need[], { name }: Doing): KvalitetError {
  const required = open.filter(({ optional }) => !optional);
  const optional = open.filter((need) => need.optional);
  const example = ({ flag, example: value }: Need) => `${FLAGS[flag]} ${value}`;
  const also = optional.length ? `. Om du vill, också: ${optional.map(example).join(' ')}` : '';
  return new KvalitetError(`${required.map(({ flag }) => FLAGS[flag]).join(', ')} saknas för ${name}.`, {
    hint: `Kör kommandot i en terminal, eller lägg till till exempel: ${required.map(example).join(' ')}${also}`,
  });
}
