/**
 * The user's or the environment's fault: the program could not run (exit code 2). One line says what, `hint` says what
 * to do. Faults in a handbook's content are findings, never this.
 */
export class KvalitetError extends Error {
  readonly hint: string;
  /** Lines between the two, where there are many faults to tell at once. */
  readonly details: readonly string[];

  constructor(message: string, options: { hint: string; details?: readonly string[]; cause?: unknown }) {
    super(message, { cause: options.cause });
    this.name = 'KvalitetError';
    this.hint = options.hint;
    this.details = options.details ?? [];
  }
}
