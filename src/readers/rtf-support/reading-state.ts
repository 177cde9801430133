import { ReadFailure } from '../../model/errors.ts';
import { MAX_DEPTH } from '../support/max-depth.ts';
import { encodingOfCharset, encodingOfCodePage } from './code-pages.ts';

/** Footnotes and text boxes stand in the middle of the paragraph that they belong to. */
export type RtfPart = 'body' | 'box' | 'footnote';

/** State that a group inherits and that ends with it; RTF 1.9.1, "Formal syntax". */
export interface Group {
  readonly skipped: boolean;
  readonly fontTable: boolean;
  readonly part: RtfPart;
  /** Set by controls inside the group. */
  font: number | undefined;
  eastAsianFont: number | undefined;
  hidden: boolean;
  deleted: boolean;
  inserted: boolean;
  /** Bytes that stand after a Unicode character for readers that know none. */
  fallback: number;
}

export interface RtfSummary {
  insertions: number;
  deletions: number;
  /** Groups still open at the end: the file is cut off. */
  open: number;
}

const START: Group = {
  skipped: false,
  fontTable: false,
  part: 'body',
  font: undefined,
  eastAsianFont: undefined,
  hidden: false,
  deleted: false,
  inserted: false,
  fallback: 1,
};

/** What is known of a document while it is read through. */
export interface ReadingState {
  group: Group;
  readonly stack: Group[];
  readonly summary: RtfSummary;
  readonly fonts: Map<number, string | undefined>;
  documentEncoding: string;
  eastAsian: boolean;
  /** Bytes of text that are not decoded yet. */
  bytes: string;
  /** Bytes still to be passed over behind a Unicode character. */
  pendingFallback: number;
  /** Whether a group has just been opened, and whether its first control was `\*`. */
  opened: boolean;
  starred: boolean;
}

export const startReading = (summary: RtfSummary): ReadingState => ({
  group: { ...START },
  stack: [],
  summary,
  fonts: new Map(),
  documentEncoding: 'windows-1252',
  eastAsian: false,
  bytes: '',
  pendingFallback: 0,
  opened: false,
  starred: false,
});

export const isSilent = ({ group }: ReadingState): boolean => group.skipped || group.hidden || group.deleted;

export function openGroup(at: ReadingState): void {
  if (at.stack.length >= MAX_DEPTH) throw new ReadFailure('corrupt', { reason: 'nesting' });
  at.stack.push(at.group);
  at.group = { ...at.group };
  at.opened = true;
  at.starred = false;
  at.pendingFallback = 0;
}

export function closeGroup(at: ReadingState): void {
  at.group = at.stack.pop() ?? { ...START };
  at.opened = false;
  at.pendingFallback = 0;
}

/** A control without a number counts as 0 where one is meant. */
const SET: Readonly<Record<string, (at: ReadingState, value: number | undefined) => void>> = {
  ansicpg: (at, value = 0) => {
    at.documentEncoding = encodingOfCodePage(value);
  },
  f: ({ group }, value = 0) => {
    group.font = value;
  },
  fcharset: ({ group, fonts }, value = 0) => {
    if (group.font !== undefined) fonts.set(group.font, encodingOfCharset(value));
  },
  dbch: (at) => {
    at.eastAsian = true;
  },
  loch: (at) => {
    at.eastAsian = false;
  },
  hich: (at) => {
    at.eastAsian = false;
  },
  af: ({ group, eastAsian }, value = 0) => {
    if (eastAsian) group.eastAsianFont = value;
  },
  uc: ({ group }, value = 0) => {
    group.fallback = Math.max(0, value);
  },
  v: ({ group }, value) => {
    group.hidden = value !== 0;
  },
  deleted: ({ group, summary }, value) => {
    group.deleted = value !== 0;
    if (group.deleted && !group.skipped) summary.deletions += 1;
  },
  revised: ({ group, summary }, value) => {
    if (value !== 0 && !group.inserted && !group.skipped) summary.insertions += 1;
    group.inserted = value !== 0;
  },
  plain: (at) => {
    at.group = { ...at.group, hidden: false, deleted: false, inserted: false, font: undefined };
  },
};

/** Controls that only change the state. A file may name its controls like members of an object, so that they stand in a map. */
export const SETTINGS: ReadonlyMap<string, (at: ReadingState, value: number | undefined) => void> = new Map(
  Object.entries(SET),
);
