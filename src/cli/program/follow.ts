import type { Command } from 'commander';
import type { Io } from '../io.js';
import type { Outcome } from './outcome.js';

/** `kvalitet due`: what is owed. */
export function addDue(program: Command, io: Io, outcome: Outcome): void {
  program
    .command('due')
    .usage('[val]')
    .description(
      'visa vad som ska göras: rutiner och andra styrande dokument att se över, med --all allt som har en dag',
    )
    .option(
      '--within <tid>',
      'hur långt fram listan ser, till exempel 60d eller "3 månader" (annars varsel i handbok.yaml)',
    )
    .option(
      '--all',
      'allt som ska göras: också kontroller, åtgärder, insatser, avtal, riskanalyser och det som lagen kräver',
    )
    .option('--kind <slag>', 'bara vissa slag, med komma mellan: översyn, egenkontroll, åtgärd, avtal …')
    .option('--role <roll>', 'bara det som rollen ansvarar för')
    .option('--unit <enhet>', 'bara det som gäller enheten eller en enhet under den')
    .option(
      '--rev <rev>',
      'handboken som den var vid en commit, en tagg eller en dag (dagen för läget anges med --today)',
    )
    .option('--format <format>', 'text (förvalt), json, csv, md eller ics (kalender)')
    .option('--out <mapp>', 'skriv listan till en fil i mappen')
    .option('--per-role', 'med --out: en fil per funktion, med det som funktionen ansvarar för')
    .option('--force', 'skriv över filer som någon har ändrat eller gjort själv')
    .option('--fail', 'utgångskod 1 när något är försenat eller inte går att bedöma')
    .action(async (_own, command: Command) => {
      outcome.code = await (await import('../commands/due.js')).dueCommand(command.optsWithGlobals(), io);
    });
}

/** `kvalitet year`: the årshjul. */
export function addYear(program: Command, io: Io, outcome: Outcome): void {
  program
    .command('year')
    .usage('[val] <år>')
    .description('visa årshjulet: allt som ska göras under ett år, månad för månad, gjort eller inte')
    .argument('<år>', 'till exempel 2027')
    .option('--role <roll>', 'bara det som rollen ansvarar för')
    .option('--unit <enhet>', 'bara det som gäller enheten eller en enhet under den')
    .option('--kind <slag>', 'bara vissa slag, med komma mellan: översyn, egenkontroll, möte …')
    .option('--format <format>', 'text (förvalt), md eller svg (en bild att skriva ut)')
    .option('--out <mapp>', 'skriv årshjulet till en fil i mappen')
    .option('--force', 'skriv över filer som någon har ändrat eller gjort själv')
    .action(async (year: string, _own, command: Command) => {
      outcome.code = await (await import('../commands/year.js')).yearCommand(year, command.optsWithGlobals(), io);
    });
}

/** `kvalitet patterns`: samlad analys across sources. */
export function addPatterns(program: Command, io: Io, outcome: Outcome): void {
  program
    .command('patterns')
    .usage('[val]')
    .description('samlad analys: vad händelser, klagomål, egenkontroller, risker och rutiner säger tillsammans')
    .option('--year <år>', 'året som jämförs med de tre åren före (annars det senaste med minst tre hela månader)')
    .option('--unit <enhet>', 'bara enheten och enheterna under den')
    .option('--format <format>', 'text (förvalt), md, json eller csv')
    .action(async (_own, command: Command) => {
      outcome.code = await (await import('../commands/patterns.js')).patternsCommand(command.optsWithGlobals(), io);
    });
}

/** `kvalitet report`: the year's reports. */
export function addReport(program: Command, io: Io, outcome: Outcome): void {
  program
    .command('report')
    .usage('[val] <år>')
    .description('gör årets kvalitetsberättelse')
    .argument('<år>', 'till exempel 2024 (mallen uppfoljning också 2024-H1)')
    .option('--template <namn>', 'vilken rapport (förvalt: kvalitetsberattelse)')
    .option(
      '--format <format>',
      'md, html, docx eller pdf, eller flera: md,docx (annars det som handbok.yaml eller mallen anger)',
    )
    .option('--unit <enhet>', 'bara enheten och enheterna under den')
    .option('--per-unit', 'en berättelse för varje enhet som ska lämna en, och den samlade med enheternas som bilagor')
    .option('--heading-level <nivå>', 'översta rubrikens nivå, 1–4, när texten ska in i ett annat dokument')
    .option('--fail-on-missing', 'utgångskod 1 när ett avsnitt inte är skrivet eller en uppgift saknas')
    .option('--rev <rev>', 'ur handboken som den var vid en commit, en tagg eller en dag')
    .option('--out <mapp>', 'var filerna hamnar (annars rapporter/<år> i handboken)')
    .option('--force', 'skriv över filer som någon har ändrat eller gjort själv')
    .option('--data', 'skriv berättelsens uppgifter som JSON i stället för filer')
    .action(async (year: string, _own, command: Command) => {
      outcome.code = await (await import('../commands/report.js')).reportCommand(year, command.optsWithGlobals(), io);
    });
}

/** `kvalitet changes`: what happened between two points. */
export function addChanges(program: Command, io: Io, outcome: Outcome): void {
  program
    .command('changes')
    .usage('[val] <från> [till]')
    .description(
      'visa vad som har ändrats i sak mellan två tidpunkter: nya, reviderade, upphävda och flyttade dokument',
    )
    .argument('<från>', 'en commit, en tagg eller en dag, till exempel 2024-12-31')
    .argument('[till]', 'detsamma; utan den jämförs med handboken som den ligger nu')
    .option('--all', 'också protokoll, händelser, åtgärder och annat som bara redovisar arbetet')
    .option('--type <typ>', 'bara vissa dokumenttyper, med komma mellan: rutin, process …')
    .option('--kind <slag>', 'bara vissa slags ändringar, med komma mellan: skapad, reviderad, upphävd, flyttad …')
    .option('--format <format>', 'text (förvalt), md, json eller csv')
    .action(async (from: string, to: string | undefined, _own, command: Command) => {
      const { changesCommand } = await import('../commands/changes.js');
      outcome.code = await changesCommand(from, to, command.optsWithGlobals(), io);
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
