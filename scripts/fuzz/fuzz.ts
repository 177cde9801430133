import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FAILURE_CODES, type OutcomeRecord } from '../../src/index.ts';
import { createFuzzer, type FuzzInput } from './make-inputs.ts';
import { createTally, type Tally } from './tally.ts';

export interface FuzzSettings {
  readonly seed: number;
  readonly count: number;
  /** Number of the first input. */
  readonly from?: number;
  readonly workers: number;
  /** Inputs written and analysed at a time. */
  readonly batch?: number;
  readonly onBatch?: (done: number) => void;
}

export interface Fault {
  readonly name: string;
  readonly what: string;
}

export interface FuzzResult {
  readonly tally: Tally;
  readonly faults: readonly Fault[];
  /** Most memory that the main process took, in megabytes. */
  readonly mainMegabytes: number;
}

const LIMITS = { timeoutSeconds: 60, maxMemoryMegabytes: 768, segmenter: 'node-rs-jieba' } as const;
const BATCH = 1000;
/** Codes that say something of gouji, not of the input. */
const OURS = new Set<string>(['timeout', 'out-of-memory', 'crashed', 'internal', 'not-found']);

/** Runs spoiled files through the built batch, worker processes and all, and says what should not have been. */
export async function fuzz(settings: FuzzSettings): Promise<FuzzResult> {
  const { seed, count, from = 0, batch = BATCH } = settings;
  const make = createFuzzer(seed);
  const tally = createTally();
  const faults: Fault[] = [];
  let memory = 0;
  for (let done = 0; done < count; done += batch) {
    const inputs = Array.from({ length: Math.min(batch, count - done) }, (_, index) => make(from + done + index));
    faults.push(...(await runBatch(inputs, settings.workers, tally)));
    memory = Math.max(memory, process.memoryUsage().rss);
    settings.onBatch?.(done + inputs.length);
  }
  return { tally, faults, mainMegabytes: Math.round(memory / 2 ** 20) };
}

async function runBatch(inputs: readonly FuzzInput[], workers: number, tally: Tally): Promise<Fault[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-fuzz-'));
  const files = join(folder, 'in');
  mkdirSync(files);
  for (const { name, bytes } of inputs) writeFileSync(join(files, name), bytes);
  const seconds = new Map<string, number>();
  try {
    const { analyzeBatch, parseOptions } = await built();
    const options = parseOptions({ ...LIMITS, workers }, 'fuzz');
    const summary = await analyzeBatch([files], join(folder, 'out'), options, {
      onDone: (record, _done, took) => void seconds.set(record.docId, took ?? 0),
    });
    const passedOver = summary.manifest.skipped.map(({ doc_id }) => doc_id);
    return judge(inputs, summary.records, passedOver, (record) => {
      tally.add(readerOf(inputs, record), record, seconds.get(record.docId) ?? 0);
    });
  } catch (error) {
    return [{ name: `${inputs[0]?.name} and after`, what: `the run ended: ${String(error)}` }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The program as it is installed: workers run built JavaScript. */
async function built(): Promise<typeof import('../../src/index.ts')> {
  const path = join(import.meta.dirname, '../../dist/index.js');
  return (await import(pathToFileURL(path).href)) as typeof import('../../src/index.ts');
}

const inputName = (docId: string): string => docId.split('/')[0] ?? docId;

const readerOf = (inputs: readonly FuzzInput[], { docId }: OutcomeRecord): string =>
  inputs.find(({ name }) => name === inputName(docId))?.reader ?? '?';

function judge(
  inputs: readonly FuzzInput[],
  records: readonly OutcomeRecord[],
  passedOver: readonly string[],
  count: (record: OutcomeRecord) => void,
): Fault[] {
  const faults: Fault[] = [];
  const answered = new Set([...records.map(({ docId }) => docId), ...passedOver].map(inputName));
  for (const { name } of inputs) if (!answered.has(name)) faults.push({ name, what: 'no row' });
  for (const record of records) {
    count(record);
    const what = faultOf(record);
    if (what !== undefined) faults.push({ name: record.docId, what });
  }
  return faults;
}

function faultOf({ status, failureCode, failureData, counts }: OutcomeRecord): string | undefined {
  if (status === 'failed') {
    if (!FAILURE_CODES.some((code) => code === failureCode)) return `unknown code ${failureCode}`;
    return OURS.has(failureCode ?? '') ? `${failureCode} ${JSON.stringify(failureData)}` : undefined;
  }
  return counts.chars === 0 ? `${status} without text` : undefined;
}
