import type { Command } from 'commander';
import type { Io } from '../io.js';
import type { Outcome } from './outcome.js';

/** `kvalitet init`: a new handbook. */
export function addInit(program: Command, io: Io, outcome: Outcome): void {
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
      outcome.code = await (await import('../commands/init.js')).initCommand(dir, command.optsWithGlobals(), io);
    });
}

/** `kvalitet new`: a new document. */
export function addNew(program: Command, io: Io, outcome: Outcome): void {
  program
    .command('new')
    .usage('[val] <typ> [titel...]')
    .description('gör ett nytt dokument med allt som dess typ kräver')
    .argument('<typ>', 'till exempel rutin, egenkontroll eller åtgärd')
    .argument('[titel...]', 'rubriken som läsaren ser')
    .option('--set <nyckel=värde>', 'ge en nyckel ett värde, till exempel ansvar=socialchef (flera gånger)', gather)
    .option('--dry-run', 'visa dokumentet utan att skriva det')
    .action(async (typ: string, words: string[], _own, command: Command) => {
      outcome.code = await (await import('../commands/new.js')).newCommand(typ, words, command.optsWithGlobals(), io);
    });
}

/** `kvalitet review`: a review is written in. */
export function addReview(program: Command, io: Io, outcome: Outcome): void {
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
      outcome.code = await (await import('../commands/review.js')).reviewCommand(ids, command.optsWithGlobals(), io);
    });
}

/** `kvalitet done`: something is done. */
export function addDone(program: Command, io: Io, outcome: Outcome): void {
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
      outcome.code = await (await import('../commands/done.js')).doneCommand(id, command.optsWithGlobals(), io);
    });
}

/** `kvalitet rename`: another id, everywhere. */
export function addRename(program: Command, io: Io, outcome: Outcome): void {
  program
    .command('rename')
    .usage('[val] <id> <nytt-id>')
    .description('byt id på ett dokument, överallt där det nämns')
    .argument('<id>', 'id:t som dokumentet har nu')
    .argument('<nytt-id>', 'små bokstäver a–z, siffror och bindestreck')
    .option('--dry-run', 'visa ändringarna utan att skriva dem')
    .action(async (from: string, to: string, _own, command: Command) => {
      outcome.code = await (await import('../commands/rename.js')).renameCommand(
        from,
        to,
        command.optsWithGlobals(),
        io,
      );
    });
}

const gather = (value: string, before: string[] = []) => [...before, value];
