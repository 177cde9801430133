import { textResult, wholeReport } from '../checks/support/text-result.ts';
import type { Check, CheckContext } from '../contracts/check.ts';
import type { CheckResult } from '../model/check-result.ts';
import type { Notice } from '../model/notice.ts';

export interface Checked {
  readonly results: readonly CheckResult[];
  readonly notices: readonly Notice[];
}

/** Runs every check; one that breaks costs its own results only, and the report is then `partial`. */
export function runChecks(context: CheckContext, checks: readonly Check[]): Checked {
  const results: CheckResult[] = [];
  const notices: Notice[] = [];
  for (const check of checks) {
    try {
      const found = [...check.run(context)];
      results.push(...(found.length === 0 && check.messages.clean !== undefined ? [clean(check, context)] : found));
    } catch (error) {
      const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      notices.push({ code: 'check-crashed', level: 'error', data: { check: check.id, reason } });
    }
  }
  return { results, notices };
}

const clean = ({ id: checkId }: Check, context: CheckContext): CheckResult =>
  textResult({ checkId, verdict: 'pass', severity: 'info', messageId: 'clean', span: wholeReport(context) });
