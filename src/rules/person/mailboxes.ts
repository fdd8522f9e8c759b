/** Domains where people have mail of their own. */
const PRIVATE =
  /@(?:gmail|googlemail|hotmail|outlook|live|msn|icloud|me|yahoo|telia|comhem|bredband|bredband2|spray|home|protonmail|proton|bahnhof|tele2|glocalnet|passagen|swipnet)\.[a-z.]{2,8}$/i;

/** Words in the names of mailboxes that belong to a function or a unit, without å ä ö. */
const FUNCTION_WORDS =
  /^(?:\p{L}*(?:regist|info|kontakt|kund|kommun|social|jour|larm|namnd|enhet|avdelning|forvaltning|myndighet|mottagning|hemtjanst|hemsjukvard|boende|bostad|aldre|omsorg|vard|skola|barn|unga|ungdom|famil|vuxen|missbruk|bistand|ekonomi|forsorjning|lss|lex|sarah|maria|klagomal|synpunkt|avvikelse|kvalitet|bemanning|vikarie|personal|lon|hr|it|support|service|reception|vaxel|kansli|sekretar|chef|ombud|dataskydd|gdpr|dso|mas|mar|samverkan|sip|team|grupp|rehab|hjalpmedel|nattpatrull|patrull|trygghet|budget|skuld|konsument|integration|etablering|ensamkommande|handlagg|utredning|remiss|anmalan|orosanmalan|diariet|arkiv|upphandling|faktura|noreply|no|post|mail|brevlada|funktion|gemensam|admin|projekt|utbildning|bibliotek|fritid|kultur|teknik|miljo|bygg|press|webb|exempel|test|fornamn|efternamn|namn|adress))\p{L}{0,12}$/u;

/** An address in running text. */
export const MAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu;

const fold = (text: string) => text.toLowerCase().replace(/[åä]/g, 'a').replace(/[öø]/g, 'o').replace(/[éè]/g, 'e');

/**
 * Whether an address is a person's own: a private provider, or "förnamn.efternamn". `words` are the handbook's own words
 * for units and functions, folded, that also make a mailbox a function's.
 */
export function isPersonal(address: string, given: ReadonlySet<string>, words: ReadonlySet<string>): boolean {
  if (PRIVATE.test(address)) return true;
  const parts = fold(address.slice(0, address.indexOf('@')))
    .split(/[._]/)
    .map((part) => part.replace(/(?<!\d)\d+$/, ''))
    .filter(Boolean);
  if (parts.length === 1) return folded(given).has(parts[0] ?? '');
  const isName = folded(given).has(parts[0] ?? '');
  const isFunction = parts.some((part) => part.split('-').some((word) => FUNCTION_WORDS.test(word) || words.has(word)));
  const named =
    parts.length <= 3 &&
    parts.every((part) => /^\p{L}[\p{L}-]*$/u.test(part)) &&
    (parts.at(-1) ?? '').length > (isName ? 1 : 2);
  return named && (isName ? !parts.slice(1).some((part) => words.has(part)) : !isFunction);
}

const foldedSets = new WeakMap<ReadonlySet<string>, Set<string>>();

function folded(names: ReadonlySet<string>): Set<string> {
  const made = foldedSets.get(names) ?? new Set([...names].map(fold));
  foldedSets.set(names, made);
  return made;
}

/** The words of a title as they stand in an address: without å ä ö, small letters. */
export const addressWords = (title: string): string[] => fold(title).match(/[a-z]{3,}/g) ?? [];
