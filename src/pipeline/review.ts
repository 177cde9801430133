import { z } from 'zod';
import { type CheckResult, REVIEW_VERDICTS } from '../model/check-result.ts';
import { UsageError } from '../model/errors.ts';

/** What people have said of findings: `gouji.review.yaml`, one entry per finding. */
const reviewSchema = z.array(
  z.strictObject({
    /** From the column of that name in findings.csv. */
    fingerprint: z.string().min(1),
    verdict: z.enum(REVIEW_VERDICTS),
    /** The only report it is about; without it, every report that says the same. */
    doc_id: z.string().optional(),
    check_id: z.string().optional(),
    note: z.string().optional(),
    author: z.string().optional(),
    date: z.union([z.string(), z.date()]).optional(),
  }),
);

export type ReviewEntry = z.output<typeof reviewSchema>[number];

/** Validates what stands in a review file; `origin` names it. */
export function parseReview(values: unknown, origin: string): readonly ReviewEntry[] {
  const parsed = reviewSchema.safeParse(values);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const path = issue?.path.join('.') || '(root)';
    throw new UsageError('review-invalid', { origin, path, reason: issue?.message ?? '' });
  }
  const seen = new Set<string>();
  for (const { fingerprint } of parsed.data) {
    if (seen.has(fingerprint)) throw new UsageError('review-twice', { origin, fingerprint });
    seen.add(fingerprint);
  }
  return parsed.data;
}

export type Reviews = ReadonlyMap<string, ReviewEntry>;

export const reviewsByFingerprint = (entries: readonly ReviewEntry[]): Reviews =>
  new Map(entries.map((entry) => [entry.fingerprint, entry]));

/** Writes onto each result what a person said of it. */
export const applyReview = (results: readonly CheckResult[], docId: string, reviews: Reviews): readonly CheckResult[] =>
  results.map((result) => {
    const entry = result.fingerprint === undefined ? undefined : reviews.get(result.fingerprint);
    return entry === undefined || (entry.doc_id ?? docId) !== docId ? result : { ...result, review: entry.verdict };
  });
