/**
 * Abbreviations that everybody in a municipality reads without thinking, authorities and law collections among them, and
 * words that are written in capitals for emphasis.
 */
const EVERYDAY: ReadonlySet<string> = new Set(
  (
    'PDF IT CE USB TV IVO SFS HSLF SOSFS FS EU FN AB OBS AFS SKR ID PIN SMS MMS GPS CD DVD VD HR PR PC WC TBC PS NB QR ' +
    'JO JK SOS CSN USA UK RF AI OK SCB SVT IP FAQ ISO EES EG DNA LED VVS URL HTML CSV XLSX DOCX WORD EXCEL TEAMS ' +
    'KLAR NEJ JA INTE ALDRIG ALLTID ALLA ALLT SKA SKALL MÅSTE FÅR BÖR KAN EJ OCH ELLER MEN OM NÄR DÄR HÄR HUR VEM VAD ' +
    'INGA INGEN INGET VIKTIG STOPP AKUT ENDAST BARA UTAN FÖRE EFTER INNAN MED FÖR TILL FRÅN PÅ AV DET DEN DE DU VI EN ETT ' +
    'ÄR HAR NY NYA NYTT GÖR RING LARMA SE TA LÄS SIDA BILAGA RUTIN MALL NAMN DATUM TEL FAX UTKAST KOPIA ' +
    'II III IV VI VII VIII IX XI XII'
  ).split(' '),
);

/** An abbreviation: two to six capitals that are no part of a longer word, number or address. */
export const ABBREVIATION =
  /(?<![A-Za-zÅÄÖåäöÉé0-9_./@\\-])[A-ZÅÄÖ]{2,6}(?![A-Za-zÅÄÖåäöÉé0-9_@\\]|[.]\p{L}|[ -]?\d)/gu;

/** Whether an abbreviation needs no explanation anywhere. */
export const isEveryday = (abbreviation: string): boolean => EVERYDAY.has(abbreviation);

/** Whether a text explains an abbreviation: "(SIP)", "SIP (samordnad …", "SIP, samordnad individuell plan", "SIP = …". */
export function isExplained(text: string, abbreviation: string): boolean {
  for (let at = text.indexOf(abbreviation); at >= 0; at = text.indexOf(abbreviation, at + 1)) {
    const before = text.slice(Math.max(0, at - 40), at);
    const after = text.slice(at + abbreviation.length, at + abbreviation.length + 60);
    if (explainsBefore(before, after) || explainsAfter(before, after, abbreviation)) return true;
  }
  return false;
}

const explainsBefore = (before: string, after: string) =>
  (/\p{L}[*_\s]{1,4}\([*_"”]{0,3}$/u.test(before) && /^[*_"”]{0,3}(?:[),;]| och )/.test(after)) ||
  /(?:förkort\p{L}{0,12}|så kallad\p{L}{0,2}|s\.k\.)[ "”*:]{1,6}(?:till )?["”*]{0,3}$/u.test(before);

function explainsAfter(before: string, after: string, abbreviation: string): boolean {
  if (/^[*_"”]{0,3} ?(?:\(\p{L}{2,}[^)]{3,}|=|står för|betyder|är en förkortning|är förkortning|utläses)/u.test(after))
    return true;
  if (before.endsWith('(') && /^:\s\p{L}{3,}/u.test(after)) return true;
  const first = abbreviation.charAt(0).toLowerCase();
  const next = /^[*_"”]{0,3},\s(?:det vill säga |dvs\.? |alltså )?(\p{L})\p{Ll}{2,}/u.exec(after)?.[1];
  if (next?.toLowerCase() === first) return true;
  const opensLine = /(?:^|\n)(?:[^\S\n]|[>*_|+-])*$/.test(before);
  return opensLine && /^[*_"”]{0,3}(?:\s{1,3}[–—-]|\s?:|\s{0,3}\|)[*_]{0,3}\s{1,3}\p{L}{3,}/u.test(after);
}
