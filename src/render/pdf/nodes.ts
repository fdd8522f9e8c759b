/** A picture's bytes, under the name by which the sheet draws it. */
export interface Asset {
  name: string;
  bytes: Uint8Array;
}

/** A part of running text, as the sheet `report.typ` draws it. */
export type Inline =
  | { t: 'text' | 'code'; value: string }
  | { t: 'emph' | 'strong'; children: Inline[] }
  | { t: 'link'; url: string; children: Inline[] }
  /** A link within the document: `to` is the anchor of a heading that exists. */
  | { t: 'ref'; to: string; children: Inline[] }
  /** A link to another part of a printed document: its words, and the page that it stands on. */
  | { t: 'page'; to: string; children: Inline[] }
  /** A footnote where it is first referred to, and a later reference to it. */
  | { t: 'note'; number: number; children: Block[] }
  | { t: 'again'; number: number }
  | { t: 'break' }
  /** A picture that stands among words. */
  | { t: 'picture'; name: string; alt: string };

/** How wide a column is: as its words need, or a share of what is left. */
export type Column = 'auto' | number;

/** A block of the document, as the sheet `report.typ` draws it. Levels begin at 1 and never jump. */
export type Block =
  | { t: 'heading'; level: number; anchor: string; children: Inline[] }
  | { t: 'par'; children: Inline[]; leads?: true }
  | { t: 'list'; ordered: boolean; start: number; items: { checked: boolean | null; children: Block[] }[] }
  | {
      t: 'table';
      caption: Inline[];
      columns: Column[];
      /** Rows with room to write in by hand. */
      roomy?: true;
      align: ('left' | 'center' | 'right')[];
      header: Inline[][];
      /** `whole`: short enough to stand undivided on a page. */
      rows: { whole: boolean; cells: Inline[][] }[];
    }
  /** Terms with what is said of each. */
  | { t: 'terms'; rows: { term: Inline[]; value: Inline[] }[] }
  | { t: 'quote'; children: Block[] }
  | { t: 'listing'; value: string }
  | { t: 'rule' }
  /** A chart with its caption, or a picture of its own; `alt` says in words what it shows. */
  | { t: 'figure'; name: string; alt: string; caption: string; width: number };
