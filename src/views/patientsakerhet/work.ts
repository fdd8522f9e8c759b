import { ofTyp } from '../../model/handbook.js';
import type { CountedEvent } from '../../queries/events.js';
import { ofTypThen } from '../../queries/year.js';
import { type Context, table, titlesOf } from '../context.js';
import { beside, breakdown, eventsOf } from '../event-tables.js';
import type { Figure } from '../figure.js';
import { pointTable } from '../point-table.js';
import { byControl, CONTROL_COLUMNS, egenkontroll as controls, windowsOf } from '../sections/egenkontroll.js';
import { klagomal as complaints } from '../sections/klagomal.js';
import { riskSection } from '../sections/riskanalys.js';
import type { Cell } from '../view.js';
import { type Care, ofCare } from './care.js';

/** Point 2: how patient safety was followed up by self-checks, with what each of them found. */
export const egenkontroll = ofCare(({ context, now }) => {
  const content = controls(context);
  const windows = windowsOf(context, ofTypThen(context.year, true, 'egenkontroll', 'uppföljning'));
  const mixed = byControl(context, windowsOf(context, now.delvis));
  const partly = table(
    'delvis',
    'Kontroller som delvis gäller hälso- och sjukvård',
    CONTROL_COLUMNS,
    mixed,
    'Ingen kontroll gäller både hälso- och sjukvård och annat.',
    mixed.length
      ? 'Kontroller som gäller en process inom hälso- och sjukvården bland annat. De räknas inte i de andra tabellerna.'
      : undefined,
  );
  const due = windows.map(({ control }) => control);
  return {
    ...content,
    tabeller: [...(content.tabeller ?? []), partly, pointTable(context, 'resultat', 'Vad kontrollerna visade', due)],
  };
});

/** Point 4: how risks of harm in care were handled. */
export const risker = ofCare(({ context, now }) => {
  const content = riskSection(context, now.isCareRisk);
  const mixed =
    'Ur analyser som också gäller annat visas de risker som hanteras av rutiner och kontroller inom hälso- och sjukvården.';
  return { ...content, rader: [...(content.rader ?? []), mixed] };
});

/** Point 6: complaints and views on care. */
export const klagomal = ofCare((care) => {
  const content = complaints(care.context);
  return { ...content, rader: [...(content.rader ?? []), ...unclear(care, 'klagomål', 'synpunkt')] };
});

/** What may belong to care, but does not say so: told, never guessed. */
export function unclear({ now }: Care, ...slag: string[]): string[] {
  const events = now.oklara.filter((event) => slag.includes(event.slag));
  const number = events.reduce((sum, { antal }) => sum + antal, 0);
  const least = now.year.handbook.settings.minstaGrupp;
  if (!number) return [];
  const many = number < least ? `färre än ${least}` : String(number);
  return [
    `Händelser (${slag.join(', ')}) som inte anger vilken lag de hör till, i enheter som arbetar enligt flera: ${many}. De är inte räknade här.`,
  ];
}

/** How patients and those near to them took part: what they reported, and the controls that ask them. */
export const patienter = ofCare(({ context }) => ({
  tabeller: [
    table(
      'rapporterat',
      'Det som patienter och närstående har hört av sig om',
      ['Uppgift', ...beside(context)],
      [
        ...senderRows(context, 'Klagomål och synpunkter', 'klagomål', 'synpunkt'),
        ...senderRows(context, 'Avvikelser', 'avvikelse'),
      ],
      '',
      'Patienter kallas brukare i handbokens register.',
    ),
    table(
      'kontroller',
      'Kontroller som bygger på vad patienter och närstående säger',
      ['Kontroll', 'Ansvarig', 'Hur ofta', 'Underlag'],
      asking(context),
      'Ingen kontroll inom hälso- och sjukvården har brukarundersökning, egen enkät, dialog eller klagomål som underlag.',
    ),
  ],
  skriv: 'Beskriv hur patienter och närstående har kunnat ta del i arbetet för patientsäkerhet.',
}));

const SENDERS = ['brukare', 'närstående'];

/** Patients and relatives are parts of all senders: what is small, or could be subtracted, is not told. */
function senderRows(context: Context, name: string, ...slag: string[]): Cell[][] {
  const groups = SENDERS.map(
    (sender) =>
      ({ data }: CountedEvent) =>
        data.från === sender,
  );
  const others = ({ data }: CountedEvent) => !SENDERS.includes(data.från ?? '');
  const columns = [context.year, context.before].map((year) =>
    breakdown(context, year, eventsOf(year, ...slag), [...groups, others]),
  );
  return SENDERS.map((sender, index) => [`${name} från ${sender}`, ...columns.map((cells) => cells[index] as Figure)]);
}

const SAYING: readonly string[] = ['brukarundersökning', 'egen enkät', 'dialog', 'klagomål och synpunkter'];

const asking = (context: Context) =>
  ofTyp(context.year.handbook, 'egenkontroll', 'uppföljning')
    .filter(({ data }) => data.status !== 'upphävd' && data.underlag?.some((one) => SAYING.includes(one)))
    .map(({ titel, data }) => [
      titel,
      titlesOf(context, data.ansvar),
      data.frekvens ?? 'ej angivet',
      (data.underlag ?? []).join(', '),
    ]);
