import {
  type FileChild,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { ReportView } from '../../views/view.js';
import { markOf } from '../mark.js';
import { clean } from './prepare.js';

/** Pages that lie the same way, one after the other. */
export interface Sheet {
  landscape: boolean;
  children: FileChild[];
}

/** A4 in twips, and its margins: upright 23 mm, turned 20 mm. */
const SHORT = 11_906;
const LONG = 16_838;
const MARGIN = { portrait: 1304, landscape: 1134 };

/** How wide text may be (twips). */
export const PORTRAIT_WIDTH = SHORT - 2 * MARGIN.portrait;
export const LANDSCAPE_WIDTH = LONG - 2 * MARGIN.landscape;

/** What every page says of the document: whose it is and its dnr above, its title and the page's number below. */
export interface Running {
  organisation: string;
  mark: string;
  title: string;
}

/** The dnr, or the day of the decision; a report that nobody has decided is a draft. */
export function runningOf({ organisation, beslut }: ReportView, title: string): Running {
  return { organisation: clean(organisation), mark: clean(markOf({ beslut })), title: clean(title) };
}

/** Pages with their header and footer. The first page of a document with a cover has none. */
export function section({ landscape, children }: Sheet, running: Running, cover: boolean): ISectionOptions {
  const width = landscape ? LANDSCAPE_WIDTH : PORTRAIT_WIDTH;
  const margin = landscape ? MARGIN.landscape : MARGIN.portrait;
  const { organisation, mark, title } = running;
  const pages = [new TextRun('sida '), field(PageNumber.CURRENT), new TextRun(' av '), field(PageNumber.TOTAL_PAGES)];
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: cover || undefined,
      page: {
        size: {
          width: SHORT,
          height: LONG,
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: 1531, bottom: 1304, left: margin, right: margin, header: 680, footer: 624 },
      },
    },
    headers: {
      default: new Header({ children: [line('Header', width, [new TextRun(organisation)], [new TextRun(mark)])] }),
      ...(cover ? { first: new Header({ children: [new Paragraph({ style: 'Header' })] }) } : {}),
    },
    footers: {
      default: new Footer({ children: [line('Footer', width, [new TextRun(title)], pages)] }),
      ...(cover ? { first: new Footer({ children: [new Paragraph({ style: 'Footer' })] }) } : {}),
    },
    children,
  };
}

const field = (number: (typeof PageNumber)[keyof typeof PageNumber]) => new TextRun({ children: [number] });

const line = (style: string, width: number, left: TextRun[], right: TextRun[]) =>
  new Paragraph({
    style,
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    children: [...left, new TextRun({ children: [new Tab()] }), ...right],
  });
