/** What people are told to follow again. */
const NOUN = '(?:rutin|riktlinj|instruktion|anvisning|regler|arbetssätt)';
/** Those who are reminded: staff, never those whom the work is for. */
const STAFF = '(?:personal|medarbetar|arbetsgrupp|arbetslag|kolleg|team|handläggar|vikari|undersköters|sjuksköters)';
const MEETING =
  '(?:apt(?!\\p{L})|arbetsplatsträff|arbetsplatsmöte|personalmöte|teammöte|enhetsmöte|gruppmöte|husmöte|morgonmöte|personalträff)';
const GAP = '[^.!?]{0,40}';
const GOES = '(?<!\\p{L})(?:gå(?:r|s|tt|tts)?|gicks?)(?!\\p{L})';
/** Those whom the work is for: to remind them is a service, not a way of telling staff again. */
const USERS = '(?:brukar|enskild|patient|klient|anhörig|närstående|föräld|vårdnadshav|boende|kund)';

/** Ways of saying that people are reminded, told again or asked to do as it says. Bounded, since handbooks are hostile. */
const REMINDERS = [
  `(?<!\\p{L})(?<!${USERS}\\p{L}{0,4} )påminn(?!\\p{L}{0,8} (?:till |för )?(?:den |de )?${USERS})`,
  `${GOES}[^.!?]{0,25}igenom${GAP}${NOUN}`,
  `${NOUN}\\p{L}{0,12}${GAP}${GOES} igenom`,
  `genomgång\\p{L}{0,6}${GAP}${NOUN}`,
  `${NOUN}\\p{L}{0,3}genomgång`,
  `(?<!\\p{L})(?:genomgång|information)${GAP}${MEETING}`,
  '(?<!\\p{L})(?:repet(?:er|ition)|aktualiser)',
  `(?<!\\p{L})upprepa(?!\\p{L})${GAP}(?:${NOUN}|information)`,
  `(?<!\\p{L})inform(?:er|ation)\\p{L}{0,6}${GAP}${STAFF}`,
  `${STAFF}\\p{L}{0,8}[^.!?]{0,25}(?<!\\p{L})inform(?:er|ation)`,
  `(?<!\\p{L})(?:ta(?:s|r|git|gits)?|togs?) upp${GAP}${MEETING}`,
  `(?<!\\p{L})(?:mejl|mail|e-post|utskick)\\p{L}{0,4}${GAP}${STAFF}`,
  `(?<!\\p{L})(?:(?:för)?tydliggör|förtydliga)\\p{L}{0,3}[^.!?]{0,15}${STAFF}`,
  `(?<!\\p{L})(?:lyft|diskuter|prata|samtal|dialog)\\p{L}{0,6}${GAP}${MEETING}`,
  `(?<!\\p{L})(?:uppmana|betona|poängtera|understryk)`,
  `(?<!\\p{L})uppmärksamma${GAP}${STAFF}`,
  '(?<!\\p{L})vikten av',
  `(?<!\\p{L})(?:följa|läsa|efterleva)${GAP}${NOUN}`,
  `${NOUN}\\p{L}{0,12}${GAP}(?:följs|följas|läsas|läses|efterlevs|efterlevas)`,
  '(?<!\\p{L})vara (?:mer |mera |extra )?(?:noggrann|uppmärksam|observant|noga)',
];

/** Words for doing something that was not done before: tools, people, time, texts, training. */
const CHANGES = [
  'inför(?:a|s|as|t|ts|de|des|ande)',
  'inför (?:en|ett|ny|nya|nytt|digital|dubbel)',
  '(?:för)?ändra(?:s|r|t|ts)?(?!\\p{L})|(?:för)?ändring',
  '(?:uppdatera|revidera|omarbeta|komplettera)(?:s|r|t|ts|d)?(?!\\p{L})',
  `förtydliga(?:s|r|t|ts)?(?!\\p{L})${GAP}(?:rutin|riktlinj|instruktion|ansvar)`,
  'skriv(?:a|s|er|as|it)? om(?!\\p{L})|lägg(?:a|s|er|as)? (?:in|till)(?!\\p{L})',
  'inköp|köp(?:a|s|er|as|t|ts|te)(?!\\p{L})|beställ|upphandl|installer|monter|bygg(?:a|s|er|as|t|ts)(?!\\p{L})|utrust',
  `sätt(?:a|s|er|as)?(?!\\p{L})[^.!?]{0,20}upp(?!\\p{L})`,
  'anställ(?:a|s|er|as)(?!\\p{L})|rekryter|utök|förstärk|bemanning|schema',
  'kurs(?:en|er)?(?!\\p{L})|träna|öva(?:s|r)?(?!\\p{L})|övning|simuler|certifi|handled|introduktion|kompetens',
  'checklist(?:a|or)(?!\\p{L})|stickprov|egenkontroll|stående punkt|dubbelkontroll',
  '(?:ta|tas|tar|tagits|togs) (?:fram|bort)(?!\\p{L})',
  'skapa|upprätta|utforma|utarbeta|utveckla|utse|tillsätt|ersätt|omfördel|flytta|avsätt|avskaff|samla(?:s|r)?(?!\\p{L})',
  'by(?:t|ta|ts|ter|tas)(?!\\p{L})|dela(?:s|r)? upp|märk(?:a|s|er|as)(?!\\p{L})|lås(?:a|s|er|as|et)?(?!\\p{L})',
  'kontroller(?:a|as|ar)(?!\\p{L})|granska(?:s|r)?(?!\\p{L})|(?:dag|vecko|månads)kontroll',
  '(?:verksamhets|journal|planerings|avvikelse|it-)?system|app(?:en)?(?!\\p{L})|larm|skylt|dekal|affisch|lapp|sms|automatisk|digital|elektronisk|obligatorisk|spärr',
];

/** "Ny rutin" is a change; "på nytt", "den nya rutinen" and "nya medarbetare" are none. */
const NEW = `(?<!på |den |det |de |dem |våra |alla )ny(?:a|tt)?(?= \\p{L})(?! (?:genomgång|påminn|information|repetition|${STAFF}))`;

/** A reminder that a tool gives, or that becomes part of the work, is a change of its own. */
const BUILT_IN =
  'påminnelse\\p{L}{0,6}[^.!?]{0,30}(?:införs|läggs|lagts|byggs|automatisk|digital|(?:i|på|via) (?:\\p{L}{0,20}system|kalender|app|telefon|mobil|sms|tavla))';

/** Finds each reminder in a text; one that is denied is none. */
export const REMINDER = new RegExp(`(?<!inte )(?<!inte att )(?:${REMINDERS.join('|')})`, 'giu');
/** Finds a change outside of what people are reminded of. */
export const CHANGE = new RegExp(`(?<!\\p{L})(?:${CHANGES.join('|')})|utbild`, 'iu');
/** Finds what is a change wherever it stands. */
export const CHANGE_ANYWHERE = new RegExp(`(?<!\\p{L})${NEW}|${BUILT_IN}`, 'iu');
