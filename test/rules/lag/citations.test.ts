import { describe, expect, test } from 'vitest';
import { readLaw } from '../../../src/api/read-regelverk.js';
import { citationsIn } from '../../../src/rules/lag/citations.js';
import { indexOf } from '../../../src/rules/lag/law-index.js';

const index = indexOf(readLaw());
const read = (text: string) =>
  citationsIn(text, index).map(({ text: written, number, place }) =>
    [written, number, place].filter(Boolean).join(' | '),
  );

describe('citations', () => {
  test.each([
    ['enligt SoL (2001:453) 14 kap. 3 §', ['SoL (2001:453) | SFS 2001:453 | 14 kap. 3 §']],
    ['14 kap. 3 § SoL (2001:453).', ['SoL (2001:453) | SFS 2001:453 | 14 kap. 3 §']],
    ['14 kap 3-7 §§ socialtjänstlagen', ['socialtjänstlagen | 14 kap 3-7 §§']],
    ['Socialtjänstlagen 4 kap 1§ ger rätt', ['Socialtjänstlagen | 4 kap 1§']],
    ['socialtjänstlagen ska följas', []],
    ['SFS 2001:453 gäller', ['SFS 2001:453 | SFS 2001:453']],
    ['socialtjänstlagen (SFS 2001:453)', ['socialtjänstlagen (SFS 2001:453) | SFS 2001:453']],
    ['SOSFS 2011: 9 (M och S)', ['SOSFS 2011: 9 | SOSFS 2011:9']],
    ['SOSFS 2011:9 och 2014:5', ['SOSFS 2011:9 | SOSFS 2011:9', '2014:5 | SOSFS 2014:5']],
    ['HSLF-FS 2017:40/41', ['HSLF-FS 2017:40 | HSLF-FS 2017:40']],
    ['lagen (1988:870) om vård av missbrukare', ['1988:870 | SFS 1988:870']],
    ['LVM, 1988:70', ['LVM, 1988:70 | SFS 1988:70']],
    ['SOU 2020:47 och Ds 2009:18', []],
    ['dnr SN 2019:123', []],
    ['offentlighets- och sekretesslagen (2009:400)', ['offentlighets- och sekretesslagen (2009:400) | SFS 2009:400']],
    ['offentlighets- och sekretesslagen gäller', []],
    ['enligt sekretesslagen', ['sekretesslagen']],
    ['PUL gäller', ['PUL']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
