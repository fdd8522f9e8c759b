import { append, type Seed } from './seed.js';

/** Words on people, where functions should stand. The number is reserved for tests, and the names are made up. */
export const PERSON: readonly Seed[] = [
  {
    rule: 'inga-personnummer',
    name: 'the patient is named by number in a händelse',
    change: { 'handelser/handelse-trycksar-2025.md': append('Patienten (20190101-2391) flyttade in i januari.') },
    at: ['handelser/handelse-trycksar-2025.md', '20190101-2391'],
  },
  {
    rule: 'inga-kontaktuppgifter',
    name: 'the address of somebody who works there now',
    change: { 'rutiner/rutin-genomforandeplan.md': append('Skicka planen till karin.lindqvist@exempelby.se.') },
    at: ['rutiner/rutin-genomforandeplan.md', 'karin.lindqvist@exempelby.se'],
  },
  {
    rule: 'funktion-inte-namn',
    name: 'the reader is told to call a person by name',
    change: { 'rutiner/rutin-lex-maria.md': append('Ring Karin Lindqvist samma dag.') },
    at: ['rutiner/rutin-lex-maria.md', 'Karin Lindqvist'],
  },
];
