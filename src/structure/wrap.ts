import { displayWidth } from '../text/width.ts';
import type { Line } from './lines.ts';

/** How the lines of a document were broken. */
export interface WrapRegime {
  /** Columns of a full line where the whole text was broken by hand at one width; undefined where it was not. */
  readonly width?: number;
  /** Paragraphs open with white space and continuing lines do not. */
  readonly indented: boolean;
}

// Punctuation may hang over or move to the next line, so full lines differ by a few columns.
const SLACK = 6;
const CLOSED = /[。！？!?；;：:”』」]$/;

/** Finds the width at which most unfinished lines end. */
export function findWrapRegime(lines: readonly Line[]): WrapRegime {
  // Converters make a paragraph of every printed line; what counts is where the lines end.
  const byHand = lines.filter((line) => line.headingLevel === undefined);
  const open = byHand.map((line) => displayWidth(line.text) + line.indent).filter((width) => width >= 24);
  const unfinished = byHand.filter((line) => !CLOSED.test(line.text) && displayWidth(line.text) >= 24);
  const width = commonest(unfinished.map((line) => displayWidth(line.text) + line.indent));
  if (width === undefined || width > 130 || unfinished.length < 8 || unfinished.length < open.length * 0.35) {
    return { indented: false };
  }
  const full = unfinished.filter((line) => Math.abs(displayWidth(line.text) + line.indent - width) <= SLACK);
  // Nothing is printed beyond the measure.
  const beyond = open.filter((other) => other > width + SLACK + 4);
  if (full.length < unfinished.length * 0.6 || beyond.length > open.length * 0.04) return { indented: false };
  const indents = byHand.filter((line) => line.indent >= 2).length;
  return { width, indented: indents >= 3 && indents <= byHand.length * 0.7 };
}

/** Whether the line fills the measure, so that its end need not be the end of a paragraph. */
export const isFullLine = (line: Line, regime: WrapRegime): boolean =>
  regime.width !== undefined && displayWidth(line.text) + line.indent >= regime.width - SLACK;

function commonest(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: number | undefined;
  for (const [value, count] of counts) {
    const known = best === undefined ? -1 : (counts.get(best) as number);
    if (count > known || (count === known && value > (best as number))) best = value;
  }
  return best;
}
