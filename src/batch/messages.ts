import type { Profile } from '../contracts/profile.ts';
import type { OutcomeRecord } from '../model/batch.ts';
import type { Options } from '../pipeline/options.ts';
import type { BatchInput, InputFailure } from './name-inputs.ts';

/** The whole protocol between the batch and its workers: ids and plain data, never functions. */

/** What a worker loads at its first task. */
export interface WorkerSetup {
  readonly options: Options;
  /** Absolute path of the review file. */
  readonly reviewPath?: string;
  /** Genres of the user's own, read before anything runs. */
  readonly profiles?: readonly Profile[];
}

export interface AnalyzeTask extends BatchInput {
  /** Absolute path at which the worker leaves the outcome as JSON. */
  readonly outcomePath: string;
}

export interface AnalyzeAnswer {
  readonly record: OutcomeRecord;
  /** Time the document took; absent where the worker was lost. */
  readonly seconds?: number;
  /** Id of the segmenter that ran, and why the first choice did not; absent where the worker was lost. */
  readonly segmenter?: string;
  readonly segmenterFallback?: string;
}

/** Said by a worker when it has loaded everything and begins a document, so that it can be watched. */
export interface TaskStarted {
  readonly pid: number;
  /** Documents it has analysed before. */
  readonly earlier: number;
}

/** Said by a worker as OCR begins to read a page: the time limit runs anew. */
export const PAGE_BEGUN = 'page-begun';

/** One archive to be unpacked. */
export interface UnpackTask {
  /** Absolute. */
  readonly path: string;
  /** Absolute path of the folder that its files go into. */
  readonly folder: string;
  readonly maxMegabytes: number;
}

/** The files of an archive, or why there are none; neither where it is a document of its own. */
export interface UnpackAnswer {
  readonly isDocument?: true;
  readonly files?: readonly UnpackedFile[];
  readonly failure?: InputFailure;
}

/** `inside`: its path in the archive, safe to name an output after. */
export interface UnpackedFile extends Omit<BatchInput, 'docId'> {
  readonly inside: string;
}

/** Name under which the worker of archives offers its one method. */
export const UNPACK = 'unpack';

/** Name under which the worker offers its one method. */
export const ANALYZE = 'analyze';
