import { Command } from 'commander';
import { packageVersion } from '../content/package-files.js';
import type { Io } from './io.js';

/** Where a command leaves its exit code. */
export interface Outcome {
  code: number;
}

const TITLES: Record<string, string> = {
  'Usage:': 'Användning:',
  'Arguments:': 'Argument:',
  'Options:': 'Val:',
  'Commands:': 'Kommandon:',
  'Global Options:': 'Gemensamma val:',
};

const EXIT_CODES = `
Utgångskoder: 0 klart, 1 fynd (eller, med --fail, något försenat), 2 kunde inte köras.`;

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
    .helpCommand('help [kommando]', 'visa hjälp för ett kommando')
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
  addReport(program, io, outcome);
  for (const command of program.commands) command.helpOption('-h, --help', 'visa hjälp').copyInheritedSettings(program);
  return program;
}

function addValidate(program: Command, io: Io, outcome: Outcome): void {
  program
    .command('validate')
    .usage('[val] [filer...]')
    .description('kontrollera handboken: alla fel, varningar och tips')
    .argument('[filer...]', 'visa bara fynd i de här filerna eller mapparna')
    .option('--format <format>', 'text (förvalt), json eller github')
    .option('--fail-on <nivå>', 'lägsta nivå som ger utgångskod 1: fel (förvalt), varning eller tips')
    .action(async (paths: string[], _own, command: Command) => {
      outcome.code = await (await import('./commands/validate.js')).validateCommand(
        paths,
        command.optsWithGlobals(),
        io,
      );
    });
}

function addDue(program: Command, io: Io, outcome: Outcome): void {
  program
    .command('due')
    .usage('[val]')
    .description('visa rutiner, processer, styrdokument och överenskommelser som ska ses över')
    .option(
      '--within <tid>',
      'hur långt fram listan ser, till exempel 60d eller "3 månader" (annars varsel i handbok.yaml)',
    )
    .option('--role <roll>', 'bara det som rollen ansvarar för')
    .option('--unit <enhet>', 'bara det som gäller enheten eller en enhet under den')
    .option('--format <format>', 'text (förvalt), json, csv eller md')
    .option('--fail', 'utgångskod 1 när något är försenat eller inte går att bedöma')
    .action(async (_own, command: Command) => {
      outcome.code = await (await import('./commands/due.js')).dueCommand(command.optsWithGlobals(), io);
    });
}

function addReport(program: Command, io: Io, outcome: Outcome): void {
  program
    .command('report')
    .usage('[val] <år>')
    .description('gör årets kvalitetsberättelse')
    .argument('<år>', 'till exempel 2024')
    .option('--template <namn>', 'vilken rapport (förvalt: kvalitetsberattelse)')
    .option('--format <format>', 'md, html eller båda: md,html (annars det som handbok.yaml eller mallen anger)')
    .option('--out <mapp>', 'var filerna hamnar (annars rapporter/<år> i handboken)')
    .option('--force', 'skriv över filer som någon har ändrat eller gjort själv')
    .option('--data', 'skriv berättelsens uppgifter som JSON i stället för filer')
    .action(async (year: string, _own, command: Command) => {
      outcome.code = await (await import('./commands/report.js')).reportCommand(year, command.optsWithGlobals(), io);
    });
}
