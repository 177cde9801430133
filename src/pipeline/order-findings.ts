import type { CheckResult, Severity } from '../model/check-result.ts';

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

type Step = (results: readonly CheckResult[]) => readonly CheckResult[];

/** What happens to the results of all checks, in this order, before anybody sees them. */
export function orderFindings(
  results: readonly CheckResult[],
  severities: Readonly<Record<string, Severity>>,
): readonly CheckResult[] {
  const steps: readonly Step[] = [overrideSeverity(severities), sortInReadingOrder, dropDuplicates];
  return steps.reduce((current, step) => step(current), results);
}

/** Whether `severity` is at least as grave as `threshold`. */
export const reaches = (severity: Severity, threshold: Severity): boolean => RANK[severity] <= RANK[threshold];

const overrideSeverity =
  (severities: Readonly<Record<string, Severity>>): Step =>
  (results) =>
    results.map((result) => {
      const severity = severities[result.checkId];
      return severity === undefined ? result : { ...result, severity };
    });

/** Two relations may lead a check to the very same statement about the same place; the gravest stays. */
const dropDuplicates: Step = (results) => {
  const seen = new Set<string>();
  return results.filter((result) => {
    const key = identity(result);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};

/** A total order, so that the output never depends on the order in which checks ran. */
const sortInReadingOrder: Step = (results) =>
  results
    .map((result) => ({ result, key: identity(result) }))
    .sort(
      (a, b) =>
        a.result.span.start - b.result.span.start ||
        a.result.span.end - b.result.span.end ||
        RANK[a.result.severity] - RANK[b.result.severity] ||
        (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
    )
    .map(({ result }) => result);

function identity({ checkId, verdict, messageId, data, span, whole, parts }: CheckResult): string {
  const facts = Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([checkId, messageId, verdict, span.start, span.end, whole ?? '', parts ?? [], facts]);
}
