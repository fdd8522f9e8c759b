/** Why a workbook cannot be read. Thrown inside this folder only, and told as a finding by `readWorkbook`. */
export class Unreadable extends Error {
  constructor(
    message: string,
    readonly hint: string,
  ) {
    super(message);
  }
}

/** A file that is no sound workbook, whatever its name says. */
export const damaged = () =>
  new Unreadable(
    'Filen är ingen hel Excel-arbetsbok (XLSX).',
    'Öppna den i kalkylprogrammet och spara den på nytt som Excel-arbetsbok (.xlsx) eller CSV (UTF-8).',
  );

/** A file that would cost too much to read. */
export const tooLarge = () =>
  new Unreadable(
    'Arbetsboken är för stor när den packas upp, och läses inte.',
    'Behåll bara bladet med tabellen, eller dela upp tabellen i flera register.',
  );
