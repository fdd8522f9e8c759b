import type { MapActivity, ProcessMap } from '../../src/views/site/process-map.js';
import type { MapRoutine } from '../../src/views/site/process-map-routines.js';

const named = (id: string, titel: string) => ({ id, titel, finns: true });

/** A routine in a map. */
export const routineOf = (id: string, titel: string, more: Partial<MapRoutine> = {}): MapRoutine => ({
  ...named(id, titel),
  utförsAv: [],
  ...more,
});

/** An activity with its roles and routines. */
export const activityOf = (
  nummer: string,
  titel: string,
  roles: readonly string[] = [],
  rutiner: readonly MapRoutine[] = [],
): MapActivity => ({
  ...named(`aktivitet-${nummer}`, titel),
  nummer,
  ansvar: roles.map((role) => named(`roll-${role.length}`, role)),
  ärvt: false,
  rutiner,
});

/** A map with nothing in it but what is given. */
export const mapOf = (given: Partial<ProcessMap> = {}): ProcessMap => ({
  id: 'utreda',
  titel: 'Utreda',
  ansvar: [],
  steg: [],
  delprocesser: [],
  rutiner: [],
  samverkan: [],
  ...given,
});

const ROLES = ['Biståndshandläggare', 'Medicinskt ansvarig sjuksköterska (MAS)', 'Enhetschef för särskilt boende'];
const TITLES = ['Ta emot anmälan', 'Utskrivningsmeddelandehantering', 'Göra förhandsbedömning och skyddsbedömning'];

/** A map of a number of places in the order, every fourth shared by three activities, with all that a map can have around it. */
export const bigMap = (places: number): ProcessMap =>
  mapOf({
    id: `stor-${places}`,
    titel: `Utreda och besluta om insatser i ${places} steg`,
    syfte: 'Den enskilde får rätt stöd i rätt tid.',
    delAv: named('huvudprocess', 'Huvudprocess för socialtjänsten'),
    steg: Array.from({ length: places }, (_, index) => ({
      nummer: index + 1,
      aktiviteter: (index % 4 === 3 ? ['a', 'b', 'c'] : ['']).map((letter, place) =>
        activityOf(
          `${index + 1}${letter}`,
          TITLES[(index + place) % 3] ?? '',
          ROLES.slice(0, 1 + ((index >> 1) % 3)),
          Array.from({ length: (index + place) % 4 }, (__, nr) =>
            routineOf(`rutin-${nr}`, `Läkemedelshantering och signeringslistor ${nr}`, {
              ...(nr === 1 ? { inteÄn: 'utkast' as const } : {}),
              ...(nr === 2 ? { lokal: ['Äldreboendet Eken'] } : {}),
              utförsAv: nr ? [] : ROLES.map((role) => named('roll', role)),
            }),
          ),
        ),
      ),
    })),
    rutiner: [routineOf('rutin-hel', 'Dokumentation')],
    delprocesser: [
      { ...named('overklagande', 'Överklagande'), ansvar: [named('chef', 'Enhetschef')] },
      { ...named('uppfoljning', 'Uppföljning'), status: 'utkast', ansvar: [] },
    ],
    samverkan: [
      { med: 'Regionens sjukhus och vårdcentraler', slag: 'extern', hur: named('avtal', 'Överenskommelse') },
      { med: 'Skolan', slag: 'intern' },
    ],
  });
