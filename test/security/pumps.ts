/**
 * What a text that is made to be slow consists of: something repeated, of every kind that a pattern in the program
 * looks for. Between them they hold every class of sign used in `src`.
 */
export const PUMPS: readonly string[] = [
  ...[...' \t\n\u00a0aAåÄ10-.§()[]*_|#`~<>=/\\:;,!"\'&@+–”^x'],
  ...['\u0301', '🙂', 'å\u0301', '\r\n', '\n\n', '  \n', '\ud800'],
  ...['a ', 'A ', 'Aa ', 'ö ', '1 ', ' 1', 'a b ', 'a, ', ' ,', '00', '2024 ', '2024-01-01 ', '19121212', '1 -', '1-'],
  ...['a.', '.a', 'a-', 'Aa-', 'a@', 'a.a', '1.', '1:', 'a: ', '&a', '\\a', '/a', '="', '=a ', '<a', '<a ', '<!--'],
  ...[
    '](',
    '[a](',
    '[[',
    '[^',
    '[a]:',
    '**',
    '| ',
    '|-',
    '||',
    '\n- ',
    '\n1. ',
    '\n#',
    '\n| ',
    '\n> ',
    '\n```',
    '\n ',
    '\n\t',
  ],
  ...['kap. ', ' kap', '1 kap. 1 § ', '§ ', '1 § ', 'SoL ', ' och ', ' eller ', 'SFS ', '2001:453 ', 'http://', 'ABC '],
  ...[
    'gäller ',
    'senast ',
    'ska ',
    'snarast ',
    'vid behov ',
    'dokumenteras ',
    'av ',
    't.ex. ',
    'tills vidare ',
    '07',
    '+46',
  ],
];

/** A pump repeated to about so many letters. */
export const pumped = (pump: string, length: number) => pump.repeat(Math.ceil(length / pump.length));

/**
 * The shortest of some tries, in milliseconds of this process' own work: neither a machine that pauses nor one that
 * does other things at the same time makes anything look slow.
 */
export function shortest(work: () => void, tries = 3): number {
  let least = Number.POSITIVE_INFINITY;
  for (let count = 0; count < tries; count++) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
