import { ofTyp } from '../../model/handbook.js';
import { ofTypThen } from '../../queries/year.js';
import { type Context, table, titlesOf } from '../context.js';
import { beside, eventsOf, sumRow } from '../event-tables.js';
import { hidden } from '../figure.js';
import { pointTable } from '../point-table.js';
import { egenkontroll as controls } from '../sections/egenkontroll.js';
import { klagomal as complaints } from '../sections/klagomal.js';
import { riskSection } from '../sections/riskanalys.js';
import { type Care, ofCare } from './care.js';

/** Point 2: how patient safety was followed up by self-checks, with what each of them found. */
export const egenkontroll = ofCare(({ context }) => {
  const content = controls(context);
  const all = ofTypThen(context.year, true, 'egenkontroll', 'uppföljning');
  return {
    ...content,
    tabeller: [...(content.tabeller ?? []), pointTable(context, 'resultat', 'Vad kontrollerna visade', all)],
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
  const many = number < least ? `Färre än ${least}` : String(number);
  return [
    `${many} ${slag.join(' och ')} anger inte vilken lag de hör till, och enheten arbetar enligt flera. De är inte räknade här.`,
  ];
}

/** How patients and those near to them took part: what they reported, and the controls that ask them. */
export const patienter = ofCare(({ context }) => {
  const by = (sender: string, ...slag: string[]) =>
    sumRow(context, `${slag.length > 1 ? 'Klagomål och synpunkter' : 'Avvikelser'} från ${sender}`, (year) =>
      eventsOf(year, ...slag).filter(({ data }) => data.från === sender),
    );
  return {
    tabeller: [
      table(
        'rapporterat',
        'Det som patienter och närstående har hört av sig om',
        ['Uppgift', ...beside(context)],
        ['brukare', 'närstående']
          .flatMap((sender) => [by(sender, 'klagomål', 'synpunkt'), by(sender, 'avvikelse')])
          .map(hideIn(context)),
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
  };
});

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

/** Each sender is a part of all that came in: a small one is not told. */
const hideIn =
  ({ year }: Context) =>
  (row: ReturnType<typeof sumRow>) =>
    row.map((cell) =>
      typeof cell !== 'string' && (cell.värde ?? 0) > 0 && (cell.värde ?? 0) < year.handbook.settings.minstaGrupp
        ? hidden(`färre än ${year.handbook.settings.minstaGrupp}`)
        : cell,
    );
