/** A choice in a list: what is chosen, and what the person sees. */
export interface Choice {
  value: string;
  name: string;
}

/** Questions to a person at a terminal. Every prompt is Swedish and takes only what can be used. */
export interface Ask {
  /** A line of text. `check` says what is wrong with an answer; the question is asked again. */
  text: (
    question: string,
    options?: { suggestion?: string; check?: (answer: string) => string | undefined },
  ) => Promise<string>;
  /**
   * One of some choices; long lists are searched by typing. `other` says what is wrong with an answer that is none of
   * them; absent where only they may be chosen.
   */
  choose: (
    question: string,
    choices: readonly (string | Choice)[],
    other?: (answer: string) => string | undefined,
  ) => Promise<string>;
  confirm: (question: string) => Promise<boolean>;
}
