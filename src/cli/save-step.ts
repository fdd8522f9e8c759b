/** The step that saves what was written in Git, as a line that a person can copy. What a shell would act on is quoted. */
export const saveStep = (about: string, files: readonly string[]) =>
  `Spara ändringen i Git, till exempel: git commit -m ${quoted(about)} -- ${files.map(quoted).join(' ')}`;

const quoted = (word: string) => (/^[\p{L}\p{N}_./-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);
