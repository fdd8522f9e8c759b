/**
 * Given names that many people in Sweden bear (from memory of SCB's name statistics, the commonest of all ages). Names
 * that are words or places first of all (Barn, Röda, Region) are not here, so that no organisation is taken for a person.
 */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  (
    'Adam Agneta Ahmed Aida Albert Albin Alejandro Alexander Alexandra Alf Alfred Ali Alice Alicia Alma Alva Alvin ' +
    'Amanda Amelia Amina Amir Anders Andrea Andreas Anette Angelica Anita Ann Anna Anna-Karin Anna-Lena Anne Anneli ' +
    'Annelie Annette Annica Annika Ann-Christin Ann-Charlotte Ann-Marie Ann-Sofie Anton Arne Aron Arvid Astrid August ' +
    'Axel Barbro Bengt Benjamin Bernt Berit Birgitta Birgit Björn Bo Bodil Britt Britt-Marie Britta Börje Camilla Carin ' +
    'Carina Carl Carl-Johan Carolina Caroline Cassandra Catarina Catharina Cecilia Charlotta Charlotte Christel ' +
    'Christer Christian Christina Christine Christoffer Clara Claes Claudia Conny Cornelia Curt Dag Dan Daniel Daniela ' +
    'David Denise Dennis Diana Ebba Eddie Edith Edvin Elena Eleonor Eleonora Elias Elin Elina Elinor Elisabet Elisabeth ' +
    'Elise Elizabeth Ella Ellen Elsa Elvira Emelie Emil Emilia Emma Erica Erik Erika Ester Eva Evelina Fabian Fatima ' +
    'Felicia Felix Filip Filippa Frank Frans Fredrik Fredrika Frida Gabriel Gabriella Georg Gerd Gudrun Gun Gunilla ' +
    'Gunnar Gunnel Gustaf Gustav Göran Gösta Hamid Hanna Hannah Hans Harald Harry Hassan Hedvig Helen Helena Helene ' +
    'Helén Henrik Henry Hilda Hjalmar Hugo Håkan Ibrahim Ida Ina Inga Ingegerd Ingela Inger Ingmar Ingrid Ingvar Irene ' +
    'Iris Isabel Isabell Isabella Isabelle Isak Ivar Jakob Jan Jan-Erik Jan-Olof Jane Janet Jasmin Jasmine Jennie ' +
    'Jennifer Jenny Jens Jenny-Ann Jerry Jesper Jessica Jim Jimmy Joakim Joel Johan Johanna Johannes John Johnny Jon Jonas ' +
    'Jonathan Jonna Jonny Josef Josefin Josefine Julia Jörgen Kaj Karin Karl Karl-Erik Karolina Katarina Katja Kenneth ' +
    'Kent Kerstin Kevin Khadija Kim Kjell Klara Klas Knut Krister Kristian Kristin Kristina Kristoffer Kurt Lars Lars-Erik ' +
    'Lars-Göran Lasse Laura Leif Leila Lena Lennart Leo Liam Lilian Lilly Lina Linda Linn Linnea Linnéa Linus Lisa ' +
    'Lisbeth Lise-Lott Liselott Liselotte Liv Louise Lotta Love Lovisa Lucas Ludvig Lukas Madeleine Magdalena Magnus Maja ' +
    'Malena Malin Marcus Margareta Margaretha Maria Mariana Marianne Marie Marika Marina Marita Markus Marta Martin ' +
    'Martina Mathilda Mathias Matilda Mats Mattias Max Maximilian Melissa Mia Michael Michaela Mikael Mikaela Mina ' +
    'Miriam Moa Moham Mohamed Mohammad Mohammed Mona Monica Monika Muhammad Märta Måns Nadia Natalia Natalie Nathalie ' +
    'Nicklas Niclas Nicole Niklas Nils Nina Nora Ola Olivia Olle Olof Olov Omar Oscar Oskar Osman Otto Ove Patricia ' +
    'Patrick Patrik Paula Pauline Per Per-Olof Pernilla Peter Petra Petter Pia Pontus Ragnar Ralf Rasmus Rebecca Rebecka ' +
    'Reza Richard Rikard Rita Robert Robin Roger Roland Rolf Ronny Rosa Roy Rune Ruth Sabina Saga Sam Samir Samuel ' +
    'Sandra Sanna Sara Sarah Saga Sebastian Selma Signe Sigrid Sigvard Simon Siv Sofia Sofie Solveig Sonja Sophia Sophie ' +
    'Staffan Stefan Stefania Stella Sten Stig Stina Stina-Maria Sture Susanna Susanne Sune Svante Sven Sven-Erik Sylvia ' +
    'Terese Teresa Therese Theodor Thomas Thorbjörn Tina Tobias Tom Tomas Tommy Tony Tor Torbjörn Tord Tore Torsten Tove ' +
    'Tuva Tyra Ulf Ulla Ulrica Ulrik Ulrika Urban Ursula Valter Vanessa Vera Veronica Veronika Victor Victoria Vidar ' +
    'Viktor Viktoria Vilhelm Vilma Vincent Viola Viveca Vivianne Wilhelm William Wilma Yasmin Ylva Yngve Yousef Yusuf ' +
    'Yvonne Zahra Zainab Åke Åsa Örjan Östen'
  ).split(' '),
);

/** Endings that Swedish and some other surnames share and that words seldom have. */
const SURNAME = /(?:sson|ström|qvist|kvist|lund|gren|dahl|stedt|feldt|blom|mark|ović|ovic|holm|berg|vall|man|lind)$/u;

/** Two or three names in a row, as people write them. Plain classes: this is looked for in every body. */
export const FULL_NAME =
  /(?<![A-Za-zÅÄÖåäöÉé-])[A-ZÅÄÖÉ][a-zåäöéüèáćčšž]{1,20}(?:-[A-ZÅÄÖÉ][a-zåäöéü]{1,20})? [A-ZÅÄÖÉ][a-zåäöéüèáćčšž]{1,25}(?:-[A-ZÅÄÖÉ][a-zåäöéü]{1,25})?(?: [A-ZÅÄÖÉ][a-zåäöéüèáćčšž]{1,25}(?:-[A-ZÅÄÖÉ][a-zåäöéü]{1,25})?)?(?![A-Za-zÅÄÖåäöÉé])/g;

/** Second words that make an organisation or a place of what begins like a name. */
const ORGANISATION =
  /^(?:\p{L}*(?:mottagning|församling|stiftelse|gård|gården|hem|hemmet|skola|skolan|kyrka|kommun|hus|huset|center|minne|fond|sjukhus|sjukhuset|gatan|vägen|enheten|anmälan|utredning))$/iu;

/** The person's name in a run of capitalised words; undefined when there is none. */
export function personIn(words: string): string | undefined {
  const parts = words.split(' ');
  const first = parts.findIndex((part) => GIVEN_NAMES.has(part));
  const last = parts.at(-1) ?? '';
  if (parts.some((part) => ORGANISATION.test(part)) || parts[0] === 'Lex') return undefined;
  return first >= 0 && first < parts.length - 1 && last.length > 1 ? parts.slice(first).join(' ') : undefined;
}

/** The same where a name is expected, as after "Ansvarig:": then a surname's ending is enough. */
export function personExpected(words: string): string | undefined {
  return (
    personIn(words) ?? (SURNAME.test(words) && !ORGANISATION.test(words.split(' ').at(-1) ?? '') ? words : undefined)
  );
}

/** Words that make a value a function or an organisation, however it is spelt. */
const FUNCTION_WORD =
  /chef|nämnd|utskott|sekreterare|handläggare|sköterska|samordnare|ledar|ledning|grupp|strateg|utvecklare|personal|assistent|terapeut|pedagog|ansvarig|enhet|avdelning|förvaltning|kommun|socialtjänst|omsorg|vård|barn|unga|hemtjänst|jour|ombud|råd|styrelse|fullmäktige/i;

/** Whether the value of a key that wants a function is a person: a known name, or two words that are shaped like one. */
export function isPersonForFunction(value: string): boolean {
  const text = value.trim();
  if (GIVEN_NAMES.has(text)) return true;
  for (const { 0: words } of text.matchAll(FULL_NAME)) if (personIn(words)) return true;
  return /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)? \p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u.test(text) && !FUNCTION_WORD.test(text);
}
