import { collect } from '../collection/collect.ts';
import type { Outcome, OutcomeCounts, OutcomeRecord } from '../model/batch.ts';
import { isFinding, type Severity } from '../model/check-result.ts';
import { tiedOut } from '../model/coverage.ts';

/** What the batch keeps in memory of an outcome. */
export function recordOf(outcome: Outcome): OutcomeRecord {
  const { docId, sha256, format, status } = outcome;
  const base = { docId, sha256, format, status, ...countsOf(outcome) };
  if (outcome.status === 'failed') {
    const { failureCode, failureData, stack } = outcome;
    return { ...base, failureCode, failureData, ...(stack === undefined ? {} : { stack }), terms: {} };
  }
  const terms = Object.fromEntries(outcome.terms.map(({ term, count }) => [term, count]));
  return { ...base, collected: collect(outcome), terms };
}

/** The part of a record that changes when findings are added. */
export function countsOf(outcome: Outcome): Pick<OutcomeRecord, 'counts' | 'reviewed'> {
  if (outcome.status === 'failed') return { counts: { ...NOTHING, notices: outcome.notices.length }, reviewed: [] };
  const findings = outcome.checks.filter(isFinding);
  const ofSeverity = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const counts: OutcomeCounts = {
    chars: outcome.document.text.length,
    sections: outcome.sections.length,
    indicators: outcome.indicators.length,
    tiedOut: tiedOut(outcome.checks).size,
    checks: outcome.checks.length,
    errors: ofSeverity('error'),
    warnings: ofSeverity('warning'),
    infos: ofSeverity('info'),
    notices: outcome.notices.length,
  };
  const reviewed = outcome.checks.flatMap(({ review, fingerprint }) =>
    review === undefined || fingerprint === undefined ? [] : [fingerprint],
  );
  return { counts, reviewed };
}

const NOTHING: OutcomeCounts = {
  chars: 0,
  sections: 0,
  indicators: 0,
  tiedOut: 0,
  checks: 0,
  errors: 0,
  warnings: 0,
  infos: 0,
  notices: 0,
};
