import type { CollectionResult } from '../../contracts/collection-check.ts';
import type { Severity } from '../../model/check-result.ts';
import type { CollectedFigure, CollectedReport } from '../../model/collected.ts';
import { meet } from '../../text/interval.ts';
import { inCommonUnit } from '../../text/printed-figure.ts';

export interface YearPair {
  readonly checkId: string;
  readonly severity: Severity;
  readonly year: number;
  /** The report that repeats the figure, and the figure. */
  readonly now: CollectedReport;
  readonly repeated: CollectedFigure;
  /** The report of the year before, and the figure as it stated it. */
  readonly before: CollectedReport;
  readonly stated: CollectedFigure;
}

/** Whether a report repeats a figure as the report of the year before stated it. Messages: same, differs, revised. */
export function compareYears(pair: YearPair): CollectionResult | undefined {
  const { checkId, severity, year, now, repeated, before, stated } = pair;
  const common = inCommonUnit([repeated, stated]);
  const [here, there] = common?.amounts ?? [];
  if (common === undefined || here === undefined || there === undefined) return undefined;
  const facts = {
    unit: common.unit,
    actual: here.value.toFixed(),
    expected: there.value.toFixed(),
    difference: here.value.minus(there.value).toFixed(),
  };
  const agrees = meet(here.interval, there.interval);
  const verdict = agrees ? 'verified' : repeated.revised ? 'not_assessable' : 'mismatch';
  return {
    docId: now.docId,
    result: {
      checkId,
      verdict,
      severity: verdict === 'mismatch' ? severity : 'info',
      ...facts,
      messageId: agrees ? 'same' : repeated.revised ? 'revised' : 'differs',
      data: {
        name: repeated.name,
        here: facts.actual,
        there: facts.expected,
        unit: common.unit,
        year: year - 1,
        report: before.docId,
      },
      indicatorIds: [repeated.id],
      ...(repeated.sectionId === undefined ? {} : { sectionId: repeated.sectionId }),
      span: repeated.span,
    },
  };
}
