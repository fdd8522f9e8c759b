import { expect, test } from 'vitest';
import { handbook } from '../../helpers/handbook.js';
import { insats, kompetens, uppföljning, utförare } from '../../helpers/owed.js';
import { runJson } from '../../helpers/run.js';
import { egenkontroll, process, protokoll, rutin, styrdokument, åtgärd } from '../../helpers/texts.js';

/** A document whose date cannot be read or is missing is never dropped: it is listed apart (format.md 5.2). */
test.each([
  ['revision', rutin({ revisionsdatum: 'i höst' }), 'Revisionsdatum går inte att läsa.'],
  ['revision', rutin({ revisionsdatum: undefined }), 'Revisionsdatum saknas.'],
  ['giltighet', styrdokument({ gäller_till: '2026-02-30' }), 'Gäller_till går inte att läsa.'],
  ['egenkontroll', egenkontroll({ från: undefined }), 'Från saknas.'],
  ['egenkontroll', egenkontroll({ frekvens: 'ibland' }), 'Frekvens går inte att läsa.'],
  ['egenkontroll', egenkontroll({ enhet: ['Norra'] }), 'Enhet går inte att läsa.'],
  ['uppföljning', uppföljning({ frekvens: undefined, senast: 'snart' }), 'Senast går inte att läsa.'],
  ['protokoll', protokoll({ nästa: 'i vår' }), 'Nästa går inte att läsa.'],
  ['delgivning', uppföljning({ delges: [{ till: 'socialnamnden', när: 'ofta' }] }), 'Delges går inte att läsa.'],
  ['åtgärd', åtgärd({ senast: undefined }), 'Senast saknas.'],
  ['åtgärd', åtgärd({ status: 'kanske' }), 'Status går inte att läsa.'],
  ['effekt', åtgärd({ effekt: { följs_upp: 'senare' } }), 'Effekt går inte att läsa.'],
  ['kvalitetsinsats', insats([{ id: 't', ansvar: 'socialnamnden', uppgift: 'G', senast: 'maj' }]), 'Uppgifter går'],
  ['avtal', utförare({ avtal: { dnr: 'x', från: '2024-01-01', till: 'vidare' } }), 'Avtal går inte att läsa.'],
  ['redovisning', utförare({ redovisar: [{ id: 'a', vad: 'A', senast: '13-01' }] }), 'Redovisar går inte att läsa.'],
  ['kompetens', kompetens({ frekvens: 'då och då' }), 'Frekvens går inte att läsa.'],
])('%s: %#', async (kind, text, reason) => {
  const root = handbook({ 'utreda.md': process(), 'x.md': text });
  const { json, code } = await runJson(['due', '--kind', kind, '--fail'], root);
  expect(json.unreadable).toEqual([{ file: 'x.md', reason: expect.stringContaining(reason) }]);
  expect(code).toBe(1);
  const other = kind === 'riskanalys' ? 'effekt' : 'riskanalys';
  expect((await runJson(['due', '--kind', other], root)).json.unreadable).toEqual([]);
});
