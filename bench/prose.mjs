/** A small seeded PRNG (mulberry32), so that the same handbook comes out on every machine and every run. */
export function randomFrom(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n) => Math.floor(next() * n);
  return { below, pick: (list) => list[below(list.length)] };
}

const WHO = [
  'Handläggaren',
  'Enhetschefen',
  'Gruppledaren',
  'Den som tar emot ärendet',
  'Sjuksköterskan',
  'Samordnaren',
  'Undersköterskan',
  'Utredningssekreteraren',
  'Kontaktpersonen',
  'Verksamhetsutvecklaren',
];
const DOES = [
  'dokumenterar',
  'kontrollerar',
  'följer upp',
  'går igenom',
  'lämnar över',
  'förbereder',
  'sammanställer',
  'stämmer av',
  'planerar',
  'beskriver',
];
const WHAT = [
  'beslutet och skälen för det',
  'den enskildes egna önskemål',
  'genomförandeplanen',
  'uppgifterna i personakten',
  'underlaget inför mötet',
  'det som har kommit fram vid hembesöket',
  'behovet av samverkan med regionen',
  'de risker som arbetsgruppen har sett',
  'återkopplingen till den som anmälde',
  'bemanningen för de närmaste veckorna',
];
const WHEN = [
  'samma dag',
  'inom en arbetsvecka',
  'innan ärendet avslutas',
  'vid nästa teammöte',
  'samma vecka som beslutet fattas',
  'efter samråd med närmaste chef',
  'tillsammans med den det gäller',
  'när förhållandena har ändrats',
];
const WHY = [
  'så att nästa person vet vad som gäller',
  'och antecknar vad som återstår att göra',
  'eftersom beslutet ska gå att förstå i efterhand',
  'så att den enskilde får den hjälp som är beviljad',
  'och tar upp det som inte fungerar på arbetsplatsträffen',
  'utan att ta med fler uppgifter än vad som behövs',
];

/** One Swedish sentence of the kind that routines are full of: the parsers must meet å, ä, ö and ordinary lengths. */
export const sentence = ({ pick }) => `${pick(WHO)} ${pick(DOES)} ${pick(WHAT)} ${pick(WHEN)}, ${pick(WHY)}.`;

const many = (count, make) => Array.from({ length: count }, (_, index) => make(index));

const SHAPES = {
  text: (random, count) => many(Math.ceil(count / 3), () => many(3, () => sentence(random)).join(' ')).join('\n\n'),
  list: (random, count) =>
    many(count, () => `- **${random.pick(WHO)}** ${random.pick(DOES)} ${random.pick(WHAT)}, ${random.pick(WHY)}.`).join(
      '\n',
    ),
  steps: (random, count) =>
    [...new Set(many(count, () => sentence(random)))].map((text, index) => `${index + 1}. ${text}`).join('\n'),
  table: (random, count) =>
    [
      '| Moment | Vem | När |',
      '|---|---|---|',
      ...many(count, () => `| ${random.pick(WHAT)} | ${random.pick(WHO)} | ${random.pick(WHEN)} |`),
    ].join('\n'),
};

/** The headings of each type's body, with the shape and size of what stands below them. */
export const SECTIONS = {
  roll: [
    ['Uppdrag', 'text', 6],
    ['Befogenheter', 'list', 8],
  ],
  enhet: [
    ['Uppdrag', 'text', 6],
    ['Så arbetar vi', 'list', 5],
  ],
  process: [
    ['Början och slut', 'text', 6],
    ['Så hänger stegen ihop', 'text', 9],
    ['Mått och uppföljning', 'list', 6],
  ],
  aktivitet: [
    ['Vad som görs', 'text', 9],
    ['Vem gör vad', 'list', 5],
    ['Resultat', 'text', 6],
  ],
  rutin: [
    ['Syfte', 'text', 3],
    ['Omfattning', 'text', 3],
    ['Vem gör vad', 'list', 4],
    ['Så här gör du', 'steps', 9],
    ['Tidsgränser', 'table', 4],
    ['Dokumentation', 'text', 3],
    ['Om något avviker', 'list', 4],
  ],
  händelse: [
    ['Vad som hände', 'text', 3],
    ['Vad vi lärde oss', 'text', 3],
  ],
};

/** A whole body; `tail` (links to other documents) is put under the last heading. */
export function body(random, typ, tail) {
  const sections = SECTIONS[typ].map(([heading, shape, size]) => `## ${heading}\n\n${SHAPES[shape](random, size)}\n`);
  return [...sections, tail].join('\n');
}

/** GitHub's anchor for a type's first heading, for links that lead to a heading. */
export const firstAnchor = (typ) => SECTIONS[typ][0][0].toLowerCase().replaceAll(' ', '-');
