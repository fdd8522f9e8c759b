import type { Dokument } from '../../model/document.js';
import type { Year } from '../../queries/year.js';
import { type SectionMaker, table, titlesOf } from '../context.js';
import { decidedNow, decidedPart, proposedNow } from '../decided-texts.js';

import { DEMANDS_SAID, demandTable } from '../paragraphs.js';
import type { Cell } from '../view.js';
import { meaningOf } from '../words.js';

/** The nämnd's own text of the ledningssystem: the one it has decided, else the one that is proposed. */
export const steering = (year: Year): Dokument<'styrdokument'>[] => [
  ...decidedNow(year, 'ledningssystem'),
  ...proposedNow(year, 'ledningssystem'),
];

/** The steering document that the nämnd has decided, or is asked to, in its own words. */
export const inledning: SectionMaker = (context) => {
  const texts = steering(context.year);
  if (texts.length) return { delar: texts.map((doc) => decidedPart(context, doc)) };
  return {
    rader: ['Handboken har inget gällande styrdokument med slag: ledningssystem.'],
    skriv: 'Beskriv syftet med ledningssystemet, var det gäller och vad kvalitet betyder hos er.',
  };
};

/** The statutes that steer the work, and what the regulation asks of a ledningssystem. */
export const lagar: SectionMaker = (context) => {
  const { lagar: laws = [], lagregister = [], gäller_inte: exempt = [] } = context.year.handbook.settings.raw;
  return {
    rader: [
      laws.length ? `Verksamheten bedrivs enligt ${laws.join(', ')}.` : 'Vilka lagar som gäller är inte angivet.',
      DEMANDS_SAID,
    ],
    tabeller: [
      ...demandTable(context, 'kraven', 'Krav på ledningssystemet', [
        'SOSFS 2011:9 3 kap.',
        'SOSFS 2011:9 3 kap. 1–2 §§',
        'SOSFS 2011:9 4 kap. 1–4 §§',
      ]),
      table(
        'lagregister',
        'Lagregister',
        ['Författning', 'Bevakas av', 'Senast kontrollerad'],
        lagregister.map(({ lag, ansvar, kontrollerad }) => [
          lag ?? '',
          titlesOf(context, ansvar) || 'ej angivet',
          kontrollerad ?? 'uppgift saknas',
        ]),
        'Handboken har inget lagregister.',
      ),
      table(
        'galler-inte',
        'Bestämmelser som inte gäller här',
        ['Lagrum', 'Skäl', 'Enhet'],
        exempt.map(({ lagrum, skäl, enhet }) => [
          lagrum ?? '',
          skäl ?? 'inget skäl',
          titlesOf(context, enhet) || 'Hela verksamheten',
        ]),
        'Inga undantag är angivna.',
      ),
    ],
  };
};

/** What quality means here, and the areas that the work is divided into. */
export const kvalitet: SectionMaker = (context) => ({
  rader: [`Kvalitet: ${meaningOf(context, 'kvalitet')}`],
  tabeller: [
    table(
      'omraden',
      'Kvalitetsområden',
      ['Kvalitetsområde', 'Vad vi vill uppnå', 'Lagrum'],
      (context.year.handbook.settings.raw.kvalitetsområden ?? []).map((area) =>
        typeof area === 'string'
          ? [area, 'uppgift saknas', 'lokalt']
          : [area.namn ?? '', area.syfte ?? 'uppgift saknas', area.lagrum?.join(', ') || 'lokalt'],
      ),
      'Handboken har inga kvalitetsområden.',
    ),
  ],
});

/** The handbook's own words, laid over those of the package. */
export const begrepp: SectionMaker = (context) => {
  const own = context.year.handbook.settings.raw.begrepp ?? [];
  const words = new Set(own.map(({ ord }) => ord));
  const rows = [...own, ...(context.regelverk?.begrepp ?? []).filter(({ ord }) => !words.has(ord))];
  return {
    tabeller: [
      table(
        'begrepp',
        'Begrepp',
        ['Ord', 'Betydelse', 'Lagrum', 'Förklarat i'],
        rows
          .sort((a, b) => (a.ord ?? '').localeCompare(b.ord ?? '', 'sv'))
          .map(({ ord, betydelse, lagrum }): Cell[] => [
            ord ?? '',
            betydelse ?? '',
            lagrum?.join(', ') || '–',
            words.has(ord) ? 'handboken' : 'programmet',
          ]),
        'Inga begrepp.',
      ),
    ],
  };
};
