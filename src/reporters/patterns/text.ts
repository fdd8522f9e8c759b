import { Chalk, type ChalkInstance } from 'chalk';
import { capital } from '../../model/capital.js';
import type { GroupRow, GroupTable, PatternsView, ProcessSignals, Signal } from '../../views/patterns/view.js';
import { count, plain, wrap } from '../plain.js';
import type { PatternsReporter } from './patterns-reporter.js';
import { short } from './patterns-reporter.js';
import { handlingTable, monthlyRates, months, tableLines } from './text-tables.js';

/** For people: the few things to talk about first, then every table. */
export const text: PatternsReporter = ({ view, width: given, color }) => {
  const paint = new Chalk({ level: color ? 1 : 0 });
  const width = Math.min(given, 100);
  const parts = [
    head(view, width, paint),
    processes(view, width, paint),
    changes(view, width, paint),
    legend(view, width),
    ...view.tabeller.flatMap((table) => [
      tableLines(view, table, width, paint),
      ...(table.dimension === 'slag' ? [monthlyRates(view, width, paint)] : []),
    ]),
    handlingTable(view, width, paint),
    months(view, width, paint),
    closing(view, width),
  ];
  return `${parts
    .filter((part) => part.length)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
};

function head(view: PatternsView, width: number, paint: ChalkInstance): string[] {
  const [now, ...before] = [...view.perioder].reverse();
  const years = before.reverse().map(({ namn }) => namn);
  const unit = view.enhet ? `${view.enhet.titel}, ` : '';
  const part = now && now.till < view.bedömd_per ? ' Den påbörjade månaden är inte med.' : '';
  return [
    paint.bold(`Samlad analys ${view.år} (SOSFS 2011:9 5 kap. 6 §)`),
    ...wrap(plain(`${unit}${view.organisation}. Läget ${view.bedömd_per}.`), width),
    ...wrap(`Jämför ${now?.namn} med ${years.slice(0, -1).join(', ')} och ${years.at(-1)}.${part}`, width),
    ...view.anmärkningar.flatMap((note) => indented(`! ${note}`, width, '', '  ')),
  ];
}

/** So many processes and changes stand first. */
const FIRST = 5;

const kinds = ({ signaler }: ProcessSignals) => new Set(signaler.map(({ slag }) => slag)).size;

function processes({ processer }: PatternsView, width: number, paint: ChalkInstance): string[] {
  const several = processer.filter((each) => kinds(each) > 1);
  const title = paint.bold('Att tala om: processer där flera källor pekar åt samma håll');
  if (!several.length)
    return [
      title,
      ...wrap(`Ingen process har signaler av mer än ett slag. ${processer.length} har av ett: se --format md.`, width),
    ];
  const more = processer.length - Math.min(several.length, FIRST);
  return [
    title,
    ...several
      .slice(0, FIRST)
      .flatMap((each, index) => [
        ...indented(`${index + 1}. ${each.titel} (${kinds(each)} slags signaler)`, width, '', '   '),
        ...each.signaler.flatMap((signal) => signalLines(signal, width, paint)),
      ]),
    ...(more > 0
      ? wrap(`${count(more, 'process till har signaler', 'processer till har signaler')}: se --format md.`, width)
      : []),
  ];
}

/** So many files are named with a signal; all of them stand in the other formats. */
const FILES = 3;

function signalLines({ text: what, figur }: Signal, width: number, paint: ChalkInstance): string[] {
  const files = figur.källor.map(({ file }) => file);
  const more = files.length > FILES ? ` och ${files.length - FILES} till` : '';
  return [
    ...indented(`- ${what}`, width, '   ', '     '),
    ...(files.length
      ? indented(`${files.slice(0, FILES).join(', ')}${more}`, width, '     ', '     ').map((line) => paint.dim(line))
      : []),
  ];
}

function changes(view: PatternsView, width: number, paint: ChalkInstance): string[] {
  const rows = view.tabeller.flatMap((table) => table.rader.map((row) => ({ table, row })));
  const sure = rows.filter(({ row }) => row.förändring.läge === 'fler' || row.förändring.läge === 'färre');
  const maybe = rows.filter(({ row }) => row.förändring.läge.startsWith('kanske'));
  const said = sure
    .sort((a, b) => (a.row.förändring.p ?? 1) - (b.row.förändring.p ?? 1))
    .flatMap(({ table, row }) => changeLines(view, table, row, width));
  const none = view.metod.antal_test
    ? `Ingen av ${count(view.metod.antal_test, 'prövad skillnad', 'prövade skillnader')} är större än slumpen brukar ge.`
    : 'Ingen skillnad gick att pröva.';
  const unsure = maybe.length
    ? wrap(
        `${count(maybe.length, 'skillnad', 'skillnader')} till kan vara slump: de är märkta "kan vara slump" i tabellerna.`,
        width,
      )
    : [];
  return [
    paint.bold('Att tala om: förändringar som är större än slumpen brukar ge'),
    ...(said.length ? said : wrap(none, width)),
    ...unsure,
    ...wrap('Fler rapporter kan betyda fler brister, eller att fler rapporterar. Det avgör ni.', width),
  ];
}

function changeLines({ metod }: PatternsView, table: GroupTable, row: GroupRow, width: number): string[] {
  const { förändring, antal } = row;
  const usual = förändring.vanligt ? `, vanligt är ${förändring.vanligt.från}–${förändring.vanligt.till}` : '';
  const name = table.dimension === 'slag' ? row.titel : `${table.rubrik}: ${row.titel}`;
  return indented(
    `- ${name}: ${short(antal.at(-1), metod.minsta_grupp)}${usual}. ${capital(förändring.text)}.`,
    width,
    '',
    '  ',
  );
}

const legend = ({ metod }: PatternsView, width: number) => [
  ...wrap(
    `I tabellerna: – uppgift saknas, tomt ej tillämpligt, <${metod.minsta_grupp} färre än ${metod.minsta_grupp}, × visas inte (annars går en liten grupp att räkna ut).`,
    width,
  ),
];

function closing({ metod, tabeller, utelämnat }: PatternsView, width: number): string[] {
  const rate = tabeller[0]?.per_nämnare.skäl ?? '';
  const left = utelämnat.length
    ? [`${count(utelämnat.length, 'uppgift', 'uppgifter')} gick inte att räkna: se --format json.`]
    : [];
  return [
    `Antal per brukare eller beslut: ej tillämpligt. ${rate}`,
    `Prövat: ${count(metod.antal_test, 'skillnad', 'skillnader')} med ett exakt test, rättat för att de är många (Holm). Se docs/samlad-analys.md.`,
    'Utredda, tid, andel och antal per månad för varje grupp, alla signaler och underlag: --format md, csv eller json.',
    ...left,
  ].flatMap((line) => wrap(plain(line), width));
}

/** A text whose first line has one margin and the others another. */
function indented(words: string, width: number, first: string, rest: string): string[] {
  return wrap(plain(words), width - rest.length).map((line, index) => (index ? rest : first) + line);
}
