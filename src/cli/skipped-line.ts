import type { Skipped } from '../batch/discover.ts';
import { printable } from './printable.ts';
import type { Say } from './say.ts';

/** What was passed over without a row: lock files, system litter. */
export const skippedLine = (skipped: readonly Skipped[], say: Say): string =>
  printable(say('run.skipped', { count: skipped.length, names: skipped.map(({ docId }) => docId).join(', ') }));
