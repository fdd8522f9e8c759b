import { parseDay } from '../../calendar/dates.js';
import { yearDayName } from '../../calendar/format-span.js';
import type { Dokument } from '../../model/document.js';
import { ofTyp } from '../../model/handbook.js';
import { responsible } from '../../model/units.js';
import { inForce } from '../../queries/year.js';
import { type Context, type SectionMaker, table, titleOf, titlesOf } from '../context.js';
import type { Cell } from '../view.js';

/** Cooperation: what the processes need, and the agreements there are. */
export const samverkan: SectionMaker = (context) => ({
  tabeller: [
    table(
      'overenskommelser',
      'Överenskommelser',
      ['Överenskommelse', 'Parter', 'Gäller processerna', 'Tidsgränser', 'Ansvarig', 'Gäller'],
      inForce(context.year, 'samverkan')
        .map(({ doc }) => doc as Dokument<'samverkan'>)
        .sort((a, b) => a.titel.localeCompare(b.titel, 'sv'))
        .map((doc) => agreementRow(context, doc)),
      'Inga överenskommelser.',
    ),
    table(
      'processer',
      'Samverkan i processerna',
      ['Process', 'Med', 'Slag', 'Hur det går till'],
      inForce(context.year, 'process').flatMap(({ doc }) =>
        ((doc as Dokument<'process'>).data.samverkan ?? []).map(({ med, slag, hur }) => [
          doc.titel,
          titleOf(context, med) || 'ej angivet',
          slag ?? 'ej angivet',
          titlesOf(context, [hur ?? []].flat()) || 'inte beskrivet',
        ]),
      ),
      'Ingen process anger att samverkan behövs.',
    ),
  ],
});

function agreementRow(context: Context, doc: Dokument<'samverkan'>): Cell[] {
  const { parter, gäller, tidsgränser, gäller_från, först_fastställd, fastställd, gäller_till } = doc.data;
  const from = gäller_från ?? först_fastställd ?? fastställd;
  return [
    doc.titel,
    titlesOf(context, parter) || 'ej angivet',
    titlesOf(context, gäller) || 'ej angivet',
    tidsgränser?.join('. ') || '–',
    titlesOf(context, responsible(context.year.handbook, doc)),
    `${from ? `från ${from}` : 'uppgift saknas'}${gäller_till ? ` till ${gäller_till}` : ''}`,
  ];
}

/** External providers: what they must do and account for. */
export const utforare: SectionMaker = (context) => ({
  tabeller: [
    table(
      'utforare',
      'Externa utförare',
      ['Utförare', 'Driftform', 'Avtal', 'Krav', 'Redovisar'],
      ofTyp(context.year.handbook, 'utförare')
        .filter((doc) => holds(context, doc))
        .sort((a, b) => a.titel.localeCompare(b.titel, 'sv'))
        .map(providerRow),
      'Inga externa utförare har avtal.',
    ),
  ],
});

/** An agreement that has not ended by the report's day. */
const holds = ({ year }: Context, { data }: Dokument<'utförare'>) =>
  (parseDay(data.avtal?.till) ?? Number.POSITIVE_INFINITY) >= year.day;

function providerRow({ titel, data }: Dokument<'utförare'>): Cell[] {
  const { från, till, dnr } = data.avtal ?? {};
  return [
    titel,
    data.driftform ?? 'ej angiven',
    från || till ? `${från ?? '?'}–${till ?? '?'}${dnr ? `, dnr ${dnr}` : ''}` : 'uppgift saknas',
    (data.krav ?? []).join('. ') || 'ej angivna',
    (data.redovisar ?? [])
      .map(
        ({ vad, frekvens, senast }) =>
          `${vad ?? ''} (${frekvens ?? (senast ? `senast ${yearDayName(senast)}` : 'ej angivet')})`,
      )
      .join(', ') || 'ej angivet',
  ];
}

/** Competence: introduction, training, supervision, and the knowledge that the work rests on. */
export const kompetens: SectionMaker = (context) => ({
  tabeller: [
    table(
      'insatser',
      'Introduktion, utbildning, handledning och metodstöd',
      ['Insats', 'Slag', 'För', 'Hur ofta', 'Sätt', 'Innehåll'],
      ofTyp(context.year.handbook, 'kompetens').map(({ titel, data }) => [
        titel,
        data.slag ?? 'ej angivet',
        titlesOf(context, data.för) || 'ej angivet',
        data.frekvens?.join(', ') || 'ej angivet',
        data.sätt?.join(', ') || 'ej angivet',
        titlesOf(context, data.innehåll) || '–',
      ]),
      'Handboken har inga kompetensinsatser.',
    ),
    table(
      'kunskap',
      'Kunskap som arbetet vilar på',
      ['Kunskap', 'Källa', 'Utgivare', 'Utgiven', 'Område', 'Stöder'],
      ofTyp(context.year.handbook, 'kunskap')
        .sort((a, b) => a.titel.localeCompare(b.titel, 'sv'))
        .map(({ titel, data }) => [
          titel,
          data.källa ?? 'ej angivet',
          data.utgivare ?? 'ej angivet',
          String(data.utgiven ?? 'ej angivet'),
          data.område?.join(', ') || 'ej angivet',
          titlesOf(context, data.stöder) || '–',
        ]),
      'Handboken har inget evidensbibliotek.',
    ),
  ],
});
