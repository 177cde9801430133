import { checks } from '../checks/index.ts';
import type { Check } from '../contracts/check.ts';
import type { Profile } from '../contracts/profile.ts';
import type { Reader } from '../contracts/reader.ts';
import type { Recogniser } from '../contracts/recogniser.ts';
import type { Segmenter } from '../contracts/segmenter.ts';
import type { IndicatorCatalog } from '../extract/canonical.ts';
import { indicatorCatalog } from '../extract/own-indicators.ts';
import type { RoleClassifier } from '../language/role-classifier.ts';
import { loadSegmenter } from '../language/segmenter.ts';
import { loadStopWords } from '../language/terms.ts';
import type { Severity } from '../model/check-result.ts';
import { profiles as builtIn } from '../profiles/index.ts';
import { readers } from '../readers/index.ts';
import { createRecogniser } from '../readers/ocr/recogniser.ts';
import { loadRoleClassifier } from './fill-roles.ts';
import { assertOcrInstalled } from './ocr-installed.ts';
import type { Options } from './options.ts';
import { indexReviews, type ReviewEntry, type Reviews } from './review.ts';

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
  /** The indicators that have an id of their own, the user's included. */
  readonly catalog: IndicatorCatalog;
  /** Why `auto` did not get its first choice of segmenter. */
  readonly segmenterFallback?: string;
  readonly password?: string;
  readonly maxPages: number;
  readonly recogniser?: Recogniser;
}

export interface ToolHooks {
  /** OCR begins to read a page. */
  onPage?(): Promise<void>;
}

/** What the user's own files say, already read. */
export interface OwnData {
  readonly reviews?: readonly ReviewEntry[];
  readonly profiles?: readonly Profile[];
}

/** The built-in genres, those of the same id replaced by the user's, and the user's further ones. */
export const withOwnProfiles = (own: readonly Profile[]): readonly Profile[] => [
  ...builtIn.filter(({ id }) => !own.some((profile) => profile.id === id)),
  ...own,
];

/** Loads plug-ins and dictionaries (about a second) as the options say. */
export function loadTools(options: Options, own: OwnData = {}, hooks: ToolHooks = {}): Tools {
  if (options.ocr) assertOcrInstalled();
  const profiles = withOwnProfiles(own.profiles ?? []);
  const { segmenter, fallback } = loadSegmenter(options.segmenter);
  return {
    readers,
    profiles,
    checks: checks.filter((check) => !options.checks.off.includes(check.id)),
    severities: options.checks.severity,
    reviews: indexReviews(own.reviews ?? []),
    segmenter,
    stopWords: loadStopWords(),
    maxPages: options.maxPages,
    roleClassifier: loadRoleClassifier(profiles),
    catalog: indicatorCatalog(options.indicators),
    ...(fallback === undefined ? {} : { segmenterFallback: fallback }),
    ...(options.password === undefined ? {} : { password: options.password }),
    ...(options.ocr ? { recogniser: createRecogniser(hooks.onPage) } : {}),
  };
}
