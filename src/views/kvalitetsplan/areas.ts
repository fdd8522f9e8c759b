import { isBeslutat } from '../../queries/in-force.js';
import { inForce } from '../../queries/year.js';
import { type Context, countOf, type Made, type MadePart, type SectionMaker, table, titlesOf } from '../context.js';
import { ended } from '../ended.js';
import { demandTable, otherLaw } from '../paragraphs.js';
import { judgedIn } from '../uppfoljning/judged.js';
import type { Cell } from '../view.js';
import { areaNames, effortsOf } from './efforts.js';

/** The kvalitetsområden, each with its purpose, its law, and what the handbook has and plans for it. */
export const omraden: SectionMaker = (context) => {
  const areas = context.year.handbook.settings.raw.kvalitetsområden ?? [];
  return {
    rader: areas.length ? [] : ['Handboken har inga kvalitetsområden. De anges i handbok.yaml under kvalitetsområden.'],
    tabeller: [
      table(
        'oversikt',
        'Kvalitetsområden',
        ['Kvalitetsområde', 'Mål', 'Insatser i år', 'Processer och rutiner i kraft'],
        areaNames(context).map((name) => overview(context, name)),
        'Inga kvalitetsområden.',
        'Mål, insatser, processer och rutiner räknas till det område som de själva anger.',
      ),
      ...unanswered(context),
    ],
    delar: areas.map((area) => part(context, typeof area === 'string' ? { namn: area } : area)),
  };
};

const within =
  (name: string) =>
  (doc: { data: { kvalitetsområde?: string[] } }): boolean =>
    doc.data.kvalitetsområde?.includes(name) ?? false;

function overview(context: Context, name: string): Cell[] {
  const { year } = context;
  const documents = [...inForce(year, 'process'), ...inForce(year, 'rutin')].map(({ doc }) => doc).filter(isBeslutat);
  return [
    name,
    countOf(context, goalsIn(context, name)),
    countOf(context, effortsOf(context).filter(within(name))),
    countOf(context, documents.filter(within(name))),
  ];
}

const goalsIn = ({ year }: Context, name: string) =>
  year.handbook.documents.filter(
    (doc) => doc.typ === 'mål' && (doc.data as { år?: number[] }).år?.includes(year.year) && within(name)(doc),
  );

function part(
  context: Context,
  { namn = '', syfte, lagrum = [] }: { namn?: string; syfte?: string; lagrum?: string[] },
) {
  const other = otherLaw(context, lagrum);
  const goals = goalsIn(context, namn).map(({ titel }) => titel);
  const efforts = effortsOf(context).filter(within(namn));
  return {
    id: `omrade-${namn}`,
    rubrik: namn,
    rader: [
      syfte ? `Syfte: ${ended(syfte)}` : 'Syfte: uppgift saknas.',
      ...(goals.length ? [`Mål: ${goals.join(', ')}.`] : []),
      efforts.length
        ? `Insatser ${context.year.year}: ${titlesOf(
            context,
            efforts.map(({ id }) => id),
          )}.`
        : `Ingen insats ${context.year.year} hör till området.`,
      ...(lagrum.length ? [] : ['Området är lokalt: inget lagrum är angivet.']),
      ...(other.length ? [ended(`Annan författning: ${other.join(', ')}`)] : []),
    ],
    tabeller: [...demandTable(context, 'lagen', `Lagen bakom ${namn}`, lagrum), ...kravTable(context, namn)],
    kvalitetsområde: namn,
  } satisfies MadePart;
}

/** The handbook's own demands that the area's documents answer, so that the plan tells which routines there must be. */
function kravTable(context: Context, name: string): Made[] {
  const rows = judgedIn(context).coverage.krav.flatMap(({ text, lagrum, documents }): Cell[][] => {
    const own = documents.filter(within(name));
    return own.length ? [[text, lagrum.join(', ') || 'lokalt', own.map(({ titel }) => titel).join(', ')]] : [];
  });
  const columns = ['Krav', 'Lagrum', 'Dokument som svarar'];
  return rows.length ? [table('krav', `Egna krav inom ${name}`, columns, rows, '')] : [];
}

/** A demand that no document answers belongs to no area yet. */
function unanswered(context: Context): Made[] {
  const rows = judgedIn(context)
    .coverage.krav.filter(({ documents }) => !documents.length)
    .map(({ text, lagrum, reason }): Cell[] => [text, lagrum.join(', ') || 'lokalt', reason]);
  const columns = ['Krav', 'Lagrum', 'Vad handboken visar'];
  return rows.length ? [table('krav-utan-svar', 'Egna krav som inget dokument svarar på', columns, rows, '')] : [];
}
