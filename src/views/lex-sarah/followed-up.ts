import { parseDay } from '../../calendar/dates.js';
import { ofTyp } from '../../model/handbook.js';
import { namesParagraph } from '../../model/lagrum-match.js';
import { measureRows } from '../../queries/measures.js';
import { measuresBecauseOf } from '../../queries/measures-by-cause.js';
import { inYear } from '../../queries/year.js';
import { type SectionMaker, table, titlesOf } from '../context.js';
import { figure } from '../figure.js';
import { measureSummary } from '../sections/atgarder.js';
import type { Cell } from '../view.js';

/** What the reports led to, and whether it helped. No report is named: the åtgärd says enough. */
export const atgarder: SectionMaker = (context) => {
  const { handbook } = context.year;
  const ids = measuresBecauseOf(
    handbook,
    (doc) => doc.typ === 'händelse' && (doc.data as { slag?: string }).slag === 'lex Sarah',
  );
  const rows = measureRows(context.year).filter(({ doc }) => ids.has(doc.id));
  return {
    tabeller: [
      table(
        'sammanstallning',
        'Åtgärder efter rapporter',
        ['Uppgift', 'Antal'],
        measureSummary(context, rows),
        '',
        MEASURES_COUNTED,
      ),
      table(
        'lista',
        'Åtgärder efter rapporter, en och en',
        ['Åtgärd', 'Ansvarig', 'Senast', 'Genomförd', 'Läge', 'Effekt'],
        [...rows]
          .sort((a, b) => a.doc.titel.localeCompare(b.doc.titel, 'sv'))
          .map(({ doc, state, effekt }) => [
            doc.titel,
            titlesOf(context, doc.data.ansvar),
            doc.data.senast ?? 'ej angivet',
            state === 'genomförd' ? (doc.data.genomförd ?? '') : '–',
            state,
            effekt,
          ]),
        'Inga åtgärder med anledning av lex Sarah beslutades, genomfördes eller var öppna under året.',
      ),
    ],
    skriv: 'Beskriv de viktigaste åtgärderna och vad som har blivit bättre.',
  };
};

const MEASURES_COUNTED =
  'Åtgärder med anledning av lex Sarah som var öppna den dag då året bedöms, eller som beslutades, genomfördes eller följdes upp under året. Försenade: dagen i senast har passerat.';

/** Who was told of the duty to report during the year. */
export const information: SectionMaker = (context) => {
  const duty = context.regelverk?.avsnitt.find(({ avsnitt }) => avsnitt === 'information')?.lagrum ?? [];
  const docs = ofTyp(context.year.handbook, 'kompetens').filter(({ data }) =>
    data.lagrum?.some((text) => duty.some((paragraph) => namesParagraph(text, paragraph))),
  );
  const rows = docs.flatMap((doc) =>
    (doc.data.genomförd ?? [])
      .filter(({ datum }) => inYear(datum, context.year) && (parseDay(datum) ?? 0) <= context.year.day)
      .map((item): Cell[] => [
        doc.titel,
        titlesOf(context, item.enhet) || 'Alla',
        item.datum ?? '',
        item.antal === undefined
          ? 'ej angivet'
          : figure(
              item.antal,
              [context.source(doc, [{ key: 'genomförd', item }])],
              item.totalt === undefined ? {} : { av: item.totalt },
            ),
      ]),
  );
  return {
    tabeller: [
      table(
        'information',
        'Information om skyldigheten att rapportera',
        ['Information', 'Enhet', 'Datum', 'Fick informationen'],
        rows,
        `Handboken visar inte att personalen fick information under ${context.year.year}.`,
        'Tillfällen under året, i de kompetensinsatser som hänvisar till lagens krav på information. Fick informationen: så många som insatsens dokument anger, av dem som skulle få den där det är angivet.',
      ),
    ],
  };
};
