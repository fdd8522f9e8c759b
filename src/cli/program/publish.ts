import type { Command } from 'commander';
import type { Io } from '../io.js';
import type { Outcome } from './outcome.js';

/** `kvalitet serve`: the site while somebody writes. */
export function addServe(program: Command, io: Io, outcome: Outcome): void {
  program
    .command('serve')
    .usage('[val]')
    .description('visa webbplatsen på den här datorn medan du skriver, med det som validate säger om varje dokument')
    .option('--port <tal>', 'porten som webbläsaren frågar på (annars 8080)')
    .action(async (_own, command: Command) => {
      outcome.code = await (await import('../commands/serve.js')).serveCommand(command.optsWithGlobals(), io);
    });
}

/** `kvalitet site`: the handbook as a web site. */
export function addSite(program: Command, io: Io, outcome: Outcome): void {
  program
    .command('site')
    .usage('[val]')
    .description('gör handboken till en webbplats som öppnas i en webbläsare, också från en delad mapp utan nät')
    .option(
      '--out <mapp>',
      'var webbplatsen hamnar (annars rapporter/webbplats i handboken, med --public rapporter/webbplats-publik)',
    )
    .option('--public', 'för allmänheten: utan riskanalyser, händelser, tillsyn, protokoll och annat internt')
    .option('--url <adress>', 'med --public: webbplatsens adress, för sitemap.xml')
    .option('--dry-run', 'visa vad som skulle skrivas och tas bort utan att göra det')
    .option('--force', 'skriv över filer som någon har ändrat eller gjort själv')
    .action(async (_own, command: Command) => {
      outcome.code = await (await import('../commands/site.js')).siteCommand(command.optsWithGlobals(), io);
    });
}

/** `kvalitet binder`: the reservpärm. */
export function addBinder(program: Command, io: Io, outcome: Outcome): void {
  program
    .command('binder')
    .usage('[val]')
    .description('gör reservpärmen: en PDF att skriva ut, med rutinerna som är märkta pappersutskrift: ja')
    .option('--unit <enhet>', 'det som gäller enheten: dess egna rutiner och de gemensamma')
    .option('--since <rev>', 'jämför med handboken vid en commit, en tagg eller en dag (annars med den förra pärmen)')
    .option('--out <mapp>', 'var filerna hamnar (annars rapporter/parm i handboken)')
    .option('--force', 'skriv över filer som någon har ändrat eller gjort själv')
    .option('--dry-run', 'visa vad det blir utan att skriva')
    .action(async (_own, command: Command) => {
      outcome.code = await (await import('../commands/binder.js')).binderCommand(command.optsWithGlobals(), io);
    });
}
