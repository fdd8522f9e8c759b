import type { Dokument } from '../../model/document.js';
import { inForce } from '../../queries/year.js';
import { type Context, type SectionMaker, table, titleOf, titlesOf } from '../context.js';
import { type Figure, figure, unknown } from '../figure.js';
import type { Cell } from '../view.js';

/** Agreements in force and how the processes cooperate with others. */
export const samverkan: SectionMaker = (context) => {
  const agreements = inForce(context.year, 'samverkan').map(({ doc }) => doc as Dokument<'samverkan'>);
  return {
    tabeller: [
      table(
        'overenskommelser',
        'Överenskommelser i kraft vid årets slut',
        ['Överenskommelse', 'Parter', 'Gäller processerna'],
        agreements.map((doc) => [
          doc.titel,
          (doc.data.parter ?? []).map((part) => titleOf(context, part)).join(', '),
          titlesOf(context, doc.data.gäller),
        ]),
        'Inga överenskommelser.',
      ),
      table(
        'behov',
        'Samverkan som processerna behöver',
        ['Uppgift', 'Antal', 'Året före'],
        needRows(context),
        '',
        'Den samverkan som processer i kraft säger att de behöver. Med rutin eller överenskommelse: processen säger hur.',
      ),
    ],
    skriv: 'Beskriv hur samverkan har fungerat, internt och med andra.',
  };
};

/** The cooperation that processes in force ask for, and how much of it says how; of both years. */
function needRows(context: Context): Cell[][] {
  const years = [context.year, context.before].map((year) => {
    const lost = year !== context.year && !year.past;
    const needs = inForce(year, 'process').flatMap(({ doc }) =>
      ((doc as Dokument<'process'>).data.samverkan ?? []).map((item) => ({ doc, item })),
    );
    const sources = needs.map(({ doc }) => context.source(doc));
    const told = needs.filter(({ item }) => item.hur).length;
    return lost ? [LOST, LOST] : [figure(needs.length, sources), figure(told, sources, { av: needs.length })];
  });
  return ['Behov av samverkan', 'Därav med rutin eller överenskommelse'].map((name, row): Cell[] => [
    name,
    ...years.map((year) => year[row] as Figure),
  ]);
}

const LOST = unknown('Historiken når inte till slutet av året före.');
