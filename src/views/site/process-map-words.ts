import type { Named } from './named.js';
import type { Block, Step, Words } from './page.js';
import type { MapActivity, MapCooperation, MapPart, ProcessMap } from './process-map.js';
import type { MapRoutine } from './process-map-routines.js';

/** The same as the drawing shows, in words: for whoever does not see it, and for paper. Each section only when it has something. */
export function mapInWords(map: ProcessMap): Block[] {
  const steps = map.steg.flatMap(({ aktiviteter }) => aktiviteter.map((each) => step(each, aktiviteter)));
  return [
    { slag: 'stycke', words: intro(map) },
    ...(steps.length ? [{ slag: 'steg' as const, steg: steps }] : []),
    ...listed('Rutiner för hela processen', 'rutiner-for-hela-processen', map.rutiner.map(routine)),
    ...listed('Delprocesser', 'delprocesser', map.delprocesser.map(part)),
    ...listed('Samverkan', 'samverkan', map.samverkan.map(cooperation)),
  ];
}

/** The drawing in a few sentences: its `<desc>`. */
export function mapInShort(map: ProcessMap): string {
  const places = map.steg.map(({ aktiviteter }) =>
    aktiviteter.map(({ nummer, titel }) => `${nummer} ${titel}`).join(' och '),
  );
  return [
    places.length ? `${plain(intro(map))} Stegen i ordning: ${places.join('. ')}.` : plain(intro(map)),
    ...short('Rutiner för hela processen', map.rutiner),
    ...short('Delprocesser', map.delprocesser),
    ...short(
      'Samverkan med',
      map.samverkan.map(({ med }) => ({ titel: med })),
    ),
  ].join(' ');
}

const short = (what: string, all: readonly Pick<Named, 'titel'>[]) =>
  all.length ? [`${what}: ${all.map(({ titel }) => titel).join('; ')}.`] : [];

const plain = (words: Words) => words.map((word) => (typeof word === 'string' ? word : word.text)).join('');

function intro(map: ProcessMap): Words {
  const shared = map.steg.some(({ aktiviteter }) => aktiviteter.length > 1);
  return [
    stepsInAll(map),
    ...(shared ? [' Steg med samma siffra, som 1a och 1b, har ingen inbördes ordning.'] : []),
    ...(map.syfte ? [` Processen ska leda till: ${ended(map.syfte)}`] : []),
  ];
}

function stepsInAll({ steg, delprocesser }: ProcessMap): string {
  const count = steg.reduce((sum, { aktiviteter }) => sum + aktiviteter.length, 0);
  if (count) return `Processen har ${count} steg.`;
  return delprocesser.length
    ? 'Processen har inga egna steg: arbetet görs i delprocesserna.'
    : 'Processen har inga steg inlagda.';
}

const ended = (text: string) => (/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);

function step(activity: MapActivity, beside: readonly MapActivity[]): Step {
  const others = beside.filter((each) => each !== activity).map(({ nummer }) => nummer);
  return {
    titel: [`${activity.nummer}. `, link(activity)],
    punkter: [
      ...(others.length ? [[`Ingen inbördes ordning med steg ${inSwedish(others).join('')}.`]] : []),
      ['Ansvarar: ', ...linked(activity.ansvar), ...(activity.ärvt ? [' (steget anger ingen egen ansvarig)'] : [])],
      ...activity.rutiner.map((each): Words => ['Rutin: ', ...routine(each)]),
      ...without(activity),
    ],
  };
}

/** Why an activity has no routine that holds; nothing when it has one. */
function without({ rutiner, utanRutin }: MapActivity): Words[] {
  if (utanRutin) return [[`Ingen rutin behövs: ${ended(utanRutin)}`]];
  return rutiner.some(({ inteÄn }) => !inteÄn) ? [] : [['Ingen gällande rutin beskriver steget.']];
}

const routine = (one: MapRoutine): Words => [
  link(one),
  ...(one.inteÄn ? [` (${one.inteÄn})`] : []),
  ...(one.lokal ? [`, lokal rutin${one.lokal.length ? ` för ${inSwedish(one.lokal).join('')}` : ''}`] : []),
  ...(one.utförsAv.length ? [', utförs av ', ...linked(one.utförsAv)] : []),
];

const part = (one: MapPart): Words => [
  link(one),
  ...(one.status ? [' (utkast)'] : []),
  ...(one.ansvar.length ? [', ansvarar: ', ...linked(one.ansvar)] : []),
];

const cooperation = ({ med, slag, hur }: MapCooperation): Words => [
  slag ? `${med} (${slag})` : med,
  ...(hur ? [': ', link(hur)] : ['. Hur det går till är inte beskrivet.']),
];

const link = ({ id, titel, finns }: Named) => (finns ? { text: titel, till: { dokument: id } } : titel);

const linked = (all: readonly Named[]): Words => inSwedish(all.map(link));

/** "a, b och c", word by word. */
const inSwedish = <T>(all: readonly T[]): (T | string)[] =>
  all.flatMap((one, index) => (index === 0 ? [one] : [index === all.length - 1 ? ' och ' : ', ', one]));

const listed = (rubrik: string, id: string, poster: readonly Words[]): Block[] =>
  poster.length ? [{ slag: 'avsnitt', rubrik, id, block: [{ slag: 'lista', poster }] }] : [];
