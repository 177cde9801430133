import type { Profile } from '../contracts/profile.ts';
import type { TableSchema, Writer, WriterContext } from '../contracts/writer.ts';
import { loadSegmenter } from '../language/segmenter.ts';
import type { Manifest, OutcomeRecord } from '../model/batch.ts';
import { UsageError } from '../model/errors.ts';
import { wording } from '../pipeline/messages/render.ts';
import { assertOcrInstalled } from '../pipeline/ocr-installed.ts';
import { assertKnownChecks, type Options } from '../pipeline/options.ts';
import { indexReviews, type ReviewEntry } from '../pipeline/review.ts';
import { readers } from '../readers/index.ts';
import { writers } from '../writers/index.ts';
import { allCheckIds, allChecks } from './all-checks.ts';
import { ARCHIVE_EXTENSION } from './archives.ts';
import { checkCollection } from './check-collection.ts';
import { type Discovered, discover, type Skipped } from './discover.ts';
import { buildManifest } from './manifest.ts';
import type { WorkerSetup } from './messages.ts';
import type { BatchInput } from './name-inputs.ts';
import { type OutputFolder, openOutputFolder } from './output-folder.ts';
import { loadProfiles } from './profile-files.ts';
import { findReview, loadReview, staleEntries } from './review-file.ts';
import { runBatch } from './run-batch.ts';
import { unpackArchives } from './unpack.ts';
import { writeClosing, writeReports } from './write-outputs.ts';

export interface BatchHooks {
  onStart?(total: number, skipped: readonly Skipped[]): void;
  /** `seconds`: what the document took; absent where its worker was lost. */
  onDone?(record: OutcomeRecord, done: number, seconds?: number): void;
  onWriting?(): void;
  readonly signal?: AbortSignal;
}

export interface BatchSummary {
  readonly manifest: Manifest;
  /** One per input, in the order of docId. */
  readonly records: readonly OutcomeRecord[];
  readonly segmenterFallback?: string;
}

/** The main job: finds the inputs, analyses them all, writes every table into `out`. */
export async function analyzeBatch(
  inputs: readonly string[],
  out: string,
  options: Options,
  hooks: BatchHooks = {},
): Promise<BatchSummary> {
  assertKnownChecks(options, allCheckIds);
  // One that was named and is missing must be known before anything runs.
  if (options.segmenter !== 'auto') loadSegmenter(options.segmenter);
  if (options.ocr) assertOcrInstalled();
  const reviewPath = findReview(options.review, inputs);
  const review = loadReview(reviewPath);
  const profiles = loadProfiles(options.profiles);
  const found = await discover(inputs, { skip: options.skip, exclude: out });
  assertSomethingReadable(found.inputs);
  const output = openOutputFolder(out);
  const setup: WorkerSetup = { options, profiles, ...(reviewPath === undefined ? {} : { reviewPath }) };
  try {
    return await analyzeInto(output, found, setup, review, hooks);
  } catch (error) {
    // When only the last move failed, the scratch folder holds finished results.
    if (!(error instanceof UsageError && error.code === 'output-busy')) output.discard();
    throw error;
  }
}

async function analyzeInto(
  output: OutputFolder,
  found: Discovered,
  setup: WorkerSetup,
  review: readonly ReviewEntry[],
  hooks: BatchHooks,
): Promise<BatchSummary> {
  const { options, profiles = [] } = setup;
  const { inputs, skipped } = await unpackArchives(found, output.scratch, options, hooks.signal);
  hooks.onStart?.(inputs.length, skipped);
  const run = await runBatch(inputs, { ...setup, scratch: output.scratch, ...hooks });

  hooks.onWriting?.();
  const chosen = writersFor(options);
  const context = writerContext(options, chosen, profiles);
  const failureMessage = (record: OutcomeRecord): string =>
    context.failureMessage(record.failureCode ?? '', record.failureData ?? {});
  const { segmenter, segmenterFallback } = run;
  const addFindings = checkCollection(run.records, options, indexReviews(review));
  const records = writeReports(run, addFindings, chosen, context, output);
  const stale = staleEntries(review, records);
  const manifest = buildManifest({ records, skipped, stale, options, profiles, segmenter, failureMessage });
  writeClosing(manifest, chosen, context, output);
  output.publish();
  return { manifest, records, ...(segmenterFallback === undefined ? {} : { segmenterFallback }) };
}

const writersFor = (options: Options): Writer[] =>
  writers.filter((writer) => writer.onlyWith === undefined || options[writer.onlyWith]);

function writerContext(options: Options, chosen: readonly Writer[], own: readonly Profile[]): WriterContext {
  return {
    bom: options.bom,
    lang: options.lang,
    tables: chosen.flatMap((writer) => (writer.table === undefined ? [] : withGenres(writer.table, own))),
    ...wording(options.lang, allChecks),
  };
}

/** The codebook lists the user's own genres too. */
const withGenres = (table: TableSchema, own: readonly Profile[]): TableSchema => ({
  ...table,
  columns: table.columns.map((column) =>
    column.name === 'genre' && column.values !== undefined
      ? { ...column, values: [...new Set([...column.values, ...own.map(({ id }) => id)])] }
      : column,
  ),
});

/** A batch in which no file even has a known extension is a mistake in the path, not a list of failures. */
function assertSomethingReadable(inputs: readonly BatchInput[]): void {
  const extensions = [...readers.flatMap((reader) => reader.extensions), ARCHIVE_EXTENSION];
  const known = inputs.some(({ docId }) =>
    extensions.some((extension) => docId.toLowerCase().endsWith(`.${extension}`)),
  );
  if (!known) {
    throw new UsageError('nothing-readable', { count: inputs.length, extensions: extensions.join(', ') });
  }
}
