import { describe, expect, test } from 'vitest';
import { riskanalys } from '../../helpers/coverage.js';
import { findingsOf } from '../../helpers/findings.js';
import { document, händelse, protokoll, rutin, styrdokument } from '../../helpers/texts.js';
import { forLagrum, inBody, NEW, saidIn } from './told.js';

const RULE = 'lag-galler';

describe('lag-galler in bodies', () => {
  test.each<[string, number]>([
    ['Biståndet ges enligt socialtjänstlagen (2001:453).', 1],
    ['Biståndet ges enligt 4 kap. 1 § SoL (2001:453).', 1],
    ['Biståndet ges enligt **SoL (2001:453)**.', 1],
    ['Se SFS 2001:453.', 1],
    ['Se SFS nr 2001:453.', 1],
    ['Se SOSFS 2005:12.', 1],
    ['Personuppgiftslagen gäller.', 1],
    ['Uppgifterna skyddas av PUL.', 1],
    ['Uppgifterna skyddas av PuL.', 1],
    ['Uppgifterna skyddas av PuL (1998:204) 10 §.', 1],
    ['Enligt sekretesslagen är uppgiften hemlig.', 1],
    ['| Lag |\n|---|\n| SoL (2001:453) |', 1],
    ['## SoL (2001:453)', 1],
    ['- SoL (2001:453)', 1],
    ['SoL (2001:453) och SoF (2001:937) gäller.', 2],
    ['Biståndet ges enligt socialtjänstlagen (2025:400).', 0],
    ['Biståndet ges enligt socialtjänstlagen.', 0],
    ['Biståndet ges enligt SoL.', 0],
    ['Enligt offentlighets- och sekretesslagen är uppgiften hemlig.', 0],
    ['Före juli 2025 gällde SoL (2001:453).', 0],
    ['Beslutet togs enligt då gällande SoL (2001:453).', 0],
    ['Beslut enligt SoL (2001:453) gäller enligt övergångsbestämmelserna.', 0],
    ['Till och med 2025-06-30 gällde socialtjänstlagen (2001:453).', 0],
    ['SoL (2025:400) har ersatt SoL (2001:453).', 0],
    ['SoL (2001:453) är upphävd.', 0],
    ['Den äldre lagen, SoL (2001:453), gäller för ärenden från före juli 2025.', 0],
    ['`SoL (2001:453)`', 0],
    ['```\nSoL (2001:453)\n```', 0],
    ['<!-- SoL (2001:453) -->', 0],
    ['[lagen](https://exempel.se/sfs-2001:453)', 0],
    ['Se LVM (1988:70).', 0],
    ['Dnr SN 2001:453.', 0],
    ['SOU 2001:453.', 0],
  ])('%s', async (body, count) => {
    expect(await inBody(RULE, `${body}\n`)).toHaveLength(count);
  });

  test('a sentence of the past says nothing of the next', async () => {
    const body = 'Före juli 2025 gällde SoL (2001:453). Biståndet ges enligt SoL (2001:453).\n';
    expect(await inBody(RULE, body)).toEqual([1]);
  });

  test('stands where the law is named, and says what holds now', async () => {
    const files = { 'a.md': rutin(NEW, 'Rad.\n\nEnligt SoL (2001:453).\n') };
    const [finding] = await findingsOf(RULE, files);
    expect(finding).toMatchObject({ severity: 'varning', line: 14, column: 8 });
    expect(finding?.message).toBe('SoL (2001:453) är upphävd sedan 2025-07-01.');
    expect(finding?.hint).toContain('Den har ersatts av SoL (2025:400).');
  });
});

describe('lag-galler in keys', () => {
  test.each([
    ['SoL (2001:453) 4 kap. 1 §', 1],
    ['SOSFS 2005:12', 1],
    ['SoL (2025:400) 11 kap. 1 §', 0],
    ['SOSFS 2011:9 4 kap. 4 §', 0],
    ['SoL 4 kap. 1 §', 0],
    ['LVM (1988:870)', 0],
  ])('%s', async (lagrum, count) => {
    expect(await forLagrum(RULE, lagrum)).toBe(count);
  });

  test('each of a list by itself', async () => {
    expect(await forLagrum(RULE, ['SoL (2001:453)', 'SoF (2001:937)', 'SoL (2025:400)'])).toBe(2);
  });

  test.each<[string, string, number]>([
    ['a repealed document', rutin({ status: 'upphävd', gäller_till: '2025-01-01', lagrum: 'SoL (2001:453)' }), 0],
    ['a draft', rutin({ status: 'utkast', lagrum: 'SoL (2001:453)' }), 1],
    ['minutes of that time', protokoll({ lagrum: 'SoL (2001:453)' }), 0],
    ['minutes of now', protokoll({ datum: '2026-01-15', lagrum: 'SoL (2001:453)' }), 1],
    ['an event of that time', händelse({ inkom: '2025-03-01', orsak: 'Brist mot SoL (2001:453)' }), 0],
    ['an event of now', händelse({ orsak: 'Brist mot SoL (2001:453)' }), 1],
    ['an analysis of that time', riskanalys({ datum: '2025-01-01', lagrum: 'SoL (2001:453)' }), 0],
    ['the law of another', styrdokument({ externt: 'ja', titel: 'SoL (2001:453)' }), 1],
    ['an id is no law', rutin({ dnr: 'SFS 2001:453' }), 0],
    [
      'knowledge published at that time',
      document({
        ...{ typ: 'kunskap', id: 'k', titel: 'Om SoL (2001:453)', källa: 'myndighet', utgivare: 'S' },
        ...{ utgiven: '2019', område: 'äldre' },
      }),
      0,
    ],
  ])('%s', async (_, text, count) => {
    expect(await findingsOf(RULE, { 'a.md': text })).toHaveLength(count);
  });

  test('handbok.yaml', async () => {
    const settings = `format: 1\norganisation: O\nnämnd: socialnamnden\nlagar: [SoL]\nlagregister:\n  - lag: SoL (2001:453)\n`;
    expect(await findingsOf(RULE, { 'handbok.yaml': settings })).toMatchObject([{ file: 'handbok.yaml', line: 6 }]);
  });

  test('before the day of repeal nothing is said', async () => {
    expect(await findingsOf(RULE, { 'a.md': rutin({ lagrum: 'SoL (2001:453)' }) }, '2025-06-30')).toEqual([]);
    expect(await findingsOf(RULE, { 'a.md': rutin({ lagrum: 'SoL (2001:453)' }) }, '2025-07-01')).toHaveLength(1);
  });

  test('a law replaced by one that is itself replaced', async () => {
    const [[, hint] = []] = await saidIn(RULE, { 'a.md': rutin({ lagrum: 'SoL (1980:620) 6 §' }) });
    expect(hint).toContain('SoL (2025:400)');
  });
});
