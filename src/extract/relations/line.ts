import type { Indicator } from '../../model/indicator.ts';
import type { Passage } from '../../model/report.ts';
import { characterTable } from '../../text/character-table.ts';
import { sourceOffset } from '../../text/mapped-text.ts';
import type { LinkContext } from './context.ts';

/** A figure with its place in the text of its line, surface included. */
export interface Figure {
  readonly indicator: Indicator;
  /** Counted in the line's text. */
  readonly start: number;
  readonly end: number;
}

/** One passage without blanks and line breaks, and the figures that stand in it, in order. */
export interface Line {
  readonly text: string;
  readonly figures: readonly Figure[];
}

/** The passages that hold figures. Cells are left out: tables have checks of their own. */
export function linesOf(context: LinkContext): readonly Line[] {
  const known = LINES.get(context);
  if (known !== undefined) return known;
  const lines = readLines(context);
  LINES.set(context, lines);
  return lines;
}

/** Every linker reads the same lines. */
const LINES = new WeakMap<LinkContext, readonly Line[]>();

function readLines(context: LinkContext): readonly Line[] {
  const figures = context.indicators.filter((indicator) => indicator.cell === undefined);
  let next = 0;
  const lines: Line[] = [];
  for (const passage of context.passages) {
    const inside: Indicator[] = [];
    while (next < figures.length && (figures[next] as Indicator).span.start < passage.span.end) {
      const figure = figures[next] as Indicator;
      if (figure.span.start >= passage.span.start) inside.push(figure);
      next += 1;
    }
    if (inside.length > 0) lines.push(lineOf(passage, inside));
  }
  return lines;
}

function lineOf({ mapped }: Passage, indicators: readonly Indicator[]): Line {
  /** Offsets in the passage of the characters that are kept; undefined where all are. */
  const kept = BLANK.test(mapped.text) ? keptOffsets(mapped.text) : undefined;
  const length = kept?.length ?? mapped.text.length;
  const offset = (i: number): number => sourceOffset(mapped, kept === undefined ? i : (kept[i] as number));
  return {
    text: kept === undefined ? mapped.text : mapped.text.replace(BLANKS, ''),
    figures: indicators.map((indicator) => ({
      indicator,
      start: firstAtLeast(length, offset, indicator.span.start),
      end: firstAtLeast(length, offset, indicator.span.end),
    })),
  };
}

const BLANK = /\s/;
const BLANKS = /\s/g;

function keptOffsets(text: string): number[] {
  const kept: number[] = [];
  for (let i = 0; i < text.length; i += 1) if (!BLANK.test(text.charAt(i))) kept.push(i);
  return kept;
}

/** Index of the first of `length` rising offsets that is not before `wanted`. */
function firstAtLeast(length: number, offset: (i: number) => number, wanted: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offset(middle) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What stands between two figures. */
export const between = (line: Line, a: Figure, b: Figure): string => line.text.slice(a.end, b.start);

/** Whether no full stop stands between a figure and a later one. */
export const sameSentence = (line: Line, a: Figure, b: Figure): boolean =>
  !line.text.slice(a.end, b.start).includes('。');

/** Up to `length` characters before the figure, not beyond the figure before it. */
export function before(line: Line, at: number, length = 30): string {
  const figure = line.figures[at];
  if (figure === undefined) return '';
  const floor = line.figures[at - 1]?.end ?? 0;
  return line.text.slice(Math.max(floor, figure.start - length), figure.start);
}

const CLAUSE_MARKS = characterTable('，。；、：（）()');

/** The words right before a figure: what `before` gives, from its last mark or bracket on. */
export function ownClause(line: Line, at: number): string {
  const words = before(line, at);
  let from = words.length;
  while (from > 0 && CLAUSE_MARKS[words.charCodeAt(from - 1)] !== 1) from -= 1;
  return words.slice(from);
}

/** An aside that holds figures: （含提前告知267875万元）. */
const ASIDE = /[（(][^（()）]*[）)]/g;

/**
 * The line without its asides, so that what stands before and after one is side by side. Figures inside an aside
 * are left out; an aside without figures stays.
 */
export function outerLine(line: Line): Line {
  if (!/[（(]/.test(line.text)) return line;
  const asides = [...line.text.matchAll(ASIDE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const cut = asides.filter(({ start, end }) =>
    line.figures.some((figure) => figure.start > start && figure.end < end),
  );
  if (cut.length === 0) return line;
  const shift = (at: number): number =>
    at - cut.reduce((sum, { start, end }) => (end <= at ? sum + end - start : sum), 0);
  const kept = line.figures.filter((figure) => !cut.some(({ start, end }) => figure.start > start && figure.end < end));
  let text = '';
  let done = 0;
  for (const { start, end } of cut) {
    text += line.text.slice(done, start);
    done = end;
  }
  text += line.text.slice(done);
  return { text, figures: kept.map((figure) => ({ ...figure, start: shift(figure.start), end: shift(figure.end) })) };
}

/** The line to read a figure in: without asides, unless the figure stands in one. */
export function hostLine(line: Line, outer: Line, at: number): { readonly line: Line; readonly at: number } {
  const id = line.figures[at]?.indicator.id;
  const outside = outer.figures.findIndex((figure) => figure.indicator.id === id);
  return outside < 0 ? { line, at } : { line: outer, at: outside };
}
