import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { handbookKnowledge } from '../../src/api/explain.js';
import { everyWord, explain, suggestion } from '../../src/explain/explain.js';
import { text } from '../../src/reporters/explain/text.js';
import { handbook } from '../helpers/handbook.js';
import { KNOWN, saying } from '../helpers/known.js';
import { process, rutin } from '../helpers/texts.js';

const statutes = KNOWN.regelverk.law.författningar.map(({ nummer }) => nummer);

const WORDS = [
  ...everyWord(KNOWN),
  ...KNOWN.regelverk.paragraphs.flatMap(({ id, lagrum }) => [lagrum, ...(/^\d:\d+[a-z]?$/.test(id) ? [id] : [])]),
  ...statutes,
];

const first = (typed: string, known = KNOWN) => {
  const [article] = explain(typed, known);
  if (!article) throw new Error(`${typed} is not explained`);
  return article;
};

describe('everything can be explained', () => {
  test.each([...new Set(WORDS)])('%s', (word) => {
    const articles = explain(word, KNOWN);
    expect(articles.length).toBeGreaterThan(0);
    const drawn = text(articles, { width: 80, color: false });
    expect(Math.max(...drawn.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(drawn).not.toMatch(/undefined|\[object|NaN/);
  });

  test.each([40, 60, 200])('within a screen of %i columns, and never more than 80', (width) => {
    for (const word of ['handbok', 'SOSFS 2011:9', '7:1', 'lank-finns', 'ansvar']) {
      const drawn = text(explain(word, KNOWN), { width, color: false });
      expect(Math.max(...drawn.split('\n').map((line) => line.length))).toBeLessThanOrEqual(Math.min(width, 80));
    }
  });
});

test('the example handbook: every statute and paragraph, within 80 columns', async () => {
  const known = await handbookKnowledge(fileURLToPath(new URL('../../handbook-example', import.meta.url)));
  const asked = [...known.regelverk.paragraphs.map(({ lagrum }) => lagrum), ...statutes];
  for (const typed of asked) {
    const drawn = text(explain(typed, known), { width: 80, color: false });
    expect(drawn).toMatch(/I handboken \(\d+\)/);
    expect([typed, Math.max(...drawn.split('\n').map((line) => line.length)) <= 80]).toEqual([typed, true]);
  }
});

describe('rules', () => {
  test.each(KNOWN.rules)('$id tells its level, force, why and how to mend', (rule) => {
    const said = saying(first(rule.id));
    for (const part of [rule.summary, rule.why, rule.fix, `Nivå: ${rule.severity}`, `${rule.id}: av`])
      expect(said).toContain(part);
    if (rule.lagrum) expect(said).toContain(rule.lagrum);
  });

  test('one that rests on SOSFS 2011:9 tells what the paragraph demands, and that the number is from memory', () => {
    const said = saying(first('atgard-har-anledning'));
    expect(said).toContain('De åtgärder vidtas som');
    expect(said).toContain('ur minnet: paragrafnummer');
  });

  test('the handbook’s own level is told', async () => {
    const root = handbook({
      'handbok.yaml': 'format: 1\norganisation: E\nnämnd: socialnamnden\nlagar: [SoL]\nregler:\n  lank-finns: tips\n',
    });
    expect(saying(first('lank-finns', await handbookKnowledge(root)))).toContain('fel. I den här handboken: tips');
  });
});

describe('types and keys', () => {
  test('a type lists every key, required ones marked, and the keys inside keys', () => {
    const said = saying(first('riskanalys'));
    expect(said).toContain('risker * | Risker');
    expect(said).toContain('sannolikhet * |');
    expect(said).toContain('Nycklar i risker.efter');
    expect(said).toContain('riskanalyser/');
  });

  test('a key tells what it means in each type, where it is needed and how it is written', () => {
    const said = saying(first('revisionsdatum'));
    expect(said).toContain('Nyckel i process, rutin, samverkan, styrdokument.');
    expect(said).toContain('ÅÅÅÅ-MM-DD');
  });

  test.each([
    ['effekt.följs_upp', 'effekt.följs_upp i åtgärd'],
    ['åtgärd.effekt.följs_upp', 'effekt.följs_upp i åtgärd'],
    ['följs_upp', 'effekt.följs_upp i åtgärd'],
    ['avtal.till', 'avtal.till i utförare'],
    ['risker.sannolikhet', 'risker.sannolikhet i riskanalys'],
    ['minsta_grupp', 'handbok.yaml'],
    ['regler', 'handbok.yaml'],
    ['ansvar', 'alla dokumenttyper'],
  ])('%s', (typed, said) => {
    expect(saying(first(typed))).toContain(said);
  });

  test('one key with two meanings is told twice', () => {
    const said = saying(first('anledning'));
    expect(said).toContain('Varför analysen gjordes.');
    expect(said).toContain('Varför uppföljningen görs.');
  });

  test('an organisation’s own type and key can be explained in its handbook', async () => {
    const schema = {
      title: 'Larm',
      description: 'Ett larm i verksamheten.',
      'x-kvalitet': { typ: 'larm', mapp: 'larm' },
      allOf: [{ $ref: 'gemensamt.schema.json#/$defs/dokument' }],
      properties: { typ: { const: 'larm' }, larmkod: { title: 'Kod', description: 'Koden på dosan.', type: 'string' } },
    };
    const known = await handbookKnowledge(handbook({ 'schemas/larm.json': JSON.stringify(schema) }));
    expect(saying(first('larm', known))).toContain('larmkod | Kod | Koden på dosan.');
    expect(saying(first('larmkod', known))).toContain('Koden på dosan.');
    expect(explain('larmkod', KNOWN)).toEqual([]);
  });
});

describe('one word may be several things, the type first', () => {
  test.each([
    ['rutin', ['dokumenttyp', 'nyckel', 'begrepp']],
    ['process', ['dokumenttyp', 'nyckel', 'begrepp']],
    ['riskanalys', ['dokumenttyp', 'avsnitt', 'begrepp']],
    ['handbok.yaml', ['inställningar']],
    ['omorganisation', ['värde']],
    ['ej-verkstallda-beslut-ivo', ['plikt']],
    ['SoL', ['lagrum']],
    ['RUTIN', ['dokumenttyp', 'nyckel', 'begrepp']],
  ])('%s', (typed, kinds) => {
    expect(explain(typed, KNOWN).map(({ kind }) => kind)).toEqual(kinds);
  });

  test('the handbook’s own explanation of a word is the one that is told', async () => {
    const yaml =
      'format: 1\norganisation: E\nnämnd: socialnamnden\nlagar: [SoL]\nbegrepp: [{ord: rutin, betydelse: Så gör vi.}]\n';
    const articles = explain('rutin', await handbookKnowledge(handbook({ 'handbok.yaml': yaml })));
    const term = articles.find(({ kind }) => kind === 'begrepp');
    expect(term && saying(term)).toContain('Så gör vi.');
    expect(term && saying(term)).toContain('handbokens egen');
  });
});

describe('an unknown word', () => {
  test.each([
    ['revideringitid', 'revidering-i-tid'],
    ['revisonsdatum', 'revisionsdatum'],
    ['atgard', 'åtgärd'],
    ['styrdokumnet', 'styrdokument'],
  ])('%s: %s', (typed, near) => {
    expect(explain(typed, KNOWN)).toEqual([]);
    expect(suggestion(typed, KNOWN)).toBe(near);
  });

  test('that is near nothing has no suggestion', () => {
    expect(suggestion('qqqqqqqqqqqqqqqqqqqq', KNOWN)).toBeUndefined();
  });
});

describe('lagrum', () => {
  test('a paragraph tells what it demands, of whom, how strongly and how we know', () => {
    const said = saying(first('4:1'));
    for (const part of [
      'Gäller: vårdgivare, socialtjänst, LSS',
      'ska: bindande föreskrift',
      'ur minnet: paragrafnummer och innehåll',
      'Källa:',
    ])
      expect(said).toContain(part);
  });

  test('parts, general advice and what only the chapter is known to say come along', () => {
    expect(saying(first('7:1'))).toContain('SOSFS 2011:9 7 kap. 1 §, allmänt råd');
    const third = saying(first('3:1'));
    for (const heading of ['3 kap. 1 § 1 st.', '3 kap. 1 § 2 st.', 'fördelade i organisationen'])
      expect(third).toContain(heading);
  });

  test('rules and sections that rest on it are named', () => {
    const said = saying(first('SOSFS 2011:9 5 kap. 7 §'));
    expect(said).toContain('atgard-har-anledning');
    expect(said).toContain('Avsnitt i kvalitetsberättelsen');
  });

  test('a repealed statute tells since when, what came instead and when that was checked', () => {
    const said = saying(first('2001:453'));
    for (const part of ['Upphävd från: 2025-07-01', 'Ersatt av: SoL (2025:400)', 'Kontrollerad: till och med'])
      expect(said).toContain(part);
  });

  test('a regulation is told paragraph by paragraph, with what is from memory', () => {
    const said = saying(first('SOSFS 2011:9'));
    expect(said).toMatch(/4 kap\. 4 § \| För varje aktivitet/);
    expect(said).toMatch(/7 kap\. 1 §, råd \| /);
    expect(said).toMatch(/5 kap\. 8 § \| .* \(ur minnet: paragrafnummer\)/);
  });

  test('a date from memory says so, and a changed provision is told', () => {
    expect(saying(first('1980:620'))).toContain('datumet är ur minnet');
    expect(saying(first('HSL (2017:30) 11 kap. 4 §'))).toContain('från 2026-07-01');
  });

  test('what is not in regelverk is said to be unknown', () => {
    expect(saying(first('SoL (2025:400) 1 kap. 99 §'))).toContain('finns inte i regelverket');
    expect(saying(first('SFS 2099:1'))).toContain('okänd här, inte att den är fel');
  });
});

describe('where the handbook meets a lagrum', () => {
  const settings =
    'format: 1\norganisation: E\nnämnd: socialnamnden\nlagar: [SoL]\n' +
    'krav: [{id: krav-a, text: En rutin finns, lagrum: "SOSFS 2011:9 4 kap. 4 §"}]\n' +
    'gäller_inte: [{lagrum: "SOSFS 2011:9 4 kap. 6 §", skäl: Ingen vård.}]\n';
  const files = {
    'handbok.yaml': settings,
    'p.md': process({ lagrum: 'SOSFS 2011:9 4 kap. 2–5 §§' }),
    'a.md': rutin({ id: 'a', lagrum: ['SOSFS 2011:9 4 kap. 4 §', 'SoL 5 kap. 1 §'], uppfyller: 'krav-a' }),
    'b.md': rutin({ id: 'b', lagrum: 'SOSFS 2011:9 4 kap. 44 §' }),
    'c.md': rutin({ id: 'c', lagrum: 'SOSFS 2011:9' }),
    'd.md': rutin({ id: 'd', lagrum: 'SoL (2099:1) 3 §', status: 'utkast' }),
  };
  const said = async (typed: string) => saying(first(typed, await handbookKnowledge(handbook(files))));

  test('exactly, with ranges; wider citations are only counted', async () => {
    const page = await said('4:4');
    expect(page).toContain('I handboken (3)');
    expect(page).toContain('p.md: SOSFS 2011:9 4 kap. 2–5 §§');
    expect(page).toContain('a.md: SOSFS 2011:9 4 kap. 4 §');
    expect(page).not.toContain('b.md');
    expect(page).not.toContain('c.md');
    expect(page).toContain('1 till anger bara hela kapitlet eller hela författningen.');
  });

  test('its own demands with the documents that answer them, and what does not apply', async () => {
    expect(await said('4:4')).toContain('krav-a: En rutin finns – a.md');
    expect(await said('4:6')).toContain('SOSFS 2011:9 4 kap. 6 § – Ingen vård.');
  });

  test('a citation without number says that it is unclear', async () => {
    expect(await said('SoL (2025:400) 5 kap. 1 §')).toContain('SoL 5 kap. 1 § (oklart vilken lag: skriv numret)');
  });

  test('also of a statute that regelverk does not know, with the state of the document', async () => {
    const page = await said('SFS 2099:1');
    expect(page).toContain('okänd här');
    expect(page).toContain('(rutin, utkast) – d.md');
  });

  test('and nothing at all', async () => {
    expect(await said('LVM')).toContain('Inget dokument anger det här lagrummet.');
  });
});
