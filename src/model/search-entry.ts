/** One page that the site's search can find. Whoever builds it decides what is public; the search indexes what it gets. */
export interface SearchEntry {
  /** From the site's root: `dokument/larmlista.html`. */
  url: string;
  titel: string;
  /** The document type's name in the format: `rutin`. */
  typ: string;
  /** The same as readers say it: "Rutin". */
  typnamn: string;
  /** `gällande`, `utkast`, `upphävd`, or what else the type has (an åtgärd: `pågår`). Empty when it has none. */
  status: string;
  /** The units that it applies to, with what they inherit written out. None: the whole organisation. */
  enheter: readonly { id: string; titel: string }[];
  /** The title of the process that it belongs to. */
  process?: string;
  /** The body as plain text, without headings. */
  text: string;
  rubriker: readonly string[];
  sökord: readonly string[];
}

/** Something that a reader can choose in a filter of the search: its id in the address, and its name. */
export type SearchChoice = readonly [id: string, name: string];

/** What the search page's filters offer: types and units that some page has. */
export interface SearchChoices {
  types: readonly SearchChoice[];
  units: readonly SearchChoice[];
}
