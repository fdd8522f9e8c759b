import type { Dokument } from '../../model/document.js';
import { inForce } from '../../queries/year.js';
import { type SectionMaker, table, titleOf, titlesOf } from '../context.js';
import { figure } from '../figure.js';

/** Agreements in force and how the processes cooperate with others. */
export const samverkan: SectionMaker = (context) => {
  const agreements = inForce(context.year, 'samverkan').map(({ doc }) => doc as Dokument<'samverkan'>);
  const needs = inForce(context.year, 'process').flatMap(({ doc }) =>
    ((doc as Dokument<'process'>).data.samverkan ?? []).map((item) => ({ doc, item })),
  );
  const told = needs.filter(({ item }) => item.hur);
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
        ['Uppgift', 'Antal'],
        [
          [
            'Behov av samverkan',
            figure(
              needs.length,
              needs.map(({ doc }) => context.source(doc)),
            ),
          ],
          [
            'Därav med rutin eller överenskommelse',
            figure(
              told.length,
              needs.map(({ doc }) => context.source(doc)),
              { av: needs.length },
            ),
          ],
        ],
        '',
      ),
    ],
    skriv: 'Beskriv hur samverkan har fungerat, internt och med andra.',
  };
};
