import { Command } from 'commander';
import { packageVersion } from '../content/package-files.js';
import { KvalitetError } from '../model/kvalitet-error.js';
import { nearest } from '../words/nearest.js';
import type { Io } from './io.js';
import { addCoverage, addExplain, addList, addShow, addValidate } from './program/check.js';
import { addChanges, addDue, addPatterns, addReport, addYear } from './program/follow.js';
import type { Outcome } from './program/outcome.js';
import { addBinder, addServe, addSite } from './program/publish.js';
import { addDone, addInit, addNew, addRename, addReview } from './program/write.js';

const TITLES: Record<string, string> = {
  'Usage:': 'Användning:',
  'Arguments:': 'Argument:',
  'Options:': 'Val:',
  'Commands:': 'Kommandon:',
  'Global Options:': 'Gemensamma val:',
};

const EXIT_CODES = `
Utgångskoder: 0 klart, 1 fynd (eller, med --fail, något försenat),
2 kunde inte köras.`;

/** A command and what it takes, without commander's English words. */
const subcommandTerm = (command: Command) =>
  [
    command.name(),
    ...command.registeredArguments.map((argument) =>
      argument.required ? `<${argument.name()}>` : `[${argument.name()}${argument.variadic ? '...' : ''}]`,
    ),
  ].join(' ');

/** The commands and their options. What a command does is loaded when it is run, so that --help is quick. */
export function buildProgram(io: Io, outcome: Outcome): Command {
  const program = new Command('kvalitet')
    .description('Verksamhetshandboken i Git: kontrollerar, bevakar och redovisar ledningssystemet.')
    .version(packageVersion(), '-V, --version', 'visa versionen')
    .helpOption('-h, --help', 'visa hjälp')
    .helpCommand(false)
    .option('-C, --handbook <mapp>', 'handbokens mapp (annars närmaste mapp uppåt med handbok.yaml)')
    .option('--today <ÅÅÅÅ-MM-DD>', 'räkna som om det vore den dagen (även KVALITET_TODAY)')
    .option('--no-color', 'ingen färg (även NO_COLOR)')
    .addHelpText('after', EXIT_CODES)
    .exitOverride()
    .usage('[val] <kommando>')
    .configureHelp({ styleTitle: (title) => TITLES[title] ?? title, showGlobalOptions: true, subcommandTerm })
    .configureOutput({ writeOut: io.stdout, writeErr: () => undefined, getOutHelpWidth: () => io.width });
  addValidate(program, io, outcome);
  addDue(program, io, outcome);
  addYear(program, io, outcome);
  addReport(program, io, outcome);
  addChanges(program, io, outcome);
  addSite(program, io, outcome);
  addServe(program, io, outcome);
  addBinder(program, io, outcome);
  addCoverage(program, io, outcome);
  addPatterns(program, io, outcome);
  addExplain(program, io, outcome);
  addInit(program, io, outcome);
  addNew(program, io, outcome);
  addReview(program, io, outcome);
  addDone(program, io, outcome);
  addRename(program, io, outcome);
  addList(program, io, outcome);
  addShow(program, io, outcome);
  addHelp(program);
  for (const command of program.commands) command.helpOption('-h, --help', 'visa hjälp').copyInheritedSettings(program);
  return program;
}

/** `help` of our own: commander's shows the whole program's help for a command that does not exist. */
function addHelp(program: Command): void {
  program
    .command('help')
    .usage('[kommando]')
    .description('visa hjälp för ett kommando')
    .argument('[kommando]')
    .action((name?: string) => {
      const found = program.commands.find((command) => command.name() === name);
      if (name !== undefined && !found) throw unknownCommand(name, program);
      (found ?? program).help();
    });
}

function unknownCommand(name: string, program: Command): KvalitetError {
  const near = nearest(
    name,
    program.commands.map((command) => command.name()),
  );
  const hint = near ? `Menar du ${near}?` : 'Kör "kvalitet --help" så ser du vad som finns.';
  return new KvalitetError(`Kommandot ${name} finns inte.`, { hint });
}
