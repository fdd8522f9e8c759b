/** The step that saves what was written in Git, as a line that a person can copy. What a shell would act on is quoted. */
export const saveStep = (about: string, files: readonly string[]) =>
  `Spara ändringen i Git, till exempel: git commit -m ${quoted(about)} -- ${files.map(quoted).join(' ')}`;

/** The same of a new file, which Git does not know of yet: two steps, since not every shell can join them. */
export const saveNewSteps = (about: string, file: string) => [
  `Låt Git följa dokumentet: git add ${quoted(file)}`,
  saveStep(about, [file]),
];

/** A word as a shell takes it. */
export const quoted = (word: string) =>
  /^[\p{L}\p{N}_./-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
