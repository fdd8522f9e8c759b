import { count, plain, wrap } from './plain.js';

/** What a renaming did or would do, as data for a person to read. */
export interface RenameReport {
  from: string;
  to: string;
  title: string;
  file: string;
  newFile: string | undefined;
  files: readonly { file: string; count: number; isTable: boolean }[];
  left: readonly { file: string; why: string }[];
}

/** For the person who gave a document another id: what changed where, what did not, and what to do now. */
export function renameReport(report: RenameReport, { dryRun, width }: { dryRun: boolean; width: number }): string {
  const { from, to, title, file, newFile, files, left } = report;
  const says = (text: string) => wrap(plain(text), Math.min(width, 80));
  const others = files.filter((one) => one.file !== file);
  return `${[
    ...says(dryRun ? `${from} skulle heta ${to}: ${title}. Inget är skrivet.` : `${from} heter nu ${to}: ${title}.`),
    '',
    newFile
      ? `  ${plain(file)}\n    → ${plain(newFile)}`
      : `  ${plain(file)} (filen heter inte som id:t, och behåller sitt namn)`,
    ...others.map((one) => `  ${plain(one.file)}: ${count(one.count, 'ställe', 'ställen')}`),
    '',
    ...(others.length ? [] : says('Inget annat dokument nämner det.')),
    ...says(`Det gamla id:t ${dryRun ? 'skulle stå' : 'står'} i tidigare_id: det får inget annat dokument ta.`),
    ...left.flatMap((one) => says(`Ändra själv i ${one.file}: ${one.why}.`)),
    ...(files.some(({ isTable }) => isTable) ? says(TABLE) : []),
    ...(dryRun
      ? []
      : ['', ...says('Kontrollera med kvalitet validate, och spara alla filerna i en och samma commit.')]),
  ].join('\n')}\n`;
}

const TABLE =
  'En tabell har ändrats. Ändra också i systemet som den kommer ur, annars kommer det gamla id:t tillbaka med nästa uttag.';
