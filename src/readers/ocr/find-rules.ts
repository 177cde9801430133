import type { RecognisedRule } from '../../contracts/recogniser.ts';
import type { GreyPage } from './grey.ts';

/** Shorter strokes belong to characters; as a share of the page's width. */
const MIN_LENGTH = 0.035;
/** A drawn line is at most this thick, a share of the page's width; what is thicker is a picture or a bar. */
const MAX_THICKNESS = 0.006;
/** Darker than this share of the paper is ink: thin rules come out of a scanner as pale grey. */
const INK = 0.82;
/** Scans break thin lines for some pixels, a share of the page's width. */
const MAX_BREAK = 0.0015;

/** The straight lines of an upright page: runs of dark pixels longer than any stroke of a character. */
export function findRules({ width, height, data }: GreyPage): RecognisedRule[] {
  const ink = INK * paperOf(data);
  const isInk = (x: number, y: number): boolean => (data[y * width + x] as number) < ink;
  return [
    ...rules('horizontal', height, width, width, (y, x) => isInk(x, y)),
    ...rules('vertical', width, height, width, (x, y) => isInk(x, y)),
  ];
}

/** The commonest brightness. */
function paperOf(data: Uint8Array): number {
  const counts = new Uint32Array(256);
  for (const value of data) (counts[value] as number) += 1;
  return counts.indexOf(Math.max(...counts));
}

interface Band {
  from: number;
  to: number;
  first: number;
  last: number;
}

/** Long runs of ink on neighbouring lines of pixels are one rule. */
function rules(
  direction: RecognisedRule['direction'],
  lines: number,
  length: number,
  scale: number,
  isInk: (line: number, at: number) => boolean,
): RecognisedRule[] {
  const found: Band[] = [];
  let open: Band[] = [];
  for (let line = 0; line < lines; line += 1) {
    const runs = runsOf(length, scale, (at) => isInk(line, at));
    const next: Band[] = [];
    for (const { from, to } of runs) {
      const band = open.find((other) => from < other.to && to > other.from);
      if (band === undefined) {
        const started = { from, to, first: line, last: line };
        found.push(started);
        next.push(started);
        continue;
      }
      band.from = Math.min(band.from, from);
      band.to = Math.max(band.to, to);
      band.last = line;
      if (!next.includes(band)) next.push(band);
    }
    open = next;
  }
  return found
    .filter(({ first, last }) => last - first + 1 <= Math.max(3, scale * MAX_THICKNESS))
    .map(({ from, to, first, last }) => ({ direction, at: (first + last + 1) / 2, from, to }));
}

function runsOf(length: number, scale: number, isInk: (at: number) => boolean): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  const [shortest, longestBreak] = [scale * MIN_LENGTH, scale * MAX_BREAK];
  let from = -1;
  let last = -1;
  for (let at = 0; at <= length; at += 1) {
    if (at < length && isInk(at)) {
      if (from < 0) from = at;
      last = at;
    } else if (from >= 0 && (at === length || at - last > longestBreak)) {
      if (last + 1 - from >= shortest) runs.push({ from, to: last + 1 });
      from = -1;
    }
  }
  return runs;
}
