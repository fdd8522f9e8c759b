import { responsible } from '../../model/units.js';
import { analysesInUse, riskRows } from '../../queries/risks.js';
import { byTitle } from '../by-title.js';
import { type Context, type Made, type SectionMaker, table, titlesOf } from '../context.js';
import { judgedIn } from '../uppfoljning/judged.js';
import type { Cell } from '../view.js';

/** How risks are analysed: the scale and its limits, the analyses that guide the work, and what says how it is done. */
export const riskanalys: SectionMaker = (context) => {
  const { skala, åtgärdFrån, alltidVidKonsekvens } = context.year.handbook.settings.riskmatris;
  return {
    rader: [
      `En risk bedöms efter sannolikhet och konsekvens, var för sig 1–${skala}. Åtgärd krävs från riskvärde ${åtgärdFrån} (sannolikhet × konsekvens) och alltid vid konsekvens ${alltidVidKonsekvens}.`,
    ],
    tabeller: [
      levels(context),
      table(
        'aktuella',
        'Riskanalyser som gäller',
        ['Riskanalys', 'Anledning', 'Gäller', 'Gjord', 'Görs om', 'Ansvarig'],
        analysesInUse(context.year).map((doc) => [
          doc.titel,
          doc.data.anledning ?? 'ej angiven',
          titlesOf(context, doc.data.gäller) || 'ej angivet',
          doc.data.datum ?? '',
          doc.data.nästa ?? 'ej angivet',
          titlesOf(context, responsible(context.year.handbook, doc)),
        ]),
        'Ingen riskanalys gäller.',
      ),
      risks(context),
      howTable(context, 'rutiner', 'Så görs riskanalyser', '5:1-stycke-1', '5:1-stycke-2'),
    ],
  };
};

/** What could go wrong, as the analyses in use say it, highest value first, and what keeps it from happening. */
const risks = (context: Context): Made =>
  table(
    'risker',
    'Risker som är bedömda',
    ['Risk', 'Riskanalys', 'Riskvärde', 'Hanteras av'],
    riskRows(context.year, analysesInUse(context.year)).map(({ analys, risk, värde }) => [
      risk.händelse ?? risk.id ?? '',
      analys.titel,
      String(värde),
      titlesOf(context, risk.hanteras_av) || 'ej angivet',
    ]),
    'Inga risker är bedömda.',
  );

function levels({ year }: Context): Made {
  const { skala, sannolikhet, konsekvens } = year.handbook.settings.riskmatris;
  const rows = Array.from({ length: skala }, (_, index): Cell[] => [
    String(index + 1),
    sannolikhet[index] ?? 'ej angivet',
    konsekvens[index] ?? 'ej angivet',
  ]);
  return table('skala', 'Riskmatrisens steg', ['Steg', 'Sannolikhet', 'Konsekvens'], rows, 'Ingen skala.');
}

/** The documents that say how something is done: they name the paragraph, or answer a krav that does. */
export function howTable(context: Context, id: string, rubrik: string, ...paragraphs: string[]): Made {
  const own = judgedIn(context).judged.filter(({ paragraph }) => paragraphs.includes(paragraph.id));
  const docs = [...new Set(own.flatMap(({ whole }) => whole.documents ?? []))].filter(({ typ }) => SAYS_HOW.has(typ));
  return table(
    id,
    rubrik,
    ['Dokument', 'Typ', 'Ansvarig'],
    docs.sort(byTitle).map((doc) => [doc.titel, doc.typ, titlesOf(context, responsible(context.year.handbook, doc))]),
    `Ingen gällande process, rutin eller styrdokument anger ${own.map(({ paragraph }) => paragraph.lagrum).join(' eller ') || 'paragrafen'}.`,
  );
}

const SAYS_HOW = new Set(['process', 'rutin', 'styrdokument', 'samverkan']);

/** Deviations, complaints and reports: who may report, how they are handled, and within what time. */
export const avvikelser: SectionMaker = (context) => {
  const { raw, tidigÖversynVid } = context.year.handbook.settings;
  const { tider } = raw;
  return {
    rader: [
      `Utredning: ${tider?.utredning ? `klar inom ${tider.utredning}` : 'ingen egen tid är bestämd'}. Återkoppling: ${tider?.återkoppling ? `inom ${tider.återkoppling}` : 'ingen egen tid är bestämd'}. Tiderna är lokala: lagen säger genast, utan dröjsmål och snarast.`,
      `En rutin ses över i förtid när ${tidigÖversynVid} ${tidigÖversynVid === 1 ? 'händelse' : 'händelser'} rör den.`,
    ],
    tabeller: [
      howTable(context, 'klagomal', 'Så tas klagomål och synpunkter emot och utreds', '5:3', '5:3a'),
      howTable(
        context,
        'rapporter',
        'Så hanteras rapporter om missförhållanden, vårdskador och risker',
        '5:4',
        '5:5',
        '6:2',
        '6:3',
      ),
      howTable(context, 'samlat', 'Så analyseras det samlat', '5:6'),
      howTable(context, 'forbattring', 'Så blir det åtgärder och bättre processer och rutiner', '5:7', '5:8'),
    ],
  };
};
