// Runs in each worker of the pool: analyses one file at a time and leaves the outcome on disk, so that
// only a small record crosses the boundary.
import { writeFileSync } from 'node:fs';
import { worker } from 'workerpool';
import { loadTools, type Tools } from '../pipeline/tools.ts';
import { analyzeFile } from './analyze-file.ts';
import { ANALYZE, type AnalyzeAnswer, type AnalyzeTask, type WorkerSetup } from './messages.ts';
import { recordOf } from './record.ts';
import { loadReview } from './review-file.ts';

let loaded: Tools | undefined;

async function analyze(task: AnalyzeTask, { options, reviewPath }: WorkerSetup): Promise<AnalyzeAnswer> {
  // Plug-ins and dictionaries are loaded at the first task, once.
  loaded ??= loadTools(options, loadReview(reviewPath));
  const outcome = await analyzeFile(task.docId, task.path, options, loaded);
  writeFileSync(task.outcomePath, JSON.stringify(outcome));
  const fallback = loaded.segmenterFallback;
  return {
    record: recordOf(outcome),
    segmenter: loaded.segmenter.id,
    ...(fallback === undefined ? {} : { segmenterFallback: fallback }),
  };
}

worker({ [ANALYZE]: analyze });
