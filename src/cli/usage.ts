import type { CommanderError } from 'commander';

/** Commander's complaints in Swedish: what is wrong, and what to do. */
export function swedishUsage({ code, message }: CommanderError): { message: string; hint: string } {
  const quoted = /'([^']*)'/.exec(message)?.[1] ?? '';
  const near = /Did you mean ([^?]+)\?/.exec(message)?.[1];
  const hint = near ? `Menar du ${near}?` : 'Kör "kvalitet --help" så ser du vad som finns.';
  switch (code) {
    case 'commander.unknownOption':
      return { message: `Valet ${quoted} finns inte.`, hint };
    case 'commander.unknownCommand':
      return { message: `Kommandot ${quoted} finns inte.`, hint };
    case 'commander.missingArgument':
      return { message: `Kommandot saknar ${quoted}.`, hint: 'Kör kommandot med --help så ser du vad det behöver.' };
    case 'commander.optionMissingArgument':
      return {
        message: `Valet ${quoted} saknar sitt värde.`,
        hint: 'Kör kommandot med --help så ser du vad det behöver.',
      };
    case 'commander.excessArguments':
      return { message: 'Kommandot fick för många ord.', hint: 'Kör kommandot med --help så ser du vad det tar emot.' };
    case 'commander.help':
      return {
        message: 'Inget kommando angavs.',
        hint: 'Kör till exempel "kvalitet validate", eller "kvalitet --help".',
      };
    default:
      return { message: `Kommandot gick inte att förstå: ${message.replace(/^error: /, '')}`, hint };
  }
}
