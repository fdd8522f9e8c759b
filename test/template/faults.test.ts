import { describe, expect, test } from 'vitest';
import { builtIn, NONE, viewSchema, wholeTemplate } from '../../src/api/templates.js';
import { HELPERS } from '../../src/render/template.js';
import { checkTemplate } from '../../src/template/check-template.js';
import { SIGNATURES } from '../../src/template/signatures.js';
import { faultsOf } from '../helpers/templates.js';

const KNOWN = builtIn();

describe('the built-in templates', () => {
  test.each([...KNOWN.templates.keys()])('%s names only what the view has, and parts that exist', (name) => {
    const whole = wholeTemplate(name, KNOWN, NONE);
    expect(whole && checkTemplate(whole, viewSchema()).faults).toEqual([]);
  });

  test('every helper has a signature, and the other way round', () => {
    expect(Object.keys(SIGNATURES).sort()).toEqual(Object.keys(HELPERS).sort());
  });
});

const FILE = 'kvalitetsberattelse.md.hbs';

describe('a fault has a line, a column and what was most likely meant', () => {
  test.each([
    ['a misspelt name', '# {{organisaton}}', '1:5 Uppgiften organisaton finns inte. → Menar du organisation?'],
    ['on a later line', 'a\n\n  {{md nämmnd}}', '3:8 Uppgiften nämmnd finns inte. → Menar du nämnd?'],
    ['å for a', '{{ar}}', '1:3 Uppgiften ar finns inte. → Menar du år?'],
    [
      'deep in an object',
      '{{#if beslut}}{{beslut.fastsälld}}{{/if}}',
      '1:17 Uppgiften beslut.fastsälld finns inte. → Menar du fastställd?',
    ],
    ['inside each', '{{#each avsnitt}}{{rubriken}}{{/each}}', '1:20 Uppgiften rubriken finns inte. → Menar du rubrik?'],
    [
      'inside else',
      '{{#each avsnitt}}{{else}}{{namnet}}{{/each}}',
      '1:28 Uppgiften namnet finns inte. → Menar du namn?',
    ],
    ['inside with', '{{#with beslut}}{{dnrr}}{{/with}}', '1:19 Uppgiften dnrr finns inte. → Menar du dnr?'],
    [
      'a block parameter',
      '{{#each avsnitt as |del|}}{{del.rubrk}}{{/each}}',
      '1:29 Uppgiften del.rubrk finns inte. → Menar du rubrik?',
    ],
    [
      'a misspelt block parameter',
      '{{#each avsnitt as |delen|}}{{deln.id}}{{/each}}',
      '1:31 Uppgiften deln finns inte. → Menar du delen?',
    ],
    ['the first of a list', '{{avsnitt.0.rubri}}', '1:3 Uppgiften avsnitt.0.rubri finns inte. → Menar du rubrik?'],
    [
      'in lookup',
      '{{#each avsnitt}}{{lookup this "rubrikk"}}{{/each}}',
      '1:32 Uppgiften rubrikk finns inte. → Menar du rubrik?',
    ],
    [
      'the root from inside',
      '{{#each avsnitt}}{{#each tabeller}}{{@root.organisationn}}{{/each}}{{/each}}',
      '1:38 Uppgiften @root.organisationn finns inte. → Menar du organisation?',
    ],
    [
      'what stands one step out',
      '{{#each avsnitt}}{{#each tabeller}}{{nummer}}{{/each}}{{/each}}',
      '1:38 Uppgiften nummer finns inte. → Menar du ../nummer?',
    ],
    ['a misspelt helper', '{{mdd namn}}', '1:3 Hjälpordet mdd finns inte. → Menar du md?'],
    ['a helper in parentheses', '{{md (storr namn)}}', '1:7 Hjälpordet storr finns inte. → Menar du stor?'],
    ['a misspelt block', '{{#eachh avsnitt}}x{{/eachh}}', '1:4 Blocket {{#eachh}} finns inte. → Menar du {{#each}}?'],
    ['a misspelt part', 'x\n{{> tabelller}}', '2:5 Delen tabelller finns inte. → Menar du tabeller?'],
    ['a misspelt loop word', '{{#each avsnitt}}{{@indexx}}{{/each}}', '1:20 @indexx finns inte. → Menar du @index?'],
    [
      'a loop word outside',
      '{{@first}}',
      '1:3 @first finns bara inne i {{#each}}. → Flytta det in i en {{#each}}, eller ta bort det.',
    ],
    ['too far out', '{{../namn}}', '1:3 ../namn leder ut ur mallen. → Ta bort ett "../".'],
    [
      'a list that is printed',
      '{{avsnitt}}',
      '1:3 avsnitt är ingen text och inget tal. → Gå igenom listan med {{#each avsnitt}} … {{/each}}.',
    ],
    [
      'ja or nej that is printed',
      '{{pågående}}',
      '1:3 pågående är ingen text och inget tal. → Använd {{#if pågående}} … {{/if}}.',
    ],
    ['each over a text', '{{#each namn}}x{{/each}}', '1:9 namn är ingen lista. → Skriv ut uppgiften utan {{#each}}.'],
    [
      'a helper with the wrong thing',
      '{{md avsnitt}}',
      '1:6 Hjälpordet md tar en text eller ett tal, men får något annat. → Gå igenom listan med {{#each avsnitt}} … {{/each}}.',
    ],
    [
      'a block that closes as another',
      '{{#if namn}}\nx\n{{/each}}',
      '1:4 Blocket {{#if}} avslutas med {{/each}}. → Avsluta det med {{/if}}.',
    ],
    [
      'a block that is never closed',
      'a\n{{#if namn}}b',
      '2:13 Ett block avslutas aldrig. → Avsluta varje {{#each}}, {{#if}} och {{#with}} med {{/…}}.',
    ],
    [
      'a lone closing',
      'a\n{{/if}}',
      '2:1 Här avslutas eller delas ett block som inte är öppnat. → Ta bort det, eller öppna blocket före.',
    ],
    [
      'braces that do not end',
      'a\n  {{md (stor namn}}',
      '2:18 Mallen går inte att tolka här. → Kontrollera att varje {{ har sitt }}, varje parentes sitt slut och att inget saknas emellan.',
    ],
  ])('%s', (_, text, expected) => {
    expect(faultsOf(text).map((fault) => fault.replace(`${FILE}:`, ''))).toEqual([expected]);
  });

  test('all faults are told at once, in order', () => {
    expect(
      faultsOf('{{nam}}\n{{#each avsnit}}{{x}}{{/each}}\n{{> lagg}} {{storr namn}}').map(
        (fault) => fault.split(' ')[0],
      ),
    ).toEqual([`${FILE}:1:3`, `${FILE}:2:9`, `${FILE}:3:5`, `${FILE}:3:14`]);
  });
});

describe('parts', () => {
  test('of a section is checked with what a section is', () => {
    expect(faultsOf(undefined, { riskanalys: '{{rubrik}} {{vy.år}}\n{{vy.åre}} {{rubrk}}' })).toEqual([
      'partials/riskanalys.md.hbs:2:3 Uppgiften vy.åre finns inte. → Menar du år?',
      'partials/riskanalys.md.hbs:2:14 Uppgiften rubrk finns inte. → Menar du rubrik?',
    ]);
  });

  test('a built-in part that is called where it does not fit is told at the call', () => {
    expect(faultsOf('x\n{{> tabeller}}')[0]).toMatch(
      /^kvalitetsberattelse\.md\.hbs:2:1 Delen tabeller passar inte här\. Uppgiften tabeller finns inte\. → /,
    );
  });

  test('a part sees what it is given by name, and nothing around it', () => {
    const parts = { egen: '{{hel.namn}} {{hel.nam}} {{../namn}}' };
    expect(faultsOf('{{#each avsnitt}}{{> egen hel=@root}}{{/each}}', parts)).toEqual([
      'partials/egen.md.hbs:1:16 Uppgiften hel.nam finns inte. → Menar du namn?',
      'partials/egen.md.hbs:1:28 ../namn leder ut ur delen. → En del ser bara det som den anropas med. Skriv @root för hela rapporten.',
    ]);
  });

  test('a part that calls itself, also through another, is refused', () => {
    const found = faultsOf('{{> a}}', { a: '{{> b}}', b: 'x\n{{> a}}' });
    expect(found).toEqual([
      'partials/b.md.hbs:2:1 Delen a anropar sig själv. → En del får inte anropa sig själv, inte heller genom en annan del.',
    ]);
  });
});

describe('what is allowed', () => {
  test.each([
    '{{#each avsnitt as |del nr|}}{{nr}} {{del.id}} {{../namn}} {{@index}}{{#if @first}}x{{/if}}{{/each}}',
    '{{#each avsnitt}}{{#each tabeller}}{{#each rader}}{{#each this}}{{cell this}}: {{lookup ../../kolumner @index}}{{/each}}{{/each}}{{/each}}{{/each}}',
    '{{#with beslut}}{{dnr}}{{else}}utan beslut{{/with}}',
    '{{#unless avsnitt.length}}tomt{{/unless}}{{! en kommentar }}{{!-- en till --}}',
    '{{#each avsnitt}}{{> (lookup . "id") vy=@root}}{{/each}}',
    '{{#each avsnitt}}{{#each texter}}{{{brödtext this}}}{{/each}}{{/each}}',
    '{{#each noter}}{{rubrik}}{{#each rader}}{{vad}}{{#each källor}}{{this}}{{/each}}{{/each}}{{/each}}',
  ])('%s', (text) => {
    expect(faultsOf(text)).toEqual([]);
  });
});
