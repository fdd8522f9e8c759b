import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { after, append, made, page, type Seed, swap } from './seed.js';

const EXAMPLE = fileURLToPath(new URL('../../../handbook-example', import.meta.url));
const copyOf = (path: string) => made(readFileSync(`${EXAMPLE}/${path}`, 'utf8'));

/** Faults that reading finds: files, YAML, types, keys, values and registers; and references, links and names. */
export const READING: readonly Seed[] = [
  {
    rule: 'fil-i-handboken',
    name: 'a rutin is a symbolic link to another folder',
    change: {
      'rutiner/rutin-lanad.md': () => ({ link: fileURLToPath(new URL('../../../README.md', import.meta.url)) }),
    },
    at: ['rutiner/rutin-lanad.md', 1],
  },
  {
    rule: 'fil-gar-att-lasa',
    name: 'saved by Notepad in the code page of Windows',
    change: { 'kunskap/kunskap-freda.md': (text) => Buffer.from(text, 'latin1') },
    at: ['kunskap/kunskap-freda.md', 1],
  },
  {
    rule: 'frontmatter-finns',
    name: 'the first line was cut away',
    change: { 'analyser/analys-2023-sammanfattning.md': (text) => text.replace('---\n', '') },
    at: ['analyser/analys-2023-sammanfattning.md', 'typ: analys'],
  },
  {
    rule: 'yaml-gar-att-lasa',
    name: 'a title with a colon and no quotes',
    change: { 'handelser/handelse-narvaro-2026.md': (text) => text.replace(/^titel: .*$/m, 'titel: Närvaro: fel dag') },
    at: ['handelser/handelse-narvaro-2026.md', 'titel: Närvaro: fel dag'],
  },
  {
    rule: 'typ-finns',
    name: 'a type in the plural',
    change: { 'analyser/analys-2024-plan.md': swap('typ: analys\n', 'typ: analyser\n') },
    at: ['analyser/analys-2024-plan.md', 'typ: analyser'],
  },
  {
    rule: 'nyckel-kravs',
    name: 'nobody says who made the inspection',
    change: {
      'tillsyn/tillsyn-ivo-lss-bostad-2026.md': swap('granskare: Inspektionen för vård och omsorg (IVO)\n', ''),
    },
    at: ['tillsyn/tillsyn-ivo-lss-bostad-2026.md', 1],
  },
  {
    rule: 'nyckel-kand',
    name: 'a key in the wrong form',
    change: { 'atgarder/atgard-orsakskod-avvikelser.md': swap('\nansvar: ', '\nansvarig: ') },
    at: ['atgarder/atgard-orsakskod-avvikelser.md', 'ansvarig: '],
  },
  {
    rule: 'varde-giltigt',
    name: 'a day that does not exist',
    change: { 'handelser/handelse-transport-2024.md': (text) => text.replace(/^inkom: .*$/m, 'inkom: 2024-02-30') },
    at: ['handelser/handelse-transport-2024.md', 'inkom: 2024-02-30'],
  },
  {
    rule: 'schema-gar-att-anvanda',
    name: 'an own schema with a comma too many',
    change: {
      'schemas/kunskap.schema.json': made('{\n  "properties": {\n    "isbn": { "type": "string" },\n  }\n}\n'),
    },
    at: ['schemas/kunskap.schema.json', '{'],
  },
  {
    rule: 'brodtext-lagom-lang',
    name: 'a whole course pasted into a routine, with a link that leads nowhere',
    change: {
      'kunskap/kunskap-bbic.md': append(
        `${'Kursen tar upp barns behov och rättigheter i fem delar. '.repeat(2000)}\n\nSe [[kursplan]].`,
      ),
    },
    at: ['kunskap/kunskap-bbic.md', 11],
  },
  {
    rule: 'register-gar-att-lasa',
    name: 'a column got a new name in the system',
    change: {
      'register/klagomal-och-synpunkter-2024.csv': swap('Diarienr;Inkom;', 'Diarienr;Ankomstdatum;'),
    },
    at: ['register/register-klagomal-och-synpunkter-2024.md', '  Inkom: inkom'],
  },
  {
    rule: 'id-unikt',
    name: 'a copy that kept its id',
    change: { 'mal/mal-samverkan-2027.md': copyOf('mal/mal-god-samverkan.md') },
    at: ['mal/mal-samverkan-2027.md', 'id: mal-god-samverkan'],
  },
  {
    rule: 'referens-finns',
    name: 'a role that is spelt in another way',
    change: { 'aktiviteter/hantera-egna-medel.md': swap('ansvar: stodassistent', 'ansvar: stodassistenten') },
    at: ['aktiviteter/hantera-egna-medel.md', 'ansvar: stodassistenten'],
  },
  {
    rule: 'referens-ratt-typ',
    name: 'a unit where a role is wanted',
    change: { 'rutiner/rutin-matdistribution.md': swap('utförs_av: underskoterska', 'utförs_av: enhet-hemtjanst') },
    at: ['rutiner/rutin-matdistribution.md', 'utförs_av: enhet-hemtjanst'],
  },
  {
    rule: 'referens-galler',
    name: 'a process leans on a routine that is repealed',
    change: {
      'processer/individ-och-familj/familjebehandling-oppenvard.md': after(
        'samverkan:',
        '  - med: Mottagningen',
        '    slag: extern',
        '    hur: rutin-orosanmalan-per-fax',
      ),
    },
    at: ['processer/individ-och-familj/familjebehandling-oppenvard.md', 'hur: rutin-orosanmalan-per-fax'],
  },
  {
    rule: 'ingen-krets',
    name: 'a goal is part of itself by way of another',
    change: { 'mal/fullmaktigemal-trygg-valfard.md': after('nivå: ', 'del_av: mal-forebyggande-arbete') },
    at: ['mal/fullmaktigemal-trygg-valfard.md', 'del_av: mal-forebyggande-arbete'],
  },
  {
    rule: 'lank-finns',
    name: 'a link to a routine in another form',
    change: { 'rutiner/rutin-nyckelhantering.md': swap('[[rutin-avvikelser]]', '[[rutin-avvikelse]]') },
    at: ['rutiner/rutin-nyckelhantering.md', '[[rutin-avvikelse]]'],
  },
  {
    rule: 'rubrik-finns',
    name: 'a link to a heading that was renamed',
    change: { 'rutiner/rutin-journalforing.md': append('Se [[rutin-dokumentation#arbetssatt]].') },
    at: ['rutiner/rutin-journalforing.md', '[[rutin-dokumentation#arbetssatt]]'],
  },
  {
    rule: 'bild-finns',
    name: 'a picture that nobody added',
    change: { 'rutiner/rutin-lakarkontakt.md': append('![Vem som ringer vem](bilder/vem-ringer-vem.png)') },
    at: ['rutiner/rutin-lakarkontakt.md', 'vem-ringer-vem.png'],
  },
  {
    rule: 'fil-finns',
    name: 'an attachment under another name',
    change: {
      'rutiner/gemensamma/rutin-avvikelser.md': swap(
        'bilagor/avvikelserapport.docx',
        'bilagor/Avvikelserapport ny.docx',
      ),
    },
    at: ['rutiner/gemensamma/rutin-avvikelser.md', 'fil: bilagor/Avvikelserapport ny.docx'],
  },
  {
    rule: 'namn-kanda',
    name: 'a rule that is misspelt in the settings',
    change: { 'handbok.yaml': after('minsta_grupp: 5', 'regler:', '  klarsprak-meningar: av') },
    at: ['handbok.yaml', 'klarsprak-meningar: av'],
  },
  {
    rule: 'titel-sarskiljer',
    name: 'two routines of a unit by one title',
    change: { 'rutiner/rutin-vard-i-livets-slut.md': swap('titel: Vård i livets slut', 'titel: Förebygga fall') },
    at: ['rutiner/rutin-vard-i-livets-slut.md', 'titel: Förebygga fall'],
  },
  {
    rule: 'protokoll-ar-fullstandigt',
    name: 'minutes of a control without an outcome',
    change: { 'protokoll/protokoll-internkontroll-2025.md': (text) => text.replace(/^utfall: .*\n/m, '') },
    at: ['protokoll/protokoll-internkontroll-2025.md', 1],
  },
  {
    rule: 'punkt-finns',
    name: 'a result for a point by another name',
    change: { 'protokoll/protokoll-basal-hygien-2025-h1.md': swap('punkt: kladregler', 'punkt: arbetsklader') },
    at: ['protokoll/protokoll-basal-hygien-2025-h1.md', 'punkt: arbetsklader'],
  },
  {
    rule: 'antal-overlappar-inte',
    name: 'the same counts from two sources',
    change: {
      'register/register-ej-verkstallda-kommunen-2024.md': page([
        'typ: register',
        'id: register-ej-verkstallda-kommunen-2024',
        'titel: Ej verkställda beslut 2024, kommunens lista',
        'innehåller: antal',
        'fil: ej-verkstallda-kommunen-2024.csv',
        'källa: Kommunens egen lista',
        'uttag: 2025-01-31',
        'period: 2024',
      ]),
      'register/ej-verkstallda-kommunen-2024.csv': made(
        'period;slag;enhet;antal\n2024-Q1;ej verkställt beslut;enhet-bistand;12\n',
      ),
    },
    at: ['register/register-ej-verkstallda-kommunen-2024.md', 'period: 2024'],
  },
  {
    rule: 'mall-gar-att-anvanda',
    name: 'a misspelt name in the organisation’s own section',
    change: { 'mallar/kvalitetsberattelse/riskanalys.md.hbs': made('{{> lag}}\n\n{{vy.organisaton}}\n') },
    at: ['mallar/kvalitetsberattelse/riskanalys.md.hbs', 'organisaton'],
  },
];
