import type { Segmenter } from '../contracts/segmenter.ts';
import { UsageError } from '../model/errors.ts';
import { openNodeRsJieba } from './node-rs-jieba.ts';
import { openNodejieba } from './nodejieba.ts';

/** In the order in which `auto` tries them. */
const ENGINES = { nodejieba: openNodejieba, 'node-rs-jieba': openNodeRsJieba } as const;

export type SegmenterId = keyof typeof ENGINES;
export type SegmenterChoice = 'auto' | SegmenterId;
export const SEGMENTER_CHOICES: readonly SegmenterChoice[] = ['auto', 'nodejieba', 'node-rs-jieba'];

export interface LoadedSegmenter {
  readonly segmenter: Segmenter;
  /** Why the first choice of `auto` was not used; a short reason without machine paths. */
  readonly fallback?: string;
}

/**
 * Loads a segmenter with its dictionaries (about a second; do it once a process).
 * `auto` takes the first engine that loads; one that was named and does not load is a UsageError.
 */
export function loadSegmenter(
  choice: SegmenterChoice,
  engines: Readonly<Record<SegmenterId, () => Segmenter>> = ENGINES,
): LoadedSegmenter {
  if (choice !== 'auto') return { segmenter: open(choice, engines) };
  try {
    return { segmenter: engines.nodejieba() };
  } catch (error) {
    return { segmenter: open('node-rs-jieba', engines), fallback: reasonOf(error) };
  }
}

function open(id: SegmenterId, engines: Readonly<Record<SegmenterId, () => Segmenter>>): Segmenter {
  try {
    return engines[id]();
  } catch (error) {
    throw new UsageError('segmenter-missing', { segmenter: id, reason: reasonOf(error) }, error);
  }
}

/** The error's code where it has one: loaders put absolute paths into their messages. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
