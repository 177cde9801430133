import type { AnalyzedReport } from '../../src/model/batch.ts';
import type { Indicator } from '../../src/model/indicator.ts';
import { overlaps } from '../../src/text/span.ts';
import type { Planted } from './plant.ts';

/** The blocks that the figures stand in, by their index. */
export function blocksOf(report: AnalyzedReport, figures: readonly Indicator[]): readonly number[] {
  return report.document.blocks.flatMap((block, i) =>
    figures.some(({ quoteSpan, span }) => overlaps(block.span, span) || overlaps(block.span, quoteSpan)) ? [i] : [],
  );
}

/** How many blocks must lie between two errors that are planted together. */
const APART = 2;

/** Errors that have nothing to do with each other share one run; one that concerns the whole report has its own. */
export function packed(planted: readonly Planted[]): readonly (readonly Planted[])[] {
  const runs: Planted[][] = [];
  for (const one of planted) {
    const { reach } = one;
    const run =
      reach === undefined
        ? undefined
        : runs.find((others) => others.every((other) => other.reach !== undefined && !near(other.reach, reach)));
    if (run === undefined) runs.push([one]);
    else run.push(one);
  }
  return runs;
}

const near = (a: readonly number[], b: readonly number[]): boolean =>
  a.some((x) => b.some((y) => Math.abs(x - y) <= APART));
