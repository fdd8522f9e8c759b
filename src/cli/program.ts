import { Command } from 'commander';
import { packageVersion } from '../content/package-files.js';
import { KvalitetError } from '../model/kvalitet-error.js';
import { nearest } from '../words/nearest.js';
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

function addValidate(program: Command, io: Io, outcome: Outcome): void {
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
      outcome.code = await (await import('./commands/due.js')).dueCommand(command.optsWithGlobals(), io);
    });
}

function addYear(program: Command, io: Io, outcome: Outcome): void {
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
      outcome.code = await (await import('./commands/year.js')).yearCommand(year, command.optsWithGlobals(), io);
    });
}

function addReport(program: Command, io: Io, outcome: Outcome): void {
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
      outcome.code = await (await import('./commands/report.js')).reportCommand(year, command.optsWithGlobals(), io);
    });
}

function addChanges(program: Command, io: Io, outcome: Outcome): void {
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
      const { changesCommand } = await import('./commands/changes.js');
      outcome.code = await changesCommand(from, to, command.optsWithGlobals(), io);
    });
}

function addExplain(program: Command, io: Io, outcome: Outcome): void {
  program
    .command('explain')
    .usage('[val] <regel|typ|nyckel|lagrum>')
    .description('förklara en regel, en dokumenttyp, en nyckel eller ett lagrum')
    .argument('<ord...>', 'till exempel rutin, revisionsdatum, lank-finns, 4 kap. 4 § eller "SoL (2025:400)"')
    .option('--format <format>', 'text (förvalt) eller md')
    .action(async (words: string[], _own, command: Command) => {
      outcome.code = await (await import('./commands/explain.js')).explainCommand(words, command.optsWithGlobals(), io);
    });
}

function addReview(program: Command, io: Io, outcome: Outcome): void {
  program
    .command('review')
    .usage('[val] <id...>')
    .description('för in en översyn: utan ändring, eller med ett nytt beslut')
    .argument('<id...>', 'dokumentets id, till exempel rutin-forhandsbedomning')
    .option('--unchanged', 'innehållet är genomgånget och behövde inte ändras')
    .option('--decided <ÅÅÅÅ-MM-DD>', 'innehållet är ändrat, och beslutades den dagen')
    .option('--by <roll>', 'vem som fattade beslutet')
    .option('--decision <text>', 'beslutets beteckning, till exempel "SN 2026-11-10 § 26"')
    .option('--version-to <version>', 'den nya versionen (annars räknas den upp ett steg)')
    .option('--dry-run', 'visa ändringen utan att skriva den')
    .action(async (ids: string[], _own, command: Command) => {
      outcome.code = await (await import('./commands/review.js')).reviewCommand(ids, command.optsWithGlobals(), io);
    });
}

function addDone(program: Command, io: Io, outcome: Outcome): void {
  program
    .command('done')
    .usage('[val] <id>')
    .description('för in att något är gjort: en åtgärd, dess effekt, en uppgift, en kontroll eller ett protokoll')
    .argument('<id>', 'id, eller id#del för en uppgift, till exempel atgard-ny-mall eller ki-2026#utbilda')
    .option('--date <ÅÅÅÅ-MM-DD>', 'dagen då det gjordes')
    .option('--outcome <utfall>', 'vad det blev, till exempel "utan brist" (kontroll) eller avbruten (åtgärd)')
    .option('--reason <text>', 'varför en kontroll inte gjordes')
    .option('--period <period>', 'perioden som kontrollerades, till exempel 2026-Q3')
    .option('--unit <enhet>', 'enheten som kontrollerades, eller alla')
    .option('--follow-up <ÅÅÅÅ-MM-DD>', 'dagen då åtgärdens effekt ska följas upp')
    .option('--effect <ja|delvis|nej>', 'om åtgärden hade effekt')
    .option('--assessment <text>', 'vad uppföljningen av effekten visade')
    .option('--to <roll>', 'vem som har fått protokollets resultat')
    .option('--task <id>', 'uppgiften i en kvalitetsinsats (samma som id#del)')
    .option('--dry-run', 'visa ändringen utan att skriva den')
    .action(async (id: string, _own, command: Command) => {
      outcome.code = await (await import('./commands/done.js')).doneCommand(id, command.optsWithGlobals(), io);
    });
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

function addCoverage(program: Command, io: Io, outcome: Outcome): void {
  program
    .command('coverage')
    .usage('[val]')
    .description(
      'visa hur handboken täcker SOSFS 2011:9, paragraf för paragraf och enhet för enhet, och sina egna krav',
    )
    .option('--unit <enhet>', 'bara enheten och enheterna under den')
    .option('--format <format>', 'text (förvalt), json, csv eller html')
    .action(async (_own, command: Command) => {
      outcome.code = await (await import('./commands/coverage.js')).coverageCommand(command.optsWithGlobals(), io);
    });
}

function addPatterns(program: Command, io: Io, outcome: Outcome): void {
  program
    .command('patterns')
    .usage('[val]')
    .description('samlad analys: vad händelser, klagomål, egenkontroller, risker och rutiner säger tillsammans')
    .option('--year <år>', 'året som jämförs med de tre åren före (annars det senaste med minst tre hela månader)')
    .option('--unit <enhet>', 'bara enheten och enheterna under den')
    .option('--format <format>', 'text (förvalt), md, json eller csv')
    .action(async (_own, command: Command) => {
      outcome.code = await (await import('./commands/patterns.js')).patternsCommand(command.optsWithGlobals(), io);
    });
}

function addInit(program: Command, io: Io, outcome: Outcome): void {
  program
    .command('init')
    .usage('[val] [mapp]')
    .description('gör en ny handbok som går igenom kontrollen')
    .argument('[mapp]', 'mappen som ska bli handboken (annars den du står i)')
    .option('--organisation <namn>', 'vems handboken är')
    .option('--namnd <namn>', 'nämnden som ansvarar, till exempel Socialnämnden')
    .option('--lagar <lagar>', 'lagarna som gäller, till exempel SoL,LSS,HSL')
    .option('--ci <var>', 'var ändringar kontrolleras: github (förvalt), gitlab, azure eller none')
    .option('--dry-run', 'visa vilka filer det blir utan att skriva dem')
    .action(async (dir: string | undefined, _own, command: Command) => {
      outcome.code = await (await import('./commands/init.js')).initCommand(dir, command.optsWithGlobals(), io);
    });
}

function addNew(program: Command, io: Io, outcome: Outcome): void {
  program
    .command('new')
    .usage('[val] <typ> [titel...]')
    .description('gör ett nytt dokument med allt som dess typ kräver')
    .argument('<typ>', 'till exempel rutin, egenkontroll eller åtgärd')
    .argument('[titel...]', 'rubriken som läsaren ser')
    .option('--set <nyckel=värde>', 'ge en nyckel ett värde, till exempel ansvar=socialchef (flera gånger)', gather)
    .option('--dry-run', 'visa dokumentet utan att skriva det')
    .action(async (typ: string, words: string[], _own, command: Command) => {
      outcome.code = await (await import('./commands/new.js')).newCommand(typ, words, command.optsWithGlobals(), io);
    });
}

function addRename(program: Command, io: Io, outcome: Outcome): void {
  program
    .command('rename')
    .usage('[val] <id> <nytt-id>')
    .description('byt id på ett dokument, överallt där det nämns')
    .argument('<id>', 'id:t som dokumentet har nu')
    .argument('<nytt-id>', 'små bokstäver a–z, siffror och bindestreck')
    .option('--dry-run', 'visa ändringarna utan att skriva dem')
    .action(async (from: string, to: string, _own, command: Command) => {
      outcome.code = await (await import('./commands/rename.js')).renameCommand(
        from,
        to,
        command.optsWithGlobals(),
        io,
      );
    });
}

function addList(program: Command, io: Io, outcome: Outcome): void {
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
      outcome.code = await (await import('./commands/list.js')).listCommand(typ, command.optsWithGlobals(), io);
    });
}

function addShow(program: Command, io: Io, outcome: Outcome): void {
  program
    .command('show')
    .usage('[val] <id>')
    .description('visa ett dokument: vad det ska göra, vad som pekar på det, dess lagrum och historik')
    .argument('<id>', 'till exempel rutin-avvikelser')
    .option('--format <format>', 'text (förvalt), json eller md')
    .action(async (id: string, _own, command: Command) => {
      outcome.code = await (await import('./commands/show.js')).showCommand(id, command.optsWithGlobals(), io);
    });
}

const gather = (value: string, before: string[] = []) => [...before, value];
