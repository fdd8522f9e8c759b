/** How sure a fact in regelverk/ is: read in a source, likely, from memory, or not known. */
export type Certainty = 'bekräftad' | 'trolig' | 'minne' | 'okänd';

/** A statute or agency regulation of regelverk/forfattningar.yaml. Dates are `YYYY-MM-DD`, or less where no more is known. */
export interface Statute {
  nummer: string;
  /** SFS, SOSFS, HSLF-FS, AFS or EU. */
  serie: string;
  namn: string;
  förkortning?: string;
  /** Other spellings of the abbreviation that people use. */
  skrivs_också?: readonly string[];
  /** Which part of the law it belongs to (SoL, LSS, HSL, TvL); absent when to several or none. */
  lagområde?: readonly string[];
  gäller_från?: string;
  upphävd?: string;
  /** Direct successors; a bare number is SFS, other series carry their prefix. */
  ersatt_av?: readonly string[];
  /** Amendments that were seen, not all there are. */
  ändringar?: readonly { nummer: string }[];
  anmärkning?: string;
  säkerhet: Certainty;
  kontrollerad?: string;
}

/** A number that is often written wrong, and the right one. */
export interface Misprint {
  skrivet: string;
  rätt: string;
  anmärkning?: string;
}

/** A provision that changed in substance, and since when. */
export interface ChangedProvision {
  lagrum: string;
  från: string;
  ändrad_genom?: string;
  vad: string;
}

/** A subject that people still look for in its old place in the law. */
export interface MovedSubject {
  /** The words that name the subject. */
  ord: readonly string[];
  /** The old statute and chapter. */
  stod: string;
  står: string;
  från: string;
  anmärkning?: string;
}

/** Where a provision of today stood in the statute before it, and from which year that is known. */
export interface Counterpart {
  lagrum: string;
  stod: string;
  känd_från: string;
}

/** What `regelverk/forfattningar.yaml` knows, as of `kontrollerad`. */
export interface Law {
  kontrollerad: { lagar: string; föreskrifter: string };
  författningar: readonly Statute[];
  felskrivningar: readonly Misprint[];
  bestämmelser: readonly ChangedProvision[];
  flyttat: readonly MovedSubject[];
  motsvarigheter: readonly Counterpart[];
  /** Statutory duties with a date or a cadence. */
  plikter: readonly Plikt[];
}

/** A statutory duty of regelverk/plikter.yaml: `senast` as MM-DD each year, or a frekvens of the calendar. */
export interface Plikt {
  id: string;
  titel: string;
  lagrum: readonly string[];
  /** The parts of the law (SoL, LSS, HSL, TvL) that bind to it. */
  lagar: readonly string[];
  senast?: string;
  frekvens?: string;
}
