import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../helpers/findings.js';
import type { Files } from '../../helpers/handbook.js';
import { enhet, type Keys, process, protokoll, roll, rutin, styrdokument } from '../../helpers/texts.js';

const told = async (rule: string, files: Files) =>
  (await findingsOf(rule, files)).map(({ file, line }) => `${file}:${line}`);
const settings = (more: string) =>
  `format: 1\norganisation: Exempelby kommun\nnämnd: socialnamnden\nlagar: [SoL]\n${more}`;

const UPPHÄVD = { status: 'upphävd', gäller_till: '2026-01-01', upphävd_av: 'socialnamnden' };

describe('beslutsfattare-far-besluta', () => {
  const order = settings(
    'beslutsordning: {rutin: [socialchef, enhetens chef], plan: [], riktlinje: socialnamnden, styrdokument: [socialchef]}\n',
  );
  const base: Files = {
    'handbok.yaml': order,
    'chef.md': roll(),
    'barnchef.md': roll({ id: 'barnchef', titel: 'Chef barn' }),
    'e.md': enhet({ chef: 'barnchef' }),
  };
  test.each<[string, Files, string[]]>([
    ['not in the order', { 'a.md': rutin() }, ['a.md:8']],
    ['in the order', { 'a.md': rutin({ fastställd_av: 'socialchef' }) }, []],
    ['the unit’s chef', { 'a.md': rutin({ fastställd_av: 'barnchef', enhet: 'enhet-barn' }) }, []],
    ['the chef of no unit of it', { 'a.md': rutin({ fastställd_av: 'barnchef' }) }, ['a.md:8']],
    ['slag before typ', { 'a.md': styrdokument() }, []],
    ['slag before typ, wrong', { 'a.md': styrdokument({ fastställd_av: 'socialchef' }) }, ['a.md:7']],
    ['nobody may', { 'a.md': styrdokument({ slag: 'plan' }) }, ['a.md:7']],
    ['typ where slag is not told', { 'a.md': styrdokument({ slag: 'policy' }) }, ['a.md:7']],
    ['a type of which nothing is told', { 'a.md': process() }, []],
    ['no order', { 'handbok.yaml': settings(''), 'a.md': rutin() }, []],
    ['decided by somebody else', { 'a.md': styrdokument({ externt: 'ja', fastställd_av: 'Riksdagen' }) }, []],
    ['a role that does not exist is another fault', { 'a.md': rutin({ fastställd_av: 'finns-inte' }) }, []],
    ['a draft', { 'a.md': rutin({ status: 'utkast' }) }, []],
    ['repealed', { 'a.md': rutin(UPPHÄVD) }, []],
    ['not yet in force', { 'a.md': rutin({ gäller_från: '2027-01-01' }) }, []],
  ])('%s', async (_, files, places) => {
    expect(await told('beslutsfattare-far-besluta', { ...base, ...files })).toEqual(places);
  });

  test('says who may', async () => {
    expect(await findingsOf('beslutsfattare-far-besluta', { ...base, 'a.md': rutin() })).toMatchObject([
      {
        message: 'socialnamnden får inte fastställa rutin enligt beslutsordningen.',
        hint: 'Det får socialchef eller enhetens chef. Ändra här, eller i beslutsordning i handbok.yaml.',
      },
    ]);
  });
});

describe('oversyn-beslutad', () => {
  const reviewed = (keys: Keys) => ({ 'a.md': rutin({ fastställd: '2025-03-12', ...keys }) });
  test.each<[string, Files, string[]]>([
    ['a review after the decision', reviewed({ reviderad: '2026-03-01' }), ['a.md:11']],
    ['that says that nothing changed', reviewed({ reviderad: '2026-03-01', reviderad_utan_ändring: 'ja' }), []],
    ['and true is yes', reviewed({ reviderad: '2026-03-01', reviderad_utan_ändring: true }), []],
    ['that says that something did', reviewed({ reviderad: '2026-03-01', reviderad_utan_ändring: 'nej' }), ['a.md:11']],
    ['the same day', reviewed({ reviderad: '2025-03-12' }), []],
    ['before', reviewed({ reviderad: '2025-03-01' }), []],
    ['a month that may be the same', reviewed({ reviderad: '2025-03' }), []],
    ['a year that may be the same', reviewed({ fastställd: '2025', reviderad: '2025-12-24' }), []],
    ['the year after', reviewed({ fastställd: '2025', reviderad: '2026' }), ['a.md:11']],
    ['never', reviewed({}), []],
    ['an answer that cannot be read', reviewed({ reviderad: '2026-03-01', reviderad_utan_ändring: 'kanske' }), []],
    ['a decision that cannot be read', reviewed({ reviderad: '2026-03-01', fastställd: 'i mars' }), []],
    ['a draft', reviewed({ reviderad: '2026-03-01', status: 'utkast' }), []],
    ['repealed', reviewed({ reviderad: '2026-03-01', ...UPPHÄVD }), []],
    [
      'decided by somebody else',
      { 'a.md': styrdokument({ externt: 'ja', fastställd: '2025-03-12', reviderad: '2026-03-01' }) },
      [],
    ],
  ])('%s', async (_, files, places) => {
    expect(await told('oversyn-beslutad', files)).toEqual(places);
  });

  test('names both days', async () => {
    expect(await findingsOf('oversyn-beslutad', reviewed({ reviderad: '2026-03-01' }))).toMatchObject([
      {
        message: 'Översynen 2026-03-01 är senare än beslutet 2025-03-12, men det framgår inte om något ändrades.',
      },
    ]);
  });
});

describe('roll-anvand', () => {
  const withRole = (files: Files, keys: Keys = {}) => ({ 'chef.md': roll(keys), ...files });
  test.each<[string, Files, string[]]>([
    ['by nobody', withRole({}), ['chef.md:4']],
    ['as ansvar', withRole({ 'a.md': rutin({ ansvar: 'socialchef' }) }), []],
    ['as a unit’s chef', withRole({ 'e.md': enhet({ chef: 'socialchef' }) }), []],
    ['in a list of a list', withRole({ 'f.md': roll({ id: 'f', titel: 'F', ingår: ['socialchef'] }) }), ['f.md:4']],
    ['by handbok.yaml', withRole({ 'handbok.yaml': settings('beslutsordning: {rutin: socialchef}\n') }), []],
    ['by [[id]] in a body', withRole({ 'a.md': rutin({}, 'Fråga [[socialchef]].') }), []],
    ['by [[id|text]] in a table', withRole({ 'a.md': rutin({}, '| Vem |\n| --- |\n| [[socialchef\\|Chef]] |\n') }), []],
    ['by a link to its file', withRole({ 'b/a.md': rutin({}, 'Fråga [chefen](../chef.md#uppgifter).') }), []],
    ['by a link to another file', withRole({ 'b/a.md': rutin({}, 'Fråga [chefen](chef.md).') }), ['chef.md:4']],
    ['by itself', withRole({}, { ingår: ['socialchef'], nivå: 'forum' }), ['chef.md:4']],
    ['repealed', withRole({}, UPPHÄVD), []],
    ['a draft', withRole({}, { status: 'utkast' }), []],
  ])('%s', async (_, files, places) => {
    expect(await told('roll-anvand', files)).toEqual(places);
  });

  test('is a tips', async () => {
    expect(await findingsOf('roll-anvand', withRole({}))).toMatchObject([
      { severity: 'tips', message: 'Ingen hänvisar till rollen.' },
    ]);
  });
});

describe('forum-motes', () => {
  const forum = (keys: Keys = {}, more: Files = {}) => ({
    'f.md': roll({ id: 'kvalitetsrad', titel: 'Kvalitetsråd', nivå: 'forum', ...keys }),
    ...more,
  });
  const minutes = (datum: string) => ({
    'p.md': protokoll({ avser: 'kvalitetsrad', datum, period: undefined, utfall: undefined }),
  });
  test.each<[string, Files, string[]]>([
    ['nothing told', forum(), ['f.md:4']],
    ['a frekvens', forum({ sammanträden: 'varje månad' }), []],
    ['a day to come', forum({ sammanträden: ['2026-12-01'] }), []],
    ['a day a year ago', forum({ sammanträden: ['2025-11-22'] }), []],
    ['a day more than a year ago', forum({ sammanträden: ['2024-03-01', '2025-11-21'] }), ['f.md:9']],
    ['minutes of this year', forum({}, minutes('2026-03-01')), []],
    ['minutes of long ago', forum({}, minutes('2024-03-01')), ['f.md:4']],
    ['minutes later than the list', forum({ sammanträden: ['2024-03-01'] }, minutes('2026-03-01')), []],
    ['an empty list', forum({ sammanträden: [] }), ['f.md:4']],
    ['a list that cannot be read', forum({ sammanträden: ['i mars'] }), []],
    ['no forum', forum({ nivå: 'enhet' }), []],
    ['repealed', forum(UPPHÄVD), []],
    ['a draft', forum({ status: 'utkast' }), []],
  ])('%s', async (_, files, places) => {
    expect(await told('forum-motes', files)).toEqual(places);
  });

  test('says when it last met', async () => {
    expect(await findingsOf('forum-motes', forum({ sammanträden: ['2024-03-01'] }))).toMatchObject([
      { message: 'Forumet har inte mötts sedan 2024-03-01.' },
    ]);
    expect(await findingsOf('forum-motes', forum())).toMatchObject([
      { message: 'Forumet har inga sammanträden och inga minnesanteckningar.' },
    ]);
  });
});

describe('krav-besvarat', () => {
  const asked = (files: Files) => ({
    'handbok.yaml': settings('krav:\n  - id: krav-a\n    text: Rutin för klagomål\n  - {id: krav-b, text: Rutin B}\n'),
    'b.md': styrdokument({ uppfyller: 'krav-b' }),
    ...files,
  });
  test.each<[string, Files, string[]]>([
    ['by none', asked({}), ['handbok.yaml:6']],
    ['by one', asked({ 'a.md': rutin({ uppfyller: ['krav-a'] }) }), []],
    ['by one that answers both', asked({ 'b.md': rutin({ uppfyller: ['krav-a', 'krav-b'] }) }), []],
    ['by a draft', asked({ 'a.md': rutin({ uppfyller: ['krav-a'], status: 'utkast' }) }), ['handbok.yaml:6']],
    ['by a repealed one', asked({ 'a.md': rutin({ uppfyller: ['krav-a'], ...UPPHÄVD }) }), ['handbok.yaml:6']],
    [
      'by one not yet in force',
      asked({ 'a.md': rutin({ uppfyller: 'krav-a', gäller_från: '2027-01-01' }) }),
      ['handbok.yaml:6'],
    ],
    ['none asked', { 'handbok.yaml': settings('krav: []\n') }, []],
  ])('%s', async (_, files, places) => {
    expect(await told('krav-besvarat', files)).toEqual(places);
  });

  test('repeats what is asked', async () => {
    expect(await findingsOf('krav-besvarat', asked({}))).toMatchObject([
      { message: 'Inget gällande dokument svarar på kravet: Rutin för klagomål.' },
    ]);
  });
});
