import { checks } from '../checks/index.ts';
import { collectionChecks } from '../collection/checks/index.ts';
import type { Check } from '../contracts/check.ts';
import type { CollectionCheck } from '../contracts/collection-check.ts';

/** Checks of single reports, then those across reports. */
export const allChecks: readonly (Check | CollectionCheck)[] = [...checks, ...collectionChecks];

export const allCheckIds: readonly string[] = allChecks.map((check) => check.id);
