import type { Command } from 'commander';
import type { Io } from '../io.js';
import type { Outcome } from './outcome.js';

/** `kvalitet validate`: all findings. */
export function addValidate(program: Command, io: Io, outcome: Outcome): void {
  program
    .command('validate')
    .usage('[val] [filer...]')
    .description('kontrollera handboken: alla fel, varningar och tips')
    .argument('[filer...]', 'visa bara fynd i de här filerna eller mapparna')
    .option('--format <format>', 'text (förvalt), json, github, gitlab, sarif eller junit')
    .option('--fail-on <nivå>', 'lägsta nivå som ger utgångskod 1: fel (förvalt), varning eller tips')
    .option(
      '--since <ref>',
      'bara fynd i det som har ändrats sedan en gren, tagg eller commit, till exempel origin/main',
    )
    .option('--baseline <fil>', 'visa inte de fynd som redan är kända enligt filen')
    .option('--update-baseline', 'med --baseline: skriv det som finns nu som känt')
    .option('--history-scan', 'leta också efter personnummer i hela historiken i Git')
    .option('--watch', 'kontrollera igen så snart något ändras')
    .option('--fix', 'rätta det som har ett enda rätt svar: stavning, datum, id som saknas')
    .option('--dry-run', 'med --fix: visa ändringarna utan att skriva dem')
    .action(async (paths: string[], _own, command: Command) => {
      outcome.code = await (await import('../commands/validate.js')).validateCommand(
        paths,
        command.optsWithGlobals(),
        io,
      );
    });
}

/** `kvalitet coverage`: SOSFS 2011:9 paragraph by paragraph. */
export function addCoverage(program: Command, io: Io, outcome: Outcome): void {
  program
    .command('coverage')
    .usage('[val]')
    .description(
      'visa hur handboken täcker SOSFS 2011:9, paragraf för paragraf och enhet för enhet, och sina egna krav',
    )
    .option('--unit <enhet>', 'bara enheten och enheterna under den')
    .option('--format <format>', 'text (förvalt), json, csv eller html')
    .action(async (_own, command: Command) => {
      outcome.code = await (await import('../commands/coverage.js')).coverageCommand(command.optsWithGlobals(), io);
    });
}

/** `kvalitet explain`: what a rule, type, key or statute means. */
export function addExplain(program: Command, io: Io, outcome: Outcome): void {
  program
    .command('explain')
    .usage('[val] <regel|typ|nyckel|lagrum>')
    .description('förklara en regel, en dokumenttyp, en nyckel eller ett lagrum')
    .argument('<ord...>', 'till exempel rutin, revisionsdatum, lank-finns, 4 kap. 4 § eller "SoL (2025:400)"')
    .option('--format <format>', 'text (förvalt) eller md')
    .action(async (words: string[], _own, command: Command) => {
      outcome.code = await (await import('../commands/explain.js')).explainCommand(
        words,
        command.optsWithGlobals(),
        io,
      );
    });
}

/** `kvalitet list`: the handbook's documents. */
export function addList(program: Command, io: Io, outcome: Outcome): void {
  program
    .command('list')
    .usage('[val] [typ]')
    .description('visa handbokens dokument')
    .argument('[typ]', 'bara dokument av typen, till exempel rutin')
    .option('--role <roll>', 'bara det som rollen ansvarar för')
    .option('--unit <enhet>', 'bara det som gäller enheten eller en enhet under den')
    .option('--status <status>', 'bara dokument med den statusen, till exempel gällande, utkast eller pågår')
    .option('--format <format>', 'text (förvalt), json, csv eller md')
    .action(async (typ: string | undefined, _own, command: Command) => {
      outcome.code = await (await import('../commands/list.js')).listCommand(typ, command.optsWithGlobals(), io);
    });
}

/** `kvalitet show`: one document with all that belongs to it. */
export function addShow(program: Command, io: Io, outcome: Outcome): void {
  program
    .command('show')
    .usage('[val] <id>')
    .description('visa ett dokument: vad det ska göra, vad som pekar på det, dess lagrum och historik')
    .argument('<id>', 'till exempel rutin-avvikelser')
    .option(
      '--format <format>',
      'text (förvalt), json eller md; för en process också svg (karta) och bpmn (till ritverktyg)',
    )
    .action(async (id: string, _own, command: Command) => {
      outcome.code = await (await import('../commands/show.js')).showCommand(id, command.optsWithGlobals(), io);
    });
}
