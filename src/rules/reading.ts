import type { RuleMeta } from './rule.js';

const lokalt = { lagrum: null, force: 'lokalt' } as const;

/** Rules that are found while reading: the file, its YAML and its schema. They have no check of their own. */
export const READING: readonly RuleMeta[] = [
  {
    id: 'fil-i-handboken',
    severity: 'fel',
    summary: 'Handboken läser bara filer i sin egen mapp.',
    why: 'En länk ut ur mappen kan visa innehåll som ingen har granskat, och följer inte med när handboken kopieras.',
    fix: 'Lägg filen själv i handboken, eller ta bort länken.',
    ...lokalt,
  },
  {
    id: 'fil-gar-att-lasa',
    severity: 'fel',
    summary: 'Filen är text i UTF-8.',
    why: 'Andra teckenkodningar förvanskar å, ä och ö, och då hittar ingen rutinen.',
    fix: 'Spara filen med teckenkodningen UTF-8.',
    ...lokalt,
  },
  {
    id: 'frontmatter-finns',
    severity: 'fel',
    summary: 'Varje dokument börjar med frontmatter mellan två rader med "---".',
    why: 'Utan frontmatter vet ingen vad dokumentet är, vem som ansvarar och när det ska ses över.',
    fix: 'Skriv nycklarna typ, id och titel överst, mellan två rader med "---".',
    ...lokalt,
  },
  {
    id: 'yaml-gar-att-lasa',
    severity: 'fel',
    summary: 'Frontmatter är riktig YAML.',
    why: 'Ett enda fel gör att hela dokumentet faller ur bevakning och berättelse.',
    fix: 'Sätt citattecken runt värden med kolon eller särskilda tecken, och använd mellanslag som indrag.',
    ...lokalt,
  },
  {
    id: 'typ-finns',
    severity: 'fel',
    summary: 'Varje dokument har en typ som handboken känner.',
    why: 'Typen avgör vilka uppgifter som krävs och hur dokumentet bevakas.',
    fix: 'Skriv typ: rutin, process, aktivitet eller någon av de andra typerna.',
    ...lokalt,
  },
  {
    id: 'nyckel-kravs',
    severity: 'fel',
    summary: 'Dokumentet har alla nycklar som dess typ kräver.',
    why: 'Utan ansvarig, beslut eller datum går det inte att lita på att dokumentet gäller.',
    fix: 'Lägg till nyckeln med ett värde.',
    ...lokalt,
  },
  {
    id: 'nyckel-kand',
    severity: 'fel',
    summary: 'Dokumentet har bara nycklar som dess typ känner.',
    why: 'En felstavad nyckel läses inte alls, och uppgiften går förlorad utan att någon märker det.',
    fix: 'Rätta stavningen, eller lägg till nyckeln i handbokens egna schema.',
    ...lokalt,
  },
  {
    id: 'varde-giltigt',
    severity: 'fel',
    summary: 'Varje värde har den form som nyckeln kräver.',
    why: 'Ett datum eller val som inte går att tolka kan varken bevakas eller räknas.',
    fix: 'Skriv värdet så som fyndet visar.',
    ...lokalt,
  },
  {
    id: 'schema-gar-att-anvanda',
    severity: 'fel',
    summary: 'Handbokens egna schema går att använda.',
    why: 'Ett trasigt schema gör att egna nycklar och typer inte kontrolleras.',
    fix: 'Rätta schemat.',
    ...lokalt,
  },
  {
    id: 'register-gar-att-lasa',
    severity: 'fel',
    summary: 'Registrets tabell går att läsa, rad för rad.',
    why: 'Rader som inte går att läsa räknas inte, och då blir berättelsens siffror för låga.',
    fix: 'Spara tabellen som CSV i UTF-8 med semikolon, och ange rubrikerna i kolumner.',
    ...lokalt,
  },
];
