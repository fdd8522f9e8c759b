import { describe, expect, test } from 'vitest';
import { findingsOf } from '../helpers/findings.js';
import { aktivitet, enhet, process, roll, rutin } from '../helpers/texts.js';

const BASE = {
  'utreda.md': process(),
  'ta-emot.md': aktivitet(),
  'barn.md': enhet({ id: 'barn' }),
  'chef.md': roll({ id: 'socialchef' }),
};
const _of = async (rule: string, file: string) =>
  (await findingsOf(rule, { ...BASE, 'a.md': file })).filter((finding) => finding.file === 'a.md');

describe('words from handbok.yaml', () => {
  const settings =
    'format: 1\norganisation: E\nnämnd: socialnamnden\nlagar: [SoL]\nkvalitetsområden: [Personal, {namn: Samverkan}]\nkrav: [{id: krav-a, text: A}]\n';
  test.each([
    [{ kvalitetsområde: ['Personal', 'Samverkan'] }, settings, []],
    [{ kvalitetsområde: 'Personl' }, settings, ['Menar du Personal?']],
    [{ kvalitetsområde: 'Miljöfrågor' }, settings, ['Där finns: Personal, Samverkan.']],
    [{ uppfyller: 'krav-a' }, settings, []],
    [{ uppfyller: 'krav-b' }, settings, ['Menar du krav-a?']],
    [{ område: 'vad som helst' }, settings, []],
    [{ område: 'äldreomsorgen' }, `${settings}områden: [äldreomsorg]\n`, ['Menar du äldreomsorg?']],
    [
      { kvalitetsområde: 'Personal' },
      settings.replace(/kvalitetsområden.*\n/, ''),
      ['Lägg till kvalitetsområden i handbok.yaml.'],
    ],
  ])('%o', async (keys, yaml, hints) => {
    const found = await findingsOf('referens-finns', { ...BASE, 'handbok.yaml': yaml, 'a.md': rutin(keys) });
    expect(found.map(({ hint }) => hint)).toEqual(hints);
  });
});
