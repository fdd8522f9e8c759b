import { type Block, code, facts, list, section, type Text, text } from '../model/article.js';
import type { StatuteFacts } from '../model/regelverk.js';
import { citationOf, numberOf } from '../model/statutes.js';
import type { Question } from './asked.js';
import { matchOf } from './citations.js';
import { trust } from './demands.js';
import type { Knowledge } from './knowledge.js';

/** A statute beside one of its paragraphs: which it is, and whether it holds. */
export const statuteBrief = (statute: StatuteFacts, known: Knowledge): Block =>
  facts(['Namn', `${statute.namn} (${statute.serie} ${statute.nummer})`], ...statuteTimes(statute, known), [
    'Kontrollerad',
    statute.kontrollerad && `till och med ${statute.kontrollerad}`,
  ]);

/** A statute: what it is called, from when to when it holds, what came instead, and how we know. */
export function statuteFacts(statute: StatuteFacts, known: Knowledge): Block {
  const { law, sources } = known.regelverk;
  const before = law.författningar.filter(({ ersatt_av }) =>
    ersatt_av?.some((number) => full(number) === numberOf(statute)),
  );
  return facts(
    ['Namn', statute.namn],
    ['Nummer', `${statute.serie} ${statute.nummer}`],
    ['Förkortning', statute.förkortning],
    ...statuteTimes(statute, known),
    ['Ersatte', before.map((old) => `${citationOf(old)} ${old.namn}`).join(', ')],
    ...trust(statute, sources),
  );
}

/** From when to when a statute holds, and what came instead. */
export const statuteTimes = (statute: StatuteFacts, { regelverk }: Knowledge): [string, string | undefined][] => [
  ['Gäller från', dated(statute, 'gäller_från')],
  ['Upphävd från', dated(statute, 'upphävd')],
  ['Ersatt av', statute.ersatt_av?.map((number) => nameOf(number, regelverk.law.författningar)).join(', ')],
];

function dated(statute: StatuteFacts, key: 'gäller_från' | 'upphävd'): string | undefined {
  const day = statute[key];
  return day && (statute.osäkra_datum?.includes(key) ? `${day} (datumet är ur minnet)` : day);
}

/** `2025:400` is SFS; other series carry their prefix, EU acts stand in brackets. */
const full = (number: string) =>
  number.startsWith('(EU) ') ? `EU ${number.slice(5)}` : /^\d/.test(number) ? `SFS ${number}` : number;

function nameOf(number: string, table: readonly StatuteFacts[]): string {
  const found = table.find((statute) => numberOf(statute) === full(number));
  return found ? `${citationOf(found)} ${found.namn}` : number;
}

/** What has changed in the law that was asked about: amendments that were seen, new wordings, and what moved away. */
export function changes({ asked, statute }: Question, known: Knowledge): Block[] {
  const { law } = known.regelverk;
  const amended = asked.place ? [] : (statute?.ändringar ?? []);
  const reworded = law.bestämmelser.filter(({ lagrum }) => matchOf(lagrum, asked, known)?.hit === 'exact');
  const moved = law.flyttat.filter(({ stod, står }) =>
    [stod, står].some((place) => matchOf(place, asked, known)?.hit === 'exact'),
  );
  return [
    ...section(
      'Ändrade bestämmelser',
      list(reworded.map((row) => ({ text: [row.lagrum, ', från ', row.från], detail: [row.vad] }))),
    ),
    ...section(
      'Flyttat',
      list(moved.map((row) => ({ text: [`${row.ord[0]}: stod i ${row.stod}, står i ${row.står} från ${row.från}.`] }))),
    ),
    ...section('Ändringar som är sedda (inte alla)', list(amended.map((row) => ({ text: amendment(row) })))),
  ];
}

const amendment = ({ nummer, från, vad }: { nummer: string; från?: string; vad?: string }): Text => [
  [nummer, från && `från ${från}`].filter(Boolean).join(', '),
  ...(vad ? [`: ${vad}`] : []),
];

/** What was asked in other words: a misprint, or an abbreviation that several statutes have had. */
export function asides({ misprint, others, statute }: Question): Block[] {
  return [
    ...(misprint ? [text(`${misprint.written} är en känd felskrivning. Här visas ${misprint.right}.`)] : []),
    ...(others.length && statute
      ? [
          text(
            `Förkortningen har använts för flera författningar. Här visas ${citationOf(statute)}. Andra: `,
            ...others.flatMap((other, index) => [index ? ', ' : '', code(citationOf(other)), ` (${ended(other)})`]),
            '.',
          ),
        ]
      : []),
  ];
}

const ended = ({ upphävd }: StatuteFacts) => (upphävd ? `upphävd från ${upphävd}` : 'gäller');
