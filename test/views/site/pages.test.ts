import { describe, expect, test } from 'vitest';
import type { Typ } from '../../../src/model/document.js';
import type { SiteContext } from '../../../src/views/site/context.js';
import { EXTRAS, SITE_PAGES } from '../../../src/views/site/index.js';
import type { PageName } from '../../../src/views/site/page.js';
import { riskanalys } from '../../helpers/coverage.js';
import { GOOD } from '../../helpers/good.js';
import type { Files } from '../../helpers/handbook.js';
import { blockText, pageText, siteOf } from '../../helpers/site.js';
import {
  aktivitet,
  DECIDED,
  document,
  egenkontroll,
  enhet,
  händelse,
  LATE,
  process,
  protokoll,
  roll,
  rutin,
  åtgärd,
} from '../../helpers/texts.js';

const page = (context: SiteContext, name: PageName) => {
  const make = SITE_PAGES[name];
  if (!make) throw new Error(`${name} is no page`);
  return pageText(make(context));
};

const extra = (context: SiteContext, id: string) => {
  const doc = context.handbook.byId.get(id);
  return doc ? blockText(EXTRAS[doc.typ as Typ]?.blocks(context, doc) ?? []) : `${id} finns inte`;
};

const said = async (name: PageName, files: Files, options = {}) => page(await siteOf(files, options), name);
const told = async (id: string, files: Files, options = {}) => extra(await siteOf(files, options), id);

const norr = enhet({ id: 'norr', titel: 'Enheten norr', del_av: 'enhet-barn', chef: 'chef-norr' });
const chefNorr = roll({ id: 'chef-norr', titel: 'Chef norr', nivå: 'enhet' });
const UNITS: Files = { 'barn.md': enhet(), 'norr.md': norr, 'chef.md': chefNorr, 'utreda.md': process() };

describe('rutiner', () => {
  test('står under den enhet som de är till för, de gemensamma först', async () => {
    const text = await said('rutiner', {
      ...UNITS,
      'a.md': rutin({ id: 'rutin-norr', titel: 'Larm i norr', enhet: 'norr' }),
      'b.md': rutin({ id: 'rutin-alla', titel: 'Larm för alla' }),
    });
    expect(text.indexOf('## Gemensamma för hela organisationen')).toBeLessThan(text.indexOf('## Enheten norr'));
    expect(text).toContain('| [Larm i norr](dokument/rutin-norr.html) | [Utreda](dokument/utreda.html) | ');
    expect(text).not.toContain('## Barn och unga');
  });

  test('utkast, kommande och upphävda står för sig, och den upphävda leder till den som ersätter', async () => {
    const text = await said('rutiner', {
      'utreda.md': process(),
      'u.md': rutin({ id: 'ett-utkast', titel: 'Ett utkast', status: 'utkast' }),
      'k.md': rutin({ id: 'kommande', titel: 'Kommande', gäller_från: '2027-01-01' }),
      'g.md': rutin({ id: 'gammal', titel: 'Gammal', status: 'upphävd', gäller_till: '2026-03-31' }),
      'n.md': rutin({ id: 'ny', titel: 'Ny', ersätter: ['gammal'] }),
    });
    expect(text).toMatch(/## Gäller inte än[^#]*\[Kommande\]/);
    expect(text).toMatch(/## Utkast[^#]*\[Ett utkast\].*\(utkast\)/);
    expect(text).toContain('| [Gammal](dokument/gammal.html) | 31 mars 2026 | [Ny](dokument/ny.html)');
    expect(text.match(/\[Gammal\]/g)).toHaveLength(1);
  });

  test('en försenad översyn säger hur försenad', async () => {
    const text = await said('rutiner', {
      'utreda.md': process(),
      'a.md': rutin({ ...LATE, revisionsdatum: '2026-11-01' }),
    });
    expect(text).toContain('1 november 2026, försenad 3 veckor');
  });

  test('en handbok utan rutiner säger det', async () => {
    expect(await said('rutiner', {})).toContain('Ingen rutin gäller.');
  });
});

describe('processer', () => {
  test('varje steg visar sin rutin och vem som gör det, eller att rutin saknas', async () => {
    const text = await told('utreda', {
      'p.md': process(),
      'r.md': roll(),
      '1.md': aktivitet({ id: 'sist', titel: 'Besluta', ordning: 20 }),
      '2.md': aktivitet({ id: 'forst', titel: 'Ta emot', ordning: 10 }),
      '3.md': aktivitet({ id: 'mitten', titel: 'Fundera', ordning: 15, utan_rutin: 'Det görs i huvudet.' }),
      'a.md': rutin({ process: undefined, aktivitet: 'forst', utförs_av: ['socialchef'] }),
    });
    expect(text.slice(text.indexOf('## Steg för steg')).split('\n').slice(2, 11)).toEqual([
      '1. [Ta emot](dokument/forst.html)',
      '   - Rutin: [Rutin A](dokument/rutin-a.html)',
      '   - Utförs av: [Socialchef](dokument/socialchef.html)',
      '1. [Fundera](dokument/mitten.html)',
      '   - Ingen egen rutin behövs: Det görs i huvudet.',
      '   - Ansvarig: [Socialnämnden](dokument/socialnamnden.html)',
      '1. [Besluta](dokument/sist.html)',
      '   - Ingen rutin är knuten till steget.',
      '   - Ansvarig: [Socialnämnden](dokument/socialnamnden.html)',
    ]);
  });

  test('en upphävd rutin är inte stegets rutin', async () => {
    const text = await told('utreda', {
      'p.md': process(),
      's.md': aktivitet(),
      'a.md': rutin({ process: undefined, aktivitet: 'ta-emot', status: 'upphävd', gäller_till: '2026-01-01' }),
    });
    expect(text).toContain('Ingen rutin är knuten till steget.');
  });

  test('samverkan säger med vem och hur, också när det inte är beskrivet', async () => {
    const text = await told('utreda', {
      'p.md': process({
        samverkan: [
          { med: 'Polisen', slag: 'extern', hur: 'rutin-a' },
          { med: 'Skolan', slag: 'extern' },
        ],
      }),
      'a.md': rutin(),
      'o.md': document({
        typ: 'samverkan',
        id: 'avtal-polis',
        titel: 'Avtal med polisen',
        gäller: ['utreda'],
        parter: ['Polisen'],
        ...DECIDED,
      }),
    });
    expect(text).toContain('| Polisen | extern | [Rutin A](dokument/rutin-a.html)');
    expect(text).toContain('| Skolan | extern | Hur det går till är inte beskrivet.');
    expect(text).toContain('- [Avtal med polisen](dokument/avtal-polis.html)');
  });

  test('risker och kontroller av processen, dess steg och dess rutiner', async () => {
    const text = await told('utreda', GOOD);
    expect(text).toContain('1 risk');
    expect(text).toContain('| [Egenkontroll A](dokument/god-egenkontroll.html) | varje år |');
    const none = await told('utreda', { 'p.md': process() });
    expect(none).toContain('Ingen riskanalys gäller processen.');
    expect(none).toContain('Ingen egenkontroll eller uppföljning gäller processen.');
    expect(none).toContain('Inga steg är beskrivna.');
  });

  test('--public säger inget om risker och kontroller, inte ens att de saknas', async () => {
    const text = await told('utreda', GOOD, { isPublic: true });
    expect(text).toContain('[Ta emot anmälan]');
    expect(text).not.toMatch(/[Rr]isk|[Kk]ontroll/);
  });

  test('en krets av delprocesser visas en gång, inte för evigt', async () => {
    const text = await said('processer', {
      'a.md': process({ id: 'a', titel: 'Processen A', del_av: 'b' }),
      'b.md': process({ id: 'b', titel: 'Processen B', del_av: 'a' }),
    });
    expect(text).toContain('## Processen A');
    expect(text).toContain('| [Processen B](dokument/b.html)');
  });
});

describe('enheter', () => {
  test('ett träd, med vem som leder', async () => {
    const text = await said('enheter', UNITS);
    expect(text).toContain(
      '- [Barn och unga](dokument/enhet-barn.html) – leds av [Socialnämnden](dokument/socialnamnden.html)\n  - [Enheten norr]',
    );
  });

  test('en krets av enheter visas ändå', async () => {
    const text = await said('enheter', {
      'a.md': enhet({ id: 'a', titel: 'Enhet A', del_av: 'b' }),
      'b.md': enhet({ id: 'b', titel: 'Enhet B', del_av: 'a' }),
    });
    expect(text.match(/\[Enhet [AB]\]/g)).toEqual(['[Enhet A]', '[Enhet B]']);
  });

  test('en enhet visar egna rutiner, de som kommer uppifrån och de gemensamma, utkast sist', async () => {
    const text = await told('norr', {
      ...UNITS,
      '1.md': rutin({ id: 'egen', titel: 'Egen', enhet: 'norr', del_av: 'gemensam' }),
      '2.md': rutin({ id: 'ovanfran', titel: 'Ovanifrån', enhet: 'enhet-barn' }),
      '3.md': rutin({ id: 'gemensam', titel: 'Ö gemensam' }),
      '4.md': rutin({ id: 'utkast', titel: 'Annat', status: 'utkast' }),
      '5.md': rutin({ id: 'annan', titel: 'En annan enhets', enhet: 'soder' }),
      'soder.md': enhet({ id: 'soder', titel: 'Enheten söder' }),
    });
    const order = [
      '### Enhetens egna',
      '[Egen]',
      '– lokal rutin till [Ö gemensam]',
      '### Från Barn och unga',
      '[Ovanifrån]',
    ];
    const at = [...order, '### Gemensamma för hela', '| [Ö gemensam]', '[Annat](dokument/utkast.html) (utkast)'].map(
      (part) => text.indexOf(part),
    );
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at[0]).toBeGreaterThan(-1);
    expect(text).not.toContain('En annan enhets');
  });

  test('det som ska göras i enheten, också under den', async () => {
    const files = { ...UNITS, 'a.md': rutin({ ...LATE, enhet: 'norr' }) };
    expect(await told('enhet-barn', files)).toContain(
      '| Översyn: [Rutin A](dokument/rutin-a.html) | 1 januari 2020 (försenad 6 år)',
    );
    expect(await told('norr', { ...UNITS })).toContain('Inget är försenat eller nära i tiden.');
  });
});

describe('funktioner', () => {
  const role = { 'r.md': roll({ uppgifter: [{ text: 'Leder arbetet', lagrum: ['SOSFS 2011:9 3 kap.'] }] }) };

  test('uppgifter, det som ska göras, rutiner, steg och dokument', async () => {
    const text = await told('socialchef', {
      ...role,
      'p.md': process({ ansvar: 'socialchef', revisionsdatum: '2026-12-04' }),
      's.md': aktivitet({ ansvar: 'socialchef' }),
      'a.md': rutin({ utförs_av: ['socialchef'] }),
      'm.md': åtgärd({ ansvar: 'socialchef', med_anledning_av: ['handelse-a'], titel: 'Rätta till' }),
      'h.md': händelse({ titel: 'Något hände', ansvar: 'socialchef' }),
    });
    expect(text).toContain('- Leder arbetet (SOSFS 2011:9 3 kap.)');
    expect(text).toContain('| Översyn: [Utreda](dokument/utreda.html) | 4 december 2026 (om 12 dagar)');
    expect(text).toMatch(/## Rutiner som jag arbetar efter\n\n- \[Rutin A\]/);
    expect(text).toContain('- [Ta emot](dokument/ta-emot.html) – i processen [Utreda](dokument/utreda.html)');
    expect(text).toContain('| [Utreda](dokument/utreda.html) | Process | 4 december 2026');
    expect(text).toContain('| [Rätta till](dokument/atgard-a.html) | pågår | 1 januari 2099');
    expect(text).not.toContain('Något hände');
  });

  test('vad funktionen får fastställa, också som chef för en enhet', async () => {
    const order = 'beslutsordning:\n  rutin: [socialchef, enhetens chef]\n  policy: socialnamnden\n';
    const settings = `format: 1\norganisation: Exempelby kommun\nnämnd: socialnamnden\nlagar: [SoL]\n${order}`;
    const files = { ...UNITS, ...role, 'handbok.yaml': settings };
    expect(await told('socialchef', files)).toContain('- Får fastställa rutiner.');
    expect(await told('chef-norr', files)).toContain('- Får fastställa rutiner för enheten.');
    expect(await told('socialnamnden', files)).toContain('- Får fastställa styrdokument av slaget policy.');
  });

  test('en funktion utan uppgifter säger det', async () => {
    const context = await siteOf({
      'm.md': roll({ id: 'forum', titel: 'Forum', nivå: 'forum', ingår: ['socialnamnden'] }),
    });
    expect(extra(context, 'forum')).toContain('## Deltar i mötet\n\n- [Socialnämnden]');
    expect(extra(context, 'socialnamnden')).toContain('## Möten som jag deltar i\n\n- [Forum]');
  });
});

describe('kommande', () => {
  test('det försenade först, sedan månad för månad, och det som ligger längre fram som antal', async () => {
    const text = await said('kommande', {
      'a.md': process({ id: 'sen', titel: 'Sen', ...LATE }),
      'b.md': process({ id: 'snart', titel: 'Snart', revisionsdatum: '2026-12-10' }),
      'c.md': process({ id: 'sommar', titel: 'I sommar', revisionsdatum: '2027-06-01' }),
      'd.md': process({ id: 'nasta', titel: 'Nästa november', revisionsdatum: '2027-11-01' }),
    });
    const headings = [...text.matchAll(/^## (.*)$/gm)].map(([, name]) => name);
    expect(headings.slice(0, 2)).toEqual(['Försenat', 'December 2026']);
    expect(headings).toContain('Juni 2027');
    expect(headings).not.toContain('November 2027');
    expect(text).toMatch(/Dessutom \d+ uppgift(er)? från november 2027 och framåt\./);
  });

  test('--public säger bara översyner och det som de synliga dokumenten själva säger', async () => {
    const files = {
      ...GOOD,
      'sen.md': process({ id: 'sen', titel: 'Sen', ...LATE }),
      'p.md': protokoll({ avser: 'god-egenkontroll' }),
    };
    const text = await said('kommande', files, { isPublic: true });
    expect(text).toContain('Översyn: [Sen]');
    expect(text).not.toMatch(/Egenkontroll|Riskanalys|Krav i lag|protokoll/);
    expect(await said('kommande', files)).toMatch(/Egenkontroll: /);
  });

  test('händelser för inte översynen framåt på en öppen webbplats: de syns inte', async () => {
    const files = {
      'p.md': process(),
      'a.md': rutin({ fastställd: '2026-01-01' }),
      ...Object.fromEntries(
        [1, 2, 3].map((n) => [
          `h${n}.md`,
          händelse({ id: `h-${n}`, titel: `H${n}`, rutin: ['rutin-a'], inkom: '2026-03-01' }),
        ]),
      ),
    };
    expect(await said('kommande', files)).toContain('3 händelser sedan senaste översynen');
    expect(await said('kommande', files, { isPublic: true })).not.toContain('händelser');
  });
});

describe('kunskap', () => {
  const kunskap = (keys: object) =>
    document({
      ...{ typ: 'kunskap', id: 'k', titel: 'Studien', källa: 'forskning', utgivare: 'Universitetet', utgiven: '2019' },
      ...{ område: ['äldreomsorg'], stöder: ['utreda'], ...keys },
    });

  test('efter område, med det som bygger på den', async () => {
    const text = await said('evidens', { 'k.md': kunskap({ länk: 'https://example.se/studie' }), 'p.md': process() });
    expect(text).toMatch(/## Äldreomsorg/);
    expect(text).toContain(
      '| [Studien](dokument/k.html) | Forskning | [Universitetet](https://example.se/studie) | 2019 | [Utreda](dokument/utreda.html)',
    );
  });

  test('det som inte är en webbadress blir aldrig en länk', async () => {
    const text = await said('evidens', { 'k.md': kunskap({ länk: 'javascript:alert(1)' }), 'p.md': process() });
    expect(text).not.toContain('javascript:');
    expect(text).toContain('| Universitetet |');
  });

  test('ett tomt bibliotek säger det', async () => {
    expect(await said('evidens', {})).toContain('Evidensbiblioteket är tomt');
  });
});

describe('lagen', () => {
  test('varje paragraf med läge och dokument, och andra lagar med dem som anger dem', async () => {
    const text = await said('lagen', {
      ...GOOD,
      'a.md': rutin({ lagrum: ['SoL (2025:400) 11 kap. 1 §', 'FF (1900:1) 3 §'] }),
    });
    expect(text).toMatch(/### 4 kap\. 4 §[^#]*(Uppfyllt|Delvis uppfyllt)\./);
    expect(text).toMatch(/\| SoL \(2025:400\) \| ja, kontrollerat .* \| \[Rutin A\]/);
    expect(text).toMatch(/\| FF \(1900:1\) \| uppgift saknas \| \[Rutin A\]/);
  });

  test('--public säger vad lagen kräver och vilka dokument som svarar, men inte hur det går', async () => {
    const text = await said('lagen', GOOD, { isPublic: true });
    expect(text).toContain('### 4 kap. 4 §');
    expect(text).toContain('[Ta emot en anmälan]');
    expect(text).not.toMatch(/uppfyllt|Uppfyllt|Går inte att avgöra|saknas:/);
    expect(text).not.toContain('Riskanalysen');
  });

  test('enheter där något saknas står vid paragrafen', async () => {
    const text = await said('lagen', { ...UNITS, 'ra.md': riskanalys({ enhet: 'enhet-barn' }) });
    expect(text).toContain('Enheter där något saknas: [');
  });
});

describe('registret och starten', () => {
  test('alla dokument efter slag, med det som inte gäller märkt', async () => {
    const text = await said('alla', {
      'p.md': process(),
      'a.md': rutin({ status: 'utkast' }),
      'e.md': egenkontroll(),
      'b.md': rutin({ id: 'gammal', titel: 'Gammal', status: 'upphävd', gäller_till: '2025-01-01' }),
      'c.md': rutin({ id: 'ny', titel: 'Ny', ersätter: ['gammal'] }),
    });
    expect(text).toContain('## Rutiner (3)');
    expect(text).toContain('- [Gammal](dokument/gammal.html) (upphävd) – ersatt av [Ny](dokument/ny.html)');
    expect(text).toContain('- [Rutin A](dokument/rutin-a.html) (utkast)');
    expect(text.indexOf('## Rutiner')).toBeLessThan(text.indexOf('## Egenkontroller'));
  });

  test('starten räknar inte upp det som är försenat', async () => {
    const text = await said('index', { 'p.md': process(LATE), ...UNITS });
    expect(text).not.toMatch(/försen/i);
    expect(text).toContain('- [Enheten norr](dokument/norr.html)');
    expect(text).not.toContain('- [Barn och unga]');
  });

  test('--public: utkast syns varken i registret eller under processen', async () => {
    const files = { 'p.md': process(), 'a.md': rutin({ status: 'utkast', titel: 'Hemligt utkast' }) };
    const context = await siteOf(files, { isPublic: true });
    expect(page(context, 'alla') + page(context, 'rutiner') + extra(context, 'utreda')).not.toContain('Hemligt utkast');
    expect(context.isHidden('rutin-a')).toBe(true);
  });
});
