import { formatNumber } from '../../model/number.js';
import { type Figure, show } from '../../views/figure.js';
import type { GroupRow, GroupTable, PatternsView } from '../../views/patterns/view.js';
import { csvText } from '../csv-text.js';
import { plain } from '../plain.js';
import type { PatternsReporter } from './patterns-reporter.js';

const HEADINGS = [
  'Tabell',
  'Grupp',
  'Id',
  'Uppgift',
  'Period',
  'Värde',
  'Läge',
  'Jämfört med',
  'p',
  'p efter Holm',
  'Underlag',
];

/** One row per figure: for spreadsheets that sort and filter. */
export const csv: PatternsReporter = ({ view }) =>
  csvText([
    HEADINGS,
    ...view.processer.flatMap(({ titel, process, signaler }) =>
      signaler.map(({ text, figur }) =>
        line(['Signaler', titel, process, text, view.perioder.at(-1)?.namn ?? ''], figur),
      ),
    ),
    ...view.tabeller.flatMap((table) => table.rader.flatMap((row) => groupLines(view, table, row))),
    ...view.handläggning.flatMap(({ titel, uppgift, figurer }) =>
      figurer.map((cell, index) => line(['Handläggning', titel, '', uppgift, view.perioder[index]?.namn ?? ''], cell)),
    ),
    ...view.månader.flatMap(({ titel, månader }) =>
      månader.map(({ månad, antal }) => line(['Per månad', titel, '', 'antal', månad], antal)),
    ),
  ]);

function groupLines({ perioder }: PatternsView, table: GroupTable, row: GroupRow): string[][] {
  const { förändring, utredda, utredningstid } = row;
  const name = [table.rubrik, row.titel, row.grupp ?? ''];
  const last = perioder.at(-1)?.namn ?? '';
  const counts = row.antal.map((cell, index) => {
    const isLast = index === row.antal.length - 1;
    const change = isLast ? [förändring.text, number(förändring.p), number(förändring.p_justerat)] : [];
    return line([...name, 'antal', perioder[index]?.namn ?? ''], cell, change);
  });
  const rates = (['per_månad', 'andel'] as const).flatMap((key) =>
    row[key].map((cell, index) => line([...name, RATES[key], perioder[index]?.namn ?? ''], cell)),
  );
  return [
    ...counts,
    ...rates,
    ...(utredda ? [line([...name, 'utredda', last], utredda)] : []),
    ...(utredningstid ? [line([...name, 'dagar till utredd, median', last], utredningstid)] : []),
  ];
}

const RATES = { per_månad: 'per månad', andel: 'procent av alla' };

const line = (name: readonly string[], figure: Figure, [text = '', p = '', corrected = '']: readonly string[] = []) => [
  ...name.map(plain),
  figure.läge === 'värde' && figure.av === undefined && figure.antal === undefined
    ? formatNumber(figure.värde ?? 0)
    : show(figure),
  figure.läge,
  ...[text, p, corrected],
  plain(figure.källor.map(({ file }) => file).join(', ')),
];

const number = (p: number | null) => (p === null ? '' : p.toPrecision(3).replace('.', ','));
