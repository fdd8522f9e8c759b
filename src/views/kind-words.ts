import type { Kind } from '../queries/due-item.js';

/** What each kind of obligation is called where a person reads it, and what whoever owes it does. */
export const KIND_WORDS: Readonly<Record<Kind | 'möte', { name: string; todo: string }>> = {
  revision: { name: 'Översyn', todo: 'Se över dokumentet och bestäm när nästa översyn ska göras.' },
  giltighet: { name: 'Giltighetstid', todo: 'Bestäm om dokumentet ska förlängas, ersättas eller upphöra.' },
  egenkontroll: { name: 'Egenkontroll', todo: 'Gör egenkontrollen och skriv protokoll.' },
  uppföljning: { name: 'Uppföljning', todo: 'Gör uppföljningen och skriv protokoll.' },
  protokoll: { name: 'Ny kontroll', todo: 'Gör den nya kontroll som protokollet bestämde, och skriv protokoll.' },
  delgivning: { name: 'Delgivning', todo: 'Lämna resultatet till mottagarna och skriv in dagen i protokollet.' },
  åtgärd: { name: 'Åtgärd', todo: 'Genomför åtgärden och skriv in när den är klar.' },
  effekt: { name: 'Effekt av åtgärd', todo: 'Följ upp om åtgärden gav effekt och skriv in resultatet.' },
  kvalitetsinsats: { name: 'Kvalitetsinsats', todo: 'Gör uppgiften och skriv in dagen.' },
  avtal: { name: 'Avtal', todo: 'Följ upp avtalet och bestäm vad som ska hända när det går ut.' },
  redovisning: { name: 'Redovisning', todo: 'Ta in redovisningen från utföraren och skriv protokoll.' },
  riskanalys: { name: 'Riskanalys', todo: 'Gör en ny riskanalys och bestäm när nästa ska göras.' },
  kompetens: { name: 'Kompetens', todo: 'Genomför insatsen och skriv in dagen och hur många som deltog.' },
  lagstadgad: { name: 'Krav i lag', todo: 'Gör det som lagen kräver och skriv protokoll.' },
  möte: { name: 'Möte', todo: 'Håll mötet och skriv protokoll.' },
};
