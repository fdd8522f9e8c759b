import type { Heading, List, Paragraph, Root, RootContent, Table, TableCell } from 'mdast';
import { type Figure, NOT_SHOWN, show } from '../views/figure.js';
import type { GroupTable, PatternsView, ProcessSignals } from '../views/patterns/view.js';
import { toMarkdown } from './markdown.js';

/** The patterns as markdown: every signal with its documents, every table, every month in words. */
export const patternsMarkdown = (view: PatternsView): string => toMarkdown(tree(view));

function tree(view: PatternsView): Root {
  const periods = view.perioder.map(({ namn }) => namn);
  return {
    type: 'root',
    children: [
      heading(1, `Samlad analys ${view.år}`),
      line(`${view.enhet ? `${view.enhet.titel}, ` : ''}${view.organisation}. Läget ${view.bedömd_per}.`),
      line(`Jämför ${periods.at(-1)} med ${periods.slice(0, -1).join(', ')}. Det här är fakta: analysen skriver ni.`),
      ...(view.anmärkningar.length ? [list(view.anmärkningar)] : []),
      heading(2, 'Processer med signaler'),
      ...signals(view.processer),
      ...view.tabeller.flatMap((each) => [
        heading(2, each.rubrik),
        counts(view, each),
        ...rates(view, each),
        ...handled(each),
      ]),
      ...handling(view, periods),
      ...months(view),
      heading(2, 'Så läser du siffrorna'),
      ...explanation(view),
    ],
  };
}

function signals(processes: readonly ProcessSignals[]): RootContent[] {
  if (!processes.length) return [line('Inga signaler.')];
  const rows = processes.flatMap(({ titel, fil, signaler }) =>
    signaler.map(({ slag, text, figur }) => [
      titel,
      slag,
      text,
      figur.källor.map(({ file }) => file).join(', ') || `visas inte (processen: ${fil})`,
    ]),
  );
  return [line('Flest olika slags signaler står först.'), table(['Process', 'Slag', 'Signal', 'Underlag'], rows)];
}

const counts = ({ perioder }: PatternsView, { rader }: GroupTable) =>
  table(
    ['Grupp', ...perioder.map(({ namn }) => namn), 'Vanligt', 'Mot åren före'],
    rader.map(({ titel, antal, förändring: { text, vanligt } }) => [
      titel,
      ...antal.map(show),
      vanligt ? `${vanligt.från}–${vanligt.till}` : '',
      text,
    ]),
  );

/** Only rows of which some rate is told: the others say no more than the counts do. */
function rates({ perioder }: PatternsView, { rader, dimension }: GroupTable): RootContent[] {
  const rows = rader
    .filter(({ per_månad }) => per_månad.some(({ läge, värde }) => läge === 'värde' && värde))
    .map(({ titel, per_månad, andel }) => [titel, ...per_månad.map((cell, index) => rate(cell, andel[index]))]);
  const what = dimension === 'slag' ? 'Per månad' : 'Per månad (andel av alla)';
  return rows.length ? [table([what, ...perioder.map(({ namn }) => namn)], rows)] : [];
}

const rate = (perMonth: Figure, share: Figure | undefined) =>
  share?.läge === 'värde' ? `${show(perMonth)} (${show(share)})` : show(perMonth);

/** Only rows that say something: the others would be a long list of what is not told. */
function handled({ rader }: GroupTable): RootContent[] {
  const asked = rader.filter(({ utredda }) => utredda);
  const rows = asked.flatMap(({ titel, utredda, utredningstid }) =>
    utredda && utredningstid && isSaid(utredda) ? [[titel, show(utredda), show(utredningstid)]] : [],
  );
  if (!asked.length) return [];
  const others = 'visas inte, saknar uppgift eller har inga händelser';
  if (!rows.length) return [line(`Utredda: grupperna ${others}.`)];
  const rest = rows.length < asked.length ? [line(`Övriga grupper ${others}.`)] : [];
  return [table(['Grupp', 'Utredda', 'Tid till utredd, median'], rows), ...rest];
}

const isSaid = ({ läge, skäl }: Figure) => läge === 'värde' || (läge === 'dold' && skäl !== NOT_SHOWN);

function handling({ handläggning }: PatternsView, periods: readonly string[]): RootContent[] {
  if (!handläggning.length) return [];
  const rows = handläggning.map(({ titel, figurer }) => [titel, ...figurer.map(show)]);
  return [heading(2, 'Utredning och svar'), table(['Uppgift', ...periods], rows)];
}

function months({ månader }: PatternsView): RootContent[] {
  if (!månader.length) return [];
  const rows = månader.map(({ titel, graf, text }) => [titel, graf, text]);
  return [heading(2, 'Per månad'), table(['Slag', 'Utveckling', 'I ord'], rows)];
}

function explanation({ metod, tabeller }: PatternsView): RootContent[] {
  return [
    list([
      `Test: ${metod.test}. Rättat för många jämförelser: ${metod.korrigering}, ${metod.antal_test} test, nivå ${String(metod.nivå).replace('.', ',')}.`,
      `Vanligt: så många som slumpen ofta ger, om inget har ändrats.`,
      `Med färre än ${metod.minst} händelser sammanlagt sägs inget om förändringen.`,
      `Grupper under ${metod.minsta_grupp} visas inte för sig.`,
      `Antal per brukare eller beslut: ej tillämpligt. ${tabeller[0]?.per_nämnare.skäl ?? ''}`,
      'Fler rapporter kan betyda fler brister, eller att fler rapporterar.',
    ]),
  ];
}

const text = (value: string) => ({ type: 'text' as const, value: value.replace(/\s+/g, ' ') });
const heading = (depth: 1 | 2, value: string): Heading => ({ type: 'heading', depth, children: [text(value)] });
const line = (value: string): Paragraph => ({ type: 'paragraph', children: [text(value)] });
const cell = (value: string): TableCell => ({ type: 'tableCell', children: [text(value)] });

const list = (items: readonly string[]): List => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: items.map((item) => ({ type: 'listItem', spread: false, children: [line(item)] })),
});

const table = (headings: readonly string[], rows: readonly (readonly string[])[]): Table => ({
  type: 'table',
  children: [headings, ...rows].map((row) => ({ type: 'tableRow', children: row.map(cell) })),
});
