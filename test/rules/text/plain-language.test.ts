import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../helpers/findings.js';
import { protokoll, roll, rutin } from '../../helpers/texts.js';
import { lines, told } from './told.js';

/** A sentence of so many words. */
const words = (count: number) =>
  `Enhetschefen ${'och medarbetaren '.repeat(count)}`.split(' ').slice(0, count).join(' ');

describe('klarsprak-mening', () => {
  test.each([
    ['31 words', `${words(31)}.`, ['1: tips Meningen har 31 ord.']],
    ['30 words', `${words(30)}.`, []],
    ['over two lines', `${words(16)}\n${words(16)}.`, ['1: tips Meningen har 32 ord.']],
    ['an abbreviation inside', `${words(16)} t.ex. ${words(16)}.`, ['1: tips Meningen har 33 ord.']],
    ['a section of a law inside', `${words(16)} 5 kap. 3 § ${words(16)}.`, ['1: tips Meningen har 35 ord.']],
    ['two sentences', `${words(20)}. ${words(20)}! ${words(20)}?`, []],
    ['points', `Följande gäller:\n\n- ${words(20)}\n- ${words(20)}`, []],
    ['points right after', `${words(20)}\n- ${words(20)}\n1. ${words(20)}`, []],
    ['an item', `1. Ta emot.\n2. ${words(31)}.`, ['2: tips Meningen har 31 ord.']],
    ['a heading and a table', `## ${words(35)}\n\n| A |\n|---|\n| ${words(35)} |`, []],
    ['a quotation', `> ${words(35)}.`, []],
    ['code', `Kör \`${words(35)}\` nu.`, []],
  ])('%s', async (_, body, expected) => {
    expect(await told('klarsprak-mening', body)).toEqual(expected);
  });

  test('minutes and what is upphävd are left alone', async () => {
    const files = { 'p.md': protokoll({ avser: 'socialnamnden' }, `${words(35)}.\n`) };
    expect(await findingsOf('klarsprak-mening', files)).toEqual([]);
    const upphävd = { status: 'upphävd', gäller_till: '2025-01-01', upphävd_av: 'socialnamnden' };
    expect(await told('klarsprak-mening', `${words(35)}.`, upphävd)).toEqual([]);
  });
});

describe('klarsprak-passiv', () => {
  test.each([
    ['1. Händelsen dokumenteras i akten.'],
    ['1. Samtalet journalförs samma dag.'],
    ['1. Anmälan ska registreras inom en dag.'],
    ['1. Vid fall kontaktas sjuksköterska.'],
    ['1. När anmälan har kommit in, registreras den.'],
    ['1. Beslutet skickas till den enskilde.'],
    ['1. Enhetschefen informeras.'],
    ['1. Därefter görs en bedömning.'],
    ['1. **Blanketten** fylls i'],
  ])('%s', async (body) => {
    expect(await lines('klarsprak-passiv', `${body}\n2. Ring.`)).toEqual(['1']);
  });

  test('the word that is named is the one that stands there, also after a label', async () => {
    expect(await told('klarsprak-passiv', '1. När beslutet är klart: Anmälan skickas till nämnden.\n2. Ring.')).toEqual(
      ['1: tips Steget säger inte vem som gör det: "skickas".'],
    );
  });

  test.each([
    ['1. Dokumentera händelsen i akten.'],
    ['1. Händelsen dokumenteras av handläggaren.'],
    ['1. Handläggaren ser till att beslutet skickas.'],
    ['1. Kontrollera att blanketten har skickats och att allt sparas.'],
    ['1. Handläggaren kontaktar familjen och möte bokas.'],
    ['1. Blanketter finns i skåpet.'],
    ['1. Det behövs två personer.'],
    ['1. Enhetschef: beslutet anmäls till nämnden.'],
    ['1. Beslutet anmäls till nämnden (enhetschef).'],
    ['1. Hoppas på det bästa. Trivs brukaren?'],
    ['1. Barnens och föräldrarnas synpunkter är viktiga.'],
    ['### Enhetschefen\n\n1. Anmälan registreras.'],
    ['Handläggaren gör så här:\n\n1. Anmälan registreras.'],
    ['- Anmälan registreras i systemet.'],
    ['Anmälan registreras i systemet.'],
    ['1. Används rutinen?'],
  ])('silent: %s', async (body) => {
    expect(await lines('klarsprak-passiv', body)).toEqual([]);
  });
});

describe('klarsprak-forkortning', () => {
  test.each([
    ['Kontakta SAS vid frågor.', ['1']],
    ['Kontakta SAS. Ring SAS.', ['1']],
    ['SAS-rollen är ny.', ['1']],
    ['Kontakta SAS:en', ['1']],
    ['Socialt ansvarig samordnare (SAS) hjälper. Ring SAS.', []],
    ['SAS (socialt ansvarig samordnare) hjälper.', []],
    ['Samordnaren (SAS: socialt ansvarig samordnare) hjälper.', []],
    ['Ring SAS: samma dag.', ['1']],
    ['Ring SAS, socialt ansvarig samordnare, först.', []],
    ['- **SAS** – socialt ansvarig samordnare\n\nRing SAS.', []],
    ['| SAS | Socialt ansvarig samordnare |\n|---|---|', []],
    ['Fråga IVO, SKR och IT. Läs PDF:en. Enligt LSS och SOSFS 2011:9.', []],
    ['VIKTIGT: RING ALLTID. INTE sedan.', []],
    ['## ANSVAR OCH ROLLER', []],
    ['`SAS` och [blankett](SAS.md)', []],
    ['Beslut SN 2024-03-12 § 26.', []],
    ['Kontakta MAS eller SIP-samordnaren.', ['1']],
  ])('%s', async (body, expected) => {
    const files = {
      'a.md': rutin({}, body),
      'mas.md': roll({ id: 'mas', titel: 'Medicinskt ansvarig sjuksköterska', nivå: 'särskild' }),
    };
    const found = await findingsOf('klarsprak-forkortning', files);
    const bodyLine = files['a.md'].split('\n').indexOf('---', 1) + 2;
    expect(found.map(({ line }) => String(line - bodyLine + 1))).toEqual(expected);
  });

  test('the handbook may explain it for all documents, and a title for its own', async () => {
    const head = 'format: 1\norganisation: O\nnämnd: socialnamnden\nlagar: [SoL]\n';
    const begrepp = 'begrepp: [{ord: SAS, betydelse: Socialt ansvarig samordnare.}]\n';
    const body = 'Ring SAS.';
    expect(
      await findingsOf('klarsprak-forkortning', { 'handbok.yaml': head + begrepp, 'a.md': rutin({}, body) }),
    ).toEqual([]);
    expect(await told('klarsprak-forkortning', body, { titel: 'Socialt ansvarig samordnare (SAS)' })).toEqual([]);
  });
});

describe('klarsprak-tid', () => {
  test.each([
    ['1. Meddela chefen snarast.'],
    ['1. Skicka beslutet så snart som möjligt.'],
    ['Handläggaren svarar skyndsamt. Svaret lämnas inom tre dagar.'],
    ['- Omgående kontakt med läkare.'],
    ['Återkoppla inom rimlig tid.'],
    ['1. Kontakta vid behov läkare.'],
    ['| Vem | Gör |\n|---|---|\n| Chefen | Ringer snarast |', '3'],
    ['Ring så\nsnart som möjligt.'],
  ])('%s', async (body, line = '1') => {
    expect(await lines('klarsprak-tid', body)).toEqual([line]);
  });

  test.each([
    ['1. Meddela chefen snarast, senast samma dag.'],
    ['1. Meddela chefen snarast. Det ska ske inom 24 timmar.'],
    ['Anmäl skyndsamt, dock senast nästa dag.'],
    ['Enligt 27 kap. 2 § ska den rapportera snarast.'],
    ['Lex Sarah: rapportera omgående.'],
    ['Den ska genast anmäla, utan dröjsmål.'],
    ['1. Vid behov av tolk, boka Tolkcentralen.'],
    ['1. Kontakta läkare vid behov, till exempel när såret vätskar.'],
    ['1. Ge läkemedel vid behov enligt ordination.'],
    ['Svara skyndsamt.\n\nMed skyndsamt menas att svaret lämnas samma dag.'],
    ['## Vid behov\n\nRing chefen.'],
    ['> snarast'],
  ])('silent: %s', async (body) => {
    expect(await lines('klarsprak-tid', body)).toEqual([]);
  });
});

describe('klarsprak-lasbarhet', () => {
  const HARD =
    'Socialförvaltningens verksamhetsuppföljning förutsätter ändamålsenliga dokumentationsrutiner beträffande genomförandeplaneringens kvalitetssäkring inom funktionshinderomsorgens verksamhetsområden, varigenom likvärdighet, rättssäkerhet och tillgänglighet säkerställs.';

  test.each([
    ['a hard text', `## A\n\n${`${HARD}\n\n`.repeat(6)}`, 1],
    ['too little of it', HARD, 0],
    ['plain steps', '1. Ta emot anmälan och läs den.\n'.repeat(30), 0],
  ])('%s', async (_, body, count) => {
    const found = await told('klarsprak-lasbarhet', body);
    expect(found).toHaveLength(count);
    if (count) expect(found[0]).toMatch(/^3: tips Texten har LIX \d+/);
  });
});
