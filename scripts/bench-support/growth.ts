import type { Tools } from '../../src/index.ts';
import { built } from './built.ts';
import { filled, HOSTILE_UNITS, SHAPES } from './hostile-texts.ts';
import { markdownTable, processorMilliseconds } from './timing.ts';

const { analyzeReport } = await built<typeof import('../../src/index.ts')>('index');

const MILLION = 1_000_000;
/** Long enough that a quadratic step would show, short enough that a run takes minutes. */
const HOSTILE = 20_000;

/** Time by length: of a report repeated up to 10 MB, and of hostile strings behind half a report. */
export async function measureGrowth(report: string, tools: Tools): Promise<string> {
  const rejected = new Set<string>();
  const timed = async (text: string, name = 'report'): Promise<number> =>
    processorMilliseconds(async () => {
      const outcome = await analyzeReport({ docId: 'growth.txt', bytes: Buffer.from(text) }, tools);
      // What the gate turns away is not analysed: its time says nothing of growth.
      if (outcome.status === 'failed') rejected.add(`${name}: ${outcome.failureCode}`);
    });
  // 3.4 million Chinese characters are 10 MB of UTF-8.
  const sizes = [0.1 * MILLION, MILLION, 3.4 * MILLION];
  const reports: [string, string, string][] = [];
  // Once to warm up.
  await timed(filled(report, 0.1 * MILLION));
  for (const size of sizes) {
    const time = await timed(filled(report, size));
    reports.push([size.toLocaleString('en'), time.toFixed(0), ((time / size) * 1000).toFixed(1)]);
  }
  const shapes: [string, string, string][] = [];
  for (const { name, text } of SHAPES) {
    const quarter = await timed(text(report, 0.25), name);
    const whole = await timed(text(report, 1), name);
    shapes.push([name, whole.toFixed(0), `${(whole / quarter).toFixed(1)} ×`]);
  }
  const hostile: [string, string, string, number][] = [];
  for (const unit of HOSTILE_UNITS) {
    const short = await timed(`${filled(report, HOSTILE)}\n${filled(unit, HOSTILE)}`, JSON.stringify(unit));
    const long = await timed(`${filled(report, 4 * HOSTILE)}\n${filled(unit, 4 * HOSTILE)}`, JSON.stringify(unit));
    hostile.push([
      JSON.stringify(unit).replaceAll('|', '\\|'),
      long.toFixed(0),
      `${(long / short).toFixed(1)} ×`,
      long / short,
    ]);
  }
  hostile.sort((a, b) => b[3] - a[3]);
  return [
    markdownTable(['characters of prose', 'ms', 'µs a character'], reports),
    '',
    markdownTable(['shape', 'ms', 'of the time for a quarter of it'], shapes),
    '',
    markdownTable(
      ['repeated', `ms for ${(8 * HOSTILE).toLocaleString('en')} characters`, 'of the time for a quarter of them'],
      hostile.map((row) => row.slice(0, 3)),
    ),
    '',
    `Turned away unread, so that their times say nothing: ${[...rejected].join(', ') || 'none'}.`,
  ].join('\n');
}
