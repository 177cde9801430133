import { checks } from '../checks/index.ts';
import type { Check } from '../contracts/check.ts';
import type { Profile } from '../contracts/profile.ts';
import type { Reader } from '../contracts/reader.ts';
import type { Segmenter } from '../contracts/segmenter.ts';
import type { RoleClassifier } from '../language/role-classifier.ts';
import { loadSegmenter } from '../language/segmenter.ts';
import { loadStopWords } from '../language/terms.ts';
import type { Severity } from '../model/check-result.ts';
import { profiles } from '../profiles/index.ts';
import { readers } from '../readers/index.ts';
import { loadRoleClassifier } from './fill-roles.ts';
import type { Options } from './options.ts';
import { type ReviewEntry, type Reviews, reviewsByFingerprint } from './review.ts';

/** Everything the analysis of one report works with; loaded once per process. */
export interface Tools {
  readonly readers: readonly Reader[];
  readonly profiles: readonly Profile[];
  readonly checks: readonly Check[];
  readonly severities: Readonly<Record<string, Severity>>;
  /** What people have said of findings, by fingerprint. */
  readonly reviews: Reviews;
  readonly segmenter: Segmenter;
  readonly stopWords: ReadonlySet<string>;
  readonly roleClassifier: RoleClassifier;
  /** Why `auto` did not get its first choice of segmenter. */
  readonly segmenterFallback?: string;
  readonly password?: string;
  readonly maxPages: number;
}

/** Loads plug-ins and dictionaries (about a second) as the options say. */
export function loadTools(options: Options, reviews: readonly ReviewEntry[] = []): Tools {
  const { segmenter, fallback } = loadSegmenter(options.segmenter);
  return {
    readers,
    profiles,
    checks: checks.filter((check) => !options.checks.off.includes(check.id)),
    severities: options.checks.severity,
    reviews: reviewsByFingerprint(reviews),
    segmenter,
    stopWords: loadStopWords(),
    maxPages: options.maxPages,
    roleClassifier: loadRoleClassifier(profiles),
    ...(fallback === undefined ? {} : { segmenterFallback: fallback }),
    ...(options.password === undefined ? {} : { password: options.password }),
  };
}
