/** The step that saves what was written in Git, as a line that a person can copy. What a shell would act on is quoted. */
export const saveStep = (about: string, files: readonly string[]) =>
  `Spara ändringen i Git, till exempel: git commit -m ${quoted(about)} -- ${files.map(quoted).join(' ')}`;

/** The same of a new file, which Git does not know of yet. */
export const saveNewStep = (about: string, file: string) =>
  `Spara dokumentet i Git, till exempel: git add ${quoted(file)} && git commit -m ${quoted(about)} -- ${quoted(file)}`;

const quoted = (word: string) => (/^[\p{L}\p{N}_./-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);
