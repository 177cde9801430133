import type { MappedText } from '../text/mapped-text.ts';
import type { Span } from '../text/span.ts';

export const GENRES = [
  'rule-of-law-report',
  'government-work-report',
  'information-disclosure-report',
  'statistical-communique',
  'budget-report',
  'department-budget',
  'department-summary',
  'generic',
] as const;
export type IssuerLevel = 'national' | 'province' | 'prefecture' | 'county' | 'township' | 'department';

/** Whose report this is, of which year; every field from the content, never from the file name. */
export interface FrontMatter {
  readonly title?: string;
  readonly titleSpan?: Span;
  readonly issuer?: string;
  readonly issuerLevel?: IssuerLevel;
  readonly regionCode?: string;
  readonly province?: string;
  readonly prefecture?: string;
  readonly county?: string;
  readonly township?: string;
  /** The year reported on. */
  readonly year?: number;
  /** ISO date of delivery or signature. */
  readonly deliveredOn?: string;
  /** Who read it, as named above the text. */
  readonly speaker?: string;
}

/**
 * A logical paragraph: lines joined, page marks and running heads left out.
 * `kind` tells what it is for: only `body` passages are searched for figures.
 */
export interface Passage {
  readonly kind: 'title' | 'heading' | 'body' | 'chrome' | 'glossary' | 'signature';
  readonly mapped: MappedText;
  readonly span: Span;
  /** Innermost section the passage stands in. */
  readonly sectionId?: string;
  /** Length, in the mapped text, of the heading or list number that opens the passage (`（一）强化组织领导。`), 0 if none. */
  readonly lead: number;
}

export interface Section {
  /** `s1`, `s2`… in document order. */
  readonly id: string;
  readonly parentId?: string;
  readonly level: number;
  readonly kind: 'heading' | 'enumeration' | 'item';
  /** As printed: `一、` `（一）` `1.` `一是`; empty for a bare heading. */
  readonly numbering: string;
  /** Without the numbering and without the body that runs on; may be empty (numbered sentences). */
  readonly heading: string;
  readonly role?: string;
  /** From the numbering to the end of the section's last character. */
  readonly span: Span;
  /** The printed heading with its numbering. */
  readonly headingSpan: Span;
}

/** A table of the report with its text resolved, ready for figures and checks. */
export interface ReportTable {
  /** `t1`, `t2`… in document order. */
  readonly id: string;
  readonly span: Span;
  readonly sectionId?: string;
  readonly caption?: string;
  /** Unit stated for the whole table (单位：万元). */
  readonly unit?: string;
  readonly rows: number;
  readonly cols: number;
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  readonly row: number;
  readonly col: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly span: Span;
  readonly text: string;
}
