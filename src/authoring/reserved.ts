/** Names that Windows keeps for devices: a file that is called so, whatever its ending, cannot be checked out there. */
export const isReserved = (id: string): boolean => /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])$/.test(id);

/** Why an id may not be such a name, and what to do. */
export const RESERVED = {
  what: 'är ett namn som Windows har tagit för egen del: ingen fil kan heta så där.',
  hint: 'Lägg till ett ord, till exempel dokumentets typ.',
};
