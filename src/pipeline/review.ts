import { z } from 'zod';
import { type CheckResult, REVIEW_VERDICTS } from '../model/check-result.ts';
import { UsageError } from '../model/errors.ts';

/** What people have said of findings: `gouji.review.yaml`, one entry per finding. */
const reviewSchema = z.array(
  z.strictObject({
    /** From the column of that name in findings.csv; the same for the same words in several reports. */
    fingerprint: z.string().min(1),
    verdict: z.enum(REVIEW_VERDICTS),
    /** The only report it is about; without it, every report that says the same. */
    doc_id: z.string().optional(),
    check_id: z.string().optional(),
    note: z.string().optional(),
    author: z.string().optional(),
    date: z.string().optional(),
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
  for (const { fingerprint, doc_id: docId } of parsed.data) {
    const key = keyOf(fingerprint, docId);
    if (seen.has(key)) throw new UsageError('review-twice', { origin, fingerprint });
    seen.add(key);
  }
  return parsed.data;
}

/** By fingerprint and report, where an entry names one. */
export type Reviews = ReadonlyMap<string, ReviewEntry>;

/** No path of a report holds the sign between the two. */
const keyOf = (fingerprint: string, docId?: string): string =>
  docId === undefined ? fingerprint : `${fingerprint}\0${docId}`;

export const indexReviews = (entries: readonly ReviewEntry[]): Reviews =>
  new Map(entries.map((entry) => [keyOf(entry.fingerprint, entry.doc_id), entry]));

/** Writes onto each result what a person said of it; of two entries the one that names the report is heard. */
export const applyReview = (results: readonly CheckResult[], docId: string, reviews: Reviews): readonly CheckResult[] =>
  results.map((result) => {
    const { fingerprint } = result;
    if (fingerprint === undefined) return result;
    const entry = reviews.get(keyOf(fingerprint, docId)) ?? reviews.get(fingerprint);
    return entry === undefined ? result : { ...result, review: entry.verdict };
  });
