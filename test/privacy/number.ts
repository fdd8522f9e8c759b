/** The check digit by law.md's own words, written apart from the program's: weights 2 and 1, digits of products summed. */
export function checkDigit(nine: string): number {
  const sum = [...nine]
    .flatMap((digit, index) => [...String(Number(digit) * (index % 2 ? 1 : 2))])
    .reduce((total, digit) => total + Number(digit), 0);
  return (10 - (sum % 10)) % 10;
}

/** A whole number from eight digits of a birth date and three of a födelsenummer. */
export const numberFrom = (birth: string, three: string) =>
  `${birth}${three}${checkDigit(`${birth.slice(2)}${three}`)}`;

/** A valid number outside the test series that nobody bears: its birth date lies far ahead. Never written out in a file. */
export const nobodys = numberFrom('20980517', '471');

/** Skatteverket's published test numbers (CC0), of each series and of each kind of date. */
export const PUBLISHED = [
  '190308189802',
  '190312049802',
  '190401149810',
  '201901012391',
  '201901192391',
  '201903312385',
  '201906112386',
  '202601612381',
  '202601622380',
  '202601912393',
  '191401682396',
  '191406652386',
  '191500722390',
  '191711602399',
  '189001019802',
  '199001012385',
  '199001012393',
  '201701012393',
  '200002292399',
] as const;

/** Every way in which twelve digits may be written, by name. */
export const SPELLINGS: Readonly<Record<string, (twelve: string) => string>> = {
  'tolv siffror': (n) => n,
  'med bindestreck': (n) => `${n.slice(0, 8)}-${n.slice(8)}`,
  'med plus': (n) => `${n.slice(2, 8)}+${n.slice(8)}`,
  'kort med bindestreck': (n) => `${n.slice(2, 8)}-${n.slice(8)}`,
  tankstreck: (n) => `${n.slice(0, 8)}\u2013${n.slice(8)}`,
  'långt tankstreck': (n) => `${n.slice(2, 8)}\u2014${n.slice(8)}`,
  'hårt bindestreck': (n) => `${n.slice(2, 8)}\u2011${n.slice(8)}`,
  minustecken: (n) => `${n.slice(0, 8)}\u2212${n.slice(8)}`,
  'mjukt bindestreck': (n) => `${n.slice(0, 8)}\u00ad${n.slice(8)}`,
  'blanksteg runt': (n) => `${n.slice(0, 8)} - ${n.slice(8)}`,
  blanksteg: (n) => `${n.slice(0, 8)} ${n.slice(8)}`,
  'hårt blanksteg': (n) => `${n.slice(0, 8)}\u00a0${n.slice(8)}`,
  'blanksteg utan bredd': (n) => `${n.slice(0, 8)}\u200b-${n.slice(8)}`,
  'breda siffror': (n) =>
    `${n.slice(0, 8)}-${n.slice(8)}`.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
};
